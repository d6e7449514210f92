"""The blocks of a parsed Markdown text, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from markdown_it.token import Token

from copydesk.article import Block, Footnote, InlineKind, Kind
from copydesk.cached import cached_property
from copydesk.loaders.manuscript import Manuscript
from copydesk.loaders.markdown_code import code_language, read_code, read_math
from copydesk.loaders.markdown_html import html_source, read_comments, renumbered
from copydesk.loaders.markdown_inline import read_inline
from copydesk.loaders.markdown_parser import Parsed
from copydesk.loaders.markdown_places import Place
from copydesk.loaders.markdown_reading import Reading
from copydesk.source import Source, Span

_UNREAD = re.compile(r"[\s>]*(?:\[[ xX]\]\s*)?")  # between the marker of an item and its text
_SEEN = frozenset({InlineKind.IMAGE, InlineKind.LINK, InlineKind.FOOTNOTE, InlineKind.CODE, InlineKind.MATH})
"""What makes a block of a paragraph without text."""

_NOTHING = Reading("", (), ())


@dataclass(frozen=True, slots=True)
class Read:
    """The blocks, and the span of each link definition by its case-folded label."""

    blocks: tuple[Block, ...]
    definitions: dict[str, Span]


def read_blocks(parsed: Parsed, manuscript: Manuscript) -> Read:
    """Read all tokens; comments, anchors and footnotes go to the manuscript."""
    walk = _Walk(parsed, manuscript)
    for index, token in enumerate(parsed.tokens):
        if deed := _DEEDS.get(token.type):
            deed(walk, index, token)
    return Read(tuple(walk.blocks), walk.definitions)


class _Around(NamedTuple):
    """What a block stands in directly: an item (until its marker is spent), a definition, a quote."""

    name: str
    marker: str = ""
    line: int = 0


class _Note(NamedTuple):
    """A footnote that is being read, and the blocks before it."""

    label: str
    span: Span
    blocks: list[Block]


@dataclass
class _Walk:
    """The state of a walk over the tokens."""

    parsed: Parsed
    manuscript: Manuscript
    blocks: list[Block] = field(default_factory=list)
    definitions: dict[str, Span] = field(default_factory=dict)
    inside: tuple[int, ...] = ()
    groups: int = 0  # lists and tables so far
    quotes: int = 0
    around: list[_Around] = field(default_factory=list)
    notes: list[_Note] = field(default_factory=list)
    row: int = -1
    column: int = -1

    # What stands around a block

    def open_group(self, _index: int, _token: Token) -> None:
        self.groups += 1
        self.inside = (*self.inside, self.groups)
        self.row = -1

    def close_group(self, _index: int, _token: Token) -> None:
        self.inside = self.inside[:-1]

    def open_row(self, _index: int, _token: Token) -> None:
        self.row += 1
        self.column = -1

    def open_item(self, index: int, token: Token) -> None:
        line = token.map[0] if token.map else 0
        self.around.append(_Around("item", token.info + token.markup, line))
        if self.parsed.tokens[index + 1].type == "list_item_close":
            start = self.manuscript.line_starts[line]
            self._item(Kind.ITEM, self.manuscript.end(start, line + 1), _NOTHING)

    def open_definition(self, _index: int, _token: Token) -> None:
        self.around.append(_Around("definition"))

    def open_quote(self, _index: int, _token: Token) -> None:
        self.quotes += 1
        self.around.append(_Around("quote"))

    def close_quote(self, _index: int, _token: Token) -> None:
        self.quotes -= 1
        self.around.pop()

    def close(self, _index: int, _token: Token) -> None:
        self.around.pop()

    def open_note(self, index: int, token: Token) -> None:
        self.notes.append(_Note(token.meta["label"], self._span(index, token), self.blocks))
        self.blocks = []

    def close_note(self, _index: int, _token: Token) -> None:
        label, span, blocks = self.notes.pop()
        text = "\n".join(block.text for block in self.blocks if block.text)
        self.manuscript.footnotes.append(Footnote(label, span, text))
        self.blocks = blocks

    # Blocks of text

    def inline(self, index: int, token: Token) -> None:
        above = self.parsed.tokens[index - 1]
        if deed := _TEXTS.get(above.type):
            deed(self, index, token)

    def heading(self, index: int, token: Token) -> None:
        opening = self.parsed.tokens[index - 1]
        anchor = token.meta.get("anchor", "")
        if anchor:
            self.manuscript.anchors.add(anchor)
        span, level, quoted = self._span(index - 1, opening), int(opening.tag[1]), self.quotes > 0
        self.blocks.append(Block(Kind.HEADING, span, *self._reading(token), level, self.inside, quoted, anchor=anchor))

    def paragraph(self, _index: int, token: Token) -> None:
        reading = self._reading(token)
        images = any(one.kind is InlineKind.IMAGE for one in reading.inlines)
        if not reading.text and not any(one.kind in _SEEN for one in reading.inlines):
            return
        kind = Kind.IMAGE if images and not reading.text else Kind.PARAGRAPH
        start, end = token.meta["places"][0][1], _last(token)
        around = self.around[-1] if self.around else _Around("")
        if around.marker:
            self._item(Kind.ITEM if kind is Kind.PARAGRAPH else kind, start, reading, end)
            return
        if around.name == "definition" and kind is Kind.PARAGRAPH:
            kind = Kind.DEFINITION
        self.blocks.append(self._block(kind, self.manuscript.page.span(start, end), reading))

    def _item(self, kind: Kind, start: int, reading: Reading, end: int | None = None) -> None:
        """Add the first paragraph of an item; the marker is spent."""
        marker = self.around[-1].marker
        first = self._marker(start, self.around[-1])
        span = self.manuscript.page.span(first, start if end is None else end)
        self.blocks.append(Block(kind, span, *reading, 0, self.inside, self.quotes > 0, marker))
        self.around[-1] = _Around("item")

    def _marker(self, start: int, around: _Around) -> int:
        """Where the item's marker stands that comes before the offset; the offset if other blocks do."""
        line = self.manuscript.line_starts[around.line]
        before = self.manuscript.page.text[line:start]
        at = before.rfind(around.marker)
        return line + at if at >= 0 and _UNREAD.fullmatch(before, at + len(around.marker)) else start

    def cell(self, _index: int, token: Token) -> None:
        self.column += 1
        span = self.manuscript.page.span(token.meta["places"][0][1], token.meta["end"])
        text, runs, inlines = self._reading(token)
        place, quoted = (self.row, self.column), self.quotes > 0
        self.blocks.append(Block(Kind.CELL, span, text, runs, inlines, inside=self.inside, quoted=quoted, cell=place))

    def term(self, _index: int, token: Token) -> None:
        line = token.map[0] if token.map else 0
        start = self.manuscript.line_starts[line]
        end = start + len(self.manuscript.page.text[start : self.manuscript.line_starts[line + 1]].rstrip())
        token.meta["places"] = [(0, end - len(token.content))]
        span = self.manuscript.page.span(end - len(token.content), end)
        self.blocks.append(self._block(Kind.TERM, span, self._reading(token)))

    # Blocks of other kinds

    def code(self, index: int, token: Token) -> None:
        fence = token.type == "fence"
        line = (token.map[0] if token.map else 0) + fence
        reading = Reading(*read_code(token.content, line, self.manuscript), ())
        span = self._span(index, token)
        first = reading.runs[0].source if reading.runs else span.start  # before it may stand more indentation
        block = self._block(Kind.CODE, Span(min(first, span.start), span.end), reading)
        self.blocks.append(replace(block, language=code_language(token.info)))

    def math(self, index: int, token: Token) -> None:
        start = self.parsed.starts[index]
        reading = Reading(*read_math(start, self._end(start, token), self.manuscript), ())
        self.blocks.append(self._block(Kind.MATH, self._span(index, token), reading))

    def thematic_break(self, index: int, token: Token) -> None:
        self.blocks.append(self._block(Kind.BREAK, self._span(index, token), _NOTHING))

    def definition(self, index: int, token: Token) -> None:
        label = " ".join(token.meta["label"].split()).casefold()
        self.definitions.setdefault(label, self._span(index, token))

    def html(self, index: int, token: Token) -> None:
        start = self.parsed.starts[index]
        end = self._end(start, token)
        if read_comments(start, end, self.manuscript):
            return
        from copydesk.loaders.html import html_blocks

        span = self.manuscript.page.span(start, end)
        parts = html_blocks(self._html_source, span.start, span.end)
        blocks, groups = renumbered(parts.blocks, self.inside, self.groups + 1, quoted=self.quotes > 0)
        self.blocks += blocks
        self.groups += groups
        self.manuscript.comments.extend(parts.comments)
        self.manuscript.anchors.update(parts.anchors)

    # Parts

    @cached_property
    def _html_source(self) -> Source:
        return html_source(self.parsed.tokens, self.manuscript)

    def _reading(self, token: Token) -> Reading:
        places: list[Place] = token.meta.get("places", [])
        return read_inline(token, places, self.manuscript) if token.content and places else _NOTHING

    def _block(self, kind: Kind, span: Span, reading: Reading) -> Block:
        return Block(kind, span, *reading, inside=self.inside, quoted=self.quotes > 0)

    def _span(self, index: int, token: Token) -> Span:
        start = self.parsed.starts[index]
        return self.manuscript.page.span(start, self._end(start, token))

    def _end(self, start: int, token: Token) -> int:
        return self.manuscript.end(start, token.map[1]) if token.map else start


def _last(token: Token) -> int:
    """Where the last character of a content stands, and one further."""
    at, place = token.meta["places"][-1]
    return int(place) + len(token.content) - int(at)


_Deed = Callable[[_Walk, int, Token], None]
_DEEDS: dict[str, _Deed] = {
    "inline": _Walk.inline,
    "bullet_list_open": _Walk.open_group,
    "ordered_list_open": _Walk.open_group,
    "table_open": _Walk.open_group,
    "bullet_list_close": _Walk.close_group,
    "ordered_list_close": _Walk.close_group,
    "table_close": _Walk.close_group,
    "list_item_open": _Walk.open_item,
    "list_item_close": _Walk.close,
    "blockquote_open": _Walk.open_quote,
    "blockquote_close": _Walk.close_quote,
    "dd_open": _Walk.open_definition,
    "dd_close": _Walk.close,
    "footnote_reference_open": _Walk.open_note,
    "footnote_reference_close": _Walk.close_note,
    "tr_open": _Walk.open_row,
    "fence": _Walk.code,
    "code_block": _Walk.code,
    "math_block": _Walk.math,
    "math_block_label": _Walk.math,
    "hr": _Walk.thematic_break,
    "html_block": _Walk.html,
    "definition": _Walk.definition,
}
_TEXTS: dict[str, _Deed] = {
    "heading_open": _Walk.heading,
    "paragraph_open": _Walk.paragraph,
    "th_open": _Walk.cell,
    "td_open": _Walk.cell,
    "dt_open": _Walk.term,
}
