"""The raw HTML blocks of a Markdown text, which are read as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from markdown_it.token import Token

from copydesk.article import Block
from copydesk.loaders.manuscript import Manuscript
from copydesk.source import Source

_QUOTE_MARKS = re.compile(r"[ \t]*(?:>[ \t]?)+")


def read_comments(start: int, end: int, manuscript: Manuscript) -> bool:
    """Note the comments in a range of the page and say whether there is nothing else in it."""
    page, spans = manuscript.page.text, []
    while page.startswith("<!--", start):
        close = page.find("-->", start + 2, end)
        if close < 0:
            return False
        spans.append((start, close + 3))
        start = close + 3
        while start < end and page[start].isspace():
            start += 1
    if start < end:
        return False
    for span in spans:
        manuscript.comment(*span)
    return True


def html_source(tokens: Sequence[Token], manuscript: Manuscript) -> Source:
    """The source with blanks for template code, and for the marks of the quotes that HTML stands in."""
    page, source = manuscript.page, manuscript.source
    marks = [page.span(*one) for one in _quote_marks(tokens, manuscript)]
    marks += (
        [page.span(*found.span()) for found in re.finditer(f"{re.escape(page.mask)}+", page.text)] if page.mask else []
    )
    parts, at = [], 0
    for span in sorted(marks):
        if span.start >= at:
            parts += [source.text[at : span.start], " " * len(span)]
            at = span.end
    return Source(source.path, "".join([*parts, source.text[at:]]))


def _quote_marks(tokens: Iterable[Token], manuscript: Manuscript) -> Iterable[tuple[int, int]]:
    quotes = 0
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type == "html_block" and quotes and token.map:
            for line in range(token.map[0] + 1, token.map[1]):
                start = manuscript.line_starts[line]
                if found := _QUOTE_MARKS.match(manuscript.page.text, start):
                    yield found.span()


def renumbered(
    blocks: Iterable[Block], inside: tuple[int, ...], first: int, *, quoted: bool
) -> tuple[list[Block], int]:
    """The blocks of an HTML part as they stand in the text, and how many lists and tables they have.

    Their numbers follow `first`, in the order in which they come.
    """
    numbers: dict[int, int] = {}
    found = []
    for block in blocks:
        own = tuple(numbers.setdefault(number, first + len(numbers)) for number in block.inside)
        found.append(replace(block, inside=inside + own, quoted=block.quoted or quoted))
    return found, len(numbers)
