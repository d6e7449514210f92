"""What the front matter permits: `copydesk: {allow: […]}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from copydesk.article.metadata import FrontMatter
from copydesk.source import Source, Span
from copydesk.suggestion import did_you_mean

KEY = "copydesk"

_KEY_LINE = re.compile(rf"^[ \t]*+(?:[\[{{]++[ \t]*+)?[\"']?{KEY}\b[^\r\n]*", re.MULTILINE)
_NAME = re.compile(r"[\w.-]{0,200}\w")
_FORM = "write allow: [rule, …], or rules with their reasons"


class Declared(NamedTuple):
    """A rule that the front matter permits, with the reason, and where it is named."""

    rule: str
    reason: str
    span: Span


class Misdeclared(NamedTuple):
    """An entry that permits nothing, with what is wrong about it."""

    message: str
    span: Span


def declared(front_matter: FrontMatter, source: Source) -> Iterator[Declared | Misdeclared]:
    """The entries under `copydesk` in their order; a rule's span is its name, where that can be told."""
    if KEY not in front_matter.data:
        return
    key = _key_line(front_matter.span, source)
    places = _words(Span(key.start + len(KEY), front_matter.span.end), source)
    for rule, reason in _entries(front_matter.data[KEY]):
        yield Declared(rule, reason, places.get(rule, key)) if rule else Misdeclared(reason, key)


def _entries(value: object) -> Iterator[tuple[str, str]]:
    """Rules with their reasons; without a rule, the second is what is wrong."""
    if not isinstance(value, Mapping):
        yield "", f"“{KEY}” has no “allow”; {_FORM}"
        return
    for key, allowed in value.items():
        if key != "allow":
            yield "", f"unknown key “{KEY}.{key}”{did_you_mean(str(key), ['allow'], _FORM)}"
        else:
            yield from _allowed(allowed)


def _allowed(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield from ((name, "") for name in value.replace(",", " ").split())
    elif isinstance(value, Mapping):
        yield from ((str(name), "" if reason is None else str(reason)) for name, reason in value.items())
    elif isinstance(value, list) and all(isinstance(one, str) and one for one in value):
        yield from ((one, "") for one in value)
    else:
        yield "", f"“{KEY}.allow” is no list of rules; {_FORM}"


def _key_line(span: Span, source: Source) -> Span:
    match = _KEY_LINE.search(source.text, span.start, span.end)
    return Span(match.start() + len(match[0]) - len(match[0].lstrip()), match.end()) if match else span


def _words(span: Span, source: Source) -> dict[str, Span]:
    """Where each word first stands."""
    places: dict[str, Span] = {}
    for match in _NAME.finditer(source.text, span.start, span.end):
        places.setdefault(match[0], Span(match.start(), match.end()))
    return places
