"""A date or time of day that does not exist."""

import re
from collections.abc import Iterator
from datetime import date

from copydesk import Article, Block, Kind, Problem, Severity, rule
from copydesk.language.dates import MONTH_DAYS

_ISO = re.compile(r"(?<![\w./-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-])")
_TIME = re.compile(r"(?<![\d:.])(\d{1,2}):(\d\d)\s?(?:[ap]\.?m\b\.?)", re.IGNORECASE)
# Parts of the two that begin with a sign are sought faster than these.
_MONTH = re.compile(r"-\d\d-")
_MINUTES = re.compile(r":\d\d\s?[apAP]")
_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})


@rule(severity=Severity.ERROR)
def impossible_date(article: Article) -> Iterator[Problem]:
    """A date or a time of day does not exist.

    ```markdown bad
    The exhibition closes on 31 June.
    ```
    ```markdown bad
    The law came into force on February 29, 2023, at 13:75 p.m.
    ```
    ```markdown bad
    Last changed on 2024-13-05.
    ```
    ```markdown good
    The exhibition closes on 30 June. The law came into force on February 29, 2024, at 1:45 p.m., and was last changed
    on 2024-12-05.
    ```

    Numbers of parts and telephones are no dates.

    ```markdown good
    Order part 2024-13-0500 or call 555-2024-99-31.
    ```
    """
    for block, one in article.dates:
        too_late = one.day > MONTH_DAYS[one.month - 1] or one.day == 0
        # “May 45” in a table of votes is no date; a day just beyond its month's end is meant as one.
        if one.day <= 31 and (too_late or (one.year and one.date is None)):
            yield _problem(block, one.start, one.end)
    for block in article.blocks:
        if block.kind not in _UNREAD and block.has_digit and ("-" in block.text or ":" in block.text):
            for start, end in _impossible(block.masked):
                yield _problem(block, start, end)


def _problem(block: Block, start: int, end: int) -> Problem:
    return Problem(block.span_of(start, end), f"“{block.text[start:end]}” does not exist")


def _impossible(text: str) -> Iterator[tuple[int, int]]:
    """The places of dates and times of day in numbers that do not exist."""
    for match in _ISO.finditer(text) if _MONTH.search(text) else ():
        if not _exists(*map(int, match.groups())):
            yield match.span()
    for match in _TIME.finditer(text) if _MINUTES.search(text) else ():
        if int(match[1]) > 24 or int(match[2]) > 59:
            yield match.span()


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
