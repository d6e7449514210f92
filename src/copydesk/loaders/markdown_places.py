"""Where the content of a Markdown block stands in the page: its lines, and the cells of a table row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

Place = tuple[int, int]
"""An offset in an inline content, and the offset in the page that it was read from."""

_SPACE = "".join(
    map(chr, (*range(9, 14), 0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000))
)
"""What CommonMark trims off a cell."""


class Places:
    """The way from a content to the page, by the places where its stretches begin."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = places
        self._offsets = [at for at, _ in places]
        self._shift = places[0][1] - places[0][0]  # all there is to know of a content of one stretch

    def page(self, at: int) -> int:
        """The offset in the page of a character of the content."""
        if len(self._places) == 1:
            return at + self._shift
        offset, place = self._places[max(0, bisect_right(self._offsets, at) - 1)]
        return place + at - offset

    def page_end(self, end: int) -> int:
        """The offset in the page after the last character of content[:end]."""
        return self.page(end - 1) + 1 if end else self.page(0)

    def stretches(self, start: int, end: int) -> Iterator[Place]:
        """Start and end in the page of each stretch of content[start:end]."""
        while start < end:
            index = bisect_right(self._offsets, start)
            stop = min(end, self._offsets[index]) if index < len(self._offsets) else end
            at = self.page(start)
            yield at, at + stop - start
            start = stop


def cells(page: str, start: int, end: int) -> list[tuple[list[Place], int]]:
    """The places of each cell of the row in page[start:end], and where the cell ends.

    A cell's content has one stretch, and one more for each escaped pipe, whose backslash is not in it.
    """
    start, end = _trimmed(page, start, end)
    columns = [_trimmed(page, *column) for column in _columns(page, start, end)]
    return [(_places(page, first, last), last) for first, last in columns]


def _columns(page: str, start: int, end: int) -> list[tuple[int, int]]:
    pipes = [at for at in _pipes(page, start, end) if page[at - 1 : at] != "\\" or at == start]
    columns = list(zip([start, *(at + 1 for at in pipes)], [*pipes, end], strict=True))
    if columns[0][0] == columns[0][1]:
        columns.pop(0)
    if columns and columns[-1][0] == columns[-1][1]:
        columns.pop()
    return columns


def _pipes(page: str, start: int, end: int) -> list[int]:
    found = []
    while (start := page.find("|", start, end)) >= 0:
        found.append(start)
        start += 1
    return found


def _places(page: str, start: int, end: int) -> list[Place]:
    places = [(0, start)]
    for at in _pipes(page, start, end):
        if at > start:
            places.append((at - start - len(places), at))
    return places


def _trimmed(page: str, start: int, end: int) -> tuple[int, int]:
    while start < end and page[start] in _SPACE:
        start += 1
    while end > start and page[end - 1] in _SPACE:
        end -= 1
    return start, end
