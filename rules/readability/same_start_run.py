"""Several sentences in a row that begin with the same word."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from copydesk import Annotated, Article, Block, Kind, Passage, Problem, Related, Severity, rule

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
    openers = [
        (line.forms[0].casefold() if line.forms else "", id(one.block))
        for one, line in zip(article.sentences, article.lines, strict=True)
    ]
    end = 0
    for (opener, _), group in groupby(openers):
        start, end = end, end + len([*group])
        if end - start > most and opener and opener not in unheard and not opener.isdigit():
            run = article.sentences[start:end]
            if _is_own(run[0].block):
                yield _problem(run, opener)


def _is_own(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and not block.quoted


def _problem(run: Sequence[Passage], opener: str) -> Problem:
    related = tuple(Related(one.span, "and this") for one in run[1:])
    message = f"{len(run)} sentences in a row begin with “{opener}”"
    return Problem(run[0].span, message, related=related)
