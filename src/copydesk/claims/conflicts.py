"""Conflicts: the one slot in which two aligned statements cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from math import inf

from copydesk.article.block import Passage
from copydesk.claims.alignment import Alignment
from copydesk.claims.amounts import Amount
from copydesk.claims.days import Day, days, without_days
from copydesk.claims.oppositions import DIRECTIONS, is_opposed, is_separate, opposites
from copydesk.claims.polarity import narrowing
from copydesk.claims.quantifiers import quantified
from copydesk.claims.reversals import reversal
from copydesk.claims.statement import Statement
from copydesk.claims.synonyms import synonyms
from copydesk.language.words import Token

_MAX_REACH = 60  # characters between a negator and what it denies
_NEAR = 40  # characters within which a negator may deny more than the next content word
_MAX_NAME = 3  # words
_NARROWING = frozenset("longer until so more less matter doubt one other such longer-term later sooner".split())
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_HOURS = frozenset({"am", "pm", "o'clock"})
_NOUN = re.compile(r"(?:tion|sion|ment|ance|ence|ity|ness|er|or|al)s?$")
_INFLECTED = re.compile(r"(?:ing|e?[sd]|e)$")
_PLACES = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_TORN = re.compile(r"\d\s?[,.@]+\s$")  # before the rest of “4 , 673”
_RANKED = re.compile(r"\d(?:st|nd|rd|th)\b|first|second|third|fourth|[fsent]\w+th\b")


@dataclass(frozen=True)
class Conflict:
    """Two places that clash, and the stems of the words that differ for it."""

    kind: str  # number, negation, opposite, name or swap
    mine: Passage
    theirs: Passage
    stems: frozenset[str] = frozenset()
    in_place: bool = True  # both stand between the same words
    separate: bool = False  # the words tell two of a kind apart as well as they deny one another
    several: bool = False  # another slot differs too
    none: bool = False  # one of two figures is none at all, which a negator tells


def conflict(clause: Statement, other: Statement, alignment: Alignment) -> Conflict | None:
    """The conflicting slot of a clause and a statement; None where there is none, or several of parallel structure."""
    found = [*_numbers(clause, other, alignment), *_opposites(clause, other, alignment)]
    found += [*_days(clause, other, alignment), *_ordinals(clause, other, alignment)]
    alike = _synonyms(clause, other, alignment) if bool(clause.negators) != bool(other.negators) else {}
    known = alignment.keys.union(alike, alike.values(), *(two.stems for two in found))
    mine, theirs = _denials(clause, known), _denials(other, known)
    if len(found) == 1 and found[0].none:
        return found[0]
    swapped = list(_swaps(clause, other))
    if swapped:  # with another slot it is told of another occasion
        return swapped[0] if not found and len(mine) == len(theirs) else None
    if len(mine) != len(theirs):
        denied = _denial((clause, other), alignment, (mine, theirs), alike)
        found = [denied, *found] if denied else []
    elif not found:
        found = list(_names(clause, other, alignment))
    return _told(found)


def _told(found: Sequence[Conflict]) -> Conflict | None:
    """The first of the conflicts; two figures, or words that tell two of a kind apart, are parallel structure."""
    if not found[1:]:
        return next(iter(found), None)
    kinds = [one.kind for one in found]
    if any(one.separate for one in found) or kinds.count("number") > 1:
        return None
    stems = frozenset().union(*(one.stems for one in found))
    return replace(found[0], several=True, stems=stems)


def _numbers(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    """Each amount of the clause that no amount of the other statement agrees with."""
    here, there = _amounts(clause), _amounts(other)
    alone = [one for one in here if not any(_may_be_one(one, two) for two in there)]
    free = [two for two in there if not any(_may_be_one(one, two) for one in here)] if alone else []
    for one in alone:
        rivals = [two for two in free if one.comparable(two)]
        if len(rivals) > 1:
            rivals = [two for two in rivals if alignment.is_one_gap(one.start, two.start)] or _nearest(one, rivals)
        if len(rivals) == 1 and not _is_label(clause, one) and not _is_label(other, rivals[0]):
            in_place = alignment.is_one_gap(one.start, rivals[0].start)
            if one.kind == "year" and not (in_place and _led(clause, one) == _led(other, rivals[0])):
                continue
            none = (one.high == 0) != (rivals[0].high == 0)
            yield Conflict("number", clause.place(one), other.place(rivals[0]), in_place=in_place, none=none)


def _amounts(one: Statement) -> tuple[Amount, ...]:
    """The amounts, “several” and “a single” among them, and no parts of dates."""
    return (*without_days(one), *quantified(one))


def _may_be_one(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be the same; where they count different things, not merely as rounded figures."""
    if one.comparable(other) or one.low == other.low or one.high == other.high:
        return _agree(one, other)
    return one.kind == other.kind and one.low <= other.high and other.low <= one.high


def _nearest(one: Amount, rivals: Sequence[Amount]) -> list[Amount]:
    """Of shares that are all greater than one, or all smaller, the nearest to it."""
    beyond = all(two.low > one.high for two in rivals) or all(two.high < one.low for two in rivals)
    return [min(rivals, key=lambda two: abs(two.low - one.low))] if beyond and one.kind == "percent" else []


def _agree(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be the same; two lower bounds, or two upper ones, are told as figures."""
    if one.kind != other.kind and inf in (one.high, other.high):
        return False
    if one.high == other.high == inf or (one.low == other.low == 0 and one.high and other.high):
        bounds = [replace(two, low=bound, high=bound) for two in (one, other) for bound in [two.low or two.high]]
        return bounds[0].agrees(bounds[1])
    return one.agrees(other)


def _is_label(one: Statement, amount: Amount) -> bool:
    """Whether a number is a time of day, the year in an event's name, a version, or torn."""
    if amount.kind != "count" or not amount.unit.isdisjoint(_HOURS):
        return amount.kind == "count"
    if _TORN.search(one.passage.block.masked, max(0, amount.start - 5), amount.start):
        return True
    if _YEAR.fullmatch(one.place(amount).text) and amount.unit & one.names and _led(one, amount) not in ("a", "an"):
        return True
    return "." in one.place(amount).text and _led(one, amount) in {token.word for token in one.stems.values()}


def _led(one: Statement, amount: Amount) -> str:
    """The word before an amount: since 2002 is not in 2002."""
    return next((token.word for token in reversed(one.words) if token.end <= amount.start), "")


def _days(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    """One date each, in the same place after the same word, that are not the same day."""
    mine, theirs = days(clause), days(other) if clause.has_month else ()
    alone = [one for one in mine if not any(one.agrees(two) for two in theirs)]
    free = [two for two in theirs if not any(one.agrees(two) for one in mine)]
    if len(alone) == len(free) == 1 and alignment.is_one_gap(alone[0].start, free[0].start):
        one, two = alone[0], free[0]
        if _before(clause, one) == _before(other, two):
            yield Conflict("date", _place(clause, one), _place(other, two), one.stems | two.stems)


def _before(one: Statement, day: Day) -> str:
    return next((token.word for token in reversed(one.words) if token.end <= day.start), "")


def _place(one: Statement, day: Day) -> Passage:
    return Passage(one.passage.block, day.start, day.end)


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
    words = one.words
    found: dict[str, Token] = {}
    for at, token in enumerate(words[:-1]):
        if token.word in _PLACES or _ORDINAL.fullmatch(token.word):
            after = at + 3 if words[at + 1].word == "and" else at + 1  # “the fourth and last poem”
            found[words[min(after, len(words) - 1)].word] = token
    return found


def _opposites(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    theirs = other.stems.keys() - clause.stems.keys()
    for one in (key for key in clause.stems if key not in other.stems):
        for two in sorted(theirs & opposites(one)):
            here, there = clause.stems[one], other.stems[two]
            in_place = alignment.is_one_gap(here.start, there.start)
            if not is_opposed(here.word, there.word) or _is_denied(clause, here) != _is_denied(other, there):
                continue
            separate = is_separate(one) or is_separate(two)
            stems = frozenset({one, two})
            if not separate or stems <= DIRECTIONS:
                yield Conflict("opposite", clause.place(here), other.place(there), stems, in_place, separate)


def _synonyms(clause: Statement, other: Statement, alignment: Alignment) -> dict[str, str]:
    """What one denies by another verb than the other affirms it: the two verbs, in the order of the denial."""
    denying, affirming = (clause, other) if clause.negators else (other, clause)
    found: dict[str, str] = {}
    for negator in denying.negators:
        denied, here = _denied(denying, negator)
        for two in sorted(synonyms(denied) & affirming.stems.keys()) if denied not in affirming.stems else ():
            places = (here.start, affirming.stems[two].start)
            if alignment.is_one_gap(*(places if denying is clause else places[::-1])):
                found[denied] = two
    return found


def _denials(one: Statement, known: Set[str]) -> list[Token]:
    """The negators of what both statements speak of."""
    return [negator for negator in one.negators if _denied(one, negator)[0] in known]


def _denied(one: Statement, negator: Token) -> tuple[str, Token]:
    """The next content word behind a negator, by its stem."""
    return next((pair for pair in one.sequence if pair[1].start > negator.start), ("", negator))


def _is_denied(one: Statement, token: Token) -> bool:
    text = one.passage.block.masked
    near = (text[negator.end : token.start] for negator in one.negators if 0 < token.start - negator.start < _NEAR)
    return any("," not in between for between in near)


def _denial(
    both: tuple[Statement, Statement],
    alignment: Alignment,
    denials: tuple[list[Token], list[Token]],
    alike: Mapping[str, str],
) -> Conflict | None:
    """What one denies with its only negator and the other affirms, by the same word or one that means the same."""
    (clause, other), (mine, theirs) = both, denials
    if min(len(mine), len(theirs)) or abs(len(mine) - len(theirs)) != 1:
        return None
    denying, affirming = (clause, other) if mine else (other, clause)
    negator = (mine or theirs)[0]
    following = next((token.word for token in denying.words if token.start > negator.start), "")
    if narrowing(denying.words, negator) or following in _NARROWING:
        return None
    denied, here = _denied(denying, negator)
    if denied not in alignment.keys | alike.keys() or here.start - negator.start > _MAX_REACH:
        return None
    there = affirming.stems[alike.get(denied, denied)]
    if _is_denied(affirming, there):
        return None
    if denied not in alike and _bare(here) != _bare(there) and _is_noun(here) != _is_noun(there):
        return None
    said, affirmed = Passage(denying.passage.block, negator.start, here.end), affirming.place(there)
    stems = frozenset({denied, alike[denied]}) if denied in alike else frozenset()
    return Conflict("negation", *((said, affirmed) if mine else (affirmed, said)), stems)


def _is_noun(token: Token) -> bool:
    return bool(_NOUN.search(token.word))


def _bare(token: Token) -> str:
    """The word without the endings of a verb: the same for “advance” and “advanced”."""
    return _INFLECTED.sub("", token.word)


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


def _swaps(clause: Statement, other: Statement) -> Iterator[Conflict]:
    """Who did it and to whom, the other way round."""
    swapped = reversal(clause, other)
    if swapped:
        yield Conflict("swap", swapped.mine, swapped.theirs, swapped.stems)
