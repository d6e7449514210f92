"""Paragraphs that are too long to be read on a screen."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.language.sentences import sentences
from copydesk.language.words import count_words

_LETTERS_OF_A_WORD = 4  # with its space: a paragraph of fewer characters cannot be too long
_SPEAKER = re.compile(r"[A-Z][\w.’' -]{0,40}:\s")
_ITEM = 30  # characters of an item: so often has a row of names a comma
_VERSE = 3  # forced line breaks of what is set in lines
_FAIR, _STEP = 110, 60  # words of a paragraph that needs no break, and of those that a break is thought for


@rule(severity=Severity.NOTE)
def wall_of_text(
    article: Article,
    *,
    max_words: Annotated[int, "a longer paragraph is a note"] = 150,
    far_too_long: Annotated[int, "a longer paragraph is a warning"] = 200,
) -> Iterator[Problem]:
    """A paragraph is a wall of text.

    On a phone 150 words fill the screen, and readers who skim see no place to begin. Yoast SEO draws its lines at 150
    and 200 words too (2024). Break the paragraph where its thought turns; the finding shows sentences that may begin a
    paragraph, and weighs the more, the longer the wall is.

    ```markdown bad max_words=40
    The mill stands by the river and has not run for years. Last spring two sisters bought it, because they want to bake
    bread there. First the wheel has to turn again. The wood is old and soft, and nobody in the village knows how such a
    wheel was built.
    ```
    ```markdown good max_words=40
    The mill stands by the river and has not run for years. Last spring two sisters bought it, because they want to bake
    bread there.

    First the wheel has to turn again. The wood is old and soft, and nobody in the village knows how such a wheel was
    built.
    ```

    Quotations are as long as they are, and so are answers of an interview, rows of names, poems and addresses.

    ```markdown good max_words=20
    > The mill stood by the river when I was a child, and my mother sent me there for flour every other week, through
    > snow and rain, with a sack that was bigger than I was.

    The mill by the river,\\
    the wheel and the rain,\\
    the sack on my shoulder,\\
    the road home again,\\
    and nobody talking but I and the stone.

    Ada Holm: My mother sent me there for flour every other week, through snow and rain, with a sack that was bigger
    than I was, and I never once saw the wheel stand still.

    We thank Ana Berg, Ben Cole, Cai Dunn, Dora Eads, Emil Falk, Fay Gold, Gus Hahn, Hal Iden, Ida Jung, Jo Klee and Kim
    Lund.
    ```
    """
    for block in article.prose:
        if len(block.text) < max_words * _LETTERS_OF_A_WORD or not _is_plain(block):
            continue
        if (length := count_words(block.masked)) > max_words:
            message = f"paragraph of {length} words; the limit is {max_words}; break it where the thought turns"
            severity = Severity.WARNING if length > far_too_long else None
            related = tuple(
                Related(block.span_of(*one), "a break may fit before this") for one in _breaks(block, length)
            )
            yield Problem(block.text_span, message, related=related, severity=severity)


def _breaks(block: Block, length: int) -> Iterator[tuple[int, int]]:
    """The sentences that paragraphs of fair length would begin with, so that the longest wall weighs most."""
    parts = (length - _FAIR) // _STEP + 1
    starts = [span for span in sentences(block.masked) if span[0]]
    chosen = {bisect_left(starts, (len(block.text) * part // parts, 0)) for part in range(1, parts)}
    yield from (starts[at] for at in sorted(chosen) if at < len(starts))


def _is_plain(block: Block) -> bool:
    if block.kind is not Kind.PARAGRAPH or block.quoted or block.text.count("\n") >= _VERSE:
        return False
    return not _SPEAKER.match(block.text) and len(block.text) > _ITEM * block.text.count(",")
