"""Shares in words, as percentages: “two-thirds”, “a quarter of the guests”, “half the guests”, “one in five guests”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from copydesk.language.words import Token

PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
"""The words of parts, each with how many of them make the whole."""

_TIMES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_TENS = {"ten": 10, "twelve": 12, "twenty": 20, "fifty": 50, "hundred": 100}
_WHOLE = frozenset("of the its their all his her our my your".split())
_NOT_A_HALF = frozenset(
    "first second latter former other top bottom upper lower northern southern eastern western last next and".split()
)
"""Words before “half” by which it is one of two halves, or a part of a number."""
_SPANS = frozenset("second seconds minute minutes hour hours day days week weeks month months year years".split())
_POINTS, _PART = 2.0, 0.05
_MOST = 1000  # people of whom a ratio tells so many


class Share(NamedTuple):
    """A percentage, as an interval, and the places of its first word and of the first word after it."""

    low: float
    high: float
    first: int
    after: int


def share(words: Sequence[Token], at: int) -> Share | None:
    """The share that begins at a word; None where none does."""
    return _parts(words, at) or _ratio(words, at)


def _parts(words: Sequence[Token], at: int) -> Share | None:
    word = words[at].word
    following = words[at + 1].word if at + 1 < len(words) else ""
    before = words[at - 1].word if at else ""
    if "-" in word:
        head, _, part = word.partition("-")
        return _of(_TIMES.get(head), part, at, at + 1)
    if word == "half":
        whole = following in _WHOLE and before not in _NOT_A_HALF
        return _of(1, word, at - (before in ("a", "one")), at + 1) if whole else None
    second = words[at + 2].word if at + 2 < len(words) else ""
    if word in PARTS:
        is_part = before == "a" and following in ("of", "") and second not in ("a", "an")
        return _of(1, word, at - 1, at + 1) if is_part else None
    return _of(_TIMES[word], following, at, at + 2) if word in _TIMES and second == "of" else None


def _of(times: int | None, part: str, first: int, after: int) -> Share | None:
    whole = PARTS.get(part.removesuffix("s"))
    if times is None or whole is None or times >= whole:
        return None
    return _about(100 * times / whole, first, after)


def _ratio(words: Sequence[Token], at: int) -> Share | None:
    """The share of “one in five” and “9 out of 10”."""
    link = [token.word for token in words[at + 1 : at + 3]]
    last = at + 2 if link[:1] == ["in"] else at + 3 if link == ["out", "of"] else 0
    if not last or last >= len(words) or (last + 1 < len(words) and words[last + 1].word in _SPANS):
        return None
    some, whole = _count(words[at].word), _count(words[last].word)
    if not 0 < some < whole <= _MOST:
        return None
    return _about(100 * some / whole, at, last + 1)


def _about(value: float, first: int, after: int) -> Share:
    """A share as far as words tell it: “a third” may be 35 %, and is no quarter."""
    slack = max(_POINTS, _PART * value)
    return Share(value - slack, value + slack, first, after)


def _count(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) <= len(str(_MOST)) else _TIMES.get(word) or _TENS.get(word) or 0
