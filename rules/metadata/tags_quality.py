"""Tags that do not sort anything."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article import Entry
from copydesk.language.words import normalised

_KEYS = ("tags", "keywords", "categories")


@rule(severity=Severity.NOTE)
def tags_quality(
    article: Article,
    *,
    max_tags: Annotated[int, "more tags sort nothing"] = 15,
    known: Annotated[tuple[str, ...], "the site's tags; empty: any"] = (),
) -> Iterator[Problem]:
    """A tag is there twice, there are too many, or one is none of the site's.

    Each tag makes a page that lists its articles. A tag that only one article has, because it is spelled in its own
    way, makes a page with one entry.

    ```markdown bad
    ---
    title: The river
    tags: [flood, night, Flood]
    ---

    It rose in the night.
    ```
    ```markdown bad known=[flood,weather]
    ---
    title: The river
    tags: [flood, wether]
    ---

    It rose in the night.
    ```
    ```markdown good known=[flood,weather]
    ---
    title: The river
    tags: [flood, weather]
    ---

    It rose in the night.
    ```

    An article without tags, or with an empty list of them, may have none.

    ```markdown good
    ---
    title: The river
    tags: []
    ---

    It rose in the night.
    ```
    """
    wanted = {normalised(one) for one in known}
    for key in _KEYS:
        if (entry := article.metadata.get(key)) and (fault := _fault(_tags(entry), max_tags, wanted, key)):
            yield Problem(entry.span, fault)


def _tags(entry: Entry) -> list[str]:
    if isinstance(entry.value, list):
        return [str(one) for one in entry.value]
    return [one.strip() for one in entry.text.split(",") if one.strip()]


def _fault(tags: list[str], limit: int, wanted: set[str], key: str) -> str:
    seen: set[str] = set()
    for tag in tags:
        name = normalised(tag)
        if name and name in seen:
            return f"“{tag[:60]}” is twice among the {key}"
        seen.add(name)
    if len(tags) > limit:
        return f"{len(tags)} {key}; the limit is {limit}"
    strange = [tag for tag in tags if wanted and normalised(tag) not in wanted] if key == "tags" else []
    return f"“{strange[0][:60]}” is none of the site's tags" if strange else ""
