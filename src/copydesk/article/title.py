"""An article's title, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.article.block import Block, Kind
from copydesk.article.metadata import Entry
from copydesk.source import Span

TITLE_KEYS = ("title", "headline")


@dataclass(frozen=True, slots=True)
class Title:
    """A title's words and place; `heading` is the block where it is a heading of the text."""

    text: str
    span: Span
    heading: Block | None = None


def title(blocks: Sequence[Block], metadata: Mapping[str, Entry]) -> Title | None:
    """The first heading of level 1, else what the metadata calls the title."""
    for block in blocks:
        if block.kind is Kind.HEADING and block.level == 1 and block.text.strip():
            return Title(block.text, block.text_span, block)
    return stated_title(metadata)


def stated_title(metadata: Mapping[str, Entry]) -> Title | None:
    """The title that the front matter or the HTML head states."""
    for key in TITLE_KEYS:
        if (entry := metadata.get(key)) and entry.text.strip():
            return Title(entry.text, entry.span)
    return None
