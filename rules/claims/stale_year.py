"""A title that advises for a year that is over."""

import re
from collections.abc import Iterator
from datetime import date

from copydesk import Annotated, Article, Problem, Severity, Span, rule
from copydesk.article import Title
from copydesk.article.dating import own_day

_ADVICE = re.compile(
    r"\b(?:best|top|guide|cheapest|how to|what to|where to|should you|tips|prices?|pricing|cost|salary|salaries|rates?"
    r"|deals|trends|checklist|buy|buying|compared|vs\.?|mejores|guía|besten?|melhores|meilleure?s?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d–-])(?P<year>20\d\d)(?![\d–%-])(?!s\b)")
_PAST = re.compile(
    r"\b(?:of the year|history|since|from|between|review of|in review|recap|looking back|was|were|did)\b", re.IGNORECASE
)
_GRACE_MONTHS = 3  # of a new year, in which the last one may still be meant


@rule(severity=Severity.WARNING, needs="title")
def stale_year(
    article: Article,
    *,
    today: Annotated[str, "the day of reading, YYYY-MM-DD; empty: the day that the article gives as its own"] = "",
) -> Iterator[Problem]:
    """The title gives advice for a year before the one in which the article was last changed.

    “Best … of 2022” on a page that was changed in 2025: readers leave before they find out whether the text is newer
    than its title.

    ```markdown bad
    ---
    title: The best snow shoes for 2022
    updated: 2025-10-04
    ---

    Snow shoes have become lighter since the first of them were woven.
    ```
    ```markdown good
    ---
    title: The best snow shoes for 2025
    updated: 2025-10-04
    ---

    Snow shoes have become lighter since the first of them were woven.
    ```

    A title may tell of a past year, and the first three months of a year may advise for the last.

    ```markdown good
    ---
    title: The winter of 2022
    updated: 2025-10-04
    ---

    Nobody remembers more snow.
    ```
    ```markdown good
    ---
    title: The best snow shoes for 2025
    updated: 2026-01-14
    ---

    Snow shoes have become lighter since the first of them were woven.
    ```
    """
    title = article.title
    day = _day(today) or own_day(article)
    if not title or not day or not _ADVICE.search(title.text) or _PAST.search(title.text):
        return
    years = list(_YEAR.finditer(title.text))
    if len(years) == 1 and _is_over(int(years[0]["year"]), day):
        message = f"the title advises for {years[0]['year']}, but the article is of {day.isoformat()}"
        yield Problem(_span(title, years[0]), message)


def _is_over(year: int, day: date) -> bool:
    return year < day.year - (day.month <= _GRACE_MONTHS)


def _span(title: Title, year: re.Match[str]) -> Span:
    return title.heading.span_of(*year.span()) if title.heading else title.span


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
