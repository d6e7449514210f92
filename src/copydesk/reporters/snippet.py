"""Snippets: a line of the source with a caret under the words that a finding is about."""

from __future__ import annotations

from itertools import accumulate

from copydesk.report import ArticleReport
from copydesk.reporters.styled import Line, Piece, cells, shown_character
from copydesk.source import Span

GUTTER = 9
"""Columns before the source: the line's number and a bar."""

_LEAD = 24  # columns of a long line that are shown before the place
_CUT = "…"
_LEAST_ROOM = 20
_MODIFIERS = frozenset("\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
# How an emoji is to look; terminals differ in the columns that it then takes.


def snippet(article: ArticleReport, span: Span, *, mark: Piece, width: int) -> tuple[Line, Line]:
    """The first line of a span and a line of carets below it, in at most so many columns.

    `mark` has the caret's character and style; its link is not used.
    """
    line = article.source.line(span.start)
    whole = article.source.line_span(line)
    start = min(span.start, whole.end)
    place = Span(start, max(start, min(span.end, whole.end)))
    text, before, carets = _window(article, whole, place, max(_LEAST_ROOM, width - GUTTER))
    return (
        (Piece(f"{line:>6} │ ", "dim"), Piece(text)),
        (Piece(" " * 7 + "│ ", "dim"), Piece(" " * before), Piece(mark.text * carets, mark.style)),
    )


def _window(article: ArticleReport, line: Span, place: Span, room: int) -> tuple[str, int, int]:
    """The part of a line around a place that fits, the columns before the place in it, and those of the place."""
    # What is further away than this is not shown, and may be megabytes.
    near = Span(max(line.start, place.start - room), min(line.end, place.start + 2 * room))
    pieces = ["" if char in _MODIFIERS else shown_character(char) for char in article.source[near]]
    edges = [0, *accumulate(map(cells, pieces))]
    start, end = place.start - near.start, min(place.end, near.end) - near.start
    if near == line and edges[-1] <= room:
        return "".join(pieces), edges[start], max(1, edges[end] - edges[start])
    left = 0 if near.start == line.start and edges[end] <= room - 2 else _left(edges, start, min(_LEAD, room // 3))
    lead = _CUT if near.start + left > line.start else ""
    right = max(at for at in range(left, len(edges)) if edges[at] - edges[left] <= room - 2)
    tail = _CUT if near.start + right < line.end else ""
    carets = max(1, edges[min(end, right)] - edges[start])
    return lead + "".join(pieces[left:right]) + tail, len(lead) + edges[start] - edges[left], carets


def _left(edges: list[int], start: int, lead: int) -> int:
    """Where a window begins that shows at most so many columns before the place."""
    return next(at for at in range(start + 1) if edges[start] - edges[at] <= lead)
