"""Words of an article that the dictionary does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from copydesk.article.block import Block, InlineKind, Kind
from copydesk.language.dictionary import missing

if TYPE_CHECKING:
    from copydesk.source import Span

SHORTEST = 4
"""Letters; shorter words are abbreviations as often as slips, the few on the list of misspellings aside."""

SHORT_SLIPS = frozenset("teh hte adn".split())
"""Misspellings of fewer letters."""

_SENTENCE_START = re.compile(r"(?:^|[.!?…:]['”’\")]?\s+|\n)[\"“‘'(\[]*\Z")
_REACH = 12  # characters before a word that tell whether it begins a sentence
_MARKS = frozenset("\"'“‘«„")
_CLOSING = frozenset("\"'”’»“,.;:?!)")
_APART = frozenset({InlineKind.EMPHASIS, InlineKind.HTML, InlineKind.DELETED})
_PLAIN_WORD = re.compile(r"[\w'’ -]+")


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word of letters alone that is in no dictionary, as it stands at one place."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.block.span_of(self.start, self.end)

    @property
    def is_common(self) -> bool:
        """Whether it is written as no name is: in small letters, or with a capital where a sentence begins."""
        text = self.text
        if text.islower():
            return True
        before = self.block.text[max(0, self.start - _REACH) : self.start]
        return text[1:].islower() and bool(_SENTENCE_START.search(before))

    @property
    def is_mentioned(self) -> bool:
        """Whether it is spoken of and not used: in quotation marks or in emphasis."""
        text = self.block.text
        if text[self.start - 1 : self.start] in _MARKS and text[self.end : self.end + 1] in _CLOSING:
            return self.start > 0
        return any(one.start <= self.start and self.end <= one.end and one.kind in _APART for one in self.block.inlines)


def unknown_words(blocks: Iterable[Block], vocabulary: Iterable[str]) -> dict[str, tuple[UnknownWord, ...]]:
    """The places of each unknown word of some blocks, case-folded, in the order of the text.

    `vocabulary` are the case-folded runs of letters and digits in the blocks.
    """
    longer = (one for one in vocabulary if len(one) >= SHORTEST or one in SHORT_SLIPS)
    wanted = frozenset(one for one in missing(longer) if one.isalpha())
    found: dict[str, list[UnknownWord]] = {}
    for block in blocks if wanted else ():
        if block.kind is not Kind.CODE and not wanted.isdisjoint(block.vocabulary_words):
            for word, start, end in zip(*block.placed_words[1:], strict=True):
                if word in wanted:
                    found.setdefault(word, []).append(UnknownWord(block, start, end))
    return {word: tuple(places) for word, places in found.items()}


def is_accepted(word: str, accept: tuple[str, ...]) -> bool:
    """Whether a vocabulary has a word: as a word, in any case, or by a regular expression, as Vale's accept.txt."""
    if not accept:
        return False
    plain, expressions = _vocabulary(accept)
    return word.casefold() in plain or any(one.fullmatch(word) for one in expressions)


@lru_cache(maxsize=64)
def _vocabulary(accept: tuple[str, ...]) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    plain = frozenset(part.casefold() for one in accept if _PLAIN_WORD.fullmatch(one) for part in (one, *one.split()))
    expressions = (one for one in accept if not _PLAIN_WORD.fullmatch(one))
    return plain, tuple(re.compile(one) for one in expressions)
