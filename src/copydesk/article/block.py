"""The parts of an article that a reader sees, each with its exact place in the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from copydesk.cached import cached_property
from copydesk.language.numbers import NUMBER_FORMS
from copydesk.language.words import PlacedWords, Token, count_words, lowered, neighbours, normalised, placed_words
from copydesk.source import Span

if TYPE_CHECKING:
    from copydesk.language.quantities import Quantity

MASK = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: stands in `Block.masked` for each character that is no prose."""

_FORM = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
# Without the punctuation after it, which belongs to the sentence.
_URL = re.compile(r"(?:https?://|www\.)[^\s<>“”\"]*[^\s<>“”\".,;:!?…'’)\]]|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+(?:\.\w+)*")
_URL_SIGNS = ("://", "www.", "@")


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # the first paragraph of a list item; what follows in the item are blocks of their own
    CELL = "cell"
    TERM = "term"  # of a definition list, or the summary of a <details>
    DEFINITION = "definition"
    CAPTION = "caption"
    IMAGE = "image"  # a paragraph of nothing but images
    CODE = "code"
    MATH = "math"
    HTML = "html"  # raw HTML without text of its own, such as an embedded frame
    BREAK = "break"  # a thematic break, such as ***


class InlineKind(StrEnum):
    """What a range of a block's text is."""

    LINK = "link"
    IMAGE = "image"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    MATH = "math"
    HTML = "html"  # the text inside an inline element that is none of the others, such as <kbd>
    DELETED = "deleted"
    FOOTNOTE = "footnote"  # a reference to a footnote


class Run(NamedTuple):
    """Where a stretch of a block's text comes from.

    `length` characters of the text from offset `at` were read from `width` characters of the source
    from offset `source`. Where the two are equal, character stands for character; otherwise the run is
    one thing (an entity, an escape, a line break with its indentation) that has no inner places.
    """

    at: int
    source: int
    length: int
    width: int


@dataclass(frozen=True, slots=True)
class Inline:
    """A range of a block's text (offsets in `Block.text`) with a meaning, and its span with markup."""

    kind: InlineKind
    start: int
    end: int
    span: Span
    target: str = ""  # of a link or an image, as written; a footnote's label
    label: str = ""  # an image's alternative text; an element's name; a link's aria-label
    form: str = ""  # of a link: inline, reference, autolink, bare or html; of an image without alt: no-alt


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, list item, table cell … as a reader sees it.

    `text` has no markup: entities and escapes are resolved, a line break within a paragraph is one
    space, a forced break is a newline, an image is nothing. `runs` partition the text in order.
    """

    kind: Kind
    span: Span  # in the source, with the block's markup, without the line end after it
    text: str = ""
    runs: tuple[Run, ...] = ()
    inlines: tuple[Inline, ...] = ()  # in the order of their start
    level: int = 0  # of a heading, 1 to 6
    inside: tuple[int, ...] = ()  # numbers of the lists or the table around it, outermost first
    quoted: bool = False  # within a block quote
    marker: str = ""  # of a list item, as written: "-", "3.", "•"
    cell: tuple[int, int] | None = None  # row and column from 0; row 0 is the head
    anchor: str = ""  # an explicit id, without "#"
    language: str = ""  # of a code block, the word after the fence; of others, a lang attribute
    inferred: bool = False  # a heading or item that only its looks tell (plain text)
    confidence: float = 1.0  # of an inferred heading, 0 to 1

    @property
    def depth(self) -> int:
        """How many lists are around it (0: none); a table counts as one."""
        return len(self.inside)

    @property
    def group(self) -> int | None:
        """The number of the innermost list or table around it."""
        return self.inside[-1] if self.inside else None

    @property
    def ordered(self) -> bool:
        """Whether it is an item of a numbered list."""
        return self.marker[:1].isalnum()

    @cached_property
    def masked(self) -> str:
        """The text, as long as it is, with code, mathematics, URLs and addresses masked by `MASK`."""
        ranges = [(one.start, one.end) for one in self.inlines if one.kind in _NO_PROSE]
        if "." in self.text and any(sign in self.text for sign in _URL_SIGNS):
            ranges += [match.span() for match in _URL.finditer(self.text)]
        if not ranges:
            return self.text
        parts, at = [], 0
        for start, end in sorted(ranges):
            parts += [self.text[at:start], MASK * (end - max(start, at))]
            at = max(at, end)
        return "".join([*parts, self.text[at:]])

    @cached_property
    def lowered(self) -> str:
        """`masked` in lower case, each character in its place."""
        return lowered(self.masked)

    @cached_property
    def all_forms(self) -> list[str]:
        """The runs of letters and digits in the text, as they are written, each time that they stand there."""
        return _FORM.findall(self.text)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The runs of letters and digits in the text, as they are written."""
        return frozenset(self.all_forms)

    @cached_property
    def vocabulary_words(self) -> frozenset[str]:
        """The case-folded runs of letters and digits in the text."""
        return frozenset(self._folded)

    @cached_property
    def phrases(self) -> frozenset[str]:
        """The words of `vocabulary_words`, and each two that stand side by side with a space between them."""
        # A table has thousands of cells of one word.
        return neighbours(self._folded) if len(self._folded) > 1 else self.vocabulary_words

    @cached_property
    def has_digit(self) -> bool:
        return _DIGIT.search(self.text) is not None

    @cached_property
    def has_number(self) -> bool:
        """Whether a digit or an English number word stands in it: without one it has no quantities."""
        return self.has_digit or not NUMBER_FORMS.isdisjoint(self.vocabulary_words)

    @cached_property
    def placed_words(self) -> PlacedWords:
        """The words of `masked`, in order, with their places; cheaper than `tokens`."""
        return placed_words(self.masked)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of `masked`, in order."""
        return self.placed_words.tokens

    @property
    def words(self) -> Sequence[str]:
        """The words of `tokens`; cheaper than these."""
        return self.placed_words.words

    @cached_property
    def word_count(self) -> int:
        """The words of the text, those of code and URLs among them."""
        return len(self.words) if self.masked is self.text else count_words(self.text)

    @cached_property
    def key(self) -> str:
        """The text as a key for comparing: case-folded, without punctuation, single spaces."""
        return normalised(self.text)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The counts, shares, measures and sums of money in `masked`, in order."""
        if not self.has_number:
            return ()
        from copydesk.language.quantities import quantities

        return tuple(quantities(self.masked))

    def span_of(self, start: int, end: int) -> Span:
        """Where text[start:end] stands in the source; an entity is covered whole.

        A range over several runs covers the markup between them. An empty range is an empty span.
        """
        if not self.runs:
            return Span(self.span.start, self.span.start)
        first = self._run(start)
        opening = first.source + (start - first.at if first.length == first.width else 0)
        if end <= start:
            return Span(opening, opening)
        last = self._run(end - 1)
        closing = last.source + (end - last.at if last.length == last.width else last.width)
        return Span(opening, closing)

    @property
    def text_span(self) -> Span:
        """The span of the whole text, without the block's markup."""
        return self.span_of(0, len(self.text)) if self.text else self.span

    @cached_property
    def _folded(self) -> list[str]:
        return " ".join(self.all_forms).casefold().split()

    @cached_property
    def _starts(self) -> list[int]:
        return [run.at for run in self.runs]

    def _run(self, at: int) -> Run:
        return self.runs[max(0, bisect_right(self._starts, at) - 1)]


_START = attrgetter("start")
_NO_PROSE = frozenset({InlineKind.CODE, InlineKind.MATH})


@dataclass(frozen=True)
class Passage:
    """A range of one block's text: a sentence, a question, an answer's paragraph."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @cached_property
    def masked(self) -> str:
        """The text with code, mathematics and URLs masked, as `Block.masked`."""
        return self.block.masked[self.start : self.end]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The block's words that stand in it, with their places in the block."""
        first, last = self._numbers
        return self.block.tokens[first:last]

    @property
    def forms(self) -> list[str]:
        """The words of `masked`, as they are written."""
        first, last = self._numbers
        return self.block.placed_words.forms[first:last]

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The block's quantities that start in it, with their places in the block."""
        found = self.block.quantities
        first = bisect_left(found, self.start, key=_START)
        return found[first : bisect_left(found, self.end, first, key=_START)]

    @property
    def span(self) -> Span:
        return self.block.span_of(self.start, self.end)

    def span_of(self, start: int, end: int) -> Span:
        """Where text[start:end] of this passage stands in the source."""
        return self.block.span_of(self.start + start, self.start + end)

    @property
    def _numbers(self) -> tuple[int, int]:
        """The numbers of the block's words that stand in it: from, to."""
        starts = self.block.placed_words.starts
        first = bisect_left(starts, self.start)
        return first, bisect_left(starts, self.end, first)


def whole(block: Block) -> Passage:
    """All of a block's text."""
    return Passage(block, 0, len(block.text))
