"""Days: the dates that a statement tells with a day and a month, compared as one value each."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.claims.amount import Amount
from copydesk.claims.statement import Statement
from copydesk.language.dates import written_dates


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a year that may be unknown, its place in the block, and the stems of its words."""

    year: int | None
    month: int
    day: int
    start: int
    end: int
    stems: frozenset[str]

    def agrees(self, other: Day) -> bool:
        """Whether both can be the same day."""
        same_year = self.year == other.year or self.year is None or other.year is None
        return same_year and (self.month, self.day) == (other.month, other.day)


def days(one: Statement) -> tuple[Day, ...]:
    """The dates with a day and a month, in order."""
    if not one.has_month:
        return ()
    passage = one.passage
    found = []
    for date in written_dates(passage.masked.replace(" ,", ", ")):
        start, end = passage.start + date.start, passage.start + date.end
        stems = frozenset(key for key, token in one.stems.items() if start <= token.start < end)
        found.append(Day(date.year, date.month, date.day, start, end, stems))
    return tuple(found)


def without_days(one: Statement) -> tuple[Amount, ...]:
    """The amounts that are no parts of a date with a day and a month."""
    spans = [(day.start, day.end) for day in days(one)]
    if not spans:
        return one.amounts
    return tuple(amount for amount in one.amounts if not any(start <= amount.start < end for start, end in spans))
