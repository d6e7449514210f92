"""A title that a search result or a tab cuts off, or that says too little."""

from collections.abc import Iterator
from unicodedata import east_asian_width

from copydesk import Annotated, Article, Problem, Severity, rule


@rule(severity=Severity.NOTE)
def title_length(
    article: Article,
    *,
    min_characters: Annotated[int, "a shorter title says too little"] = 12,
    max_characters: Annotated[int, "a longer title is cut off in results and tabs"] = 70,
) -> Iterator[Problem]:
    """The stated title is too short or too long for where it is shown.

    Search results show some 600 pixels of it (Yoast SEO, 2024), about 60 to 70 letters. Only a title that the front
    matter or the HTML head states is measured; characters of double width count twice.

    ```html bad
    <html><head><title>Everything that the parish council said, meant to say or would rather not have said on Tuesday
    about the bus stop</title></head><body><h1>The bus stop</h1><p>It will be built.</p></body></html>
    ```
    ```markdown bad
    ---
    title: News
    ---

    The bus stop will be built.
    ```
    ```markdown good
    ---
    title: The bus stop will be built
    ---

    The council said so on Tuesday.
    ```

    A heading in the text may be as short as it likes.

    ```markdown good
    # News

    The bus stop will be built.
    ```
    """
    entry = article.metadata.get("title")
    text = " ".join(entry.text.split()) if entry else ""
    width = sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
    if not entry or not text or min_characters <= width <= max_characters:
        return
    limit = f"the least is {min_characters}" if width < min_characters else f"the limit is {max_characters}"
    yield Problem(entry.span, f"title of {width} characters; {limit}")
