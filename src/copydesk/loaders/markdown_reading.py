"""What the content of a Markdown block reads as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.article import Block, Inline, InlineKind, Kind, Run
from copydesk.loaders.bare_links import bare_links
from copydesk.loaders.markdown_places import Place
from copydesk.loaders.transcript import Page
from copydesk.source import Span

_NO_BARE_LINK = frozenset({InlineKind.LINK, InlineKind.CODE, InlineKind.MATH})


class Reading(NamedTuple):
    """An inline content as it is read."""

    text: str
    runs: tuple[Run, ...]
    inlines: tuple[Inline, ...]


def read_line(content: str, place: Place, page: Page) -> Reading:
    """Read a line of text without markup that stands at a place of the page."""
    text = content.rstrip(" \t")
    at, start = place
    span = page.span(start - at, start - at + len(text))
    return complete(text, (Run(0, span.start, len(text), len(span)),) if text else (), [])


def complete(text: str, runs: tuple[Run, ...], inlines: list[Inline]) -> Reading:
    """The reading with all its inlines: an address without markup is a link too."""
    if "://" in text or "www." in text:
        inlines += _bare(text, runs, inlines)
    if len(inlines) > 1:
        inlines.sort(key=_order)
    return Reading(text, runs, tuple(inlines))


def _bare(text: str, runs: tuple[Run, ...], inlines: Sequence[Inline]) -> Iterator[Inline]:
    taken = [(one.start, one.end) for one in inlines if one.kind in _NO_BARE_LINK and one.end > one.start]
    block = Block(Kind.PARAGRAPH, Span(0, 0), text, runs)
    for start, end in bare_links(text, taken):
        yield Inline(InlineKind.LINK, start, end, block.span_of(start, end), text[start:end], form="bare")


def _order(one: Inline) -> tuple[int, int]:
    return one.start, one.span.start
