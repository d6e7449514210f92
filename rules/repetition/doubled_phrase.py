"""Two to six words typed twice in a row."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Severity, rule
from copydesk.article.word_row import doubled, may_double, row_of

_LENGTHS = range(2, 7)
# “over and over and over”, “bit by bit by bit”: a phrase that one of these opens is repeated for effect.
_LINKS = frozenset({"and", "or", "by", "after", "upon", "to", "y", "e", "o", "und", "oder", "et", "ou"})


@rule(severity=Severity.WARNING, fixable=True)
def doubled_phrase(
    article: Article,
    *,
    exceptions: Annotated[tuple[str, ...], "phrases that may stand twice in a row, in lower case"] = (),
) -> Iterator[Problem]:
    """A phrase of two to six words stands twice in a row.

    It is what an edit leaves behind that pasted a phrase before its old place.

    ```markdown bad
    The council will vote on the budget on the budget next Tuesday.
    ```
    ```markdown fixed
    The council will vote on the budget next Tuesday.
    ```

    A comma between the two, or a word that links them, makes it a figure of speech.

    ```markdown good
    We tried again and again and again. Slowly, slowly we won; bit by bit by bit the wall came down.
    ```

    One word over and over is a sound or a song, and numbers make tables.

    ```markdown good
    The crowd sang la la la la while the score stood at 2 1 2 1 for most of the second half.
    ```
    """
    if may_double(row_of(article.prose), _LENGTHS):
        for block in article.prose:
            yield from _in_block(block, frozenset(exceptions))


def _in_block(block: Block, exceptions: frozenset[str]) -> Iterator[Problem]:
    words = block.words
    done = 0
    found = [(at, length) for length in _LENGTHS for at in doubled(words, length)]
    for at, length in sorted(found, key=lambda one: (one[0], -one[1])):
        phrase = words[at : at + length]
        if at >= done and _counts(phrase) and " ".join(phrase) not in exceptions and _at_once(block, at, length):
            yield _problem(block, at, length)
            done = at + 2 * length


def _at_once(block: Block, at: int, length: int) -> bool:
    """Whether nothing but white space stands between the words of both."""
    both = block.tokens[at : at + 2 * length]
    return all(block.masked[one.end : other.start].isspace() for one, other in pairwise(both))


def _problem(block: Block, at: int, length: int) -> Problem:
    start, middle, end = (
        block.tokens[at].start,
        block.tokens[at + length - 1].end,
        block.tokens[at + 2 * length - 1].end,
    )
    fix = Fix("delete the second one", (Edit(block.span_of(middle, end), ""),), safe=False)
    return Problem(block.span_of(start, end), f"“{block.text[start:middle]}” stands twice", fix)


def _counts(phrase: Sequence[str]) -> bool:
    plain = all(word.isalpha() for word in phrase)
    return plain and len(set(phrase)) > 1 and phrase[0] not in _LINKS and phrase[-1] not in _LINKS
