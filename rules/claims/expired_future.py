"""A promise for a time that has passed."""

import re
from collections.abc import Iterator
from datetime import date

from copydesk import Annotated, Article, Passage, Problem, Severity, rule
from copydesk.article.dating import UPDATED, own_day

_PART = r"(?:(?:Q[1-4]|(?:the )?(?:first|second|third|fourth) quarter|late|early|mid|the (?:end|start))[- ](?:of )?)?"
_YEAR = rf"{_PART}(?P<year>20\d\d)(?![\d%-])"
_PLAN = re.compile(
    r"\b(?P<plan>(?:will (?:be )?(?:\w+ly )?(?!have\b)[a-z]+"
    r"|(?:is|are) (?:planned|scheduled|expected|due|set|slated) (?:to [a-z]+|for)"
    r"|plans? to [a-z]+|expected|scheduled|due|slated))"
    r"[^.;:!?()“”\"]{0,40}?\s(?:in|by|for|at|until|from|during|on) "
    rf"(?:[A-Z][a-z]+ (?:\d{{1,2}}, )?)?{_YEAR}"
)
_TOLD = re.compile(
    r"\b(?:was|were|had|would|said|announced|promised|predicted|if|that year|then|originally|at the time)\b"
)


@rule(severity=Severity.WARNING, languages=("en",), signs="20")
def expired_future(
    article: Article,
    *,
    today: Annotated[str, "the day of reading, YYYY-MM-DD; empty: the day of the article's last change"] = "",
) -> Iterator[Problem]:
    """Something “will” happen in a year that is over.

    An article that says when it was last changed, and still looks forward to an earlier year, was not brought up to
    date in this place. Say what came of the plan.

    ```markdown bad
    ---
    title: The new pier
    date: 2021-03-02
    updated: 2025-06-11
    ---

    The new pier will open in 2023, and the ferry will stop there twice a day.
    ```
    ```markdown good
    ---
    title: The new pier
    date: 2021-03-02
    updated: 2025-06-11
    ---

    The new pier will open in 2027. It was announced that the old one would close in 2022.
    ```

    An article that was never changed looks forward from its own day, and one without a date from none, unless `today`
    is set.

    ```markdown good
    ---
    title: The new pier
    date: 2021-03-02
    ---

    The new pier will open in 2023, and the ferry will stop there twice a day.
    ```
    ```markdown bad today=2026-01-01
    The new pier is scheduled to open in 2023, and the ferry will stop there twice a day.
    ```

    Whoever is quoted spoke on a day of their own.

    ```markdown good today=2026-01-01
    “The new pier will open in 2023,” said the mayor, who had promised it before.
    ```
    """
    day = _day(today) or (own_day(article) if any(key in article.metadata for key in UPDATED) else None)
    if day is None or "20" not in article.source.text:
        return
    for sentence in article.sentences:
        if "20" in sentence.text and not sentence.block.quoted:
            yield from _problems(sentence, day)


def _problems(sentence: Passage, day: date) -> Iterator[Problem]:
    text = sentence.masked
    if _TOLD.search(text) or any(mark in text for mark in '“”"«»'):
        return
    for match in _PLAN.finditer(text):
        if int(match["year"]) < day.year:
            span = sentence.span_of(match.start("plan"), match.end("year"))
            yield Problem(
                span, f"“{match['plan']} … {match['year']}” is over by {day.isoformat()}; say what came of it"
            )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
