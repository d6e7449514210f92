"""Two to six words typed twice in a row."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Severity, rule
from copydesk.language.words import words

_LONGEST = 6
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
    for block in article.prose:
        yield from _in_block(block, frozenset(exceptions))


def _in_block(block: Block, exceptions: frozenset[str]) -> Iterator[Problem]:
    text = block.masked
    places = list(words(text))
    found = [text[start:end].casefold() for start, end in places]
    at = 0
    while at < len(found) - 3:
        length = _doubled(text, found, places, at)
        if not length or " ".join(found[at : at + length]) in exceptions:
            at += 1
            continue
        start, middle, end = places[at][0], places[at + length - 1][1], places[at + 2 * length - 1][1]
        fix = Fix("delete the second one", (Edit(block.span_of(middle, end), ""),), safe=False)
        yield Problem(block.span_of(start, end), f"“{text[start:middle]}” stands twice", fix)
        at += 2 * length


def _doubled(text: str, found: Sequence[str], places: Sequence[tuple[int, int]], at: int) -> int:
    """The words of the phrase that begins here and is repeated at once; 0 if none is."""
    for length in range(_LONGEST, 1, -1):
        phrase = found[at : at + length]
        if phrase == found[at + length : at + 2 * length] and _counts(phrase):
            between = range(at, at + 2 * length - 1)
            if all(text[places[one][1] : places[one + 1][0]].isspace() for one in between):
                return length
    return 0


def _counts(phrase: Sequence[str]) -> bool:
    plain = all(word.isalpha() for word in phrase)
    return plain and len(set(phrase)) > 1 and phrase[0] not in _LINKS and phrase[-1] not in _LINKS
