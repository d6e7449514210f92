"""Tables of an HTML document: the grid of their cells, and cells made one block each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from copydesk.article import Inline, Kind, Run
from copydesk.loaders.html_drafts import Draft
from copydesk.loaders.html_places import Cell

_WIDEST = 100  # columns that a cell can span; more is a mistake or an attack
_LAYOUT_KINDS = frozenset({Kind.HEADING, Kind.CODE, Kind.BREAK})


@dataclass(slots=True, eq=False)
class Grid:
    """A table while it is read: where its next cell stands."""

    number: int
    inside: tuple[int, ...]  # the lists and tables around its cells, with its own
    first: int  # the number of drafts before it
    layout: bool = False  # it arranges a page, and is no table to a reader
    rows: int = 0
    column: int = 0
    widest: int = 0
    in_head: bool = False  # a <thead> is being read
    headed: bool = False  # its first row is a head
    plain_first: bool = False  # the first row has a cell that is no head
    hanging: dict[int, int] = field(default_factory=dict)  # column: rows that a cell above still reaches into

    def begin_row(self) -> None:
        """Go to the next row."""
        self.rows += 1
        self.column = 0
        self.headed |= self.in_head and self.rows == 1

    def place(self, name: str, columns: int, rows: int) -> Cell:
        """The next cell of the row; `name` is td or th."""
        self.rows = max(self.rows, 1)
        while self.column in self.hanging:
            self._pass(self.column)
            self.column += 1
        cell = Cell(self.number, self.rows - 1, self.column, self.inside)
        self.plain_first |= self.rows == 1 and name == "td"
        columns = min(max(columns, 1), _WIDEST)
        if rows > 1 and self.column < _WIDEST:
            self.hanging.update(dict.fromkeys(range(self.column, self.column + columns), rows - 1))
        self.column += columns
        self.widest = max(self.widest, self.column)
        return cell

    def _pass(self, column: int) -> None:
        self.hanging[column] -= 1
        if not self.hanging[column]:
            del self.hanging[column]


def settled(grid: Grid, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a table that has ended: one for each cell, or those of a page that it only arranges."""
    own = [draft for draft in drafts if draft.place.cell and draft.place.cell.table == grid.number]
    cells = {id(draft.place.cell) for draft in own}
    without_head = grid.plain_first and not grid.headed
    bare = without_head and (grid.widest <= 1 or len(cells) <= 1)
    if grid.layout or bare or any(draft.kind in _LAYOUT_KINDS for draft in drafts):
        return [_freed(draft, grid.number) for draft in drafts]
    return list(_merged(drafts, grid.number, 1 if without_head else 0))


def _freed(draft: Draft, number: int) -> Draft:
    place = draft.place
    inside = tuple(one for one in place.inside if one != number)
    kind = Kind.PARAGRAPH if draft.kind is Kind.CELL else draft.kind
    outer = None if place.cell and place.cell.table == number else place.cell
    return replace(draft, kind=kind, place=place._replace(inside=inside, cell=outer))


def _merged(drafts: Iterable[Draft], number: int, first_row: int) -> Iterable[Draft]:
    parts: list[Draft] = []
    for draft in drafts:
        cell = draft.place.cell
        if parts and cell is not parts[0].place.cell:
            yield _one(parts, number, first_row)
            parts = []
        if cell and cell.table == number:
            parts.append(draft)
        else:
            yield draft
    if parts:
        yield _one(parts, number, first_row)


def _one(parts: Sequence[Draft], number: int, first_row: int) -> Draft:
    first, cell = parts[0], parts[0].place.cell
    assert cell is not None
    place = first.place._replace(inside=cell.inside, cell=Cell(number, cell.row + first_row, cell.column))
    texts: list[str] = []
    runs: list[Run] = []
    inlines: list[Inline] = []
    at = 0
    for part in parts:
        if part.text and runs:
            texts.append("\n")
            runs.append(_between(runs[-1], part.runs[0], at))
            at += 1
        texts.append(part.text)
        runs += [run._replace(at=run.at + at) for run in part.runs]
        inlines += [replace(one, start=one.start + at, end=one.end + at) for one in part.inlines]
        at += len(part.text)
    return Draft(
        Kind.CELL,
        first.start,
        parts[-1].end,
        place,
        "".join(texts),
        tuple(runs),
        tuple(inlines),
        first.owner,
        first.anchor,
    )


def _between(last: Run, following: Run, at: int) -> Run:
    end = last.source + last.width
    return Run(at, end, 1, following.source - end)
