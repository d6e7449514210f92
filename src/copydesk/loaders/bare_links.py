"""Addresses that stand in a text as they are, without markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.article import MASK

_ADDRESS = re.compile(rf"(?<![\w/.@-])(?:https?://|www\.)[^\s<>\"“”|{MASK}]+", re.IGNORECASE)
_AFTER = "?!.,:*_~'’;"  # GitHub Flavored Markdown, 6.9: punctuation at its end is no part of an address
_SHORTEST = len("www.a.b")


def bare_links(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Start and end of each address outside the ranges taken, in order."""
    for found in _ADDRESS.finditer(_without(text, taken)):
        end = _end(text, found.start(), found.end())
        if end - found.start() >= _SHORTEST:
            yield found.start(), end


def _without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in sorted(taken):
        if end > at:
            parts += [text[at:start], MASK * (end - max(at, start))]
            at = end
    return "".join([*parts, text[at:]])


def _end(text: str, start: int, end: int) -> int:
    """The end without punctuation, and without a bracket that was opened before the address."""
    extra = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        if text[end - 1] == ")" and extra > 0:
            extra -= 1
        elif text[end - 1] not in _AFTER:
            break
        end -= 1
    return end
