"""Sentences that are all about as long."""

from collections.abc import Iterator
from math import sqrt

from copydesk import Annotated, Article, Kind, Problem, Severity, rule


@rule(severity=Severity.NOTE)
def monotonous_sentences(
    article: Article,
    *,
    min_variation: Annotated[float, "the least spread of the lengths that is fine, as a share of their mean"] = 0.27,
    min_sentences: Annotated[int, "with fewer sentences nothing is said"] = 15,
) -> Iterator[Problem]:
    """All sentences are about as long.

    Where no sentence is short and none is long, nothing stands out, and the text hums. Of 430 edited articles, one in
    a hundred has sentence lengths whose standard deviation is below .27 of their mean; most have about .5.

    ```markdown bad min_sentences=5
    The mill stands by the river near the old town. It has not run for over twenty long years. Two sisters bought it in
    the early spring. They want to bake their own bread in it. The wheel has to be made to turn again.
    ```
    ```markdown good min_sentences=5
    The mill stands by the river. It has not run for over twenty years, and in all that time nobody but the swallows
    went in or out. Then two sisters bought it. Why? They want to bake bread there, as soon as somebody can be found who
    knows how to make the wheel turn again.
    ```

    Lists and quotations are not counted, and a short text may be even.

    ```markdown good min_sentences=5
    - Check the oil before you start the engine.
    - Check the tyres for cracks and for nails.
    - Check the lamps on all of the four sides.
    - Check the horn in an empty side street.
    - Check the belts on each one of the seats.
    ```
    """
    lengths = [
        len(line.forms)
        for sentence, line in zip(article.sentences, article.lines, strict=True)
        if line.forms and sentence.block.kind is Kind.PARAGRAPH and not sentence.block.quoted
    ]
    if len(lengths) < min_sentences:
        return
    middle = sum(lengths) / len(lengths)
    spread = sqrt(sum([(length - middle) ** 2 for length in lengths]) / len(lengths))
    if spread < min_variation * middle:
        found = f"all {len(lengths)} sentences are about as long ({middle:.0f} words, give or take {spread:.1f})"
        first = next(one for one in article.sentences if one.block.kind is Kind.PARAGRAPH and not one.block.quoted)
        yield Problem(first.span, f"{found}; let some be short and some long")
