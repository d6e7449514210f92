"""Times of day in several forms."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.holding import numerals
from copydesk.article.usage import Use, strays

_TIME = re.compile(r"(?<![\w.:])(\d{1,2}(?:[:.]\d\d)?)([ \u00a0\u202f]?)([ap]m|[AP]M|[ap]\.m\.|[AP]\.M\.)(?!\w)")
_HINT = re.compile(r"[0-9][ \u00a0\u202f]?[aApP]\.?[mM]")
_HALVES = ("am", "pm", "a", "p")
_FORMS = {
    "am": "am",
    "pm": "am",
    "AM": "AM",
    "PM": "AM",
    "a.m.": "a.m.",
    "p.m.": "a.m.",
    "A.M.": "A.M.",
    "P.M.": "A.M.",
}


@rule(severity=Severity.NOTE, fixable=True)
def time_format(article: Article) -> Iterator[Problem]:
    """Times of day are written in several ways: “9AM”, “9 am”, “9 a.m.”.

    One form is as good as another; several in one article look like several hands. One finding, at the first time
    that is not written as most are; the fix writes all in that way.

    ```markdown bad
    The office opens at 9 a.m. and the gate at 10 a.m. on Sundays, and both close at 6PM every day.
    ```
    ```markdown fixed
    The office opens at 9 a.m. and the gate at 10 a.m. on Sundays, and both close at 6 p.m. every day.
    ```
    ```markdown good
    The office opens at 9 a.m. and closes at 6 p.m., the log says `6PM`, and the 18:30 train is late.

    > See you at 7PM, she wrote.
    ```
    """
    if not any(_may_be_hour(article, one) for one in numerals(article)):
        return
    uses = [
        Use(block, match.start(), match.end(), ("9 " if match[2] else "9") + _FORMS[match[3]])
        for block in article.worded
        if not block.quoted and _HINT.search(block.text)
        for match in _TIME.finditer(block.masked)
    ]
    yield from strays(article, uses, _said, _rewritten)


def _may_be_hour(article: Article, number: str) -> bool:
    """Whether a half of the day stands behind a number."""
    return number.endswith(_HALVES) or any(f"{number} {half}" in article.phrases for half in _HALVES)


def _said(use: Use, way: str) -> str:
    return f"“{use.text}” is not written as the other times are; write it as in “{way}”"


def _rewritten(use: Use, way: str) -> str | None:
    text, match = use.block.text, _TIME.match(use.text)
    # The full stop of “p.m.” may end the sentence too.
    if not match or text[use.end : use.end + 1] != " ":
        return None
    following = text[use.end + 1 : use.end + 2]
    if use.text.endswith(".") and not following.islower():
        return None
    half = match[3][0].lower()
    form = way.lstrip("9 ").replace("a", half).replace("A", half.upper())
    return f"{match[1]}{' ' if way.startswith('9 ') else ''}{form}"
