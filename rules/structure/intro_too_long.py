"""An introduction that is an article of its own."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule

_PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION})
_FEW = 3  # headings below the introduction: with fewer, the text before them is the article


@rule(severity=Severity.NOTE)
def intro_too_long(
    article: Article,
    *,
    max_words: Annotated[int, "so many words of prose may stand before the first subheading"] = 300,
) -> Iterator[Problem]:
    """Much text comes before the first subheading.

    Who came for the answer sees no way to it. Put a heading earlier, or cut the run-up.

    ```markdown bad max_words=20
    # A night on the island

    The boat leaves from the old quay at noon and at six, and takes forty minutes in good weather. In a storm it stays
    where it is.

    ## Sleeping there

    Two houses have a stove.

    ## Eating there

    Ask around.

    ## Getting back

    The boat leaves at eight.
    ```
    ```markdown good max_words=20
    # A night on the island

    The boat leaves from the old quay at noon and at six.

    ## Sleeping there

    Two houses have a stove.

    ## Eating there

    Ask around.

    ## Getting back

    The boat leaves at eight.
    ```

    An essay with one or two headings near its end has no introduction.

    ```markdown good max_words=20
    # A night on the island

    The boat leaves from the old quay at noon and at six, and takes forty minutes in good weather. In a storm it stays
    where it is.

    ## Afterwards

    We went home.
    ```
    """
    title = article.title.heading if article.title else None
    below = [one for one in article.headings if one is not title and not one.quoted]
    if len(below) < _FEW or article.format == "text":
        return
    before = []
    for block in article.blocks:
        if block is below[0]:
            break
        if block.kind in _PROSE and not block.quoted:
            before.append(block)
    words = sum(len(block.words) for block in before)
    if words > max_words:
        what = f"{words} words before the first subheading; the limit is {max_words}"
        yield Problem(before[0].span_of(0, min(60, len(before[0].text))), what)
