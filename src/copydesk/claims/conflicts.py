"""Conflicts: the one slot in which two aligned statements cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from copydesk.article.block import Passage
from copydesk.claims.alignment import Alignment
from copydesk.claims.amounts import Amount
from copydesk.claims.oppositions import is_opposed, is_separate, opposites
from copydesk.claims.polarity import narrowing
from copydesk.claims.statement import Statement
from copydesk.language.words import Token

_MAX_REACH = 60  # characters between a negator and what it denies
_BESIDE = 40  # characters before the first shared word
_MAX_NAME = 3  # words
_NARROWING = frozenset("longer until so more less matter doubt one other such longer-term later sooner".split())
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_HOURS = frozenset({"am", "pm", "o'clock"})
_NOUN = re.compile(r"(?:tion|sion|ment|ance|ence|ity|ness|er|or|al)s?$")
_PLACES = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_RANKED = re.compile(r"\d(?:st|nd|rd|th)\b|first|second|third|fourth|[fsent]\w+th\b")


@dataclass(frozen=True)
class Conflict:
    """Two places that clash, and the stems of the words that differ for it."""

    kind: str  # number, negation, opposite or name
    mine: Passage
    theirs: Passage
    stems: frozenset[str] = frozenset()
    in_place: bool = True  # both stand between the same words
    separate: bool = False  # the words tell two of a kind apart as well as they deny one another


def conflict(clause: Statement, other: Statement, alignment: Alignment) -> Conflict | None:
    """The conflicting slot of a clause and a statement; None where there is none or more than one."""
    other = _within(other, alignment)
    denials = len(clause.negators) - len(other.negators)
    found = [*_numbers(clause, other, alignment), *_opposites(clause, other, alignment)]
    found += _ordinals(clause, other, alignment)
    if denials:
        return _denial(clause, other, alignment) if not found and abs(denials) == 1 else None
    found = found or list(_names(clause, other, alignment))
    return found[0] if len(found) == 1 else None


def _within(other: Statement, alignment: Alignment) -> Statement:
    """The statement with no other negators than those beside the shared words."""
    first, last = alignment.other_starts[0] - _BESIDE, alignment.other_starts[-1]
    beside = tuple(one for one in other.negators if first <= one.start <= last)
    return replace(other, negators=beside) if len(beside) < len(other.negators) else other


def _numbers(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    """Each amount of the clause that no amount of the other statement agrees with."""
    alone = [one for one in clause.amounts if not any(one.agrees(two) for two in other.amounts)]
    free = [two for two in other.amounts if not any(one.agrees(two) for one in clause.amounts)]
    for one in alone:
        rivals = [two for two in free if one.comparable(two)]
        if len(rivals) == 1 and not _is_label(clause, one) and not _is_label(other, rivals[0]):
            in_place = alignment.is_one_gap(one.start, rivals[0].start)
            if one.kind == "year" and not (in_place and _led(clause, one) == _led(other, rivals[0])):
                continue
            yield Conflict("number", clause.place(one), other.place(rivals[0]), in_place=in_place)


def _is_label(one: Statement, amount: Amount) -> bool:
    """Whether a number is a time of day, or has a point and follows what it may be a version of."""
    if amount.kind != "count" or not amount.unit.isdisjoint(_HOURS):
        return amount.kind == "count"
    return "." in one.place(amount).text and _led(one, amount) in {token.word for token in one.stems.values()}


def _led(one: Statement, amount: Amount) -> str:
    """The word before an amount: since 2002 is not in 2002."""
    return next((token.word for token in reversed(one.words) if token.end <= amount.start), "")


def _ordinals(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    """Two different places in one order: the word behind them is the same."""
    if not _RANKED.search(clause.passage.masked):
        return
    mine, theirs = _ranks(clause), _ranks(other)
    for follower, one in mine.items():
        two = theirs.get(follower)
        if two and two.word != one.word and alignment.is_one_gap(one.start, two.start):
            yield Conflict("number", clause.place(one), other.place(two))


def _ranks(one: Statement) -> dict[str, Token]:
    """The ordinals by the word that follows each."""
    following = pairwise(one.words)
    return {after.word: token for token, after in following if token.word in _PLACES or _ORDINAL.fullmatch(token.word)}


def _opposites(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    theirs = other.stems.keys() - clause.stems.keys()
    for one in clause.stems.keys() - other.stems.keys():
        for two in theirs & opposites(one):
            here, there = clause.stems[one], other.stems[two]
            in_place = alignment.is_one_gap(here.start, there.start)
            if not is_opposed(here.word, there.word):
                continue
            separate = is_separate(one) or is_separate(two)
            yield Conflict(
                "opposite", clause.place(here), other.place(there), frozenset({one, two}), in_place, separate
            )


def _denial(clause: Statement, other: Statement, alignment: Alignment) -> Conflict | None:
    """What one denies with its only negator and the other affirms."""
    is_mine = len(clause.negators) > len(other.negators)
    denying, affirming = (clause, other) if is_mine else (other, clause)
    if affirming.negators:
        return None
    negator = denying.negators[0]
    following = next((token.word for token in denying.words if token.start > negator.start), "")
    if narrowing(denying.words, negator) or following in _NARROWING:
        return None
    denied = next((key for key, token in denying.stems.items() if token.start > negator.start), None)
    if denied is None or denied not in alignment.keys or denying.stems[denied].start - negator.start > _MAX_REACH:
        return None
    here, there = denying.stems[denied], affirming.stems[denied]
    if bool(_NOUN.search(here.word)) != bool(_NOUN.search(there.word)):
        return None
    said, affirmed = _between(denying, negator, here), affirming.place(there)
    return Conflict("negation", *((said, affirmed) if is_mine else (affirmed, said)))


def _between(one: Statement, first: Token, last: Token) -> Passage:
    return Passage(one.passage.block, first.start, last.end)


def _names(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    """One name each in the same place, all the clause's other words being the same."""
    mine, theirs = clause.names - other.stems.keys(), other.names - clause.stems.keys()
    if not 0 < len(mine) <= _MAX_NAME or not 0 < len(theirs) <= _MAX_NAME:
        return
    one, two = _run(clause, mine), _run(other, theirs)
    if alignment.is_one_gap(one.start, two.start) and not _amounts_differ(clause.amounts, other.amounts):
        yield Conflict("name", one, two, mine | theirs)


def _run(one: Statement, stems: frozenset[str]) -> Passage:
    places = [one.stems[key] for key in stems]
    return Passage(one.passage.block, min(token.start for token in places), max(token.end for token in places))


def _amounts_differ(one: tuple[Amount, ...], other: tuple[Amount, ...]) -> bool:
    return any(not any(mine.agrees(theirs) for theirs in other) for mine in one)
