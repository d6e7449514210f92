"""The report as Markdown, to be pasted into a pull request or an e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copydesk.finding import Finding
from copydesk.report import ArticleReport
from copydesk.reporters.escaping import markdown_code, markdown_text
from copydesk.reporters.markdown_tables import counted, problems, scores, verdict
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.score import shown
from copydesk.source import Span
from copydesk.summary import Summary

MAX_RELATED = 4
"""How many related places of a finding are shown; the others are counted."""

AROUND = 40
"""Code points of the line that are shown before and after the words of a place."""


def reporter(look: Look = PLAIN) -> Reporter:
    """The findings of each article, unless they are not wanted; then the verdict and a table of scores."""
    return Reporter((lambda article: "") if look.quiet else _article, _closing, "## copydesk\n\n")


def _article(article: ArticleReport) -> str:
    name, total = markdown_text(article.path) or "(text)", article.score
    head = (f"### {name}: {shown(total.total)} {total.grade}", "")
    body = [line for finding in article.findings for line in _finding(article, finding)] or ["No findings."]
    return _lines((*head, *body, "", ""))


def _closing(summary: Summary) -> str:
    blocks = (verdict(summary), scores(summary.articles), problems(summary.problems, 3))
    return "\n".join(text for text in map(_lines, blocks) if text)


def _finding(article: ArticleReport, finding: Finding) -> Iterator[str]:
    """A line; where the finding is about several places, each below it with its words."""
    line, column = article.source.line_column(finding.span.start)
    message = markdown_text(finding.message)
    yield f"- **{finding.severity.value}** {line}:{column} {message} (`{finding.rule}`)"
    related = finding.problem.related
    if related:
        yield _place(article, finding.span)
    yield from (_place(article, one.span, one.message) for one in related[:MAX_RELATED])
    if len(related) > MAX_RELATED:
        yield f"  - … and {counted(len(related) - MAX_RELATED, 'more place')}"


def _place(article: ArticleReport, span: Span, message: str = "") -> str:
    line, column = article.source.line_column(span.start)
    said = f" – {markdown_text(message)}" if message else ""
    return f"  - {line}:{column} {markdown_code(_excerpt(article, span))}{said}"


def _excerpt(article: ArticleReport, span: Span) -> str:
    """The words of a place with what stands around them in the line."""
    line = article.source.line_span(article.source.line(span.start))
    start, end = max(line.start, span.start - AROUND), max(span.end, min(line.end, span.end + AROUND))
    before, after = "…" if start > line.start else "", "…" if end < line.end else ""
    return f"{before}{article.source.text[start:end]}{after}"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
