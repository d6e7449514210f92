"""Letters or zeros where a date was meant to come."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Month"
_DATE = re.compile(
    rf"\b(?:{_MONTHS})\s+(?:DD|XX|\d{{1,2}}),?\s+(?:YYYY|XXXX|20XX|20__)\b|\b(?:{_MONTHS})\s+(?:DD|XX)\b"
    r"|\b(?:DD|MM)[/.-](?:DD|MM)[/.-](?:YYYY|YY)\b|\bYYYY-MM-DD\b|\bXX[/.-]XX[/.-](?:XX|\d\d|20XX)\w*"
    r"|\b(?:19|20)XX\b|\b0000-00-00\b|\b00[/.]00[/.]0000\b"
)
# Who explains how dates are written, or tells of years that are left open, means the letters.
_EXPLAINED = re.compile(
    r"\b(?:format|formatted|pattern|notation|written|write|style|ISO 8601|strftime|parse[sd]?|decade|century)\b", re.I
)
_SIGNS = ("XX", "DD", "YY", "0000", "20__")
"""One of these stands in every such date."""


@rule(severity=Severity.ERROR, signs=" ".join(_SIGNS))
def placeholder_date(article: Article) -> Iterator[Problem]:
    """A date's place is held by letters or zeros.

    ```markdown bad
    Registration ends on Month DD, YYYY.
    ```
    ```markdown bad
    The report for 20XX was published on 00/00/0000.
    ```
    ```markdown good
    Registration ends on May 4, 2026.
    ```

    Who explains how a date is written needs the letters, and so does code.

    ```markdown good
    Write the date in the format YYYY-MM-DD, that is, `2026-05-04` and not `MM/DD/YYYY`.
    ```
    """
    for block in article.worded:
        hinted = any(sign in block.text for sign in _SIGNS)
        if not hinted or block.quoted or _EXPLAINED.search(block.text):
            continue
        for match in _DATE.finditer(block.masked):
            yield Problem(block.span_of(*match.span()), f"“{match[0]}” holds the place of a date")
