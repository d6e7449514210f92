"""A key of the front matter that is asked for and not there."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, Span, rule

_PUBLIC = ("title", "headline", "description", "author", "date", "summary")


@rule(severity=Severity.WARNING)
def frontmatter_missing_key(
    article: Article,
    *,
    required: Annotated[tuple[str, ...], "the keys that every article's front matter has to have"] = (),
) -> Iterator[Problem]:
    """A required key is missing from the front matter, or a public one is empty.

    Which keys are required, a project says in its configuration; without that, only the keys that readers see (title,
    headline, description, summary, author, date) are looked at, and only where they are there and empty.

    ```markdown bad
    ---
    title: The river
    description: ""
    ---

    It rose in the night.
    ```
    ```markdown bad required=[title,author]
    ---
    title: The river
    ---

    It rose in the night.
    ```
    ```markdown good required=[title,author]
    ---
    title: The river
    author: Ana Reis
    ---

    It rose in the night.
    ```

    Other keys may be empty, and an article without front matter has none to fill.

    ```markdown good
    ---
    title: The river
    tags: []
    image:
    ---

    It rose in the night.
    ```
    ```markdown good
    # The river

    It rose in the night.
    ```
    """
    matter = article.front_matter
    if matter is None or matter.error:
        return
    for key in required:
        if key.casefold() not in article.metadata:
            yield Problem(Span(matter.span.start, matter.span.start + 3), f"the front matter has no “{key}”")
    for key in dict.fromkeys((*_PUBLIC, *required)):
        entry = article.metadata.get(key.casefold())
        if entry and not entry.text.strip():
            yield Problem(entry.span, f"“{key}” is empty; fill it, or take it out")
