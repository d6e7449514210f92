"""Sections: a heading and what stands under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.article.block import Block, Kind


@dataclass(frozen=True)
class Section:
    """A heading (None for what comes before the first) with its own blocks; subsections are not among them."""

    heading: Block | None
    blocks: tuple[Block, ...]
    path: tuple[Block, ...]  # the headings above its own, outermost first

    @property
    def level(self) -> int:
        """The heading's level; 0 for what comes before the first heading."""
        return self.heading.level if self.heading else 0

    @property
    def parent(self) -> Block | None:
        """The heading that this section stands under."""
        return self.path[-1] if self.path else None


def sections(blocks: Sequence[Block]) -> Iterator[Section]:
    """The sections in the order of the text; the first has no heading and is left out if it is empty."""
    above: list[Block] = []
    heading: Block | None = None
    start = 0
    for at, block in enumerate([*blocks, None]):
        if block is not None and block.kind is not Kind.HEADING:
            continue
        if heading or at > start:
            path = tuple(one for one in above if one is not heading)
            yield Section(heading, tuple(blocks[start:at]), path)
        if block is not None:
            above = [*(one for one in above if one.level < block.level), block]
            heading, start = block, at + 1
