"""The title once more."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article.echo import echoes, heading_key
from copydesk.article.title import Title
from copydesk.language.excerpt import excerpt

_KINDS = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.CAPTION})


@rule(severity=Severity.WARNING)
def title_repeated(
    article: Article,
    *,
    min_words: Annotated[int, "a title of fewer words may come back"] = 3,
) -> Iterator[Problem]:
    """The title stands once more as a line of the article.

    A page shows its title at several places: above the picture, beside the buttons, as the name of the text in a
    list. A copy takes all of them along.

    ```text bad
    How the dam was saved

    The water came on a Friday, and it rose for three days before anybody slept again.

    The farmers brought their tractors, and the school was closed.

    Sand came from the quarry, forty lorries of it, and was poured where the path had gone.

    How the dam was saved

    On Monday the wind turned.
    ```
    ```markdown bad
    ---
    title: How the dam was saved
    ---

    How the dam was saved

    The water came on a Friday.
    ```
    ```markdown good
    ---
    title: How the dam was saved
    ---

    # How the dam was saved

    The water came on a Friday.
    ```

    A title that comes back at once below its heading is `heading-echo`'s. A title of one or two words may name a
    section too, a quote may say it again, and so may a sentence.

    ```markdown good
    # The dam

    The water came on a Friday.

    ## The dam

    It is nine metres high.

    > The dam
    ```
    """
    title = article.title
    if title is None or len(title.text.split()) < min_words:
        return
    key = heading_key(title.text)
    again = [one for one in article.blocks if one.kind in _KINDS and _says_again(one, title, key)]
    echoed = {id(echo.again) for echo in echoes(article)} if again else set()
    for block in again:
        if id(block) not in echoed:
            said = f"“{excerpt(block.text)}” is the title once more; delete the line"
            yield Problem(block.text_span, said, related=(Related(title.span, "the title"),))


def _says_again(block: Block, title: Title, key: str) -> bool:
    if block is title.heading or block.quoted or (title.heading is None and block.kind is Kind.HEADING):
        return False
    return len(block.text) <= len(title.text) + 8 and heading_key(block.text) == key
