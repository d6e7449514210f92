"""The text of one block while it is read: characters with their origins, white space collapsed, inline elements."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from copydesk.article import Inline, InlineKind, Kind, Run
from copydesk.loaders.html_places import Mark, Place
from copydesk.loaders.html_tokens import SPACE
from copydesk.loaders.html_values import reference
from copydesk.source import Span

_COLLAPSING = re.compile(rf"&|[{SPACE}]{{2,}}|[\t\n\r\f]")
_VERBATIM = re.compile(r"&|\r\n?")
_SIGNS = frozenset({"#", "¶", "§", "🔗", "⚓", "∞", "↩", "↩\ufe0e", "↵", "⏎", "↑", "^"})
"""Texts of links to a heading itself, or from a footnote back to its reference."""

_LONGEST_REFERENCE = 12  # characters of a footnote's reference, such as "[note 3]"


@dataclass(slots=True, eq=False)
class _Range:
    """The part of a text that an inline element covers."""

    mark: Mark
    at: int
    start: int
    images: int  # how many stood before it
    stop: int | None = None
    end: int = 0
    pictured: bool = False


class Flow:
    """A block's text as it grows. White space is held back until a character follows it."""

    __slots__ = ("_gap", "_length", "_parts", "_ranges", "end", "images", "place", "runs", "source", "start")

    def __init__(self, text: str, start: int, place: Place) -> None:
        self.source = text
        self.start = start
        self.end = start  # of the last thing read
        self.place = place
        self.runs: list[Run] = []
        self.images: list[Inline] = []
        self._parts: list[str] = []
        self._length = 0
        self._gap: tuple[str, int, int] | None = None
        self._ranges: list[_Range] = []

    def read(self, start: int, end: int) -> None:
        """Take source[start:end] as text in which white space collapses."""
        at = start
        for found in _COLLAPSING.finditer(self.source, start, end):
            opening, stop = found.span()
            if self.source[opening] != "&":
                self._plain(at, opening)
                self._space(opening, stop - opening)
                at = stop
            elif (resolved := reference(self.source, opening, end)) is not None:
                self._plain(at, opening)
                self._resolved(resolved.text, opening, resolved.width)
                at = opening + resolved.width
        self._plain(at, end)

    def read_verbatim(self, start: int, end: int) -> None:
        """Take source[start:end] as text that keeps its white space."""
        at = start
        for found in _VERBATIM.finditer(self.source, start, end):
            opening = found.start()
            resolved = reference(self.source, opening, end) if found[0] == "&" else ("\n", len(found[0]))
            if resolved is not None:
                self._put(self.source[at:opening], at, opening - at)
                self._put(resolved[0], opening, resolved[1])
                at = opening + resolved[1]
        self._put(self.source[at:end], at, end - at)

    def break_line(self, start: int, end: int) -> bool:
        """Begin a line; False if the one before is empty."""
        repeated = self._gap is not None and self._gap[0] == "\n"
        if self._length and not repeated:
            self._gap = ("\n", start, end - start)
        return not repeated

    def open(self, mark: Mark) -> None:
        """Begin an inline element here."""
        self._ranges.append(
            _Range(mark, self._length + (self._gap is not None), max(mark.start, self.start), len(self.images))
        )

    def close(self, mark: Mark, end: int) -> None:
        """End an inline element; `end` is where its end tag ends."""
        index = next((at for at in range(len(self._ranges) - 1, -1, -1) if self._ranges[at].mark is mark), None)
        if index is None:
            return
        one = self._ranges[index]
        self.end = max(self.end, end)
        one.end, one.stop = end, self._length
        one.pictured = len(self.images) > one.images
        if (mark.note or mark.target.startswith("#")) and not one.pictured:
            self._take_back(index)

    def add_image(self, start: int, end: int, target: str, alt: str | None) -> None:
        """Put an image here; `alt` is None where the attribute is missing."""
        at = self._length
        form = "no-alt" if alt is None else ""
        self.images.append(Inline(InlineKind.IMAGE, at, at, Span(start, end), target, alt or "", form))
        self.end = end

    @property
    def text(self) -> str:
        """What was read; white space at the end is not part of it."""
        return "".join(self._parts)

    def trim(self) -> None:
        """Take white space off the end of a verbatim text."""
        self._cut(len(self.text.rstrip(SPACE)))

    def inlines(self, text: str) -> tuple[Inline, ...]:
        """The inline elements and images of the text in the order of their start; those still open end with it."""
        if not self._ranges and not self.images:
            return ()
        found = [inline for one in self._ranges if (inline := self._inline(one, text))]
        length = len(text)  # white space before an image at the end of a verbatim text was taken off
        images = [one if one.end <= length else replace(one, start=length, end=length) for one in self.images]
        return tuple(sorted([*found, *images], key=lambda one: (one.start, one.span.start)))

    def _plain(self, start: int, end: int) -> None:
        if start < end and self.source[start] == " ":
            self._space(start, 1)
            start += 1
        if start >= end:
            return
        stop = end - (self.source[end - 1] == " ")
        self._put(self.source[start:stop], start, stop - start)
        if stop < end:
            self._space(stop, 1)

    def _resolved(self, chars: str, start: int, width: int) -> None:
        if chars and chars in SPACE:
            self._space(start, width)
        else:
            self._put(chars, start, width)

    def _space(self, start: int, width: int) -> None:
        if self._gap is None and self._length:
            self._gap = (" ", start, width)

    def _put(self, chars: str, start: int, width: int) -> None:
        if not chars:
            return
        if self._gap:
            between, self._gap = self._gap, None
            self._put(*between)
        self.runs.append(Run(self._length, start, len(chars), width))
        self._parts.append(chars)
        self._length += len(chars)
        self.end = start + width

    def _take_back(self, index: int) -> None:
        """Take out the words of a link that only lead to a place: a footnote's number, a heading's sign."""
        one = self._ranges[index]
        if self._length - one.at > _LONGEST_REFERENCE:
            one.mark.note = False
        elif one.mark.note or self._is_sign(one.at):
            notes = [inner for inner in self._ranges[index:] if inner.mark.note]
            for note in notes:
                note.at = note.stop = one.at
            self._ranges[index:] = notes
            self._rewind(one.at)

    def _is_sign(self, at: int) -> bool:
        words = ""
        for run, part in zip(reversed(self.runs), reversed(self._parts), strict=True):
            if run.at < at:
                break
            words = part + words
        return words.strip() in _SIGNS or (not words.strip() and self.place.kind is Kind.HEADING)

    def _rewind(self, length: int) -> None:
        """Go back to an earlier length; a space before it is held back again."""
        if length > self._length:
            return
        self._cut(length)
        if self._parts and self._parts[-1] in SPACE:
            last, char = self.runs[-1], self._parts[-1]
            self._cut(last.at)
            self._gap = (char, last.source, last.width)

    def _cut(self, length: int) -> None:
        self._gap = None
        self._length = min(length, self._length)
        while self.runs and self.runs[-1].at >= length:
            self.runs.pop()
            self._parts.pop()
        if self.runs and (last := self.runs[-1]).length == last.width and last.at + last.length > length:
            kept = length - last.at
            self.runs[-1] = Run(last.at, last.source, kept, kept)
            self._parts[-1] = self._parts[-1][:kept]

    def _inline(self, one: _Range, text: str) -> Inline | None:
        mark = one.mark
        stop = len(text) if one.stop is None else min(one.stop, len(text))
        at = min(one.at, stop)
        words = text[at:stop]
        at += len(words) - len(words.lstrip(SPACE))
        stop = max(at, stop - (len(words) - len(words.rstrip(SPACE))))
        span = Span(one.start, max(one.start, self.end if one.stop is None else one.end))
        if at < stop or (mark.kind is InlineKind.LINK and self._is_link(one)):
            return _inline(mark, at, stop, span)
        return None

    def _is_link(self, one: _Range) -> bool:
        """Whether a link without words is one: what goes on into the next block, or never ends, says nothing here."""
        ended = one.stop is not None and one.end > one.start
        return ended or len(self.images) > one.images


def _inline(mark: Mark, start: int, end: int, span: Span) -> Inline:
    if mark.note and mark.kind is InlineKind.LINK:
        return Inline(InlineKind.FOOTNOTE, start, end, span, mark.target.strip().removeprefix("#"))
    return Inline(mark.kind, start, end, span, mark.target, mark.label, mark.form)
