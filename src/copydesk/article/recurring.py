"""Blocks that may stand twice: cheaper to tell than whether they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from copydesk.article.block import Block


def recurring(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that begin and end with the same words as another one."""
    edges = [(words[0], words[-1]) if (words := block.words) else block.key for block in blocks]
    counts = Counter(edges)
    return [block for block, edge in zip(blocks, edges, strict=True) if counts[edge] > 1]
