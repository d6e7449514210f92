"""Where to look: the blocks that hold certain words, and what stands behind a bracket."""

from __future__ import annotations

from collections.abc import Iterator, Set

from copydesk.article.article import Article
from copydesk.article.block import Block
from copydesk.article.shared import shared

_REACH = 24  # characters behind a bracket


def holding(article: Article, phrases: Set[str]) -> list[Block]:
    """The blocks of the text that hold one of some words or pairs of neighbours, case-folded, in order."""
    present = phrases & article.phrases
    if not present:
        return []
    wanted = {id(block) for phrase in present for block in article.blocks_by_phrase[phrase]}
    return [block for block in article.blocks if id(block) in wanted]


@shared
def numerals(article: Article) -> list[str]:
    """The runs of letters and digits that begin with a digit."""
    return [word for word in article.vocabulary_words if word[0].isdigit()]


@shared
def bracketed(article: Article) -> Iterator[str]:
    """What stands behind each round or square bracket, case-folded, as far as is needed to tell what it is."""
    for part in article.vocabulary_text.replace("[", "(").split("(")[1:]:
        yield part[:_REACH].lstrip()
