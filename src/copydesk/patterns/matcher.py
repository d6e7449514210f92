"""All patterns of a rule, run where the words they need occur."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copydesk.article import MASK, Article, Block
from copydesk.patterns.pattern import Match, Pattern
from copydesk.patterns.stretch import Stretch, one_line, pieces, words_in
from copydesk.patterns.table import Table
from copydesk.source import Span

_LONGEST_LINE = 400  # characters; a longer block is no label, button or notice
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
        wordless = (number for number in self.patterns.wordless if _may_occur(self.patterns[number], article))
        return Candidates(self, self.patterns.words & article.vocabulary_words, tuple(wordless))

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
        return list(_apart(sorted(found, key=lambda hit: (hit.start, -hit.end))))

    def _run(self, stretch: Stretch, piece: str, candidates: Candidates | None) -> Iterable[Pattern]:
        """The patterns to run on a piece of a stretch, in the rule's order."""
        if candidates is None or stretch.block is None:
            return self.patterns
        return candidates.of(stretch.block.vocabulary_words if len(piece) == len(stretch.text) else words_in(piece))


@dataclass(frozen=True, slots=True)
class Candidates:
    """The patterns of a matcher that can match in one article: by words of it, and others by number."""

    matcher: Matcher
    words: frozenset[str]
    wordless: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.wordless)

    def in_block(self, block: Block) -> bool:
        """Whether one of them can match in a block."""
        return bool(self.wordless) or not self.words.isdisjoint(block.vocabulary_words)

    def of(self, words: frozenset[str]) -> Iterable[Pattern]:
        """Those that can match in a text of these words, in the rule's order."""
        by_word = self.matcher.patterns.by_word
        numbers = {*self.wordless, *(number for word in self.words & words for number in by_word[word])}
        return (self.matcher.patterns[number] for number in sorted(numbers))


def _may_occur(pattern: Pattern, article: Article) -> bool:
    fragments = pattern.row.fragments
    return not fragments or any(one in article.vocabulary_text for one in fragments)


def _within(pattern: Pattern, stretch: Stretch, offset: int, piece: str) -> Iterator[Hit]:
    for match in pattern.matches(piece):
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
