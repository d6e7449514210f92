"""The reach of a comment: the block, list or table that it speaks of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from copydesk.article.block import Block
from copydesk.cached import cached_property
from copydesk.source import Source, Span


class Reach:
    """What a comment at some place speaks of; `blocks` are in the order of the text."""

    def __init__(self, blocks: Sequence[Block], source: Source) -> None:
        self._blocks = blocks
        self._source = source

    def of(self, comment: Span) -> Span:
        """The block in or behind which the comment stands, else the next one; empty where nothing follows.

        Where the next block begins a list or a table, it is the whole of that.
        """
        before = bisect_right(self._starts, comment.start) - 1
        if before >= 0 and self._belongs(comment, self._blocks[before]):
            return self._blocks[before].span
        after = bisect_left(self._starts, comment.end)
        if after == len(self._blocks):
            return Span(comment.end, comment.end)
        return self._begun(after)

    def _belongs(self, comment: Span, block: Block) -> bool:
        """Whether the comment stands in the block, or alone behind it on its last line."""
        if comment.start < block.span.end:
            # Raw HTML may begin with its comment; it then speaks of what follows.
            return block.span.start < comment.start
        line = self._source.line(block.span.end)
        if line != self._source.line(comment.start):
            return False
        rest = self._source[Span(comment.end, max(comment.end, self._source.line_span(line).end))]
        return not rest.strip()

    def _begun(self, at: int) -> Span:
        block = self._blocks[at]
        begun = [number for number in block.inside if self._groups[number][0] == at]
        if not begun:
            return block.span
        first, last = self._groups[begun[0]]
        return self._blocks[first].span.to(self._blocks[last].span)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self._blocks]

    @cached_property
    def _groups(self) -> dict[int, tuple[int, int]]:
        """The first and the last block of each list and table, by number."""
        groups: dict[int, tuple[int, int]] = {}
        for at, block in enumerate(self._blocks):
            for number in block.inside:
                groups[number] = (groups.get(number, (at, at))[0], at)
        return groups
