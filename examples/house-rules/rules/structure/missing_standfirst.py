"""The house rule that an article opens with a standfirst."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, rule
from copydesk.language.words import count_words


@rule(severity=Severity.ERROR)
def missing_standfirst(
    article: Article, *, max_words: Annotated[int, "the longest paragraph that is a standfirst"] = 40
) -> Iterator[Problem]:
    """The article does not open with a standfirst.

    The front page shows the headline and the paragraph below it, and nothing else. That paragraph says
    what the article is about, in few words.

    ```markdown bad
    # The canal reopens

    ## What happened

    Boats can pass the lock at Ferry Lane again.
    ```

    ```markdown bad max_words=8
    # The canal reopens

    Boats can pass the lock at Ferry Lane again after two years of repairs.
    ```

    ```markdown good
    # The canal reopens

    Boats can pass the lock at Ferry Lane again.

    ## What happened

    The gates were rebuilt in oak.
    ```
    """
    opening = next((block for block in article.blocks if not _is_headline(block)), None)
    if opening is None:
        return
    words = count_words(opening.text)
    if opening.kind is not Kind.PARAGRAPH:
        yield Problem(opening.text_span, "no standfirst above this; open with a paragraph that sums the article up")
    elif words > max_words:
        yield Problem(opening.text_span, f"standfirst of {words} words; the limit is {max_words}")


def _is_headline(block: Block) -> bool:
    return block.kind is Kind.HEADING and block.level == 1
