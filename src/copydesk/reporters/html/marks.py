"""Marks: the places of an article's findings, and its source text with them, cut where they overlap."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.finding import Finding, Severity
from copydesk.source import Span

MAX_TOLD = 3
"""A finding's related places have numbers and notes of their own, unless there are more: then they are only marked."""

MAX_ELSEWHERE = 12
"""Places without a note that a note links to; the others are counted."""

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
    return (_LINE_END.sub("\n", text) if "\r" in text else text).replace("\0", "\ufffd")


def escaped(text: str) -> str:
    """The text as HTML; between two quotation marks as well."""
    text = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&#34;")


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

    def html(self, start: int, end: int, *, markup: bool = False, reading: str | None = None) -> str:
        """The text of a range; markup is hidden from readers, and `reading` is what they see in its place."""
        return "".join(self._pieces(start, end, markup, reading))

    def tail(self) -> str:
        """What is marked behind the last character."""
        return "".join(self._begun(len(self._text)))

    def _pieces(self, start: int, end: int, markup: bool, reading: str | None) -> Iterator[str]:
        at = bisect_right(self._edges, start) - 1
        while start < end:
            after = min(end, self._edges[at + 1]) if at + 1 < len(self._edges) else end
            if at >= 0 and self._edges[at] == start:
                yield from self._begun(start)
            cover = self._covers[at] if at >= 0 else ()
            yield _piece(self._text[start:after], cover, markup, reading)
            start, at, reading = after, at + 1, "" if reading is not None else None

    def _begun(self, at: int) -> Iterator[str]:
        """The numbers of the marks that start at an offset; an empty one is a point."""
        for mark in self._starting.get(at, ()):
            if mark.told:
                yield _number(self._key, mark)
            elif mark.part <= MAX_ELSEWHERE:
                yield f'<i id="{self._key}-f{mark.label}"></i>'
            if not len(mark.span):
                yield _mark([mark], "", " point")


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


def _number(key: str, mark: Mark) -> str:
    label, severity = mark.label, mark.severity.value
    place = f'id="{key}-f{label}" href="#{key}-n{label}" data-f="{mark.finding}"'
    return f'<a class="n {severity}" {place} aria-label="finding {label}, {severity}">{label}</a>'


def _piece(text: str, cover: Sequence[Mark], markup: bool, reading: str | None) -> str:
    body = escaped(text)
    if reading is not None:
        body = f'<span class="m">{body}</span><span class="e" data-e="{escaped(reading)}"></span>'
    if cover:
        body = _mark(cover, body)
    return f'<span class="{"m k" if cover else "m"}">{body}</span>' if markup else body


def _mark(cover: Sequence[Mark], body: str, more: str = "") -> str:
    """A text that some findings are about, in the gravest severity of those whose own place it is, if it is any's."""
    own = [mark.severity for mark in cover if not mark.part]
    kind = (max(own, key=lambda one: one.rank).value if own else "") + more
    numbers = " ".join(str(number) for number in dict.fromkeys(mark.finding for mark in cover))
    classes = f' class="{kind.strip()}"' if kind else ""
    return f'<mark{classes} data-f="{numbers}">{body}</mark>'
