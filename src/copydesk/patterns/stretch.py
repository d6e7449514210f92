"""A stretch of text that patterns are run on, with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copydesk.article import Block, Passage
from copydesk.source import Span

REACH = 2000
"""Characters that a pattern is given at once, so that the time it takes grows with the text, not its square."""

_OVERLAP = 200  # characters of one piece that the next one begins with: no match up to this length is lost


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text with code and URLs masked: of a block from an offset on, or of the source itself."""

    text: str
    block: Block | None = None
    offset: int = 0  # in the block's text; without a block, in the source
    span: Span | None = None  # of the whole, where inner places cannot be told

    @property
    def lower(self) -> str | None:
        """The text in lower case, where that is known."""
        return self.block.lowered if self.block and len(self.block.text) == len(self.text) else None

    def span_of(self, start: int, end: int) -> Span:
        """Where text[start:end] stands in the source."""
        if self.span:
            return self.span
        start, end = self.offset + start, self.offset + end
        return self.block.span_of(start, end) if self.block else Span(start, end)

    def words_at(self, start: int, end: int) -> str:
        """The text from start to end, unmasked."""
        return self.block.text[self.offset + start : self.offset + end] if self.block else self.text[start:end]


def stretch_of(passage: Passage) -> Stretch:
    """A passage as a stretch."""
    return Stretch(passage.masked, passage.block, passage.start)


def pieces(text: str) -> Iterable[tuple[int, str]]:
    """The text in pieces of at most `REACH` characters with their offsets, cut at line ends or white space."""
    if len(text) <= REACH:
        return [(0, text)]
    return _cut_apart(text)


def _cut_apart(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(text) - start > REACH:
        end = _cut(text, start, start + REACH)
        yield start, text[start:end]
        start = max(_cut(text, start, end - _OVERLAP), start + 1)
    yield start, text[start:]


def _cut(text: str, start: int, end: int) -> int:
    for mark in ("\n", " "):
        at = text.rfind(mark, max(start, end - REACH // 2), end)
        if at > start:
            return at + 1
    return end


_SPACE = re.compile(r"\s+")


def one_line(text: str) -> str:
    """The text with each run of white space as one space."""
    return _SPACE.sub(" ", text).strip()
