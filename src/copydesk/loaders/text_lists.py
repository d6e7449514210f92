"""Lists and tables of a plain text: which items and rows belong together, and what is nested in what."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from copydesk.loaders.text_lines import is_number
from copydesk.loaders.text_pieces import Form, Piece

_SLACK = 1  # columns by which items of one list may differ: "9." and "10." are often aligned to the right
_FIRST = ("1", "a")


class _Open(NamedTuple):
    """A list that goes on, or a table."""

    number: int
    indent: int
    mark: str  # "1" for all numbers


def nesting(pieces: Sequence[Piece], headings: Container[int]) -> list[tuple[int, ...]]:
    """The numbers of the lists or the table around each piece, outermost first."""
    numbers = count()
    found: list[tuple[int, ...]] = []
    around: list[_Open] = []
    for at, piece in enumerate(pieces):
        around = [] if at in headings else _around(piece, around, numbers)
        found.append(tuple(one.number for one in around))
    return found


def _around(piece: Piece, before: Sequence[_Open], numbers: Iterator[int]) -> list[_Open]:
    if piece.form is Form.ROW:
        return [before[-1]] if _is_table(before) else [_Open(next(numbers), piece.indent, _ROW)]
    if _is_table(before):
        before = []
    if piece.form is not Form.ITEM:
        return [one for one in before if piece.indent > one.indent]
    outer = [one for one in before if piece.indent > one.indent + _SLACK]
    mark = "1" if is_number(piece.marker) else piece.marker
    same = before[len(outer)] if len(before) > len(outer) else None
    if same and same.mark == mark and abs(same.indent - piece.indent) <= _SLACK and not _restarts(piece):
        return [*outer, same]
    return [*outer, _Open(next(numbers), piece.indent, mark)]


_ROW = "\t"


def _is_table(around: Sequence[_Open]) -> bool:
    return bool(around) and around[-1].mark == _ROW


def _restarts(piece: Piece) -> bool:
    """Whether its number is the first of a list."""
    return piece.marker.strip("(.)") in _FIRST
