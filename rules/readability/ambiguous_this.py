"""Sentences that begin with a "this" that may mean anything."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Related, Severity, rule

_BARE = re.compile(
    r"(?:This|That) (?:(?:also|often|usually|then|in turn|clearly|simply) )?"
    r"(?:means|meant|shows|showed|makes|made|leads|led|causes|caused|creates|created|allows|allowed|helps|helped|suggests"
    r"|suggested|indicates|implies|implied|results|resulted|requires|required|affects|affected|explains|explained"
    r"|ensures|ensured|enables|enabled|gives|gave|reduces|increases|improves|happens|happened)\b"
)
_OPENERS = frozenset({"This", "That"})


@rule(severity=Severity.NOTE, languages=("en",), words="this that")
def ambiguous_this(
    article: Article,
    *,
    most: Annotated[int, "so many are fine in a short article"] = 2,
    words_each: Annotated[int, "and one more for so many words"] = 500,
) -> Iterator[Problem]:
    """Many sentences begin with a bare “this”.

    “This means”, “this shows”: what does? Readers look back for it and may find another thing. Name it: “this delay
    means”. One note for the article, with all the places.

    ```markdown bad most=2
    The wheel is old, and the wood is wet. This means that it turns slowly. Flour gets warm between slow stones. This
    makes the bread heavy. Nobody bought it last year. This led to the sale of the mill.
    ```
    ```markdown good most=2
    The wheel is old, and the wood is wet. So it turns slowly. Flour gets warm between slow stones, and warm flour makes
    the bread heavy. Nobody bought it last year. That winter without customers led to the sale of the mill.
    ```

    With a noun “this” is clear, and a few bare ones do no harm.

    ```markdown good most=2
    This wheel makes little noise. This flour gives good bread. This mill helps the village. This means a lot to us.
    ```
    """
    found = [
        (sentence, match)
        for sentence, line in zip(article.sentences, article.lines, strict=True)
        if line.forms
        and line.forms[0] in _OPENERS
        and sentence.block.kind is Kind.PARAGRAPH
        and (match := _BARE.match(sentence.masked))
    ]
    if len(found) <= most + article.word_count // words_each:
        return
    spans = [sentence.span_of(*match.span()) for sentence, match in found]
    related = tuple(Related(span, "and here") for span in spans[1:21])
    said = f"{len(found)} sentences begin with a bare “this” or “that”; name what each of them means"
    yield Problem(spans[0], said, related=related)
