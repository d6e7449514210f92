"""A sentence that says again what another one has said."""

import re
from collections.abc import Iterator, Set

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, rule
from copydesk.article import Zone
from copydesk.article.restated import Restatement, Said, restatements, said, weights
from copydesk.language.excerpt import excerpt
from copydesk.language.words import normalised

_END = re.compile(r"[.!?…][\"”’»)\]]*$")
_NAME = re.compile(
    r"(?<=[a-z,;:] )[A-Z][\w’'-]*|\b\w*[a-z][A-Z]\w*|\b[A-Z]{2,}\b|(?<![^\W\d])\w++(?:-\w++){2,}|\d[\d.,–-]*"
)
_MIN_WORDS = 8
_MIN_SHARED = 5


@rule(severity=Severity.NOTE)
def sentence_restated(
    article: Article,
    *,
    containment: Annotated[float, "the share of the shorter sentence's content that both have, 0 to 1"] = 0.7,
    similarity: Annotated[float, "the share of the content of both together, 0 to 1"] = 0.5,
    most: Annotated[int, "how many are reported"] = 12,
) -> Iterator[Problem]:
    """A sentence says again what an earlier one has said.

    In other words, or the same in another order: readers have the fact, and wonder what they missed. Both sentences
    share most of their content words, rare words counting more than common ones. A note, since a text may come back
    to a point on purpose.

    ```markdown bad
    Curators keep the oldest maps of the harbour in a vault below the river. Visitors see copies on the first floor.

    Restorers work upstairs, where the light is better.

    The harbour's oldest maps are kept by the curators in a vault that lies below the river.
    ```
    ```markdown good
    Curators keep the oldest maps of the harbour in a vault below the river. Visitors see copies on the first floor.

    Restorers work upstairs, where the light is better.

    Every second winter the vault is pumped dry and the maps are counted.
    ```

    Sentences of one form about two things are a comparison, and a new figure or name is news.

    ```markdown good
    The northern pier was built of granite in 1804 and repaired after the great storm with iron clamps.

    The southern pier was built of granite in 1811 and repaired after the great storm with iron clamps.

    For women the harbour swimming club measures the arms and the chest beneath the shoulder blade on arrival.

    For men the harbour swimming club measures the arms and also the chest beneath the shoulder blade on arrival.

    The pier carries ninety lorries each working day between the ferry and the coal market.

    Between the ferry and the coal market the pier carries ninety lorries each working day, up from 34.
    ```

    Short lines, lines that lead to a listing, captions, items of one list, and the FAQ, which repeats by its nature,
    are left alone.

    ```markdown good
    Curators keep the oldest maps of the harbour in a vault below the river. It is cold.

    It is cold.

    ## FAQ

    ### Where are the maps?

    The harbour's oldest maps are kept by the curators in a vault that lies below the river.
    ```
    """
    sentences = said(article)
    if len(sentences) < 3:
        return
    in_faq = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}

    def counts(one: Said) -> bool:
        return id(one.passage.block) not in in_faq and _is_sentence(one.passage)

    alike = restatements(sentences, weights(sentences), similarity, counts)
    found = (one for one in alike if one.containment >= containment and _counts(one))
    for one, _ in zip(found, range(most), strict=False):
        related = (Related(one.first.passage.span, "first said here"),)
        yield Problem(
            one.again.passage.span, f"“{excerpt(one.again.passage.text)}” has been said before", related=related
        )


def _is_sentence(passage: Passage) -> bool:
    return bool(_END.search(passage.text.rstrip())) and passage.masked.count(" ") >= _MIN_WORDS - 1


def _counts(one: Restatement) -> bool:
    again, first = one.again.passage, one.first.passage
    if len(one.shared) < _MIN_SHARED or (again.block.inside and again.block.inside == first.block.inside):
        return False
    if _adds(again, first) or _are_opposed(one.again.keys - one.shared, one.first.keys - one.shared):
        return False
    return normalised(again.text) != normalised(first.text)


def _adds(again: Passage, first: Passage) -> bool:
    """Whether a sentence has a name or a figure that the other one lacks."""
    return any(name not in first.text for name in _NAME.findall(again.text))


def _are_opposed(mine: Set[str], theirs: Set[str]) -> bool:
    """Whether one of the stems denies one of the others, as “women” does “men”."""
    from copydesk.claims.oppositions import opposites

    return any(not theirs.isdisjoint(opposites(one)) for one in mine)
