"""Aligned pairs: two sentences of an article that say the same but for one thing in which they clash.

A clause is compared with the few sentences that share its rare words (an index finds them, so that the time is linear),
aligned with them, and judged by the guards of `matters` and the weights of `ranker`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from math import fsum, log

from copydesk.article.article import Article
from copydesk.article.block import Passage
from copydesk.cached import cached_property
from copydesk.claims.alignment import Alignment, align
from copydesk.claims.assertions import Assertion, around, assertions, clauses, is_finite
from copydesk.claims.conflict import Conflict
from copydesk.claims.conflicts import conflict
from copydesk.claims.kinship import disagreements
from copydesk.claims.matters import are_two_matters
from copydesk.claims.oppositions import opposites
from copydesk.claims.ranker import likelihood
from copydesk.claims.reversals import DEEDS
from copydesk.claims.statement import Statement
from copydesk.language.stems import stem

MOST = 3
"""So many pairs of an article are told, the surest first."""

LEAST = 0.5
"""The least likelihood with which a pair is told."""

_POSSIBLE = 0.15  # the least likelihood with which a pair counts as one of a template
_FEW = 3  # sentences that one may clash with
_KIN = 0.9  # the likelihood of a pair that makes one person two kinds of relative
_CONTAINED = 0.42  # the part of a clause's words, by rarity, that the other sentence has to hold
_COUNTED = 0.65  # the same of either sentence for a figure: many sentences of one matter have figures
_MIN_SHARED = 2  # content words
_MAX_POSTINGS = 14  # sentences; a word in more of them finds nothing
_CANDIDATES = 3
_FOUND = 0.45  # the part of a clause's words, by rarity, that the index has to find in a sentence
_SLACK = 1e-9  # of a sum whose order is not told
_EARLY = 2  # content words with one of which a sentence begins
_MIN_TURNED = 4  # so many content words and one more tell a matter in whatever order they stand
_FREE = frozenset({"number", "negation"})
_LINKS = frozenset("by in is was became at near of after".split())
_FUNCTIONAL = frozenset(
    stem(word)
    for word in """
    founded founder born invented inventor discovered discoverer designed designer architect directed director written
    writer author composed composer published publisher created creator owned owner capital headquarters headquartered
    located situated chaired chairman chairwoman president captain winner won painted painter sculptor built builder
    settled translated translator edited editor produced producer illustrated described signed commissioned led leader
    headed commander conducted conductor narrated narrator hosted sung performed played portrayed died buried killed
    murdered assassinated named nicknamed sold bought launched opened manager coach superintendent mayor governor
    """.split()
)
"""The stems of what only one can have done, or be."""
_ADDRESS = frozenset("you your yours we our us i my let's you're you'll we're".split())
"""Words of instructions and of tales of one's own, which tell of many occasions."""


@dataclass(frozen=True)
class Pair:
    """Two sentences that clash, and how sure it is, 0 to 1."""

    conflict: Conflict
    likelihood: float

    @property
    def places(self) -> tuple[Passage, Passage]:
        """The words that clash, in the order of the text."""
        first, second = sorted((self.conflict.mine, self.conflict.theirs), key=lambda one: one.span)
        return first, second


@dataclass(frozen=True)
class Sighting:
    """A clause beside a sentence that it clashes with, with what the ranker weighs."""

    at: int
    other: int
    conflict: Conflict
    features: Mapping[str, float]


def pairs(article: Article) -> tuple[Pair, ...]:
    """The clashing pairs of an English article, surest first, at most `MOST`."""
    texts = Texts(tuple(assertions(article)))
    passages = [one.passage for one in texts.all]
    found = [Pair(Conflict("kinship", one.place, other.place), _KIN) for one, other in disagreements(passages)]
    found += _surest(texts)
    return tuple(sorted(found, key=lambda one: -one.likelihood)[:MOST])


def _surest(texts: Texts) -> Iterator[Pair]:
    """The pairs that are sure enough, each told once, without those of a template."""
    best: dict[tuple[int, int], tuple[float, Sighting]] = {}
    rated = [(likelihood(one.features), one) for one in sightings(texts)]
    for sure, one in sorted(rated, key=lambda pair: -pair[0]):
        if sure >= _POSSIBLE:
            best.setdefault((min(one.at, one.other), max(one.at, one.other)), (sure, one))
    clashing: dict[int, set[int]] = defaultdict(set)
    for first, second in best:
        clashing[first].add(second)
        clashing[second].add(first)
    for both, (sure, one) in best.items():
        if sure >= LEAST and not _are_of_many(both, clashing):
            yield Pair(one.conflict, sure)


def _are_of_many(both: tuple[int, int], clashing: Mapping[int, set[int]]) -> bool:
    """Whether both clash with a third, or one with many: sentences of one template are a table in prose."""
    one, other = both
    return bool(clashing[one] & clashing[other]) or max(len(clashing[one]), len(clashing[other])) > _FEW


class Texts:
    """The assertions of an article with an index of their rare words."""

    def __init__(self, said: Sequence[Assertion]) -> None:
        self.all = said
        self.postings: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(said):
            for key in one.keys:
                self.postings[key].append(at)
        self.rarest = log(1 + len(said))
        by_count = [0.0, *(log(1 + len(said) / count) for count in range(1, len(said) + 1))]
        self.rarities = {key: by_count[len(places)] for key, places in self.postings.items()}

    @cached_property
    def named(self) -> frozenset[str]:
        """The stems that stand with a capital within a sentence."""
        return frozenset().union(*(one.names for one in self.all))

    def weight(self, keys: Iterable[str]) -> float:
        known, rarest = self.rarities.get, self.rarest
        return fsum([known(key, rarest) for key in keys])

    def echoes(self) -> Iterator[tuple[int, dict[int, float]]]:
        """For each sentence those that share rare words with it, with the weight of these; in order."""
        weights: dict[tuple[int, int], float] = {}
        for key, places in self.postings.items():
            if 1 < len(places) <= _MAX_POSTINGS:
                rarity = self.rarities[key]
                for both in combinations(places, 2):
                    weights[both] = weights.get(both, 0.0) + rarity
        found: dict[int, dict[int, float]] = defaultdict(dict)
        for (one, other), weight in weights.items():
            if len(self.all[one].keys & self.all[other].keys) >= _MIN_SHARED:
                found[one][other] = found[other][one] = weight
        return ((at, found[at]) for at in sorted(found))

    def candidates(self, keys: frozenset[str], echoes: Mapping[int, float]) -> list[int]:
        """The sentences that share most of a clause's words, of those that echo its sentence."""
        least = _FOUND * self.weight(keys)
        possible = [other for other, weight in echoes.items() if weight >= least - _SLACK]
        if not possible:
            return []
        shared = [(-self.weight(keys & self.all[other].keys), other) for other in possible]
        return [other for weight, other in sorted(shared)[:_CANDIDATES] if -weight >= least]


def sightings(texts: Texts) -> Iterator[Sighting]:
    """The clauses that clash with a sentence, in the order of the text."""
    for at, echoes in texts.echoes():
        one = texts.all[at]
        for clause in clauses(one):
            candidates = [other for other in texts.candidates(clause.keys, echoes) if _may_clash(one, texts.all[other])]
            if candidates and is_finite(one, clause):
                part = one.part(clause)
                found = (_sighting(texts, (at, other), part) for other in candidates)
                yield from (sighting for sighting in found if sighting)


def _may_clash(one: Assertion, other: Assertion) -> bool:
    """Whether a quick look at two sentences finds a slot that may differ: a denial, figures, names, opposites."""
    if one.may_deny or other.may_deny or (one.has_figures and other.has_figures):
        return True
    mine, theirs = one.keys - other.keys, other.keys - one.keys
    if one.names and other.names:
        named = not one.names.isdisjoint(mine) and not other.names.isdisjoint(theirs)
        if named or not DEEDS.isdisjoint(one.keys & other.keys):
            return True
    return any(not opposites(key).isdisjoint(theirs) for key in mine)


def _sighting(texts: Texts, places: tuple[int, int], clause: Statement) -> Sighting | None:
    at, other_at = places
    other = texts.all[other_at].statement
    if len(clause.stems.keys() & other.stems.keys()) < _MIN_SHARED:
        return None
    alignment = align(clause, other)
    if len(alignment.anchors) < _MIN_SHARED:
        return None
    part = around(other, alignment.other_starts[0], alignment.other_starts[-1])
    found = conflict(clause, part, alignment)
    if found is None or are_two_matters((texts.all[at].statement, other), (clause, part), found, texts.named):
        return None
    features = _features(texts, places, clause, alignment, found)
    known = len(alignment.keys - found.stems)
    enough = _is_enough(found, known, whole=bool(features["whole"])) and (known > _MIN_SHARED or features["opens"])
    alike = features["contained"] if found.kind != "number" else max(features["contained"], features["covered"])
    least = _COUNTED if found.kind == "number" else _CONTAINED
    return Sighting(at, other_at, found, features) if enough and alike >= least else None


def _is_enough(found: Conflict, known: int, *, whole: bool) -> bool:
    """Whether so many words in common make one matter; a direction and a date need all that a clause has."""
    if found.separate:
        return whole and found.in_place and known > _MIN_SHARED
    return whole or (known > _MIN_SHARED and found.kind != "date")


def _is_functional(clause: Statement, other: Statement, shared: Set[str], found: Conflict) -> bool:
    """Whether one name at most can stand there: “written by”, “the capital is”."""
    before = _beside(clause, found.mine)[0]
    return before in _LINKS and before == _beside(other, found.theirs)[0] and not shared.isdisjoint(_FUNCTIONAL)


def _open_alike(clause: Statement, other: Statement, shared: Set[str]) -> bool:
    """Whether the first content word of a clause is among the first two of the other's, or behind a comma of it."""
    opening = next(iter(clause.stems), "")
    if opening not in shared:
        return False
    if opening in [key for key, _ in other.sequence[:_EARLY]]:
        return True
    at = other.stems[opening].start
    before = other.passage.block.masked[other.passage.start : at].rpartition(", ")
    first = max(other.passage.start, at - len(before[2]))
    return bool(before[1]) and not any(first <= token.start < at for _, token in other.sequence)


def _framed(clause: Statement, other: Statement, found: Conflict) -> float:
    """How many of the two words beside the slot, 0 to 1, are the same in both statements."""
    mine, theirs = _beside(clause, found.mine), _beside(other, found.theirs)
    return sum(one == two for one, two in zip(mine, theirs, strict=True)) / 2


def _beside(one: Statement, place: Passage) -> tuple[str, str]:
    before = next((token.word for token in reversed(one.words) if token.end <= place.start), "")
    return before, next((token.word for token in one.words if token.start >= place.end), "")


def _features(
    texts: Texts, places: tuple[int, int], clause: Statement, alignment: Alignment, found: Conflict
) -> dict[str, float]:
    """What tells a contradiction from two sentences of two matters."""
    other = texts.all[places[1]].statement
    mine = frozenset(clause.stems) - found.stems
    theirs = frozenset(other.stems) - found.stems
    # A figure and a denial bear another order of the words: “struck it” and “it was struck”.
    same = clause.stems.keys() & other.stems.keys() if found.kind in _FREE else alignment.keys
    shared = same - found.stems
    is_turned = found.kind == "negation" and mine <= shared and len(mine) > _MIN_TURNED
    return {
        "contained": texts.weight(shared) / (texts.weight(mine) or 1),
        "covered": texts.weight(shared) / (texts.weight(theirs) or 1),
        "shared": log(1 + texts.weight(shared)),
        "whole": float(mine <= shared),
        "opens": float(found.kind == "swap" or is_turned or _open_alike(clause, other, shared)),
        "address": float(not _ADDRESS.isdisjoint(clause.forms | other.forms)),
        "distance": log(1 + abs(places[0] - places[1])) / 4,
        "several": float(found.several),
        "apart": float(not found.in_place),
        "named": min(3, len(shared & clause.names)) / 3,
        "framed": _framed(clause, other, found),
        "functional": float(found.kind == "name" and _is_functional(clause, other, shared, found)),
        found.kind: 1.0,
    }
