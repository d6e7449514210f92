"""An article that begins with a heading, a list or a table."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, rule
from copydesk.article.templating import is_template
from copydesk.language.excerpt import excerpt

_NOTHING = frozenset({Kind.BREAK, Kind.HTML, Kind.IMAGE, Kind.CAPTION})
_NAMES = {Kind.HEADING: "a heading", Kind.ITEM: "a list", Kind.CELL: "a table", Kind.CODE: "code"}


@rule(severity=Severity.NOTE)
def no_introduction(
    article: Article,
    *,
    min_words: Annotated[int, "a shorter article needs no introduction"] = 300,
) -> Iterator[Problem]:
    """No sentence stands between the title and the first subheading, list or table.

    The reader is not told what the article is about and whom it is for. Two sentences do.

    ```markdown bad min_words=10
    # A night on the island

    ## Getting there

    The boat leaves from the old quay at noon and at six.

    ## Sleeping there

    Two houses have a stove.
    ```
    ```markdown good min_words=10
    # A night on the island

    The ferry goes there twice a day, and there is one thing to see.

    ## Getting there

    The boat leaves from the old quay at noon and at six.

    ## Sleeping there

    Two houses have a stove.
    ```

    A heading right under the title that is the only one of its level is a standfirst, contents are a help, and a
    description in the front matter may be shown above the text.

    ```markdown good min_words=10
    # A night on the island

    ## There are two houses, and both have a stove

    The boat leaves from the old quay at noon and at six.

    ### Sleeping there

    Write in spring.
    ```
    ```markdown good min_words=10
    ---
    title: A night on the island
    description: The ferry goes there twice a day.
    ---

    ## Getting there

    The boat leaves from the old quay at noon and at six.

    ## Sleeping there

    Two houses have a stove.
    ```
    """
    if article.format == "text" or not {"description", "summary", "excerpt", "subtitle", "lead"}.isdisjoint(
        article.metadata
    ):
        return
    first = _first(article)
    if first is None or first.kind not in _NAMES or article.word_count < min_words or is_template(article):
        return
    if first.kind is Kind.HEADING and sum(one.level == first.level for one in article.headings) == 1:
        return
    if first.kind is Kind.ITEM and any(one.target.startswith("#") for one in first.inlines):
        return
    yield Problem(
        first.text_span,
        f"the article begins with {_NAMES[first.kind]} (“{excerpt(first.text, 40)}”); write an introduction",
    )


def _first(article: Article) -> Block | None:
    """What a reader sees first below the title; None where the article has no title of its own on top."""
    title = article.title
    if title is None or (title.heading and title.heading is not next(iter(article.headings), None)):
        return None
    return next((one for one in article.blocks if one.kind not in _NOTHING and one is not title.heading), None)
