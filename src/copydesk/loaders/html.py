"""HTML pages and fragments to articles, and the raw HTML blocks of other formats."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.article import Article, Block, Comment, Footnote, InlineKind
from copydesk.loaders.html_drafts import block
from copydesk.loaders.html_metadata import NAMES, Metadata
from copydesk.loaders.html_reader import Reader
from copydesk.loaders.html_regions import outside
from copydesk.loaders.html_tokens import tokens
from copydesk.source import Source

if TYPE_CHECKING:
    from copydesk.loaders.front_matter import Front

_PAGE_NAMES = frozenset({"!doctype", "html", "head", "body"})


@dataclass(frozen=True, slots=True)
class HtmlParts:
    """What a stretch of HTML holds; spans are those of the whole source, lists and tables are numbered from 0."""

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]
    anchors: frozenset[str]


def load_html(source: Source) -> Article:
    """The article of a page, or of a fragment: one without <html>, <head>, <body> and doctype is all article."""
    front = _front(source)
    reader, metadata = Reader(source.text), Metadata(source.text)
    page = False
    for token in tokens(source.text, front.end if front else 0, len(source.text)):
        reader.take(token)
        page = page or token.name in _PAGE_NAMES
        if token.name in NAMES and not reader.is_open("svg"):
            metadata.take(token)
    reader.close()
    entries = {**metadata.entries(), **(front.metadata if front else {})}
    title = next((entries[key].text for key in ("title", "og:title") if key in entries), "")
    beyond = outside(reader.regions, reader.drafts, title) if page else [False] * len(reader.drafts)
    blocks = tuple(map(block, reader.drafts))
    return Article(
        source,
        "html",
        tuple(one for one, out in zip(blocks, beyond, strict=True) if not out),
        tuple(one for one, out in zip(blocks, beyond, strict=True) if out),
        entries,
        front.matter if front else None,
        json_ld=tuple(metadata.json_ld),
        comments=tuple(reader.comments),
        footnotes=_footnotes(blocks, reader.anchors),
        anchors=frozenset(reader.anchors),
        masked=tuple(reader.masked),
    )


def html_blocks(source: Source, start: int, end: int) -> HtmlParts:
    """The blocks, comments and anchors of source.text[start:end], read as a fragment."""
    reader = Reader(source.text)
    for token in tokens(source.text, start, end):
        reader.take(token)
    reader.close()
    return HtmlParts(tuple(map(block, reader.drafts)), tuple(reader.comments), frozenset(reader.anchors))


def _front(source: Source) -> Front | None:
    """The front matter that a site generator takes off a page."""
    if not source.text.startswith("---"):
        return None
    from copydesk.loaders.front_matter import read_front

    return read_front(source)


def _footnotes(blocks: Sequence[Block], anchors: Mapping[str, int]) -> tuple[Footnote, ...]:
    """The footnotes that the article refers to and has: each the first block from its anchor on."""
    labels = {one.target: None for block in blocks for one in block.inlines if one.kind is InlineKind.FOOTNOTE}
    ends = [one.span.end for one in blocks]
    found = []
    for label in labels:
        at = bisect_right(ends, anchors[label]) if label in anchors else len(blocks)
        if at < len(blocks):
            found.append(Footnote(label, blocks[at].span, blocks[at].text))
    return tuple(found)
