"""Attribute values and character references, with their places."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import NamedTuple

from copydesk.loaders.html_tokens import SPACE

_ATTRIBUTE = re.compile(
    rf"(=?[^{SPACE}/>=]++)(?:[{SPACE}]*+=[{SPACE}]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^{SPACE}>\"'][^{SPACE}>]*+)))?+|="
)
_REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|([a-zA-Z][a-zA-Z0-9]{1,31})(;?))")
_LONGEST_WITHOUT_SEMICOLON = 6  # "Aacute"; HTML Living Standard, 13.5


class Value(NamedTuple):
    """An attribute's value with its character references resolved, and where it stands without quotes."""

    text: str
    start: int
    end: int


Attributes = dict[str, Value]


class Resolved(NamedTuple):
    """What a character reference stands for, and how many characters of the source it takes."""

    text: str
    width: int


def attributes(text: str, start: int, end: int) -> Attributes:
    """The attributes in text[start:end] by lower-case name; of two with one name the first counts."""
    values: Attributes = {}
    if end - start < 2:
        return values
    for found in _ATTRIBUTE.finditer(text, start, end):
        if found.lastindex is None:
            continue
        name = found[1].lower()
        if name not in values:
            group = found.lastindex
            at, stop = found.span(group) if group > 1 else (found.end(), found.end())
            values[name] = Value(_unescaped(text[at:stop]), at, stop)
    return values


def reference(text: str, at: int, end: int) -> Resolved | None:
    """The character reference that begins with the "&" at an offset; None if that is an ampersand."""
    found = _REFERENCE.match(text, at, end)
    if not found:
        return None
    name = found[1]
    if not name:
        return Resolved(unescape(found[0]), len(found[0]))
    if found[2] and (whole := html5.get(name + ";")):
        return Resolved(whole, len(found[0]))
    for length in range(min(len(name), _LONGEST_WITHOUT_SEMICOLON), 1, -1):
        if chars := html5.get(name[:length]):
            return Resolved(chars, 1 + length)
    return None


def _unescaped(value: str) -> str:
    return _REFERENCE.sub(_in_attribute, value) if "&" in value else value


def _in_attribute(found: re.Match[str]) -> str:
    # "?a=1&copy=2" is an address: in attributes a name without semicolon counts only where no word goes on.
    if not found[1]:
        return unescape(found[0])
    chars = html5.get(found[1] + found[2])
    goes_on = not found[2] and found.string[found.end() : found.end() + 1] == "="
    return found[0] if chars is None or goes_on else chars
