"""Ranges between allow-start and allow-end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from copydesk.article.directive import Directive
from copydesk.source import Span


class Range(NamedTuple):
    """Rules that a start opens, and the range from it to where they were closed."""

    start: Directive
    rules: tuple[str, ...]
    span: Span


class Unmatched(NamedTuple):
    """A start without an end, or an end without a start, with what is wrong about it."""

    directive: Directive
    message: str


def ranges(directives: Sequence[Directive], end: int) -> Iterator[Range | Unmatched]:
    """The ranges of directives that are in the order of the text; what stays open reaches to `end`.

    An allow-end without names closes the latest start that is still open, one with names the latest
    start of each of them.
    """
    pairing = _Pairing()
    for directive in directives:
        if directive.verb == "allow-start" and directive.rules:
            pairing.open(directive)
        elif directive.verb == "allow-end":
            yield from pairing.close(directive)
    for start in pairing.starts:
        yield from start.ranges(end)


@dataclass
class _Start:
    directive: Directive
    closed: dict[str, int] = field(default_factory=dict)  # where each name was closed

    @property
    def still_open(self) -> tuple[str, ...]:
        return tuple(name for name in self.directive.rules if name not in self.closed)

    def ranges(self, end: int) -> Iterator[Range | Unmatched]:
        by_end: dict[int, list[str]] = {}
        for name in self.directive.rules:
            by_end.setdefault(self.closed.get(name, end), []).append(name)
        for place, names in by_end.items():
            yield Range(self.directive, tuple(names), Span(self.directive.span.start, place))
        if self.still_open:
            advice = "write allow-end where it ends, or allow-file on top"
            yield Unmatched(self.directive, f"allow-start {', '.join(self.still_open)} is never ended; {advice}")


class _Pairing:
    def __init__(self) -> None:
        self.starts: list[_Start] = []
        self._open: list[_Start] = []  # some of which may be closed by name
        self._by_name: dict[str, list[_Start]] = {}

    def open(self, directive: Directive) -> None:
        start = _Start(directive)
        self.starts.append(start)
        self._open.append(start)
        for name in directive.rules:
            self._by_name.setdefault(name, []).append(start)

    def close(self, directive: Directive) -> Iterator[Unmatched]:
        names = directive.rules or self._latest_names()
        if not names:
            yield Unmatched(directive, "allow-end without an allow-start; remove it")
        for name in names:
            if self._by_name.get(name):
                self._by_name[name].pop().closed[name] = directive.span.end
            else:
                yield Unmatched(directive, f"allow-end {name} without an allow-start {name}; remove it")

    def _latest_names(self) -> tuple[str, ...]:
        while self._open and not self._open[-1].still_open:
            self._open.pop()
        return self._open[-1].still_open if self._open else ()
