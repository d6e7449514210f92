"""Lists of three, where every other sentence has one."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, rule

_PART = r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3}"
_THREE = re.compile(rf"\b{_PART}, {_PART},? (?:and|or) {_PART}")
_LIST = re.compile(r", [^,;:.?!()]{2,80},? (?:and|or) ")  # a comma, and a part before the last one: cheap to tell
_FOUR = re.compile(rf"\b{_PART}, {_PART}, {_PART},? (?:and|or)\b")
_RELATED = 20


@rule(severity=Severity.NOTE, languages=("en",))
def rule_of_three_density(
    article: Article,
    *,
    share: Annotated[float, "the share of the sentences that may hold a list of three, 0 to 1"] = 0.25,
    least: Annotated[int, "fewer lists of three are left alone"] = 5,
) -> Iterator[Problem]:
    """Every fourth sentence lists three things.

    “Fast, simple, and reliable”: three have a ring to them, and a text in which everything comes in threes rings
    hollow, since the world does not. One note for the article, at the first, with the others beside it.

    ```markdown bad
    Bread is flour, water, and salt. It is warm, fresh, and honest. Bakers knead, fold, and wait. They are calm,
    strong, and kind. The town eats, smiles, and sleeps.
    ```
    ```markdown good
    Bread is flour, water, and salt. It is warm for an hour. Bakers knead it twice and wait. Most of them are calm.
    The town eats in silence.
    ```

    Longer lists are lists, and items of a list are not sentences of a text.

    ```markdown good
    We sell rye, wheat, spelt, and oats. We grind rye, wheat, spelt, and oats. We weigh rye, wheat, spelt, and oats.

    - rye, wheat, and spelt
    - oats, millet, and corn
    - salt, yeast, and malt
    ```
    """
    if article.source.text.count(",") < 2 * least:
        return
    sentences = [one for one in article.sentences if not one.block.quoted and not one.block.marker]
    listing = [one for one in sentences if _may_list(one.masked) and _LIST.search(one.masked)]
    if len(listing) < least or len(listing) <= share * len(sentences):
        return
    hits: list[tuple[Passage, re.Match[str]]] = []
    for at, one in enumerate(listing):
        if len(hits) + len(listing) - at <= share * len(sentences):
            return
        found = _THREE.search(one.masked)
        if found and not _FOUR.search(one.masked):
            hits.append((one, found))
    if len(hits) >= least and len(hits) > share * len(sentences):
        (first, found), *others = hits
        related = tuple(Related(one.span_of(*other.span()), "again") for one, other in others[:_RELATED])
        said = f"{len(hits)} of {len(sentences)} sentences list three things, “{_cut(found[0])}” first"
        yield Problem(first.span_of(*found.span()), said, related=related)


def _may_list(text: str) -> bool:
    return ", " in text and (" and " in text or " or " in text)


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
