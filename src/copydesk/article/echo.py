"""Echoes: a heading whose words stand once more as a line below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Block, Kind
from copydesk.article.numbering import numbered
from copydesk.article.shared import shared
from copydesk.source import Span

REACH = 3
"""So many blocks below a heading its words are an echo; further on they are a repetition."""

_MIN_LINE_WORDS = 2  # of a line in plain text that nothing tells to be a heading
_MAX_LINE_WORDS = 16
_MIN_PROSE_WORDS = 12
_MIN_TEXT_WORDS = 8  # between two equal headings that make them two sections
_MAX_LENGTH = 400
_LONGER, _NUMBER = 2, 40  # times a heading's key, and characters, beyond which a line says more than it
_LINES = frozenset({Kind.PARAGRAPH, Kind.CAPTION})
_NOTHING = frozenset({Kind.IMAGE, Kind.BREAK, Kind.HTML})
_END = re.compile(r"(?<![\s.:;!?…])[\s.:;!?…]++$")
_SENTENCE_END = re.compile(r"[.!?…:,;][\"'”’)]*$")


class Echo(NamedTuple):
    """A heading and the block that says it again in its first `length` characters."""

    heading: Block
    again: Block
    length: int

    @property
    def span(self) -> Span:
        """The repeated words."""
        return self.again.span_of(0, self.length)


@lru_cache(maxsize=1024)
def heading_key(text: str) -> str:
    """What two headings that read the same have in common: case, spaces and the mark at the end do not count."""
    return _END.sub("", " ".join(text.split()).casefold())


@shared
def echoes(article: Article) -> Iterator[Echo]:
    """The echoes in order. In plain text a line that is no heading counts too, if prose follows its echo."""
    blocks = article.blocks
    lengths = [len(block.text) for block in blocks] + [0]
    for at, block in enumerate(blocks):
        if block.kind is not Kind.HEADING and (abs(lengths[at + 1] - lengths[at]) > 3 or not _may_echo(blocks, at)):
            continue
        if block.quoted or not (key := _key(block)):
            continue
        again = _again(blocks, at, key)
        if again is not None and (block.kind is Kind.HEADING or _is_line(blocks, at, again)):
            yield Echo(block, blocks[again], len(blocks[again].text))
        elif again is None and block.kind is Kind.HEADING and at + 1 < len(blocks):
            yield from _glued(article, block, blocks[at + 1])


def _may_echo(blocks: Sequence[Block], at: int) -> bool:
    """Whether the next block begins alike: cheaper to tell than whether it is the same."""
    below = blocks[at + 1].text if at + 1 < len(blocks) else ""
    return below[:4].casefold() == blocks[at].text[:4].casefold()


def _key(block: Block) -> str:
    if (block.kind is not Kind.HEADING and block.kind not in _LINES) or len(block.text) > _MAX_LENGTH:
        return ""
    number = numbered(block)
    return heading_key(block.text[number.end :] if number and not number.label else block.text)


def _again(blocks: Sequence[Block], at: int, key: str) -> int | None:
    """The block below that says the same, before the next heading that does not and before a heading's text."""
    seen = 0
    longest = _LONGER * len(key) + _NUMBER
    for place in range(at + 1, len(blocks)):
        block = blocks[place]
        if block.kind is Kind.HEADING:
            same = heading_key(block.text) == heading_key(blocks[at].text)
            return place if same and _words(blocks[at + 1 : place]) < _MIN_TEXT_WORDS else None
        if block.kind in _LINES:
            if len(block.text) <= longest and _key(block) == key:
                return place
        elif place == at + 1 and block.ordered and heading_key(block.text) == key:
            return place  # “2. Boil the beans” as a line is an item to Markdown
        seen += block.kind not in _NOTHING
        if seen >= REACH:
            return None
    return None


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _glued(article: Article, heading: Block, below: Block) -> Iterator[Echo]:
    """The heading's words as the first line of the paragraph below."""
    text = heading.text.strip()
    length = len(text)
    if below.kind is not Kind.PARAGRAPH or length > _MAX_LENGTH or len(below.text) <= length or not text:
        return
    if below.text[:length].casefold() == text.casefold() and below.text[length] in " \n":
        gap = article.source[below.span_of(length, length + 1)]
        if "\n" in gap or "\r" in gap:
            yield Echo(heading, below, length)


def _is_line(blocks: Sequence[Block], at: int, again: int) -> bool:
    """Whether a paragraph is a heading that was not told as one: short, repeated at once, above prose."""
    text = blocks[at].text
    if again != at + 1 or again + 1 >= len(blocks) or blocks[again].kind is not Kind.PARAGRAPH:
        return False
    if not _MIN_LINE_WORDS <= len(text.split()) <= _MAX_LINE_WORDS or _SENTENCE_END.search(text):
        return False
    below = blocks[again + 1]
    return below.kind is Kind.PARAGRAPH and len(below.text.split()) >= _MIN_PROSE_WORDS
