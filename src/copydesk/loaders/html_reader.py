"""The tokens of an HTML document to drafts of its blocks, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.article import Comment, InlineKind, Kind
from copydesk.loaders.html_drafts import Draft, drafted, empty
from copydesk.loaders.html_elements import BLOCKS, EMBEDS, IN_HEAD, INLINES, VOID
from copydesk.loaders.html_flow import Flow
from copydesk.loaders.html_nesting import Nesting
from copydesk.loaders.html_open import Element, OpenElements
from copydesk.loaders.html_places import Mark, Place
from copydesk.loaders.html_regions import Region
from copydesk.loaders.html_starts import (
    DECORATION,
    code_language,
    hides,
    mark_of,
    note_together,
    owner_of,
    place_of,
    text_of,
)
from copydesk.loaders.html_tables import settled
from copydesk.loaders.html_tokens import SPACE, Token, TokenKind
from copydesk.loaders.html_values import Attributes, attributes
from copydesk.source import Span

_FRAME = frozenset({"html", "body"})  # text after their end tags still belongs to the page
_NO_VALUES: Attributes = {}
_FOREIGN = frozenset({"math", "svg"})  # which "/>" closes
_PARAGRAPHS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION})


class Reader:
    """Takes tokens one by one; `close` ends what is still open. `drafts` are then the blocks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.comments: list[Comment] = []
        self.masked: list[Span] = []
        self.anchors: dict[str, int] = {}  # with the offset of the element
        self._open = OpenElements(Place())
        self._marks: list[Mark] = []
        self._flow: Flow | None = None
        self._lead: int | None = None  # where the inline markup before the next text begins
        self._embeds: list[Draft] = []
        self._nesting = Nesting(self._open)

    @property
    def regions(self) -> Sequence[Region]:
        """The regions that the drafts' places name by number; the first is the page."""
        return self._nesting.regions

    def take(self, token: Token) -> None:
        """Read the next token."""
        kind = token.kind
        if kind is TokenKind.TEXT:
            self._read(token)
        elif kind is TokenKind.START:
            self._start(token)
        elif kind is TokenKind.END:
            self._end(token)
        elif kind is TokenKind.COMMENT:
            words = self.text[token.inner[0] : token.inner[1]]
            self.comments.append(Comment(Span(token.start, token.end), words))
        elif kind is TokenKind.TEMPLATE:
            self._mask(token)

    def close(self) -> None:
        """End all elements and the text."""
        self._close_from(1, None)
        self._flush()

    def is_open(self, name: str) -> bool:
        """Whether an element of that name is open."""
        return self._open.has(name)

    def _read(self, token: Token) -> None:
        top = self._open.top
        if top.place.hidden:
            if top.name != "head" or not self.text[token.start : token.end].strip(SPACE):
                return
            self._end_head()
            top = self._open.top
        if top.place.kind is Kind.CODE:
            self._read_verbatim(token, top)
        elif self._flow:
            self._flow.read(token.start, token.end)
        elif words := self.text[token.start : token.end].lstrip(SPACE):
            self._begin(token.end - len(words)).read(token.start, token.end)

    def _read_verbatim(self, token: Token, top: Element) -> None:
        start = token.start
        if start == top.content:  # a line end right after <pre> is not part of the text
            start += len("\r\n") if self.text.startswith("\r\n", start) else self.text.startswith(("\n", "\r"), start)
        (self._flow or self._begin(start)).read_verbatim(start, token.end)

    def _mask(self, token: Token) -> None:
        in_code = self._open.top.place.kind is Kind.CODE or any(one.kind is InlineKind.CODE for one in self._marks)
        if self.text[token.start] == "{" and in_code:
            self._read(token)
        else:
            self.masked.append(Span(token.start, token.end))

    def _begin(self, start: int) -> Flow:
        flow = Flow(self.text, start if self._lead is None else self._lead, self._open.top.place)
        for mark in self._marks:
            flow.open(mark)
        self._flow = flow
        return flow

    def _flush(self) -> None:
        flow, self._flow, self._lead = self._flow, None, None
        if flow and (draft := drafted(flow)):
            self.drafts.append(draft)
        if self._embeds:
            self.drafts += self._embeds
            self._embeds = []

    def _start(self, token: Token) -> None:
        name, values = token.name, _NO_VALUES
        if token.inner[1]:
            values = attributes(self.text, *token.inner)
            self._note_anchors(token, values)
        if name in _FRAME:
            return
        if self._open.top.name == "head" and name not in IN_HEAD:
            self._end_head()
        if depth := self._open.implied(name):
            self._close_from(depth, None)
        if name in VOID:
            self._void(token, values)
        elif name in BLOCKS:
            self._block(token, values)
        else:
            self._inline(token, values)

    def _note_anchors(self, token: Token, values: Attributes) -> None:
        anchor = text_of(values, "id")
        if token.name == "a" and (name := text_of(values, "name")):
            self.anchors.setdefault(name, token.start)
            anchor = anchor or name
        if not anchor:
            return
        self.anchors.setdefault(anchor, token.start)
        place = self._open.top.place
        if place.kind is Kind.HEADING and place.own and not place.own.anchor:
            place.own.anchor = anchor

    def _end_head(self) -> None:
        self._close_from(self._open.depth("head"), None)

    def _void(self, token: Token, values: Attributes) -> None:
        place = self._open.top.place
        if place.hidden or hides(token.name, values):
            return
        if token.name == "br":
            self._break_line(token, place)
        elif token.name == "img":
            self._image(token, values)
        elif token.name == "hr":
            self._flush()
            self.drafts.append(Draft(Kind.BREAK, token.start, token.end, place))
        elif token.name == "embed":
            self._embed(token, place)

    def _break_line(self, token: Token, place: Place) -> None:
        if self._flow and not self._flow.break_line(token.start, token.end) and place.kind in _PARAGRAPHS:
            self._flush()

    def _image(self, token: Token, values: Attributes) -> None:
        if text_of(values, "width") in ("0", "1") and text_of(values, "height") in ("0", "1"):
            return  # it counts visitors
        alt: str | None = text_of(values, "alt")
        if "alt" not in values and text_of(values, "role") not in DECORATION:
            alt = None
        flow = self._flow or self._begin(token.start)
        flow.add_image(token.start, token.end, text_of(values, "src"), alt)

    def _embed(self, token: Token, place: Place) -> Draft:
        draft = Draft(Kind.HTML, token.start, token.end, place)
        (self._embeds if self._flow else self.drafts).append(draft)
        return draft

    def _inline(self, token: Token, values: Attributes) -> None:
        name, place = token.name, self._open.top.place
        if name == "a" and (depth := self._open.ended_by("a")):
            self._ended_inline(self._open.end_inline(depth), None)
        element = Element(name, token.start, token.end, place)
        if not place.hidden:
            self._appear(element, token, values)
        if not (name in _FOREIGN and self.text[token.end - 2] == "/"):
            self._open.push(element)

    def _appear(self, element: Element, token: Token, values: Attributes) -> None:
        """Take an inline element that no other hides."""
        if hides(element.name, values):
            element.place = element.place._replace(hidden=True)
        elif element.name in EMBEDS:
            element.embed = self._embed(token, element.place)
            element.place = element.place._replace(hidden=True)
        elif element.name in INLINES:
            self._mark(element, values)

    def _mark(self, element: Element, values: Attributes) -> None:
        if element.name == "code" and (language := code_language(values)):
            element.place = element.place._replace(code=language)
        mark = mark_of(element.name, element.start, values)
        in_code = element.place.kind is Kind.CODE and mark and mark.kind is InlineKind.CODE
        if mark is None or in_code or self._repeats(mark):
            return
        note_together(mark, self._marks)
        element.mark = mark
        if self._lead is None and not self._flow:
            self._lead = element.start
        self._marks.append(mark)
        if self._flow:
            self._flow.open(mark)
        elif mark.kind is InlineKind.LINK:
            self._begin(element.start)

    def _repeats(self, mark: Mark) -> bool:
        return any(one.kind is mark.kind and one.label == mark.label for one in self._marks)

    def _block(self, token: Token, values: Attributes) -> None:
        around = self._open.top.place
        element = Element(token.name, token.start, token.end, around)
        if token.name == "button" and self._flow:
            element.suspended, self._flow = self._flow, None
        self._flush()
        if not around.hidden and hides(token.name, values):
            element.place = around._replace(hidden=True)
        elif not around.hidden:
            element.owner = owner_of(token.name, token.start, values, len(self.drafts))
            element.place = place_of(token.name, values, around, element.owner)
            self._nesting.settle(element, values, len(self.drafts))
        self._open.push(element)

    def _end(self, token: Token) -> None:
        if token.name in _FRAME or not (depth := self._open.ended_by(token.name)):
            return
        element = self._open.at(depth)
        if token.name in BLOCKS or element.place.hidden:
            self._close_from(depth, token.end)
        else:
            self._ended_inline(self._open.end_inline(depth), token.end)

    def _close_from(self, depth: int, end: int | None) -> None:
        closed = self._open.pop_to(depth)
        for element in closed:
            own_end = end if element is closed[-1] else None
            if element.name in BLOCKS:
                self._ended_block(element, own_end)
            else:
                self._ended_inline(element, own_end)

    def _ended_inline(self, element: Element, end: int | None) -> None:
        if element.embed and end:
            element.embed.end = end
        if not element.mark:
            return
        self._marks.remove(element.mark)
        if self._flow:
            self._flow.close(element.mark, end or self._flow.end)

    def _ended_block(self, element: Element, end: int | None) -> None:
        self._flush()
        self._flow = element.suspended
        owner = element.owner
        if owner and len(self.drafts) == owner.drafts:
            if draft := empty(owner, end or element.content, element.place):
                self.drafts.append(draft)
        elif owner and end and self.drafts[-1].start == owner.start:
            self.drafts[-1].end = end
        if element.numbering:
            element.numbering.close()
        if element.grid:
            first = element.grid.first
            self.drafts[first:] = settled(element.grid, self.drafts[first:])
