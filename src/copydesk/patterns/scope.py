"""Scopes: where in an article a data rule looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from copydesk.article import Article, Block, InlineKind, Kind, Passage, whole
from copydesk.patterns.definition import Definition
from copydesk.patterns.stretch import Stretch, stretch_of
from copydesk.patterns.value import Value
from copydesk.source import Span
from copydesk.suggestion import did_you_mean

OWN_WORDS = "text & ~blockquote"
"""The prose without block quotes, whose words are somebody else's."""

Wanted = Callable[[Block], bool]
Chosen = Callable[[Sequence[Block]], Sequence[Block]]  # some of the blocks, in their order

_LINES = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.TERM, Kind.DEFINITION, Kind.CAPTION})

_FITS: dict[str, Wanted] = {
    "text": lambda block: block.kind in _LINES or block.kind is Kind.CELL,
    "block": lambda block: block.kind in _LINES,
    "heading": lambda block: block.kind is Kind.HEADING,
    "heading.stated": lambda block: block.kind is Kind.HEADING and not block.inferred,
    "paragraph": lambda block: block.kind is Kind.PARAGRAPH,
    "list": lambda block: block.kind is Kind.ITEM,
    "table": lambda block: block.kind is Kind.CELL,
    "table.header": lambda block: block.kind is Kind.CELL and block.cell is not None and block.cell[0] == 0,
    "table.cell": lambda block: block.kind is Kind.CELL and (block.cell is None or block.cell[0] > 0),
    "blockquote": lambda block: block.quoted and block.kind in _LINES,
    "caption": lambda block: block.kind is Kind.CAPTION,
    "term": lambda block: block.kind is Kind.TERM,
    "definition": lambda block: block.kind is Kind.DEFINITION,
}


def _at_level(level: int) -> Wanted:
    return lambda block: block.kind is Kind.HEADING and block.level == level


_FITS |= {f"heading.h{level}": _at_level(level) for level in range(1, 7)}
_INLINES = {
    "link": InlineKind.LINK,
    "strong": InlineKind.STRONG,
    "emphasis": InlineKind.EMPHASIS,
}
_WITHOUT_BLOCK = frozenset({"alt", "raw", "title"})
_UNITS = frozenset({*_FITS, *_INLINES, *_WITHOUT_BLOCK, "sentence"})
_SYNONYMS = {
    "summary": "text",
    "table.caption": "caption",
    "figure.caption": "caption",
}
_FORMAT = re.compile(r"\.(?:md|html|txt|rst|adoc|org)\Z")  # "heading.md": Vale's heading of Markdown alone


@dataclass(frozen=True, slots=True)
class Selector:
    """Stretches of one unit that lie in blocks which fit, and in none that is left out."""

    unit: str
    fits: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def takes(self, block: Block) -> bool:
        """Whether it looks into a block."""
        # Every rule asks it of many blocks: loops are faster than generators here.
        for name in self.fits:
            if not _FITS[name](block):
                return False
        for name in self.without:  # noqa: SIM110
            if _FITS[name](block):
                return False
        return True


@dataclass(frozen=True)
class Scope:
    """All that its selectors select, each stretch once."""

    selectors: tuple[Selector, ...]
    outside: bool = False  # also in what stands outside an HTML page's article

    @property
    def in_blocks(self) -> bool:
        """Whether all of its stretches lie in blocks."""
        return all(one.unit not in _WITHOUT_BLOCK for one in self.selectors)

    def stretches(self, article: Article, wanted: Chosen = list) -> Iterator[Stretch]:
        """The stretches in the order of the selectors, then of the text; of blocks only those that are wanted."""
        if len(self.selectors) == 1:
            yield from self._selected(self.selectors[0], article, wanted)
            return
        seen: set[tuple[int, int, int, Span | None]] = set()
        for selector in self.selectors:
            for one in self._selected(selector, article, wanted):
                key = (id(one.block), one.offset, len(one.text), one.span)
                if key not in seen:
                    seen.add(key)
                    yield one

    def _selected(self, selector: Selector, article: Article, wanted: Chosen) -> Iterator[Stretch]:
        within = article.prose if selector.unit == "text" else article.blocks
        blocks = (*within, *article.outside) if self.outside and article.outside else within
        return _stretches(selector, article, blocks, wanted)


def read_scope(definition: Definition, otherwise: str = "text") -> Scope:
    """The scope of a rule.

    Raises:
        RuleError: a name that is no scope, or one that cannot be left out.
    """
    names = definition.list("scope") or (Value(1, "text", otherwise),)
    single = [one for one in names if "&" not in one.text and one.text.startswith("~")]
    left_out = tuple(name for one in single for name in _left_out(definition, one, one.text))
    given = [one for one in names if one not in single] or [Value(1, "text", "text")]
    selectors = tuple(_selector(definition, one, left_out) for one in given)
    return Scope(selectors, outside=definition.flag("outside"))


def _selector(definition: Definition, value: Value, left_out: tuple[str, ...]) -> Selector:
    terms = [term.strip() for term in value.text.split("&")]
    taken = [_known(definition, value, term) for term in terms if not term.startswith("~")] or ["text"]
    without = tuple(name for term in terms if term.startswith("~") for name in _left_out(definition, value, term))
    # "blockquote & sentence": what is no kind of block is the unit, and the kinds of blocks narrow it.
    unit = next((name for name in taken if name not in _FITS), taken[0])
    fits = tuple(name for name in taken if name in _FITS)
    return Selector(unit, fits, (*left_out, *without))


def _left_out(definition: Definition, value: Value, term: str) -> Iterator[str]:
    name = _known(definition, value, term.removeprefix("~").strip())
    if name in _FITS:
        yield name
    elif name not in _WITHOUT_BLOCK:
        raise definition.error(value, f"“{name}” cannot be left out; leave out a kind of block such as heading")


def _known(definition: Definition, value: Value, term: str) -> str:
    name = _FORMAT.sub("", term)
    name = _SYNONYMS.get(name, name)
    if name not in _UNITS:
        hint = did_you_mean(name, {*_UNITS, *_SYNONYMS}, "write text, heading, list, table.cell, sentence or raw")
        raise definition.error(value, f"“{term}” is no scope{hint}")
    return name


def _stretches(selector: Selector, article: Article, blocks: Sequence[Block], wanted: Chosen) -> Iterator[Stretch]:
    if selector.unit == "raw":
        yield Stretch(article.source.text)
    elif selector.unit == "title":
        yield from _title(article)
    elif selector.unit == "sentence":
        taken = {id(block) for block in wanted(blocks) if selector.takes(block)}
        yield from ((stretch_of(one) for one in article.sentences if id(one.block) in taken) if taken else ())
    else:
        for block in blocks if selector.unit == "alt" else wanted(blocks):
            if selector.takes(block):
                yield from _in_block(selector.unit, block)


def _title(article: Article) -> Iterator[Stretch]:
    if title := article.title:
        yield (stretch_of(whole(title.heading)) if title.heading else Stretch(title.text, span=title.span))


def _in_block(unit: str, block: Block) -> Iterator[Stretch]:
    if unit in _FITS:
        yield Stretch(block.masked, block)
    elif unit == "alt":
        images = (one for one in block.inlines if one.kind is InlineKind.IMAGE)
        yield from (Stretch(one.label, span=one.span) for one in images)
    else:
        inside = (one for one in block.inlines if one.kind is _INLINES[unit])
        yield from (stretch_of(Passage(block, one.start, one.end)) for one in inside)
