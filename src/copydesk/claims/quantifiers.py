"""Quantifiers: words that tell how many there are without a number, as amounts that can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from copydesk.claims.amount import Amount
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
QUANTIFIERS = frozenset(_BOUNDS)
"""The words that tell how many there are."""
_REACH = 2  # words behind it that may be what is counted
_DENIED = 40  # characters between a negator and “any”
_BETWEEN = frozenset({"of", "other", "more", "different"})


def quantified(one: Statement) -> Iterator[Amount]:
    """The amounts that words such as “several” and “a single” tell."""
    for at, token in enumerate(one.words) if not QUANTIFIERS.isdisjoint(one.forms) else ():
        if token.word in QUANTIFIERS and (token.word != "any" or _is_denied(one, token.start)):
            behind = [next_.word for next_ in one.words[at + 1 : at + 1 + _REACH] if next_.word not in _BETWEEN]
            unit = frozenset(map(stem, behind)) & one.stems.keys()
            if unit:
                yield Amount(*_BOUNDS[token.word], "count", unit, token.start, token.end)


def _is_denied(one: Statement, place: int) -> bool:
    return any(0 < place - negator.start < _DENIED for negator in one.negators)
