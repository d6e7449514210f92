"""Marks: the places of an article's findings, and its source text with them, cut where they overlap."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from copydesk.finding import Finding, Severity
from copydesk.source import Span

MAX_TOLD = 3
"""A finding's related places have numbers and notes of their own, unless there are more: then they are only marked."""

_LETTERS = "abc"
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a finding, which has a number from 1; part 0 is the finding's own, the others are related."""

    span: Span
    finding: int
    part: int
    severity: Severity
    told: bool

    @property
    def label(self) -> str:
        """“3” for a finding's own place, “3a” for its first related one."""
        letter = _LETTERS[self.part - 1] if self.told and self.part else f".{self.part}" if self.part else ""
        return f"{self.finding}{letter}"


def marks(findings: Sequence[Finding]) -> list[Mark]:
    """The places of all findings, numbered in their order."""
    return [mark for number, finding in enumerate(findings, 1) for mark in _of(finding, number)]


def plain(text: str) -> str:
    """The text as a browser reads it: line ends are newlines, and there is no NUL."""
    return _LINE_END.sub("\n", text).replace("\0", "\ufffd")


class MarkedText:
    """A source text of which every range can be had as HTML, with the marks that fall into it.

    Marks that overlap are cut where they do: each piece names all findings that it belongs to.
    """

    def __init__(self, text: str, found: Sequence[Mark], key: str) -> None:
        self._text = text
        self._key = key
        self._starting: dict[int, list[Mark]] = defaultdict(list)
        ending: dict[int, list[Mark]] = defaultdict(list)
        for mark in found:
            self._starting[mark.span.start].append(mark)
            ending[mark.span.end].append(mark)
        self._edges = sorted({*self._starting, *ending})
        self._covers = list(_covers(self._edges, self._starting, ending))

    def touches(self, start: int, end: int) -> bool:
        """Whether a mark starts in a range, or covers a part of it."""
        first = bisect_left(self._edges, start)
        if first < len(self._edges) and self._edges[first] < end:
            return True
        return first > 0 and bool(self._covers[first - 1])

    def html(self, start: int, end: int, *, markup: bool = False, reading: str | None = None) -> Markup:
        """The text of a range; markup is hidden from readers, and `reading` is what they see in its place."""
        return Markup("").join(self._pieces(start, end, markup, reading))

    def tail(self) -> Markup:
        """What is marked behind the last character."""
        return Markup("").join(self._begun(len(self._text)))

    def _pieces(self, start: int, end: int, markup: bool, reading: str | None) -> Iterator[Markup]:
        at = bisect_right(self._edges, start) - 1
        while start < end:
            after = min(end, self._edges[at + 1]) if at + 1 < len(self._edges) else end
            if at >= 0 and self._edges[at] == start:
                yield from self._begun(start)
            cover = self._covers[at] if at >= 0 else ()
            yield _piece(plain(self._text[start:after]), cover, markup, reading)
            start, at, reading = after, at + 1, "" if reading is not None else None

    def _begun(self, at: int) -> Iterator[Markup]:
        """The numbers of the marks that start at an offset; an empty one is a point."""
        for mark in self._starting.get(at, ()):
            if mark.told:
                yield _NUMBER.format(self._key, mark.label, mark.severity.value, mark.finding)
            elif mark.part:
                yield _ANCHOR.format(self._key, mark.label)
            if not len(mark.span):
                yield _MARK.format(_kind([mark], " point"), mark.finding, "")


_NUMBER = Markup('<a class="n {2}" id="{0}-f{1}" href="#{0}-n{1}" data-f="{3}" aria-label="finding {1}, {2}">{1}</a>')
_ANCHOR = Markup('<i id="{0}-f{1}"></i>')
_MARK = Markup('<mark class="{0}" data-f="{1}">{2}</mark>')
_HIDDEN = Markup('<span class="{0}">{1}</span>')
_READ = Markup('<span class="m">{0}</span><span class="e" data-e="{1}"></span>')


def _of(finding: Finding, number: int) -> Iterator[Mark]:
    related = finding.problem.related
    yield Mark(finding.span, number, 0, finding.severity, told=True)
    for part, one in enumerate(related, 1):
        yield Mark(one.span, number, part, finding.severity, told=len(related) <= MAX_TOLD)


def _covers(
    edges: Sequence[int], starting: dict[int, list[Mark]], ending: dict[int, list[Mark]]
) -> Iterator[tuple[Mark, ...]]:
    """The marks that cover the text from each edge to the next."""
    active: dict[Mark, None] = {}
    for edge in edges:
        for mark in ending.get(edge, ()):
            active.pop(mark, None)
        active |= dict.fromkeys(mark for mark in starting.get(edge, ()) if len(mark.span))
        yield tuple(active)


def _piece(text: str, cover: Sequence[Mark], markup: bool, reading: str | None) -> Markup:
    body = _READ.format(text, reading) if reading is not None else escape(text)
    if cover:
        numbers = " ".join(str(number) for number in dict.fromkeys(mark.finding for mark in cover))
        body = _MARK.format(_kind(cover), numbers, body)
    return _HIDDEN.format("m k" if cover else "m", body) if markup else body


def _kind(cover: Sequence[Mark], more: str = "") -> str:
    """The classes of a mark: the gravest severity of the findings whose own place it is, or “related”."""
    own = [mark.severity for mark in cover if not mark.part]
    return (max(own, key=lambda one: one.rank).value if own else "related") + more
