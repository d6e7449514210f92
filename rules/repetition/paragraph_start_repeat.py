"""Paragraphs in a row that begin with the same words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule

_MIN_WORDS = 6


@rule(severity=Severity.NOTE)
def paragraph_start_repeat(
    article: Article,
    *,
    words: Annotated[int, "so many words at the start are compared"] = 2,
    most: Annotated[int, "so many paragraphs in a row may begin alike"] = 2,
) -> Iterator[Problem]:
    """Paragraphs in a row begin with the same words.

    Readers who skim look at the starts of paragraphs; where three begin alike, they lose their place. A note at the
    first, with the others beside it.

    ```markdown bad
    The mayor opened the market at noon in the rain.

    The mayor said that the roof would come in spring.

    The mayor left before anybody had bought a loaf.
    ```
    ```markdown good
    The mayor opened the market at noon in the rain.

    In spring, she said, the roof would come.

    Nobody had bought a loaf when she left.
    ```

    Two in a row are left alone, and so are short lines, questions and answers, and quotes.

    ```markdown good
    The mayor opened the market at noon in the rain.

    The mayor said that the roof would come in spring.

    > The mayor left before anybody had bought a loaf.

    The mayor left.
    ```
    """
    for first, group in groupby(article.blocks, key=_first_word):
        if first and len(alike := [*group]) > most:
            for start, run in groupby(alike, key=lambda block: _start(block, words)):
                if start:
                    yield from _problem([*run], words, most)


def _first_word(block: Block) -> str:
    """The first word of a paragraph, which is quickly told; "" for what is none."""
    return block.words[0] if block.kind is Kind.PARAGRAPH and block.words else ""


def _start(block: Block, words: int) -> str:
    """The words that a paragraph begins with; "" for what is none."""
    if block.kind is not Kind.PARAGRAPH or block.quoted or block.text[:1] in "“\"'‘—-" or not block.text:
        return ""
    first = block.text[:200].split()
    return " ".join(first[:words]).casefold() if len(first) >= _MIN_WORDS and ":" not in first[words - 1] else ""


def _problem(run: Sequence[Block], words: int, most: int) -> Iterator[Problem]:
    if len(run) > most:
        first, *others = run
        text = " ".join(first.text[:200].split()[:words])
        related = tuple(Related(one.span_of(0, min(40, len(one.text))), "again") for one in others[:20])
        said = f"{len(run)} paragraphs in a row begin with “{text}”"
        yield Problem(first.span_of(0, len(text)), said, related=related)
