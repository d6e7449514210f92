"""A date with the wrong day of the week."""

from collections.abc import Iterator
from dataclasses import replace

from copydesk import Article, Block, Problem, Related, Severity, rule
from copydesk.article.dating import own_day, own_entry
from copydesk.language.dates import WrittenDate

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR_DAYS = 60
_GREGORIAN = 1923  # the last country to change its calendar did so in that year (Greece)


@rule(severity=Severity.ERROR, needs="dates")
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

    A date without a year is taken to be the one that lies nearest to the article's own date, and is a warning.

    ```markdown bad
    ---
    date: 2026-02-20
    ---

    We meet on Monday, March 3, in room twelve.
    ```

    In an article without a date it may fall on any day, and old calendars had other weekdays.

    ```markdown good
    We meet on Sunday, 8 June. The first number was printed on Sunday, 3 March 1702.
    ```
    """
    for block, one in article.dates:
        yield from _problem(block, one)
        if one.year is None and one.weekday is not None and not block.quoted:
            yield from _near_problem(article, block, one)


def _near_problem(article: Article, block: Block, one: WrittenDate) -> Iterator[Problem]:
    """The problem of a date without a year, by the day that the article gives as its own."""
    own = own_day(article)
    days = [day for year in (-1, 0, 1) if own and (day := replace(one, year=own.year + year).date)] if own else []
    near = min(days, key=lambda day: abs((day - own).days), default=None) if own else None
    # A day far from the article's own may belong to any year that the text tells of.
    if own and near and abs((near - own).days) <= _NEAR_DAYS and near.weekday() != one.weekday:
        text = block.text[one.start : one.end]
        entry = own_entry(article)
        related = (Related(entry.span, "the date of the article"),) if entry else ()
        message = f"“{text}” is a {_DAYS[near.weekday()]} in {near.year}"
        yield Problem(block.span_of(one.start, one.end), message, related=related, severity=Severity.WARNING)


def _problem(block: Block, one: WrittenDate) -> Iterator[Problem]:
    day = one.date
    if day is None or one.weekday is None or day.year < _GREGORIAN or day.weekday() == one.weekday:
        return
    text = block.text[one.start : one.end]
    yield Problem(block.span_of(one.start, one.end), f"“{text}” is a {_DAYS[day.weekday()]}")
