"""The patterns of a rule as a table that a start can recall: rows, and which of them need which word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from copydesk.cached import cached_property
from copydesk.patterns.pattern import Pattern, Row

Needing = tuple[int, tuple[frozenset[str], ...]]
"""The number of a row that needs a word, and sets of which it needs a word besides."""


@dataclass(frozen=True)
class Table(Sequence[Pattern]):
    """Patterns in the order of their rule; each is made of its row when it is first asked for."""

    rows: tuple[tuple[object, ...], ...]
    by_word: Mapping[str, tuple[Needing, ...]]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that a row needs."""
        return frozenset(self.by_word)

    @cached_property
    def wordless(self) -> tuple[int, ...]:
        """The numbers of the rows that need no word."""
        needing = {number for found in self.by_word.values() for number, _ in found}
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
    listed = list(rows)
    # The clauses are spent: a start has less to recall without them.
    return Table(tuple(tuple(row._replace(clauses=())) for row in listed), _by_word(iter(listed)))


def of_patterns(patterns: Iterable[Pattern]) -> Table:
    """The table of patterns that are there already, which it hands out as they are."""
    listed = list(patterns)
    table = tabled(one.row for one in listed)
    table._made.update(enumerate(listed))
    return table


def _by_word(rows: Iterator[Row]) -> dict[str, tuple[Needing, ...]]:
    found: dict[str, list[Needing]] = {}
    for number, row in enumerate(rows):
        for words, *others in row.clauses:
            for word in sorted(words):
                found.setdefault(word, []).append((number, tuple(others)))
    return {word: tuple(needing) for word, needing in found.items()}
