"""Plain text to an article: paragraphs, items, cells, and the headings that only their looks tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk.article import Article, Block, Kind, Run
from copydesk.article.flattened import flattened_tables
from copydesk.loaders.text_headings import Heading, headings
from copydesk.loaders.text_lists import nesting
from copydesk.loaders.text_pieces import Form, Piece, pieces
from copydesk.source import Source, Span

_KINDS = {
    Form.TEXT: Kind.PARAGRAPH,
    Form.ITEM: Kind.ITEM,
    Form.ROW: Kind.CELL,
    Form.CODE: Kind.CODE,
    Form.BREAK: Kind.BREAK,
    Form.MARKED: Kind.HEADING,
}


def load_text(source: Source) -> Article:
    """The article in a plain text, its headings inferred with a confidence.

    Each line of a text saved from the web is a paragraph; the lines of a hard-wrapped text are joined.
    """
    read = pieces(source)
    blocks = [_block(source, piece) for piece in read]
    found = headings(read, _in_tables(blocks))
    inside = nesting(read, found)
    for at, heading in found.items():
        blocks[at] = _heading(source, read[at], heading)
    return Article(source, "text", tuple(_placed(source, read, blocks, inside)))


def _in_tables(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the blocks that make up flattened tables."""
    starts = {block.span.start for table in flattened_tables(blocks) for block in table.blocks}
    return frozenset(at for at, block in enumerate(blocks) if block.span.start in starts)


def _block(source: Source, piece: Piece) -> Block:
    """A piece as a block, before its place among lists and headings is known."""
    if piece.form is Form.BREAK:
        return Block(Kind.BREAK, piece.span)
    text, runs = _reading(source, piece.parts, "\n" if piece.form is Form.CODE else " ")
    return Block(_KINDS[piece.form], piece.span, text, runs, marker=piece.marker, inferred=piece.form is Form.ITEM)


def _heading(source: Source, piece: Piece, heading: Heading) -> Block:
    """A piece as a heading; a number before it belongs to its text."""
    parts = piece.parts if piece.form is Form.MARKED else [line.span for line in piece.lines]
    text, runs = _reading(source, parts, " ")
    return Block(
        Kind.HEADING,
        piece.span,
        text,
        runs,
        level=heading.level,
        inferred=True,
        confidence=round(heading.confidence, 2),
    )


def _reading(source: Source, parts: Sequence[Span], joint: str) -> tuple[str, tuple[Run, ...]]:
    """The text of parts with a joint between them, and the runs that place it."""
    runs: list[Run] = []
    at = 0
    for before, part in zip([None, *parts], parts, strict=False):
        if before is not None:
            runs.append(Run(at, before.end, 1, part.start - before.end))
            at += 1
        if part:
            runs.append(Run(at, part.start, len(part), len(part)))
        at += len(part)
    return joint.join(source[part] for part in parts), tuple(runs)


def _placed(
    source: Source, read: Sequence[Piece], blocks: Sequence[Block], inside: Sequence[tuple[int, ...]]
) -> Iterator[Block]:
    """The blocks with the lists around them, a row as its cells."""
    row, table = 0, None
    for piece, block, around in zip(read, blocks, inside, strict=True):
        if piece.form is Form.ROW:
            row, table = (row + 1 if around == table else 0), around
            yield from _cells(source, piece, around, row)
        else:
            yield replace(block, inside=around) if around else block


def _cells(source: Source, piece: Piece, inside: tuple[int, ...], row: int) -> Iterator[Block]:
    start = piece.span.start
    for column, cell in enumerate(source[piece.span].split("\t")):
        lead = start + len(cell) - len(cell.lstrip())
        span = Span(lead, lead + len(cell.strip()))
        text, runs = _reading(source, [span], "")
        yield Block(Kind.CELL, span, text, runs, inside=inside, cell=(row, column))
        start += len(cell) + 1
