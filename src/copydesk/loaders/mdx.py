"""What MDX adds to Markdown: imports and exports, expressions in braces, and JSX tags."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from copydesk.article import Comment
from copydesk.loaders.code_regions import Regions, code_regions
from copydesk.loaders.template_code import Finds, masked_text, outermost
from copydesk.source import Span

_MODULE = re.compile(
    r"^(?:import[ \t]+(?:[\"']|[\w{*$][^\r\n]*?(?:\bfrom\b|[{,][ \t]*\r?$))"
    r"|export[ \t]+(?:const|let|var|function|default|class|async|\{|\*))",
    re.MULTILINE,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\r?(?=\n)")
_BRACE = re.compile(r"(?<!\\)[{}]")
_MASK = "\x1a"  # stands for an expression while tags are sought
_QUOTED = r"\"[^\"]*\"|'[^']*'"
_TAG = re.compile(
    rf"</?(?:[A-Z][\w.:-]*|[a-z][\w-]*\.[\w.]+)(?=[\s/>{_MASK}])(?:[^<>\"']|{_QUOTED})*+>"
    rf"|<[a-z][\w-]*\s(?=[^<>]*{_MASK})(?:[^<>\"']|{_QUOTED})*+>|</?>"
)


def find_mdx(text: str, finds: Finds) -> None:
    """Note what MDX reads as code outside of Markdown's code."""
    code = code_regions(text)
    braces = list(outermost(list(_braces(text, code))))
    modules = list(_modules(text, code, braces))
    expressions = [span for span in braces if not _is_anchor(text, *span)]
    for start, end in expressions:
        inside = text[start + 1 : end - 1].strip()
        if inside.startswith("/*") and inside.endswith("*/"):
            finds.comments.append(Comment(Span(start, end), inside[2:-2]))
    found = [*modules, *expressions]
    working = masked_text(text, [Span(*span) for span in outermost(found)], _MASK, {})
    tags = [tag.span() for tag in _TAG.finditer(working) if code.end_at(tag.start()) < 0]
    finds.spans += [*found, *tags]


def _braces(text: str, code: Regions) -> Iterator[tuple[int, int]]:
    """Each pair of braces; what has no partner is text."""
    opened: list[int] = []
    for brace in _BRACE.finditer(text):
        if code.end_at(brace.start()) >= 0:
            continue
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            yield opened.pop(), brace.end()


def _modules(text: str, code: Regions, braces: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Imports and exports: each ends at a blank line outside its braces."""
    inside = Regions([start for start, _ in braces], [end for _, end in braces])
    ends = [line.start() for line in _BLANK_LINE.finditer(text) if inside.end_at(line.start()) < 0]
    reach = 0
    for module in _MODULE.finditer(text):
        if module.start() < reach or code.end_at(module.start()) >= 0:
            continue
        after = bisect_left(ends, module.end())
        reach = ends[after] if after < len(ends) else len(text)
        yield module.start(), reach


def _is_anchor(text: str, start: int, end: int) -> bool:
    """Whether braces hold the id of a heading, which Docusaurus reads before MDX does."""
    return (
        text.startswith("{#", start)
        and text.startswith("#", text.rfind("\n", 0, start) + 1)
        and text[end : end + 1] in ("", "\r", "\n")
    )
