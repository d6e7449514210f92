"""All patterns of a rule, run where the words they need occur."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from copydesk.article import MASK, Article, Block
from copydesk.language.words import phrases
from copydesk.patterns.pattern import Match, Pattern
from copydesk.patterns.stretch import Stretch, one_line, pieces
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
        blocks, found = article.blocks_by_phrase, dict[int, list[int]]()
        for phrase, number, others in self._needed(article.phrases):
            for block in blocks[phrase]:
                if not others or _has_each(block.phrases, others):
                    found.setdefault(id(block), []).append(number)
        return Candidates([one for one in self.patterns.wordless if _may_occur(self.patterns[one], article)], found)

    def hits(self, stretch: Stretch, candidates: Candidates | None = None) -> list[Hit]:
        """The matches in a stretch, in order: of those that overlap the first, of those the longest."""
        found = self._whole(stretch, candidates) if self.whole else self._within(stretch, candidates)
        if len(found) < 2:
            return found
        return list(_apart(sorted(found, key=lambda hit: (hit.start, -hit.end))))

    def _whole(self, stretch: Stretch, candidates: Candidates | None) -> list[Hit]:
        lines = _lines(stretch)
        run = self._run(stretch, stretch.text, candidates) if lines else ()
        return [hit for one in run for hit in _whole(one, stretch, lines)]

    def _within(self, stretch: Stretch, candidates: Candidates | None) -> list[Hit]:
        found: list[Hit] = []
        for offset, piece in pieces(stretch.text):
            for one in self._run(stretch, piece, candidates):
                found += _within(one, stretch, offset, piece)
        return found

    def _run(self, stretch: Stretch, piece: str, candidates: Candidates | None) -> Iterable[Pattern]:
        """The patterns to run on a piece of a stretch, in the rule's order."""
        if candidates is None or stretch.block is None:
            numbers: Iterable[int] = (*self._needing(piece), *self.patterns.wordless)
        elif len(piece) < len(stretch.text):
            numbers = (*self._needing(piece).intersection(candidates.of(stretch.block)), *candidates.wordless)
        else:
            numbers = (*candidates.of(stretch.block), *candidates.wordless)
        return map(self.patterns.__getitem__, sorted({*numbers}))

    def _needing(self, piece: str) -> set[int]:
        """The numbers of the patterns that need a word and can match in a text."""
        return {number for _, number, _ in self._needed(phrases(piece))}

    def _needed(self, held: frozenset[str]) -> Iterator[tuple[str, int, Sequence[frozenset[str]]]]:
        """Each phrase that a pattern needs and that is there, with the pattern's number and what it needs besides."""
        by_word = self.patterns.by_word
        for phrase in self.patterns.words & held:
            for number, others in by_word[phrase]:
                if not others or _has_each(held, others):
                    yield phrase, number, others


@dataclass(frozen=True, slots=True)
class Candidates:
    """The patterns that can match in one article, by number."""

    wordless: Sequence[int]  # in any block
    by_block: Mapping[int, Sequence[int]]  # in the blocks that hold their words, by identity; one may be there twice

    def __bool__(self) -> bool:
        return bool(self.by_block or self.wordless)

    def among(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """The blocks that one of them can match in."""
        return blocks if self.wordless else [block for block in blocks if id(block) in self.by_block]

    def of(self, block: Block) -> Sequence[int]:
        """Those that can match in a block, but for the ones that can match in any."""
        return self.by_block.get(id(block), ())


def _has_each(held: frozenset[str], sets: Iterable[frozenset[str]]) -> bool:
    """Whether something of each of the sets is held."""
    # A loop: for the one or two sets that there are, any() would take twice as long.
    for some in sets:  # noqa: SIM110
        if held.isdisjoint(some):
            return False
    return True


def _may_occur(pattern: Pattern, article: Article) -> bool:
    fragments = pattern.row.fragments
    return not fragments or any(one in article.vocabulary_text for one in fragments)


def _within(pattern: Pattern, stretch: Stretch, offset: int, piece: str) -> list[Hit]:
    found = pattern.matches(piece, stretch.lower if len(piece) == len(stretch.text) else None)
    return [
        Hit(stretch, offset + match.start(), offset + match.end(), pattern, match)
        for match in found
        if match[0].strip(MASK)
    ]


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
