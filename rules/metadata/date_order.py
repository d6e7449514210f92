"""Dates of an article that cannot both be right."""

from collections.abc import Iterator
from datetime import date, datetime

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Entry
from copydesk.article.dating import PUBLISHED, UPDATED


@rule(severity=Severity.WARNING)
def date_order(
    article: Article,
    *,
    today: Annotated[str, "the day after which dates lie in the future, YYYY-MM-DD; empty: the day of the check"] = "",
) -> Iterator[Problem]:
    """An article was updated before it was published, or has a date that does not exist.

    A date in the future is a note: it may be a plan.

    ```markdown bad
    ---
    title: The river
    date: 2023-05-14
    updated: 2022-11-02
    ---

    It rose in the night.
    ```
    ```markdown bad
    ---
    title: The river
    date: "2023-02-30"
    ---

    It rose in the night.
    ```
    ```markdown bad today=2026-01-01
    ---
    title: The river
    date: 2031-05-14
    ---

    It rose in the night.
    ```
    ```markdown good today=2026-01-01
    ---
    title: The river
    date: 2023-05-14
    updated: 2023-05-14
    ---

    It rose in the night.
    ```

    Dates in words, of which only people are sure, are left alone.

    ```markdown good
    ---
    title: The river
    date: the week after Easter
    ---

    It rose in the night.
    ```
    """
    published, updated = _first(article, PUBLISHED), _first(article, UPDATED)
    for entry in (published, updated):
        if entry and _is_no_day(entry):
            yield Problem(entry.span, f"“{entry.text}” does not exist")
        elif entry and (day := _day(entry)) and day > (_parsed(today) or date.today()):
            yield Problem(entry.span, f"“{day.isoformat()}” lies in the future", severity=Severity.NOTE)
    if published and updated and (first := _day(published)) and (last := _day(updated)) and last < first:
        message = f"updated on {last.isoformat()}, before it was published on {first.isoformat()}"
        yield Problem(updated.span, message, related=(Related(published.span, "published"),))


def _first(article: Article, keys: list[str]) -> Entry | None:
    return next((article.metadata[key] for key in keys if key in article.metadata), None)


def _day(entry: Entry) -> date | None:
    if isinstance(entry.value, datetime):
        return entry.value.date()
    return entry.value if isinstance(entry.value, date) else _parsed(entry.text)


def _parsed(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _is_no_day(entry: Entry) -> bool:
    """Whether the text is written as YYYY-MM-DD and is no day."""
    text = entry.text.strip()[:10]
    shaped = len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit()
    return shaped and _day(entry) is None
