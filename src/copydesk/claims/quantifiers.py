"""Quantifiers: words that tell how many there are without a number, as amounts that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from copydesk.claims.amounts import HEDGE, Amount
from copydesk.claims.statement import Statement
from copydesk.language.stems import stem

_BOUNDS = {
    "no": (0.0, 0.0),
    "any": (0.0, 0.0),
    "zero": (0.0, 0.0),
    "single": (1.0, 1.0),
    "several": (2.0, inf),
    "multiple": (2.0, inf),
    "numerous": (2.0, inf),
    "various": (2.0, inf),
    "dozens": (20.0, inf),
    "hundreds": (100.0, inf),
    "thousands": (1000.0, inf),
    "millions": (1e6, inf),
}
_KNOWN = frozenset(_BOUNDS)
_REACH = 2  # words behind it that may be what is counted
_DENIED = 40  # characters between a negator and “any”
_BETWEEN = frozenset({"of", "other", "more", "different"})
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTION = re.compile(
    r"\b(?:(?P<least>more than|over|at least)|(?P<most>less than|fewer than|under|at most)|"
    r"(?P<about>about|around|nearly|almost|roughly))?\s?"
    r"\b(?:(?P<times>an?|one|two|three|four)[\s-](?P<part>third|quarter|fifth|tenth)s?|(?P<half>half))\s(?:of\s)?(?:the|its|all|[a-z]{4,}s)\b"
)
_CUES = frozenset("half third thirds quarter quarters fifth fifths tenth".split())


def quantified(one: Statement) -> Iterator[Amount]:
    """The amounts that words such as “several”, “a single” and “a third of” tell."""
    for at, token in enumerate(one.words) if not _KNOWN.isdisjoint(one.forms) else ():
        if token.word in _KNOWN and (token.word != "any" or _is_denied(one, token.start)):
            behind = [next_.word for next_ in one.words[at + 1 : at + 1 + _REACH] if next_.word not in _BETWEEN]
            unit = frozenset(map(stem, behind)) & one.stems.keys()
            if unit:
                yield Amount(*_BOUNDS[token.word], "count", unit, token.start, token.end)
    if not _CUES.isdisjoint(one.forms) or any("-third" in word or "-quarter" in word for word in one.forms):
        yield from _fractions(one)


def _is_denied(one: Statement, place: int) -> bool:
    return any(0 < place - negator.start < _DENIED for negator in one.negators)


def _fractions(one: Statement) -> Iterator[Amount]:
    passage = one.passage
    for match in _FRACTION.finditer(passage.masked):
        share = 50.0 if match["half"] else 100.0 * _TIMES[match["times"].removesuffix("n")] / _PARTS[match["part"]]
        slack = HEDGE * share
        low = 0.0 if match["most"] else share if match["least"] else share - slack
        high = inf if match["least"] else share if match["most"] else share + slack
        last = match.end("part") if match["part"] else match.end("half")
        yield Amount(low, high, "percent", frozenset(), passage.start + match.start(), passage.start + last)
