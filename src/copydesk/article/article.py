"""The article: what a loader reads, and what can be derived from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from string import punctuation
from typing import NamedTuple

from copydesk.article import allowance, faq, group, section, spelling, title, zone
from copydesk.article.block import Block, Inline, InlineKind, Kind, Passage
from copydesk.article.metadata import Comment, Entry, Footnote, FrontMatter, JsonLd
from copydesk.cached import cached_property
from copydesk.language.dates import MONTH_NAMES, WrittenDate, written_dates
from copydesk.language.detection import language_of_words
from copydesk.language.readability import Counts, Line, count_lines, lines_of
from copydesk.language.sentences import sentences
from copydesk.source import Source, Span

MIN_ITEM_WORDS = 4
"""A list item of fewer words is a label, not prose."""

_PROSE_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION})
_UNSEEN_KINDS = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_ASCII = bytes(range(128))
_MARKS = frozenset(punctuation)
_MARKS_ALONE = bytes(one if chr(one) in _MARKS else ord(" ") for one in range(256))


class Placed(NamedTuple):
    """An inline (a link, an image) and the block it stands in."""

    block: Block
    inline: Inline

    @property
    def text(self) -> str:
        """The words of it that a reader sees."""
        return self.block.text[self.inline.start : self.inline.end]


@dataclass(frozen=True)
class Article:
    """An article as a reader sees it, every word with its place in the source."""

    source: Source
    format: str  # markdown, html or text
    blocks: tuple[Block, ...]  # in the order of the text
    outside: tuple[Block, ...] = ()  # of an HTML page: header, navigation, aside, footer, forms
    metadata: Mapping[str, Entry] = field(default_factory=dict)  # by lower-case key
    front_matter: FrontMatter | None = None
    json_ld: tuple[JsonLd, ...] = ()
    comments: tuple[Comment, ...] = ()
    definitions: Mapping[str, Span] = field(default_factory=dict)  # of link references, by case-folded label
    footnotes: tuple[Footnote, ...] = ()
    anchors: frozenset[str] = frozenset()  # explicit ids and names
    masked: tuple[Span, ...] = ()  # template code that the loader took out: shortcodes, MDX, Liquid tags

    @cached_property
    def title(self) -> title.Title | None:
        return title.title(self.blocks, self.metadata)

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.kind is Kind.HEADING)

    @cached_property
    def sections(self) -> tuple[section.Section, ...]:
        """In the order of the text; what comes before the first heading is a section without one."""
        return tuple(section.sections(self.blocks))

    @cached_property
    def lists(self) -> tuple[group.BlockList, ...]:
        return group.lists(self.blocks)

    @cached_property
    def tables(self) -> tuple[group.Table, ...]:
        return group.tables(self.blocks)

    @cached_property
    def faq(self) -> faq.Faq:
        """The questions under an FAQ heading with their answers; empty where there is no such heading."""
        stated = title.stated_title(self.metadata)
        return faq.read_faq(self.blocks, stated.text if stated else "", self.source.text)

    @cached_property
    def zones(self) -> tuple[zone.Zone, ...]:
        """The zone of each block of `blocks`, in the same order."""
        return zone.zones(self.blocks, self.sections, self.faq)

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The prose stream: paragraphs, definitions, and list items of 4 words or more, quotes among them.

        What stands in the zones author and sources is left out.
        """
        return tuple(
            block
            for block, where in zip(self.blocks, self.zones, strict=True)
            if block.kind in _PROSE_KINDS
            and where not in zone.NO_PROSE
            and (block.kind is Kind.PARAGRAPH or len(block.words) >= MIN_ITEM_WORDS)
        )

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """The sentences of the prose stream, in order; a forced line break also ends one."""
        return tuple(Passage(block, start, end) for block in self.prose for start, end in sentences(block.masked))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The words of each of `sentences`, in the same order."""
        return tuple(lines_of([one.forms for one in self.sentences], self.language))

    @cached_property
    def counts(self) -> Counts:
        """What the formulas of readability are made of, over `sentences`."""
        return count_lines(self.lines, self.language)

    @cached_property
    def worded(self) -> tuple[Block, ...]:
        """The blocks that are read as words: all but code, mathematics and raw HTML."""
        return tuple(block for block in self.blocks if block.kind not in _UNSEEN_KINDS)

    @cached_property
    def word_count(self) -> int:
        """The words that a reader sees, those of code, mathematics and raw HTML left out."""
        return sum(block.word_count for block in self.worded)

    @cached_property
    def vocabulary_words(self) -> frozenset[str]:
        """The case-folded runs of letters and digits in all blocks, those outside among them."""
        return frozenset().union(*(block.vocabulary_words for block in (*self.blocks, *self.outside)))

    @cached_property
    def phrases(self) -> frozenset[str]:
        """The words of `vocabulary_words`, and each two that stand side by side in a block, with a space between."""
        return frozenset(self.blocks_by_phrase)

    @cached_property
    def blocks_by_phrase(self) -> Mapping[str, list[Block]]:
        """The blocks, those outside among them, that hold one of `phrases`."""
        found: defaultdict[str, list[Block]] = defaultdict(list)
        for block in (*self.blocks, *self.outside):
            for phrase in block.phrases:
                found[phrase].append(block)
        found.default_factory = None
        return found

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How often each word stands in `worded`, as `Block.tokens` has it."""
        return Counter([word for block in self.worded for word in block.words])

    @cached_property
    def forms(self) -> frozenset[str]:
        """The runs of letters and digits in `worded`, as they are written."""
        return frozenset().union(*(block.forms for block in self.worded))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Those of `forms` that have a capital, or another letter that case-folding changes."""
        return self.forms - self.vocabulary_words

    @cached_property
    def unusual(self) -> str:
        """The characters of the source beyond ASCII, once each and in order: short to look into."""
        rare = self.source.text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
        return "".join(sorted({*rare.decode("utf-8", "surrogatepass")}))

    @cached_property
    def text(self) -> str:
        """The text of all blocks, those outside among them, for asking whether a string occurs."""
        return "\n".join([block.text for block in (*self.blocks, *self.outside)])

    @cached_property
    def marks(self) -> str:
        """The runs of two or more marks of ASCII in `text`, once each: shorter than that to look into."""
        runs = {*self.text.encode("utf-8", "surrogatepass").translate(_MARKS_ALONE).split()}
        return b"\n".join([run for run in runs if len(run) > 1]).decode()

    def holds(self, sign: str) -> bool:
        """Whether a string occurs in `text`."""
        return sign in (self.marks if len(sign) > 1 and _MARKS.issuperset(sign) else self.text)

    @cached_property
    def vocabulary_text(self) -> str:
        """`text`, case-folded."""
        return self.text.casefold()

    @cached_property
    def unknown_words(self) -> Mapping[str, tuple[spelling.UnknownWord, ...]]:
        """The words that are in no dictionary of English, case-folded, each with its places."""
        return spelling.unknown_words(self.worded, self.vocabulary_words)

    @cached_property
    def language(self) -> str:
        """Two letters (ISO 639-1): as declared, else as the function words of the prose tell; "" if unsure."""
        declared = self.metadata.get("lang") or self.metadata.get("language")
        if declared and declared.text:
            return declared.text[:2].lower()
        forms = chain.from_iterable(block.all_forms for block in self.blocks if block.kind in _PROSE_KINDS)
        return language_of_words(map(str.casefold, filter(str.isalpha, forms)))

    @cached_property
    def dates(self) -> tuple[tuple[Block, WrittenDate], ...]:
        """The dates with a month's name in what a reader sees, each with its block."""
        return tuple(
            (block, one)
            for block in self.worded
            if block.has_digit and not MONTH_NAMES.isdisjoint(block.vocabulary_words)
            for one in written_dates(block.masked)
        )

    @cached_property
    def links(self) -> tuple[Placed, ...]:
        return self._placed(InlineKind.LINK)

    @cached_property
    def images(self) -> tuple[Placed, ...]:
        return self._placed(InlineKind.IMAGE)

    @cached_property
    def allowances(self) -> allowance.Allowances:
        """What comments and front matter permit, with their mistakes."""
        return allowance.read_allowances(self.comments, self.front_matter, self.blocks, self.source)

    def _placed(self, kind: InlineKind) -> tuple[Placed, ...]:
        return tuple(Placed(block, one) for block in self.blocks for one in block.inlines if one.kind is kind)
