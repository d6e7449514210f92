"""What an editor offers at a finding: mend it, allow it here or in the file, read the rule's page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol.types import CodeAction, CodeActionKind, Command, Diagnostic, TextEdit, WorkspaceEdit

from copydesk.finding import Finding, Fix
from copydesk.report import ArticleReport
from copydesk.server.positions import Positions
from copydesk.source import Source, Span

OPEN_PAGE = "copydesk.openPage"
"""The command that opens a rule's page; its argument is the rule's name."""

FIX_ALL = "source.fixAll.copydesk"

_FRONT_MATTER = re.compile(
    r"\A(?:---\r?\n.*?^(?:---|\.\.\.)[ \t]*|\+\+\+\r?\n.*?^\+\+\+[ \t]*)(?:\r?\n|\Z)", re.S | re.M
)


def actions(
    report: ArticleReport, finding: Finding, given: Diagnostic, uri: str, places: Positions
) -> Iterator[CodeAction]:
    """The actions for one finding, the fix first."""
    if fix := finding.problem.fix:
        yield CodeAction(
            title=_sentence(fix.title) + ("" if fix.safe else " (changes words)"),
            kind=CodeActionKind.QuickFix,
            diagnostics=[given],
            is_preferred=fix.safe,
            edit=fix_edit(fix, uri, places),
        )
    if report.format != "text":
        for title, edit in _allowances(report, finding, places):
            yield CodeAction(
                title=title,
                kind=CodeActionKind.QuickFix,
                diagnostics=[given],
                edit=WorkspaceEdit(changes={uri: [edit]}),
            )
    about = f"About {finding.rule}"
    yield CodeAction(
        title=about,
        kind=CodeActionKind.QuickFix,
        diagnostics=[given],
        command=Command(about, OPEN_PAGE, arguments=[finding.rule]),
    )


def fix_edit(fix: Fix, uri: str, places: Positions) -> WorkspaceEdit:
    """A fix as the edits of a document."""
    return WorkspaceEdit(changes={uri: [TextEdit(places.range(one.span), one.text) for one in fix.edits]})


def whole_edit(old: str, new: str, uri: str, places: Positions) -> WorkspaceEdit:
    """The change from one text to another: one edit from the first difference to the last."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    # A line end of two characters is not taken apart.
    start -= old[start - 1 : start] == "\r"
    end -= old[len(old) - end - 1 : len(old) - end] == "\r" and end > 0
    span = Span(start, len(old) - end)
    return WorkspaceEdit(changes={uri: [TextEdit(places.range(span), new[start : len(new) - end])]})


def _allowances(report: ArticleReport, finding: Finding, places: Positions) -> Iterator[tuple[str, TextEdit]]:
    source = report.source
    line_end = "\r\n" if "\r\n" in source.text[:2000] else "\n"
    block = _block_start(source, finding.span.start)
    indent = re.match(r"[ \t]*", source[source.line_span(source.line(block))])
    here = f"{indent[0] if indent else ''}{_comment(source.path, 'allow', finding.rule)}{line_end}"
    yield f"Allow {finding.rule} here", TextEdit(places.range(Span(block, block)), here)
    top = match.end() if (match := _FRONT_MATTER.match(source.text)) else 0
    whole = f"{_comment(source.path, 'allow-file', finding.rule)}{line_end}"
    yield f"Allow {finding.rule} in this file", TextEdit(places.range(Span(top, top)), whole)


def _comment(path: str, verb: str, rule: str) -> str:
    opening, closing = ("{/*", "*/}") if path.endswith(".mdx") else ("<!--", "-->")
    return f"{opening} copydesk: {verb} {rule} {closing}"


def _block_start(source: Source, offset: int) -> int:
    """The start of the first line of the lines without a blank one between that an offset stands in."""
    line = source.line(offset)
    while line > 1 and source[source.line_span(line - 1)].strip():
        line -= 1
    return source.line_starts[line - 1]


def _sentence(title: str) -> str:
    return title[:1].upper() + title[1:]
