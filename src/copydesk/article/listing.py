"""Lists as they are read: the items, the line that leads to them, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Block, InlineKind, Kind
from copydesk.article.shared import shared
from copydesk.article.zone import Zone

_ASIDE = frozenset({Zone.FAQ, Zone.SOURCES, Zone.AUTHOR})


class Listing(NamedTuple):
    """A list that stands in no other, without those within it; `lead` is the paragraph right before it."""

    items: tuple[Block, ...]
    lead: Block | None

    @property
    def is_led(self) -> bool:
        """Whether the paragraph before it ends with a colon."""
        return self.lead is not None and self.lead.text.rstrip().endswith((":", "："))


@shared
def listings(article: Article) -> list[Listing]:
    """The lists of the article's own text in order; those of quotes, FAQ, sources and author are left out."""
    if not article.lists:
        return []
    places = {id(block): at for at, block in enumerate(article.blocks) if block.kind is Kind.ITEM}
    found = []
    for group in article.lists:
        at = places[id(group.items[0])]
        if group.depth == 1 and not group.items[0].quoted and article.zones[at] not in _ASIDE:
            before = article.blocks[at - 1] if at else None
            is_lead = before is not None and before.kind is Kind.PARAGRAPH and not before.inside
            found.append(Listing(group.items, before if is_lead else None))
    return found


def is_bare(item: Block) -> bool:
    """Whether an item is nothing but a link, code, an image or another thing that has no form of its own."""
    text = item.text.strip()
    if not any(char.isalpha() for char in item.masked):
        return True
    kinds = (InlineKind.LINK, InlineKind.CODE, InlineKind.IMAGE)
    return any(one.kind in kinds and one.end - one.start >= len(text) - 1 for one in item.inlines)


def minority(kinds: Sequence[str], max_share: float) -> tuple[str, list[int]]:
    """What most of the kinds are and the places of the others, if these are few enough; "" does not count."""
    counted = [kind for kind in kinds if kind]
    if not counted:
        return "", []
    usual = max(dict.fromkeys(counted), key=counted.count)
    others = [at for at, kind in enumerate(kinds) if kind and kind != usual]
    return (usual, others) if len(others) <= max_share * len(counted) else (usual, [])
