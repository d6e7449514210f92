"""All patterns of a rule, run where the words they need occur."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from copydesk.article import MASK, Article, Block
from copydesk.patterns.pattern import Match, Pattern
from copydesk.patterns.stretch import Stretch, one_line, pieces, words_in
from copydesk.patterns.table import Table
from copydesk.source import Span

_LONGEST_LINE = 400  # characters; a longer block is no label, button or notice
_NOWHERE: frozenset[int] = frozenset()
_TRAIL = " .,:;!?…·•|»›→>–—-"


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a pattern: its range in a stretch."""

    stretch: Stretch
    start: int
    end: int
    pattern: Pattern
    match: Match

    @property
    def text(self) -> str:
        """The matched words, on one line."""
        return one_line(self.stretch.words_at(self.start, self.end))

    @property
    def span(self) -> Span:
        return self.stretch.span_of(self.start, self.end)


@dataclass(frozen=True)
class Matcher:
    """Patterns by the words they need."""

    patterns: Table
    whole: bool = False  # a match is a whole stretch

    def among(self, article: Article) -> Candidates:
        """The patterns that can match in an article's blocks."""
        table, vocabulary = self.patterns, article.vocabulary_words
        found: dict[int, set[int]] = {}
        for word in table.words & vocabulary:
            for number, others in table.by_word[word]:
                if any(map(vocabulary.isdisjoint, others)):
                    continue
                for block in _holding(article.blocks_by_word, word, others):
                    found.setdefault(block, set()).add(number)
        wordless = tuple(number for number in table.wordless if _may_occur(table[number], article))
        return Candidates(wordless, found)

    def hits(self, stretch: Stretch, candidates: Candidates | None = None) -> list[Hit]:
        """The matches in a stretch, in order: of those that overlap the first, of those the longest."""
        if self.whole:
            lines = _lines(stretch)
            run = self._run(stretch, stretch.text, candidates) if lines else ()
            found = [hit for one in run for hit in _whole(one, stretch, lines)]
        else:
            found = [
                hit
                for offset, piece in pieces(stretch.text)
                for one in self._run(stretch, piece, candidates)
                for hit in _within(one, stretch, offset, piece)
            ]
        return list(_apart(sorted(found, key=lambda hit: (hit.start, -hit.end)))) if found else []

    def _run(self, stretch: Stretch, piece: str, candidates: Candidates | None) -> Iterable[Pattern]:
        """The patterns to run on a piece of a stretch, in the rule's order."""
        if candidates is None or stretch.block is None:
            return self.patterns
        numbers = candidates.of(stretch.block)
        if len(piece) < len(stretch.text):
            numbers = numbers & self._needing(words_in(piece))
        return (self.patterns[number] for number in sorted(numbers | {*candidates.wordless}))

    def _needing(self, words: frozenset[str]) -> set[int]:
        """The numbers of the patterns that can match in a text of these words."""
        by_word = self.patterns.by_word
        return {
            number
            for word in self.patterns.words & words
            for number, others in by_word[word]
            if not any(map(words.isdisjoint, others))
        }


@dataclass(frozen=True, slots=True)
class Candidates:
    """The patterns that can match in one article, by number."""

    wordless: tuple[int, ...]  # in any block
    by_block: Mapping[int, Set[int]]  # in the blocks that hold their words, by identity

    def __bool__(self) -> bool:
        return bool(self.by_block or self.wordless)

    def among(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """The blocks that one of them can match in."""
        return blocks if self.wordless else [block for block in blocks if id(block) in self.by_block]

    def of(self, block: Block) -> Set[int]:
        """Those that can match in a block, but for the ones that can match in any."""
        return self.by_block.get(id(block), frozenset())


def _holding(blocks: Mapping[str, set[int]], word: str, others: Iterable[frozenset[str]]) -> set[int]:
    """The blocks that hold a word, and one of each of the other sets."""
    found = blocks[word]
    for words in others:
        if len(words) == 1:
            found = found & blocks.get(next(iter(words)), _NOWHERE)
        else:
            found = found & _NOWHERE.union(*(blocks[one] for one in words if one in blocks))
        if not found:
            break
    return found


def _may_occur(pattern: Pattern, article: Article) -> bool:
    fragments = pattern.row.fragments
    return not fragments or any(one in article.vocabulary_text for one in fragments)


def _within(pattern: Pattern, stretch: Stretch, offset: int, piece: str) -> Iterator[Hit]:
    for match in pattern.matches(piece, stretch.lower if len(piece) == len(stretch.text) else None):
        if match[0].strip(MASK):
            yield Hit(stretch, offset + match.start(), offset + match.end(), pattern, match)


def _lines(stretch: Stretch) -> tuple[str, ...]:
    """The stretch as one line, without and with the punctuation at its end; nothing if it is blank or long."""
    text = stretch.text.strip()
    if not 0 < len(text) <= _LONGEST_LINE:
        return ()
    line = " ".join(text.split())
    return line.rstrip(_TRAIL), line


def _whole(pattern: Pattern, stretch: Stretch, lines: Iterable[str]) -> Iterator[Hit]:
    """The stretch, if the pattern matches all of one of its lines."""
    match = next((found for line in lines if (found := pattern.match_of(line))), None)
    if match:
        text = stretch.text.strip()
        start = stretch.text.index(text[0])
        yield Hit(stretch, start, start + len(text), pattern, match)


def _apart(hits: Iterable[Hit]) -> Iterator[Hit]:
    end = -1
    for hit in hits:
        if hit.start >= end:
            yield hit
            end = hit.end
