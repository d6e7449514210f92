"""Conflicts: the one slot in which two aligned statements cannot both be true."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from copydesk.article.block import Passage
from copydesk.claims.alignment import Alignment
from copydesk.claims.amount import Amount
from copydesk.claims.conflict import Conflict
from copydesk.claims.days import Day, days
from copydesk.claims.denials import deniers
from copydesk.claims.number_conflicts import number_conflicts, word_before
from copydesk.claims.oppositions import DIRECTIONS, is_opposed, is_separate, opposites
from copydesk.claims.polarity import narrowing
from copydesk.claims.reversals import reversal
from copydesk.claims.statement import Statement
from copydesk.claims.synonyms import synonyms
from copydesk.language.stems import stem
from copydesk.language.words import Token

_MAX_REACH = 60  # characters between a negator and what it denies
_NEAR = 40  # characters within which a negator may deny more than the next content word
_MAX_NAME = 3  # words
_NARROWING = frozenset("longer until so more less matter doubt one other such longer-term later sooner".split())
_BE = frozenset("is are was were be been".split())
_DETERMINERS = frozenset("the a an this that these those its our their his her my your".split())
_NOW = frozenset("is are has have still remains remain".split())
_ONCE = frozenset("was were had did until once formerly previously before since".split())
_LONGER = "longer"  # what is “no longer” so is denied, not that it is longer
_MIN_TURNED = 3  # stems of a clause that may stand in another order
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_NOUN = re.compile(r"(?:tion|sion|ment|ance|ence|ity|ness|er|or|al)s?$")
_INFLECTED = re.compile(r"(?:ing|e?[sd]|e)$")
_OCCASIONS = frozenset(
    """
    half quarter round game match period leg set inning innings day week month year season stage step phase part act
    scene chapter time times floor row line act case
    """.split()
)
"""What happens in the first of these may well be other than in the second."""
_PLACES = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_RANKED = re.compile(r"\d(?:st|nd|rd|th)\b|first|second|third|fourth|[fsent]\w+th\b")


def conflict(clause: Statement, other: Statement, alignment: Alignment) -> Conflict | None:
    """The conflicting slot of a clause and a statement; None where there is none, or several of parallel structure."""
    found = [*number_conflicts(clause, other, alignment), *_opposites(clause, other, alignment)]
    found += [*_days(clause, other, alignment), *_ordinals(clause, other, alignment)]
    alike = _synonyms(clause, other, alignment) if bool(deniers(clause)) != bool(deniers(other)) else {}
    known = alignment.keys.union(alike, alike.values(), _turned(clause, other), *(two.stems for two in found))
    mine, theirs = _denials(clause, known), _denials(other, known)
    if len(found) == 1 and found[0].none:
        return found[0]
    swapped = list(_swaps(clause, other))
    if swapped:  # with another slot it is told of another occasion
        return swapped[0] if not found and len(mine) == len(theirs) else None
    if len(mine) != len(theirs):
        denied = _denial((clause, other), known, (mine, theirs), alike)
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
    if not _RANKED.search(clause.passage.block.lowered, clause.passage.start, clause.passage.end):
        return
    mine, theirs = _ranks(clause), _ranks(other)
    for follower, one in mine.items():
        two = theirs.get(follower)
        if two and two.word != one.word and follower not in _OCCASIONS and alignment.is_one_gap(one.start, two.start):
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
    denying, affirming = (clause, other) if deniers(clause) else (other, clause)
    found: dict[str, str] = {}
    for negator in deniers(denying):
        denied, here = _denied(denying, negator)
        for two in sorted(synonyms(denied) & affirming.stems.keys()) if denied not in affirming.stems else ():
            places = (here.start, affirming.stems[two].start)
            if alignment.is_one_gap(*(places if denying is clause else places[::-1])):
                found[denied] = two
    return found


def _denials(one: Statement, known: Set[str]) -> list[Token]:
    """The negators of what both statements speak of."""
    return [negator for negator in deniers(one) if _denied(one, negator)[0] in known]


def _denied(one: Statement, negator: Token) -> tuple[str, Token]:
    """The next content word behind a negator, by its stem."""
    behind = (pair for pair in one.sequence if pair[1].start > negator.start)
    return next((pair for pair in behind if pair[0] != _LONGER), ("", negator))


def _is_denied(one: Statement, token: Token) -> bool:
    text = one.passage.block.masked
    near = (text[negator.end : token.start] for negator in deniers(one) if 0 < token.start - negator.start < _NEAR)
    return any("," not in between for between in near)


def _turned(clause: Statement, other: Statement) -> Set[str]:
    """All stems of a clause that the other statement holds too, in whatever order: “dragged it”, “it was dragged”."""
    stems = clause.stems.keys()
    return stems if len(stems) >= _MIN_TURNED and stems <= other.stems.keys() else frozenset()


def _denial(
    both: tuple[Statement, Statement],
    known: Set[str],
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
    if narrowing(denying.words, negator) or (following in _NARROWING and not _is_over(following, affirming)):
        return None
    denied, here = _denied(denying, negator)
    there = affirming.stems.get(alike.get(denied, denied))
    if denied not in known or there is None or here.start - negator.start > _MAX_REACH:
        return None
    if _is_denied(affirming, there) or _is_attribute(denying, negator, here, affirming, there):
        return None
    if denied not in alike and _bare(here) != _bare(there) and _is_noun(here) != _is_noun(there):
        return None
    said, affirmed = Passage(denying.passage.block, negator.start, here.end), affirming.place(there)
    stems = frozenset({denied, alike[denied]}) if denied in alike else frozenset()
    stems |= {_LONGER} if following == _LONGER else frozenset()
    stems |= {stem(negator.word)} & denying.stems.keys()
    return Conflict("negation", *((said, affirmed) if mine else (affirmed, said)), stems)


def _is_attribute(denying: Statement, negator: Token, here: Token, affirming: Statement, there: Token) -> bool:
    """Whether one says that something is not new, and the other speaks of the new one."""
    tells = word_before(denying, here) == negator.word and (
        negator.word != "not" or word_before(denying, negator) in _BE
    )
    return tells and word_before(affirming, there) in _DETERMINERS


def _is_over(following: str, affirming: Statement) -> bool:
    """Whether “no longer” denies what is told as of now."""
    return following == _LONGER and not affirming.forms.isdisjoint(_NOW) and affirming.forms.isdisjoint(_ONCE)


def _is_noun(token: Token) -> bool:
    return bool(_NOUN.search(token.word))


def _bare(token: Token) -> str:
    """The word without the endings of a verb: the same for “advance” and “advanced”."""
    return _INFLECTED.sub("", token.word)


def _names(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    """One name each in the same place; every other name of the clause has one that stands for it too."""
    mine = _by_gap(clause, clause.names - other.stems.keys(), alignment.starts)
    theirs = _by_gap(other, other.names - clause.stems.keys(), alignment.other_starts)
    if not mine or not mine.keys() <= theirs.keys() or _amounts_differ(clause.amounts, other.amounts):
        return
    slots = [(mine[gap], theirs[gap]) for gap in sorted(mine)]
    if max(len(names) for slot in slots for names in slot) <= _MAX_NAME:
        one, two = slots[0]
        stems = frozenset().union(*(names for slot in slots for names in slot))
        yield Conflict("name", _run(clause, one), _run(other, two), stems, several=len(slots) > 1)


def _by_gap(one: Statement, names: Set[str], anchors: Sequence[int]) -> dict[int, frozenset[str]]:
    """Names by the anchors that they stand between."""
    found: dict[int, frozenset[str]] = {}
    for key in names:
        gap = bisect_left(anchors, one.stems[key].start)
        found[gap] = found.get(gap, frozenset()) | {key}
    return found


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
