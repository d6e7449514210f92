"""The FAQ as a table for the terminal: verdict, where the evidence stands, question."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.report import ArticleReport, FaqEntry
from copydesk.reporters.styled import Line, Piece, cells, shown

_STYLES = {"contradicted": "bold red", "unanswered": "bold red", "unsupported": "yellow", "supported": "green"}
_VERDICT = 13  # columns
_EVIDENCE = 16
_INDENT = 3
_MIN_QUESTION = 20


def faq_table(article: ArticleReport, width: int) -> Iterator[Line]:
    """A row for each pair in at most so many columns; nothing for an article without an FAQ."""
    for entry in article.faq:
        yield _row(article, entry, width)
    if article.faq:
        yield ()


def _row(article: ArticleReport, entry: FaqEntry, width: int) -> Line:
    where = _where(article, entry)
    room = max(_MIN_QUESTION, width - _INDENT - _VERDICT - _EVIDENCE)
    return (
        Piece(" " * _INDENT),
        Piece(entry.verdict.ljust(_VERDICT), _STYLES.get(entry.verdict, "dim")),
        Piece(where.ljust(_EVIDENCE), "dim"),
        Piece(_cut(entry.question, room)),
    )


def _where(article: ArticleReport, entry: FaqEntry) -> str:
    """The lines where the evidence stands; a dash where there is none."""
    lines = sorted({article.source.line(span.start) for span in entry.evidence}) if _has_evidence(entry) else []
    if not lines:
        return "–"
    return f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines[:2]))}"


def _has_evidence(entry: FaqEntry) -> bool:
    return entry.verdict in ("supported", "contradicted")


def _cut(text: str, room: int) -> str:
    """The text in one line of at most so many columns."""
    text = " ".join(shown(text).split())
    if cells(text) <= room:
        return text
    text = text[:room]
    while cells(text) > room - 1:
        text = text[:-1]
    return text.rstrip() + "…"
