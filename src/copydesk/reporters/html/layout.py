"""The layout of an article: its source from the first to the last character, in rows a reader can follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from copydesk.article import Article
from copydesk.article.block import Block, Kind, Run
from copydesk.reporters.html.marks import MarkedText
from copydesk.source import Span

MAX_ROWS = 40
"""Of a chunk, which a browser lays out when it comes into view."""

MAX_DRIFT = 18
"""Lines by which notes may hang below their section; where it would be more, the next one waits for them."""

_RAW = frozenset({Kind.CODE, Kind.MATH, Kind.HTML, Kind.IMAGE, Kind.BREAK})
_LINE = 80  # characters of a line of the page
_FOLDED = 80  # characters of markup between blocks from which on it is shown folded


@dataclass(frozen=True, slots=True)
class Row:
    """A block, a table (several cells) or what stands between blocks (none); `body` is where its blocks begin."""

    start: int  # rows partition the source
    body: int
    end: int
    blocks: tuple[Block, ...]

    @property
    def heads(self) -> bool:
        """Whether it is a heading."""
        return len(self.blocks) == 1 and self.blocks[0].kind is Kind.HEADING


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    head: bool
    html: Markup


def rows(article: Article) -> list[Row]:
    """The rows of an article, at least one."""
    found = list(_rows(article))
    return found or [Row(0, 0, len(article.source.text), ())]


def chunks(found: Sequence[Row], note_lines: Callable[[int], float]) -> Iterator[range]:
    """The numbers of the rows in groups that keep their notes to themselves.

    `note_lines` tells how many lines of the margin the notes of a row take, about.
    """
    start, below = 0, 0.0
    for at, row in enumerate(found):
        ends = at - start == MAX_ROWS or (row.heads and not 0 < below <= MAX_DRIFT)
        if at and ends:
            yield range(start, at)
            start, below = at, 0.0
        below = max(0.0, below + note_lines(at) - _lines(row))
    yield range(start, len(found))


def kind_of(row: Row, marked: MarkedText) -> str:
    """How a row is shown: table, text, raw, folded, or hidden as markup is."""
    if row.blocks:
        first = row.blocks[0].kind
        return "table" if first is Kind.CELL else "raw" if first in _RAW else "text"
    is_folded = row.end - row.start >= _FOLDED or marked.touches(row.start, row.end)
    return "folded" if is_folded else "hidden"


def lead_html(row: Row, marked: MarkedText) -> str:
    """What stands before a row's blocks: white space, which may be marked."""
    return marked.html(row.start, row.body)


def body_html(row: Row, marked: MarkedText) -> str:
    """A row's source but a table's; markup is marked as such, except where the row is raw."""
    if len(row.blocks) != 1 or row.blocks[0].kind in _RAW:
        return marked.html(row.body, row.end)
    return _read(row.blocks[0], Span(row.body, row.end), marked)


def table_html(row: Row, marked: MarkedText) -> list[list[Cell]]:
    """The cells of a table, row by row; what stands before a cell is hidden in it."""
    at = row.body
    table = []
    for _, line in groupby(row.blocks, key=_line):
        cells = []
        for block in line:
            hidden = marked.html(at, block.span.start, markup=True)
            read = _read(block, Span(max(at, block.span.start), block.span.end), marked)
            cells.append(Cell(block.cell is not None and block.cell[0] == 0, Markup(hidden + read)))
            at = max(at, block.span.end)
        table.append(cells)
    return table


def _lines(row: Row) -> float:
    """How many lines of the page a row takes, about."""
    if not row.blocks:
        return 0.0
    return len(row.blocks[0].text) // _LINE + 1.5 if row.blocks[0].text else 3.0


def _rows(article: Article) -> Iterator[Row]:
    text, at = article.source.text, 0
    for _, run in groupby(enumerate(article.blocks), key=lambda pair: _group(*pair)):
        blocks = tuple(block for _, block in run if block.span.end > at)
        if not blocks:
            continue
        body, end = max(at, blocks[0].span.start), blocks[-1].span.end
        if text[at:body].strip():
            yield Row(at, at, body, ())
            at = body
        yield Row(at, body, end, blocks)
        at = end
    if at < len(text):
        yield Row(at, at, len(text), ())


def _group(at: int, block: Block) -> tuple[int, int | None]:
    """What the cells of a table share, and no other two blocks."""
    return (-1, block.group) if block.kind is Kind.CELL else (at, None)


def _line(block: Block) -> int:
    return block.cell[0] if block.cell else 0


def _read(block: Block, span: Span, marked: MarkedText) -> str:
    """A block's source in a span: what a reader sees, and the markup around it."""
    parts, at = [], span.start
    for run in block.runs:
        start, end = max(at, run.source), min(span.end, run.source + run.width)
        if start >= end:
            continue
        if at < start:
            parts.append(marked.html(at, start, markup=True))
        parts.append(marked.html(start, end, reading=_reading(block, run)))
        at = end
    if at < span.end:
        parts.append(marked.html(at, span.end, markup=True))
    return "".join(parts)


def _reading(block: Block, run: Run) -> str | None:
    """What a reader sees instead of an entity or an escape; None where the source reads the same."""
    if run.length == run.width:
        return None
    read = block.text[run.at : run.at + run.length]
    return read if read.strip() else None
