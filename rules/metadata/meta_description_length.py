"""A description that search results cut off, or that says too little."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule


@rule(severity=Severity.NOTE)
def meta_description_length(
    article: Article,
    *,
    min_characters: Annotated[int, "a shorter description says too little"] = 50,
    max_characters: Annotated[int, "a longer description is cut off"] = 170,
) -> Iterator[Problem]:
    """The description is too short or too long for a search result.

    Results show about 156 characters (Yoast SEO, 2024, asks for 120 to 156). Only a description that is there is
    measured: a generator may make one of the first paragraph.

    ```markdown bad
    ---
    title: Why the ferry is late
    description: All about ferries.
    ---

    The tide is low at noon.
    ```
    ```markdown good
    ---
    title: Why the ferry is late
    description: Low tide at noon delays the ferry on one day in three. A timetable shows which days these are.
    ---

    The tide is low at noon.
    ```
    """
    entry = article.metadata.get("description")
    length = len(" ".join(entry.text.split())) if entry else 0
    if not entry or not length or min_characters <= length <= max_characters:
        return
    limit = f"the least is {min_characters}" if length < min_characters else f"the limit is {max_characters}"
    yield Problem(entry.span, f"description of {length} characters; {limit}")
