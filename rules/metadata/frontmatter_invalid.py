"""Front matter that cannot be read."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule


@rule(severity=Severity.ERROR, needs="front_matter")
def frontmatter_invalid(article: Article) -> Iterator[Problem]:
    """The front matter does not parse.

    A site generator stops at it, or publishes the page without title and date.

    ```markdown bad
    ---
    title: "What we learned
    tags: [news, writing]
    ---

    The river rose in the night.
    ```
    ```markdown bad
    +++
    title = What we learned
    +++

    The river rose in the night.
    ```
    ```markdown good
    ---
    title: "What we learned"
    tags: [news, writing]
    ---

    The river rose in the night.
    ```

    A line of dashes on top that begins no front matter is a rule across the page.

    ```markdown good
    ---

    The river rose in the night.
    ```
    """
    matter = article.front_matter
    if matter and matter.error:
        message = f"the front matter is no valid {matter.format.upper()}: {matter.error}"
        yield Problem(matter.error_span or matter.span, " ".join(message.split()).rstrip("."))
