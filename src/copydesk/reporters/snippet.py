"""Snippets: a line of the source with a caret under the words that a finding is about."""

from __future__ import annotations

from copydesk.report import ArticleReport
from copydesk.reporters.styled import Line, Piece, cells
from copydesk.source import Span

_LEAD = 24  # columns of a long line that are shown before the place
_CUT = "…"


def snippet(article: ArticleReport, span: Span, *, mark: Piece, width: int) -> list[Line]:
    """The first line of a span and a line of carets below it, in at most so many columns.

    `mark` has the caret's character and style; its link is not used.
    """
    line = article.source.line(span.start)
    whole = article.source.line_span(line)
    start = min(span.start, whole.end) - whole.start
    end = max(start, min(span.end, whole.end) - whole.start)
    shown, start, end = _window(_printable(article.source[whole]), start, end, width)
    gutter = f"{line:>6} │ "
    caret = mark.text * max(1, cells(shown[start:end]))
    return [
        (Piece(gutter, "dim"), Piece(shown)),
        (Piece(" " * 7 + "│ ", "dim"), Piece(" " * cells(shown[:start])), Piece(caret, mark.style)),
    ]


def _printable(text: str) -> str:
    """The text with each control character, tabs among them, as one space."""
    return "".join(char if char.isprintable() else " " for char in text)


def _window(text: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """The part of a line around [start, end) that fits, and the two offsets in it."""
    room = max(20, width - 9)
    if cells(text) <= room:
        return text, start, end
    left = 0 if end <= room - 1 else max(0, start - _LEAD)
    before = _CUT if left else ""
    shown = text[left : left + room - 2]
    after = _CUT if left + room - 2 < len(text) else ""
    shift = len(before) - left
    return before + shown + after, start + shift, min(end + shift, len(before + shown))
