"""The patterns of a rule as a table that a start can recall: rows, and which of them need which word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

from copydesk.patterns.pattern import Pattern, Row

Plain = tuple[tuple[tuple[object, ...], ...], dict[str, tuple[int, ...]]]


@dataclass(frozen=True)
class Table(Sequence[Pattern]):
    """Patterns in the order of their rule; each is made of its row when it is first asked for."""

    rows: tuple[tuple[object, ...], ...]
    by_word: Mapping[str, tuple[int, ...]]  # the numbers of the rows that need a word

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that a row needs."""
        return frozenset(self.by_word)

    @cached_property
    def wordless(self) -> tuple[int, ...]:
        """The numbers of the rows that need no word."""
        needing = {number for numbers in self.by_word.values() for number in numbers}
        return tuple(number for number in range(len(self.rows)) if number not in needing)

    @overload
    def __getitem__(self, number: int) -> Pattern: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Pattern]: ...
    def __getitem__(self, number: int | slice) -> Pattern | Sequence[Pattern]:
        if isinstance(number, slice):
            return [self[one] for one in range(len(self.rows))[number]]
        if number not in self._made:
            self._made[number] = Pattern(Row._make(self.rows[number]))
        return self._made[number]

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def _made(self) -> dict[int, Pattern]:
        return {}


def tabled(rows: Iterable[Row]) -> Table:
    """The table of some rows."""
    listed = tuple(map(tuple, rows))
    return Table(listed, _by_word(map(Row._make, listed)))


def of_patterns(patterns: Iterable[Pattern]) -> Table:
    """The table of patterns that are there already, which it hands out as they are."""
    listed = list(patterns)
    table = tabled(one.row for one in listed)
    table._made.update(enumerate(listed))
    return table


def _by_word(rows: Iterator[Row]) -> dict[str, tuple[int, ...]]:
    numbers: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for word in row.words:
            numbers.setdefault(word, []).append(number)
    return {word: tuple(them) for word, them in numbers.items()}
