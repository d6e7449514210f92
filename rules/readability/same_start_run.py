"""Several sentences in a row that begin with the same word."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Kind, Passage, Problem, Related, Severity, rule
from copydesk.language.words import words

# Articles and other small openers: nobody hears them as the same beginning.
_UNHEARD = frozenset(
    "the a an this that these those he she it they there el la los las o os as der die das le les".split()
)


@rule(severity=Severity.NOTE)
def same_start_run(
    article: Article,
    *,
    most: Annotated[int, "so many sentences in a row may begin with the same word"] = 3,
    exceptions: Annotated[tuple[str, ...], "words that may begin any number of sentences"] = (),
) -> Iterator[Problem]:
    """Sentences in a row begin with the same word.

    It sounds like a list read aloud. Articles, pronouns for things and persons, and numbers are not heard so.

    ```markdown bad
    Gardens need water. Gardens need light. Gardens need time. Gardens need somebody who looks after them.
    ```
    ```markdown good
    Gardens need water and light. They need time. They need somebody. They need care. Gardens forgive a lot, though.
    ```

    Items of a list and numbered steps may all begin alike, and so may quoted speech.

    ```markdown good
    - Check the oil before you start the engine.
    - Check the tyres for cracks and nails.
    - Check the lamps on all four sides.
    - Check the horn in an empty street.

    > Never give in. Never give in. Never, never, never, never. Never yield.
    ```
    """
    unheard = _UNHEARD | {word.casefold() for word in exceptions}
    run: list[Passage] = []
    opener = ""
    for sentence in (*article.sentences, None):
        word = _opener(sentence) if sentence else ""
        if run and sentence and word == opener and sentence.block is run[-1].block:
            run.append(sentence)
            continue
        if len(run) > most and opener not in unheard and not opener.isdigit():
            yield _problem(run, opener)
        run, opener = ([sentence] if sentence and word else []), word


def _opener(sentence: Passage) -> str:
    """The case-folded first word; "" for what is not read as a sentence of the article's own."""
    if sentence.block.quoted or sentence.block.kind is not Kind.PARAGRAPH:
        return ""
    first = next(words(sentence.masked), None)
    return sentence.masked[slice(*first)].casefold() if first else ""


def _problem(run: Sequence[Passage], opener: str) -> Problem:
    related = tuple(Related(one.span, "and this") for one in run[1:])
    message = f"{len(run)} sentences in a row begin with “{opener}”"
    return Problem(run[0].span, message, related=related)
