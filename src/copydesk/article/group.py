"""Lists and tables: the blocks that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.article.block import Block, Kind
from copydesk.source import Span


@dataclass(frozen=True)
class BlockList:
    """A list's items in order; those of lists within it are not among them."""

    number: int
    items: tuple[Block, ...]
    depth: int  # 1 for a list that stands in no other

    @property
    def ordered(self) -> bool:
        """Whether its first item is numbered."""
        return self.items[0].ordered

    @property
    def span(self) -> Span:
        return self.items[0].span.to(self.items[-1].span)


@dataclass(frozen=True)
class Table:
    """A table's cells, row by row; row 0 is the head."""

    number: int
    cells: tuple[Block, ...]

    @property
    def rows(self) -> tuple[tuple[Block, ...], ...]:
        """The cells of each row, from the head on."""
        rows: dict[int, list[Block]] = {}
        for cell in self.cells:
            rows.setdefault(cell.cell[0] if cell.cell else 0, []).append(cell)
        return tuple(tuple(rows[row]) for row in sorted(rows))

    @property
    def span(self) -> Span:
        return self.cells[0].span.to(self.cells[-1].span)


def lists(blocks: Sequence[Block]) -> tuple[BlockList, ...]:
    """All lists, in the order of their first items."""
    groups = _grouped(blocks, Kind.ITEM)
    return tuple(BlockList(number, tuple(items), items[0].depth) for number, items in groups.items())


def tables(blocks: Sequence[Block]) -> tuple[Table, ...]:
    """All tables, in order."""
    return tuple(Table(number, tuple(cells)) for number, cells in _grouped(blocks, Kind.CELL).items())


def _grouped(blocks: Sequence[Block], kind: Kind) -> dict[int, list[Block]]:
    groups: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind is kind and block.group is not None:
            groups.setdefault(block.group, []).append(block)
    return groups
