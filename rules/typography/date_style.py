"""Dates in several forms."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.holding import numerals
from copydesk.article.usage import Use, strays

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = re.compile(
    rf"(?<![\w-])(?:(?P<british>\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})|(?P<american>{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?))"
    r"(?:,? \d{4})(?![\w-])"
)
_NAMES = {"british": "day before month", "american": "month before day"}
_MONTHS = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
    "november dec december".split()
)


@rule(severity=Severity.NOTE, languages=("en",), words=_MONTHS)
def date_style(article: Article) -> Iterator[Problem]:
    """Dates are written day first in one place and month first in another.

    “5 May 2021” and “May 5, 2021” are both clear, and side by side they look like two sources. One finding, at the
    first date that is not written as most are.

    ```markdown bad
    The bridge opened on May 5, 2021, was closed on June 1, 2022, and opened again on 9 October 2023.
    ```
    ```markdown good
    The bridge opened on May 5, 2021, was closed on June 1, 2022, and opened again on October 9, 2023.
    ```

    Dates without a year, dates in quotes and in tables are left alone.

    ```markdown good
    The bridge opened on May 5, 2021, and the 4 July crowd came.

    > Opened on 5 May 2021, says the plate.
    ```
    """
    if not _has_date(article):
        return
    uses = [
        Use(block, *match.span(), match.lastgroup or "")
        for block in article.prose
        if not block.quoted and not block.vocabulary_words.isdisjoint(_MONTHS)
        for match in _DATE.finditer(block.masked)
    ]
    yield from strays(article, uses, _said)


def _has_date(article: Article) -> bool:
    """Whether a month and a number stand side by side."""
    months, phrases = _MONTHS & article.vocabulary_words, article.phrases
    days = numerals(article) if months else ()
    return any(f"{day} {month}" in phrases or f"{month} {day}" in phrases for day in days for month in months)


def _said(use: Use, way: str) -> str:
    return f"“{use.text}” has the {_NAMES[use.way]}, other dates the {_NAMES[way]}; write them in one way"
