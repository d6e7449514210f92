"""How the words around a number bound it: “about”, “more than”, “up to”, “or fewer”."""

from __future__ import annotations

import re
from enum import StrEnum


class Approximation(StrEnum):
    """What a number says of the true value."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"  # “at least” too
    LESS_THAN = "less_than"
    UP_TO = "up_to"


_WORDS = {
    Approximation.ABOUT: """about/around/roughly/approximately/approx/approx./nearly/almost/some/circa/c./ca./~/≈
        an estimated/average of/close to/virtually/just about/or so""",
    Approximation.MORE_THAN: """more than/over/above/at least/no fewer than/no less than/upwards of/exceeding/minimum of
        well over/just over/>/≥/greater than/beyond""",
    Approximation.LESS_THAN: "less than/fewer than/under/below/just under/shy of/</lower than/smaller than",
    Approximation.UP_TO: "up to/at most/as many as/as much as/no more than/maximum of/≤",
}
_BOUNDS = {
    tuple(phrase.split()): bound
    for bound, row in _WORDS.items()
    for line in row.split("\n")
    for phrase in line.split("/")
}
_LONGEST = max(map(len, _BOUNDS))
_GLUED = {mark[0]: bound for mark, bound in _BOUNDS.items() if not mark[0][0].isalnum() and len(mark) == 1}
_MORE = re.compile(r"\+|\s(?:\w+\s)?or\s(?:more|older|over|longer|higher|better)\b")
_LESS = re.compile(r"\s(?:\w+\s)?or\s(?:less|fewer|under|younger|lower)\b")
_SO = re.compile(r"\s(?:\w+\s)?or\sso\b|-odd\b|-ish\b")


def approximation(before: str, text: str, end: int) -> Approximation:
    """What bounds a number: the words before it, without its sign, and those behind it, from `end` on."""
    words = before.lower().split()[-_LONGEST:]
    for start in range(len(words)):
        if found := _BOUNDS.get(tuple(words[start:])):
            return found
    if before[-1:] in _GLUED:
        return _GLUED[before[-1:]]
    return _behind(text, end)


def _behind(text: str, end: int) -> Approximation:
    if _MORE.match(text, end):
        return Approximation.MORE_THAN
    if _LESS.match(text, end):
        return Approximation.LESS_THAN
    return Approximation.ABOUT if _SO.match(text, end) else Approximation.EXACT
