"""Paragraph after paragraph of one sentence."""

from collections import Counter
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule

_MIN_WORDS = 6  # shorter ones are cries, verse or labels
_QUOTES = ('"', "“", "„", "«", "—", "–")


@rule(severity=Severity.NOTE)
def single_sentence_run(
    article: Article,
    *,
    max_run: Annotated[int, "so many paragraphs of one sentence may follow each other"] = 7,
) -> Iterator[Problem]:
    """Many paragraphs in a row have one sentence each.

    A paragraph is a step of thought. Where each sentence stands alone, the reader has to find out which belong
    together, and the page looks like a list without bullets. One note for the article, at the longest run.

    ```markdown bad max_run=2
    The boat leaves from the old quay at noon.

    It takes forty minutes in good weather.

    In a storm it stays where it is for a day.

    Then you stay where you are as well.
    ```
    ```markdown good max_run=2
    The boat leaves from the old quay at noon. It takes forty minutes in good weather.

    In a storm it stays where it is for a day. Then you stay where you are as well.
    ```

    A conversation is written so, and short lines are verse or cries. A heading, a list or a picture ends a run.

    ```markdown good max_run=2
    “When does the boat leave?” I asked the man.

    “When the captain is awake again,” he said.

    “And when will he be awake again?” I asked.

    ## On the boat

    The crossing takes forty minutes in good weather.
    ```

    News is written so too; the profile `news` leaves the rule out.
    """
    if not _may_run(article, max_run):
        return
    sentences = Counter(id(one.block) for one in article.sentences)
    longest: list[Block] = []
    run: list[Block] = []
    for block in article.blocks:
        if not _is_prose(block):
            run = []
        elif sentences[id(block)] == 1 and not block.text.startswith(_QUOTES):
            run = [*run, block] if len(run) < 1000 else run
            longest = run if len(run) > len(longest) else longest
        else:
            run = []
    if len(longest) > max_run:
        related = (Related(longest[-1].text_span, "to here"),)
        message = f"{len(longest)} paragraphs of one sentence in a row; the limit is {max_run}"
        yield Problem(longest[0].text_span, message, related=related)


def _may_run(article: Article, max_run: int) -> bool:
    """Whether so many paragraphs follow one another."""
    kinds = bytes(block.kind is Kind.PARAGRAPH and not block.inside for block in article.blocks)
    return b"\1" * (max_run + 1) in kinds


def _is_prose(block: Block) -> bool:
    return (
        block.kind is Kind.PARAGRAPH
        and not block.inside
        and not block.quoted
        and "\n" not in block.text
        and len(block.text.split(None, _MIN_WORDS)) >= _MIN_WORDS
    )
