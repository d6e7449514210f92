"""A date with the wrong day of the week."""

from collections.abc import Iterator

from copydesk import Article, Block, Problem, Severity, rule
from copydesk.language.dates import WrittenDate

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GREGORIAN = 1923  # the last country to change its calendar did so in that year (Greece)


@rule(severity=Severity.ERROR)
def weekday_date_mismatch(article: Article) -> Iterator[Problem]:
    """A date falls on another day of the week than the one it names.

    Either the weekday or the date is wrong, and readers who want to come will come on the wrong day.

    ```markdown bad
    The hearing is on Monday, March 4, 2026, in room twelve.
    ```
    ```markdown bad
    Sie trafen sich am Freitag, 3. März 2026, im Rathaus.
    ```
    ```markdown good
    The hearing is on Tuesday, March 3, 2026, in room twelve.
    ```

    A date without a year may fall on any day, and old calendars had other weekdays.

    ```markdown good
    We meet on Sunday, 8 June. The first number was printed on Sunday, 3 March 1702.
    ```
    """
    for block, one in article.dates:
        yield from _problem(block, one)


def _problem(block: Block, one: WrittenDate) -> Iterator[Problem]:
    day = one.date
    if day is None or one.weekday is None or day.year < _GREGORIAN or day.weekday() == one.weekday:
        return
    text = block.text[one.start : one.end]
    yield Problem(block.span_of(one.start, one.end), f"“{text}” is a {_DAYS[day.weekday()]}")
