"""The inline content of a Markdown block: its text, where each character comes from, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from markdown_it.token import Token

from copydesk.article import Footnote, Inline, InlineKind
from copydesk.loaders.inline_html import KINDS, VOID, Tag, tag
from copydesk.loaders.manuscript import Manuscript
from copydesk.loaders.markdown_places import Place, Places
from copydesk.loaders.markdown_reading import Reading, complete, read_line
from copydesk.loaders.transcript import Transcript
from copydesk.source import Span

_BREAK = re.compile(r" *\\?\n[ \t]*")
_FOLD = re.compile(r"\n[ \t]*")
_PAIRS = {"em": InlineKind.EMPHASIS, "strong": InlineKind.STRONG, "s": InlineKind.DELETED}


def read_inline(token: Token, places: Sequence[Place], manuscript: Manuscript) -> Reading:
    """Read a content whose stretches stand at the places given; without children it is a line of text."""
    if not token.children and len(places) == 1 and not manuscript.page.mask:
        return read_line(token.content, places[0], manuscript.page)
    reader = _Reader(token.content, places, manuscript)
    for child in token.children or ():
        reader.read(child)
    if not token.children:
        reader.read_text()
    return reader.finish()


def plain_text(tokens: Iterable[Token]) -> str:
    """The words of tokens without places, such as an image's alternative text."""
    parts = []
    for token in tokens:
        if token.type == "image":
            parts.append(plain_text(token.children or ()))
        else:
            parts.append(" " if token.tag == "br" else token.content if token.type in _WORDS else "")
    return "".join(parts)


_WORDS = frozenset({"text", "text_special", "code_inline"})


class _Open(NamedTuple):
    """A pair whose end is yet to come."""

    kind: InlineKind
    start: int  # in the text
    source: int
    target: str = ""
    label: str = ""
    form: str = ""


class _Reader:
    """Walks over the tokens of one content; each says how much of the content it takes."""

    def __init__(self, content: str, places: Sequence[Place], manuscript: Manuscript) -> None:
        self._content = content
        self._places = Places(places)
        self._manuscript = manuscript
        self._at = 0  # in the content
        self._out = Transcript(manuscript.page)
        self._inlines: list[Inline] = []
        self._open: list[_Open] = []
        self._tags: dict[str, list[_Open]] = {}

    def read(self, token: Token) -> None:
        """Take one token."""
        if token.type == "text":
            end = self._at + len(token.content)
            self._copy(self._at, end)
            self._at = end
        elif token.nesting:
            _MARKS[token.type](self, token)
        else:
            _LEAVES[token.type](self, token)

    def read_text(self) -> None:
        """Take all of the content as text."""
        self._copy(0, len(self._content))

    def finish(self) -> Reading:
        """What was read."""
        text, runs = self._out.finish(trim=True)
        return complete(text, runs, [one if one.end <= len(text) else _within(one, len(text)) for one in self._inlines])

    # Pairs

    def _open_pair(self, token: Token) -> None:
        self._open.append(_Open(_PAIRS[token.tag], self._out.length, self._source(self._at)))
        self._at += len(token.markup)

    def _close_pair(self, token: Token) -> None:
        self._at += len(token.markup)
        self._close(self._open.pop())

    def _open_link(self, token: Token) -> None:
        start, end = token.meta["place"]
        form = "autolink" if token.info == "auto" else "inline" if self._content[end - 1] == ")" else "reference"
        target = self._target(token.attrs["href"], start, end)
        self._open.append(_Open(InlineKind.LINK, self._out.length, self._source(start), target, "", form))
        self._at = start + 1

    def _close_link(self, token: Token) -> None:
        self._at = token.meta["place"][1]
        self._close(self._open.pop())

    def _close(self, opened: _Open) -> None:
        """Add the inline that ends here."""
        kind, start, source, target, label, form = opened
        span = Span(source, self._source_end(self._at))
        self._inlines.append(Inline(kind, start, self._out.length, span, target, label, form))

    # Leaves

    def _special(self, token: Token) -> None:
        """An escape or an entity."""
        end = self._at + len(token.markup)
        if token.content == token.markup:
            self._copy(self._at, end)
        else:
            self._out.put(token.content, self._places.page(self._at), self._places.page_end(end))
        self._at = end

    def _break(self, token: Token) -> None:
        found = _BREAK.match(self._content, self._at)
        end = found.end() if found else self._at
        start, self._at = self._places.page(self._at), end
        if token.type == "hardbreak":
            self._out.put("\n", start, self._places.page(end))
            self._out.skip()
        else:
            self._out.put(" ", start, self._places.page(end))

    def _code(self, token: Token) -> None:
        start, end = token.meta["place"]
        width = len(token.markup)
        self._verbatim(InlineKind.CODE, end, _stripped(self._content, start + width, end - width))

    def _math(self, token: Token) -> None:
        start, end = token.meta["place"]
        width = len(token.markup)
        self._verbatim(InlineKind.MATH, end, (start + width, end - width))

    def _verbatim(self, kind: InlineKind, after: int, inner: tuple[int, int]) -> None:
        opened = _Open(kind, self._out.length, self._source(self._at))
        at, end = inner
        for found in _FOLD.finditer(self._content, at, end):
            self._copy(at, found.start())
            self._out.put(" ", self._places.page(found.start()), self._places.page(found.end()))
            at = found.end()
        self._copy(at, end)
        self._at = after
        self._close(opened)

    def _image(self, token: Token) -> None:
        start, self._at = token.meta["place"]
        target = self._target(token.attrs["src"], start, self._at)
        label = plain_text(token.children or ()).replace(self._manuscript.page.mask or "\0", "")
        self._close(_Open(InlineKind.IMAGE, self._out.length, self._source(start), target, label))
        self._out.skip()

    def _footnote(self, token: Token) -> None:
        start, self._at = token.meta["place"]
        label = token.meta.get("label", "")
        self._close(_Open(InlineKind.FOOTNOTE, self._out.length, self._source(start), label))
        if not label:
            text = " ".join(self._content[start + 2 : self._at - 1].split())
            self._manuscript.footnotes.append(Footnote("", self._inlines[-1].span, text))
        self._out.skip()

    def _html(self, token: Token) -> None:
        start, self._at = token.meta["place"]
        if token.content.startswith("<!--"):
            self._manuscript.comment(self._places.page(start), self._places.page_end(self._at))
        elif found := tag(self._written(start, self._at)):
            self._manuscript.anchors.update(found.anchors)
            self._tag(found, start)
        self._out.skip()

    def _tag(self, found: Tag, start: int) -> None:
        if found.name == "br":
            self._out.put("\n", self._places.page(start), self._places.page_end(self._at))
        elif found.end:
            if opened := self._tags.get(found.name):
                self._end_tag(opened.pop())
        else:
            element = _element(found, self._out.length, self._source(start))
            if found.name == "img":
                self._close(element)
            elif found.name not in VOID:
                self._tags.setdefault(found.name, []).append(element)

    def _end_tag(self, opened: _Open) -> None:
        if opened.kind is not InlineKind.LINK or opened.form:  # an <a> without target is no link
            self._close(opened)

    # Places

    def _target(self, target: str | int | float, start: int, end: int) -> str:
        return self._manuscript.as_written(str(target), self._places.page(start), self._places.page_end(end))

    def _written(self, start: int, end: int) -> str:
        mask = self._manuscript.page.mask
        text = self._content[start:end]
        return (
            self._manuscript.written(self._places.page(start), self._places.page_end(end))
            if mask and mask in text
            else text
        )

    def _copy(self, start: int, end: int) -> None:
        """Copy content[start:end], which has no line end."""
        for stretch in self._places.stretches(start, end):
            self._out.copy(*stretch)

    def _source(self, at: int) -> int:
        return self._manuscript.page.place(self._places.page(at))

    def _source_end(self, end: int) -> int:
        return self._manuscript.page.place(self._places.page_end(end))


def _stripped(content: str, start: int, end: int) -> tuple[int, int]:
    """The inside of a code span without the one space on both sides (CommonMark 0.31.2, 6.1)."""
    inside = content[start:end]
    if not (inside.strip(" \n") and inside[0] in " \n" and inside[-1] in " \n"):
        return start, end
    folded = _FOLD.match(content, start)
    return folded.end() if folded else start + 1, end - 1


def _element(found: Tag, start: int, source: int) -> _Open:
    """What a start tag opens; an image is closed at once."""
    kind, attributes = KINDS.get(found.name, InlineKind.HTML), found.attributes
    if kind is InlineKind.LINK and "href" in attributes:
        return _Open(kind, start, source, attributes["href"], attributes.get("aria-label", ""), "html")
    if kind is InlineKind.IMAGE:
        form = "" if "alt" in attributes else "no-alt"
        return _Open(kind, start, source, attributes.get("src", ""), attributes.get("alt", ""), form)
    return _Open(kind, start, source, label=found.name if kind is InlineKind.HTML else "")


def _within(one: Inline, length: int) -> Inline:
    if one.end <= length:
        return one
    return replace(one, start=min(one.start, length), end=length)


_MARKS: dict[str, Callable[[_Reader, Token], None]] = {
    "em_open": _Reader._open_pair,
    "em_close": _Reader._close_pair,
    "strong_open": _Reader._open_pair,
    "strong_close": _Reader._close_pair,
    "s_open": _Reader._open_pair,
    "s_close": _Reader._close_pair,
    "link_open": _Reader._open_link,
    "link_close": _Reader._close_link,
}
_LEAVES: dict[str, Callable[[_Reader, Token], None]] = {
    "text_special": _Reader._special,
    "softbreak": _Reader._break,
    "hardbreak": _Reader._break,
    "code_inline": _Reader._code,
    "math_inline": _Reader._math,
    "image": _Reader._image,
    "footnote_ref": _Reader._footnote,
    "html_inline": _Reader._html,
}
