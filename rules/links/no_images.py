"""A long article without an image."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule


@rule(severity=Severity.NOTE, default=False)
def no_images(
    article: Article, *, min_words: Annotated[int, "a shorter article needs no image"] = 1000
) -> Iterator[Problem]:
    """A long article has no image, table, film or listing.

    The rule is off by default: whether a text needs a picture is for its editor to say.

    ```markdown bad min_words=10
    # The quay

    The quay of Lindholm was built in 1871, of granite from the island.
    ```
    ```markdown good min_words=10
    # The quay

    The quay of Lindholm was built in 1871, of granite from the island.

    ![Four men and a block of granite](quay.jpg)
    ```

    A table, a listing or an embedded film is something to look at too, and plain text cannot hold any.

    ```text good min_words=10
    The quay of Lindholm was built in 1871, of granite from the island.
    ```
    """
    seen = (Kind.CELL, Kind.CODE, Kind.MATH, Kind.HTML, Kind.IMAGE)
    if article.format == "text" or not article.blocks or article.word_count < min_words:
        return
    if not article.images and not any(block.kind in seen for block in article.blocks):
        first = article.title.heading if article.title and article.title.heading else article.blocks[0]
        yield Problem(first.text_span, f"{article.word_count} words without an image")
