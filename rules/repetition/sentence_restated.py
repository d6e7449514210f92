"""A sentence that says again what another one has said."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Passage, Problem, Related, Severity, rule
from copydesk.article import Zone
from copydesk.article.restated import Restatement, restatements, said, weights
from copydesk.language.excerpt import excerpt
from copydesk.language.words import normalised

_END = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w’'-]*|\b\w*[a-z][A-Z]\w*|\b[A-Z]{2,}\b|\d[\d.,–-]*")
_MIN_WORDS = 8
_MIN_SHARED = 5


@rule(severity=Severity.NOTE)
def sentence_restated(
    article: Article,
    *,
    containment: Annotated[float, "the share of the shorter sentence's content that both have, 0 to 1"] = 0.62,
    similarity: Annotated[float, "the share of the content of both together, 0 to 1"] = 0.42,
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

    Sentences of one form about two things are a comparison.

    ```markdown good
    The northern pier was built of granite in 1804 and repaired after the great storm with iron clamps.

    The southern pier was built of granite in 1811 and repaired after the great storm with iron clamps.
    ```

    Short lines, captions, items of one list, and the FAQ, which repeats by its nature, are left alone.

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
    own = [one for one in sentences if id(one.passage.block) not in in_faq and _is_sentence(one.passage)]
    alike = (
        one
        for one in restatements(own, weights(sentences))
        if one.containment >= containment and one.similarity >= similarity
    )
    found = (one for one in alike if _counts(one))
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
    return not _is_comparison(again, first) and normalised(again.text) != normalised(first.text)


def _is_comparison(one: Passage, other: Passage) -> bool:
    """Whether each has a name or a figure that the other lacks."""
    mine, theirs = set(_NAME.findall(one.text)), set(_NAME.findall(other.text))
    return bool(mine - theirs) and bool(theirs - mine)
