"""Blocks of bounded length: a longer one is read as several, so that no rule takes the square of a text's length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from copydesk.article import Article, Block, Inline, Kind
from copydesk.article.block import Run
from copydesk.source import Span

_NO_WORDS = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_ALONE = frozenset({Kind.HEADING, Kind.ITEM, Kind.CELL, Kind.TERM})  # what follows of one is a paragraph
_STOPS = (". ", "\n", " ")


def bounded(article: Article, most: int) -> Article:
    """The article, its blocks of more characters than that cut behind a sentence or a word; code stays whole."""
    blocks = tuple(part for block in article.blocks for part in _parts(block, most))
    outside = tuple(part for block in article.outside for part in _parts(block, most))
    return replace(article, blocks=blocks, outside=outside)


def _parts(block: Block, most: int) -> Iterator[Block]:
    if len(block.text) <= most or block.kind in _NO_WORDS:
        yield block
        return
    starts = [run.at for run in block.runs]
    began, reaching = 0, list[Inline]()  # the inlines that begin before a place, and those of them that end after it
    for number, (start, end) in enumerate(_stretches(block.text, most)):
        runs = block.runs[max(0, bisect_left(starts, start + 1) - 1) : bisect_left(starts, end)]
        first, began = began, bisect_left(block.inlines, end, began, key=_start)
        within = [one for one in (*reaching, *block.inlines[first:began]) if one.end > start]
        reaching = [one for one in within if one.end > end]
        yield _part(block, Span(start, end), [_run(one, start, end) for one in runs], within, number)


def _stretches(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Start and end of each part, without the white space around it."""
    start = 0
    while start < len(text):
        end = _cut(text, start, start + most)
        if piece := text[start:end].strip():
            first = text.index(piece[0], start)
            yield first, first + len(piece)
        start = end


def _cut(text: str, start: int, last: int) -> int:
    if last >= len(text):
        return len(text)
    for stop in _STOPS:
        at = text.rfind(stop, (start + last) // 2, last)
        if at >= 0:
            return at + len(stop)
    return last


def _part(block: Block, place: Span, runs: list[Run], inlines: list[Inline], number: int) -> Block:
    start, end = place.start, place.end
    span = block.span_of(start, end)
    text, within = block.text[start:end], tuple(_inline(block, one, place) for one in inlines)
    if not number:
        span = Span(block.span.start, max(block.span.start, span.end))
        return replace(block, span=span, text=text, runs=tuple(runs), inlines=within)
    kind = Kind.PARAGRAPH if block.kind in _ALONE else block.kind
    inside = () if block.kind is Kind.CELL else block.inside
    return Block(kind, span, text, tuple(runs), within, inside=inside, quoted=block.quoted, language=block.language)


def _run(run: Run, start: int, end: int) -> Run:
    """What of a run stands in text[start:end], with its place there."""
    skipped, last = max(0, start - run.at), min(run.length, end - run.at)
    if run.length != run.width:
        return Run(run.at + skipped - start, run.source, last - skipped, run.width)
    return Run(run.at + skipped - start, run.source + skipped, last - skipped, last - skipped)


def _inline(block: Block, one: Inline, place: Span) -> Inline:
    """What of an inline stands in a part; one that is whole keeps its markup."""
    start, end = max(one.start, place.start), min(one.end, place.end)
    span = one.span if (start, end) == (one.start, one.end) else block.span_of(start, end)
    return replace(one, start=start - place.start, end=end - place.start, span=span)


def _start(one: Inline) -> int:
    return one.start
