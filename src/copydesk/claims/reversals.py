"""Reversals: two statements of the same deed in which the doer of one is the other's victim."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.article.block import Passage
from copydesk.claims.statement import Statement
from copydesk.language.stems import stem

DEEDS = frozenset(
    stem(word)
    for word in """
    defeat defeated beat beaten overcome overcame conquer conquered outscored outsold kill killed murdered shot arrested
    accused sued hired fired employed replaced succeeded preceded acquired bought taught trained mentored married
    invited criticised criticized praised attacked invaded rescued saved betrayed adopted raised divorced left founded
    invented discovered wrote painted composed directed built designed followed outpaced overtook surpassed outranked
    owns owned leads led supplies supplied lends owes paid pays sold defends defended blamed blames threatened
    """.split()
)
"""The stems of what somebody does to somebody."""
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|got|gets|(?:is|are|was|were)n['’]t)\s(?:(?:not|never|also|later|then|\w+ly)\s)*$"
)


class Reversal(NamedTuple):
    """Who does it by either statement, and the stems of all names that change places."""

    mine: Passage
    theirs: Passage
    stems: frozenset[str]


def reversal(clause: Statement, other: Statement) -> Reversal | None:
    """The names that change places around one verb, where both statements say the same in all other words."""
    if clause.stems.keys() - other.stems.keys():
        return None
    for deed in (key for key in clause.stems if key in DEEDS):
        mine, theirs = _roles(clause, deed), _roles(other, deed)
        if mine and theirs and _change_places(mine, theirs):
            doer, victim = mine[0] - theirs[0], mine[1] - theirs[1]
            return Reversal(_run(clause, doer), _run(other, victim), doer | victim)
    return None


def _change_places(mine: tuple[frozenset[str], frozenset[str]], theirs: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether all names that differ by role are on the other side in the other statement."""
    doer, victim = mine[0] - theirs[0], mine[1] - theirs[1]
    return bool(doer and victim) and doer == theirs[1] - mine[1] and victim == theirs[0] - mine[0]


def _roles(one: Statement, deed: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The names of who does it and of whom it is done to; None where one of them has no name."""
    verb = one.stems[deed]
    before = _names(one, 0, verb.start)
    after = _names(one, verb.end, len(one.passage.block.text))
    if not before or not after or before & after:
        return None
    text = one.passage.block.masked
    is_passive = bool(_PASSIVE.search(text[max(0, verb.start - 40) : verb.start]))
    if is_passive and not text[verb.end :].startswith(" by "):
        return None
    return (after, before) if is_passive else (before, after)


def _names(one: Statement, start: int, end: int) -> frozenset[str]:
    return frozenset(key for key in one.capitals if start <= one.stems[key].start < end)


def _run(one: Statement, stems: frozenset[str]) -> Passage:
    places = [one.stems[key] for key in stems]
    return Passage(one.passage.block, min(token.start for token in places), max(token.end for token in places))
