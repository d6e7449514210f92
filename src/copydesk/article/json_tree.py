"""JSON with the place of each of its parts, for what structured data says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.article.block import Block, Kind, Run
from copydesk.source import Span

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_ESCAPE = re.compile(r"\\u(d[89ab]\w\w)\\u(d[c-f]\w\w)|\\u(\w{4})|\\(.)", re.IGNORECASE | re.DOTALL)
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """An object, an array or a plain value; of a string, `text` has neither quotes nor escapes, nor has `span`."""

    span: Span
    text: str = ""  # of a plain value
    members: dict[str, Node] | None = None  # of an object; of two values of one key the last counts
    items: tuple[Node, ...] | None = None  # of an array

    def get(self, key: str) -> Node | None:
        """The value of a key; None where there is none, or this is no object."""
        return self.members.get(key) if self.members else None

    def each(self) -> tuple[Node, ...]:
        """The items of an array; whatever else it is, itself alone, as JSON-LD reads it."""
        return (self,) if self.items is None else self.items

    def walk(self) -> Iterator[Node]:
        """This and everything in it that is an object, outermost first."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.members is not None:
                yield node
            waiting += reversed([*(node.items or ()), *(node.members or {}).values()])


@dataclass(slots=True)
class _Open:
    """An object or an array that is being read."""

    start: int
    is_object: bool
    nodes: list[Node]
    keys: list[str]


def json_tree(source: str, start: int, end: int) -> Node | None:
    """The object or array between two places of a text that holds sound JSON; None where there is none."""
    opened = [_Open(start, is_object=False, nodes=[], keys=[])]
    for match in _TOKEN.finditer(source, start, end):
        mark = match[0]
        if mark in "{[":
            opened.append(_Open(match.start(), is_object=mark == "{", nodes=[], keys=[]))
        elif mark in "}]":
            if len(opened) > 1:
                closed = opened.pop()
                opened[-1].nodes.append(_closed(closed, match.end()))
        elif mark not in ",:":
            _take(opened[-1], source, match)
    return next((node for node in opened[0].nodes if node.members is not None or node.items is not None), None)


def text_block(source: str, node: Node) -> Block:
    """A string as a block that can be read like one of the text, each character with its place."""
    runs: list[Run] = []
    at = 0
    for place, width, length in _pieces(source, node.span):
        runs.append(Run(at, place, length, width))
        at += length
    return Block(Kind.CAPTION, node.span, node.text, tuple(runs))


def _take(opened: _Open, source: str, match: re.Match[str]) -> None:
    """Read a plain value or a key."""
    quoted = match[0][0] == '"'
    span = Span(match.start() + quoted, match.end() - quoted)
    text = _unescaped(source, span)
    if opened.is_object and len(opened.keys) == len(opened.nodes):
        opened.keys.append(text)
    else:
        opened.nodes.append(Node(span, text))


def _closed(opened: _Open, end: int) -> Node:
    span = Span(opened.start, end)
    if opened.is_object:
        return Node(span, members=dict(zip(opened.keys, opened.nodes, strict=False)))
    return Node(span, items=tuple(opened.nodes))


def _unescaped(source: str, span: Span) -> str:
    text = source[span.start : span.end]
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _character(match: re.Match[str]) -> str:
    high, low, code, letter = match.groups()
    try:
        if high:
            return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
        return chr(int(code, 16)) if code else _LETTERS.get(letter, letter)
    except ValueError:
        return "\ufffd"


def _pieces(source: str, span: Span) -> Iterator[tuple[int, int, int]]:
    """Start, width in the source, and length as text of plain stretches and of escapes, in order."""
    at = span.start
    for match in _ESCAPE.finditer(source, span.start, span.end):
        if match.start() > at:
            yield at, match.start() - at, match.start() - at
        yield match.start(), match.end() - match.start(), 1
        at = match.end()
    if at < span.end:
        yield at, span.end - at, span.end - at
