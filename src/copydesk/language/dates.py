"""Dates as they are written in prose, in five languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january jan enero janeiro januar jänner janvier",
    "february feb febrero fevereiro februar février",
    "march mar marzo março märz mars",
    "april apr abril avril",
    "may mayo maio mai",
    "june jun junio junho juni juin",
    "july jul julio julho juli juillet",
    "august aug agosto août",
    "september sept sep septiembre setembro septembre",
    "october oct octubre outubro oktober octobre",
    "november nov noviembre novembro novembre",
    "december dec diciembre dezembro dezember décembre",
)
_WEEKDAYS = (
    "monday mon lunes segunda-feira montag lundi",
    "tuesday tue tues martes terça-feira dienstag mardi",
    "wednesday wed miércoles quarta-feira mittwoch mercredi",
    "thursday thu thur thurs jueves quinta-feira donnerstag jeudi",
    "friday fri viernes sexta-feira freitag vendredi",
    "saturday sat sábado samstag sonnabend samedi",
    "sunday sun domingo sonntag dimanche",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_WEEKDAY = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}

MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days that each month has."""

MONTH_NAMES = frozenset(_MONTH)
"""The names and abbreviations of months that are read, case-folded: a text without one holds no written date."""

_MONTH_NAME = "|".join(sorted(_MONTH, key=len, reverse=True))
_WEEKDAY_NAME = "|".join(sorted(_WEEKDAY, key=len, reverse=True))
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?"
_WRITTEN = re.compile(
    rf"(?<![\w-])(?:(?P<weekday>{_WEEKDAY_NAME})\.?,?\s+(?:the\s+|den\s+|le\s+)?)?"
    rf"(?:(?P<month_first>{_MONTH_NAME})\.?\s+{_DAY.format('day_after')}(?![\d:.])"
    rf"|{_DAY.format('day_before')}\s+(?:of\s+|de\s+)?(?P<month_last>{_MONTH_NAME})\b\.?)"
    rf"(?:,?\s+(?:de\s+)?(?P<year>[12]\d{{3}})(?![\d-]))?",
    re.IGNORECASE,
)
# “may” and “mar”, “march” are words too; without a capital they are no months.
_CAPITAL_MONTHS = frozenset({"may", "march", "mar", "sun", "sat", "dec", "jan"})


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date with a day and a month, and its place; the weekday counts from Monday, 0."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None

    @property
    def date(self) -> date | None:
        """The day, if there is one and the year is known."""
        try:
            return date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None


def written_dates(text: str) -> Iterator[WrittenDate]:
    """The dates such as “Monday, March 3, 2026”, “3 de marzo de 2026”, “3rd of March”, in order."""
    for match in _WRITTEN.finditer(text):
        month = match["month_first"] or match["month_last"]
        if month.casefold() in _CAPITAL_MONTHS and month[0].islower():
            continue
        weekday = match["weekday"]
        yield WrittenDate(
            *match.span(),
            day=int(match["day_after"] or match["day_before"]),
            month=_MONTH[month.casefold()],
            year=int(match["year"]) if match["year"] else None,
            weekday=_WEEKDAY[weekday.casefold()] if weekday else None,
        )
