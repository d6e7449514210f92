"""A sentence cut up by commas."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.language.words import count_words

_ENUMERATED = 4  # words of a part; what is shorter is an item of a list, or a name
_SPARE = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"]*\"|(?<=\d),(?=\d)")


@rule(severity=Severity.NOTE)
def comma_overload(
    article: Article,
    *,
    max_commas: Annotated[int, "so many commas between clauses are fine"] = 5,
) -> Iterator[Problem]:
    """Commas cut a sentence into too many pieces.

    Each clause that is put in makes readers hold the one before it. Commas are counted between parts of five words or
    more; those of lists and names are not.

    ```markdown bad
    The mill that stands by the river, which had not run for years, because the wheel was broken long ago, was bought by
    two sisters last spring, who want to bake their bread there, although nobody in the village knows the way of it,
    since the last miller died in the war, and his son had moved to the city before that.
    ```
    ```markdown good
    Last spring two sisters bought the mill by the river. Its wheel was broken long ago. They want to bake bread there,
    although nobody in the village knows the way of it.
    ```

    The items of a list may be many, and so may names and figures.

    ```markdown good
    Bring bread, salt, butter, two knives, a board, a clean cloth, some water, matches and the map. Ada Holm, Ben Cole,
    Cai Dunn, Dora Eads, Emil Falk, Fay Gold and Gus Hahn have paid 1,200, 1,350, 1,900, 2,400, 3,100 and 5,000 crowns.
    ```
    """
    full = {id(one) for one in article.prose if one.text.count(",") > max_commas and not one.quoted}
    for sentence in article.sentences if full else ():
        masked = sentence.masked if id(sentence.block) in full else ""
        if masked.count(",") <= max_commas:
            continue
        parts = _SPARE.sub(" ", masked).split(",")
        clauses = sum(count_words(part) > _ENUMERATED for part in parts)
        if clauses > max_commas + 1:
            found = f"sentence with {clauses - 1} commas between clauses; the limit is {max_commas}; make two of it"
            yield Problem(sentence.span, found)
