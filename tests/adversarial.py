"""Texts that a regular expression takes longest over: what each of its repeats reads, many times, and then a misfit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.patterns.tree import Node, Sort, parsed

MANY = 8
"""A repeat of this many or more is attacked."""

_MISFITS = ("\0", "a\0")
_PLAIN = " a1A.-,"


def attacks(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """The texts for a pattern, each of about so many characters."""
    for before, pump in dict.fromkeys(_pumps(parsed(pattern.pattern, pattern.flags & ~re.UNICODE).children, "")):
        if pump:
            yield from (before + pump * (length // len(pump)) + misfit for misfit in _MISFITS)


def _pumps(nodes: Iterable[Node], before: str) -> Iterator[tuple[str, str]]:
    """What stands before a repeat, and what it reads."""
    for node in nodes:
        if node.sort is Sort.REPEAT and node.most >= MANY:
            yield before, _least(node.children[0], 1)
            yield from ((before, one) for one in _some(node.children[0].children))
        for child in node.children:
            yield from _pumps(child.children, before)
        before += _least(node)


def _some(nodes: tuple[Node, ...]) -> list[str]:
    """A few of the characters that a repeat of a single one reads."""
    if len(nodes) != 1 or nodes[0].sort is not Sort.CHARACTER:
        return []
    return sorted(nodes[0].characters, key=lambda one: (one not in _PLAIN, one))[:3]


def _least(node: Node, times: int = 0) -> str:
    """A short text that a node reads; a repeat at least so many times."""
    if node.sort is Sort.CHARACTER:
        return next((one for one in _PLAIN if one in node.characters), min(node.characters, default=""))
    if node.sort is Sort.BRANCH:
        return _least(node.children[0])
    once = "".join(_least(child) for child in node.children)
    return once * max(times, node.least) if node.sort is Sort.REPEAT else once
