"""Aligned pairs: two sentences of an article that say the same but for one thing in which they clash.

A clause is compared with the few sentences that share its rare words (an index finds them, so that the time is linear),
aligned with them, and judged by the guards here and the weights of `ranker`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, log

from copydesk.article.article import Article
from copydesk.article.block import Kind, Passage
from copydesk.article.zone import Zone
from copydesk.claims.alignment import Alignment, align
from copydesk.claims.conflicts import Conflict, conflict
from copydesk.claims.ranker import likelihood
from copydesk.claims.statement import Statement, statement

MOST = 3
"""So many pairs of an article are told, the surest first."""

LEAST = 0.6
"""The least likelihood with which a pair is told."""

_CONTAINED = 0.42  # the part of a clause's words, by rarity, that the other sentence has to hold
_MIN_SHARED = 2  # content words
_MIN_STEMS = 2  # of a clause
_MAX_POSTINGS = 14  # sentences; a word in more of them finds nothing
_CANDIDATES = 4
_FOUND = 0.36  # the part of a clause's words, by rarity, that the index has to find in a sentence
_WHOLE = 2  # cuts of a sentence of one clause: its beginning and its end
_LONGEST = 600  # characters
_CUT = re.compile(
    r"[;:]\s|\s[–—]\s?|,\s(?=(?:and|but|while|whereas|although|though|yet|so|because)\s)|\s(?=(?:but|while|whereas|although)\s)"
)
_FORGOTTEN = re.compile(
    r"[.?!](?<=[a-z]{3}.)(?=[A-Z][a-z])|\s(?<=[a-z0-9]{2}\s)(?=[A-Z])(?=(?:The|That['’]s|That|This|These|Those|In|On|At|He|She|It|They|We|"
    r"However|Moreover|But|And|According|Although|Even|After|Before|As|A|An|There|For|By|When|While|Mr|Mrs)\.?\s[a-z])"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|[\w]+n['’]t|"
    r"cannot|[a-z]{2,}ed|[a-z]{2,}[^s\W]s|began|became|broke|brought|built|bought|came|chose|drew|drove|fell|felt|found|"
    r"gave|got|grew|held|kept|knew|led|left|lost|made|met|paid|ran|rose|said|saw|sent|set|sold|spent|spoke|stood|told|"
    r"took|thought|went|won|wore|wrote)\b"
)
_QUOTED = re.compile(r"[“\"«][^”\"»]{24,}|[?]")
_UNASSERTED = frozenset(
    """
    suppose imagine rather versus vs e.g example allegedly reportedly claim claims claimed claiming according rumour
    rumoured rumor rumored alleged believed thought myth legend
    """.split()
)
_CONDITIONS = frozenset(
    """
    if unless whether would could should might may perhaps maybe probably possibly likely can must want wants wanted
    intend intends intended plan plans planned hope hopes hoped aim aims aimed try tries tried seek seeks sought expect
    expects expected promise promises promised wish wishes wished proposed proposes
    """.split()
)
"""Words of which both sentences have the same: what is so under a condition is not what is so."""
_NO_CLAIM = frozenset(
    """
    if when unless whenever once see use do don't never note make add run set let read check click open try keep go
    get take
    """.split()
)
"""First words of conditions and commands, which claim nothing."""
_ADDRESS = frozenset("you your yours we our us i my let's you're you'll we're".split())
"""Words of instructions and of tales of one's own, which tell of many occasions."""
_HE, _SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())


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
    texts = Texts(tuple(_statements(article)))
    rated = [(likelihood(one.features), one) for one in sightings(texts)]
    best: dict[frozenset[int], tuple[float, Sighting]] = {}
    for sure, one in sorted(rated, key=lambda pair: -pair[0]):
        best.setdefault(frozenset({one.at, one.other}), (sure, one))
    uses = Counter(at for both in best for at in both)
    found = [
        Pair(one.conflict, sure)
        for both, (sure, one) in best.items()
        # Three sentences of one template are a table in prose.
        if sure >= LEAST and max(uses[at] for at in both) == 1
    ]
    return tuple(found[:MOST])


class Texts:
    """The statements of an article with an index of their rare words."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.all = statements
        self.postings: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(statements):
            for key in one.stems:
                self.postings[key].append(at)
        self.rarities = {key: log(1 + len(statements) / len(places)) for key, places in self.postings.items()}

    def weight(self, keys: Iterable[str]) -> float:
        return fsum([self.rarities[key] for key in keys])

    def echoes(self, at: int) -> dict[int, float]:
        """The sentences with rare words of a sentence, and the weight of those."""
        found: dict[int, float] = {}
        for key in self.all[at].stems:
            places = self.postings.get(key, ())
            if 1 < len(places) <= _MAX_POSTINGS:
                rarity = self.rarities[key]
                for other in places:
                    found[other] = found.get(other, 0.0) + rarity
        found.pop(at, None)
        return found

    def candidates(self, clause: Statement, echoes: Mapping[int, float]) -> list[int]:
        """The sentences that share most of a clause's words, of those that echo its sentence."""
        least = _FOUND * self.weight(clause.stems)
        possible = [other for other, weight in echoes.items() if weight >= least]
        shared = [(-self.weight(clause.stems.keys() & self.all[other].stems.keys()), other) for other in possible]
        return [other for weight, other in sorted(shared)[:_CANDIDATES] if -weight >= least]


def sightings(texts: Texts) -> Iterator[Sighting]:
    """The clauses that clash with a sentence, in the order of the text."""
    for at, one in enumerate(texts.all):
        echoes = texts.echoes(at)
        for clause in _clauses(one) if echoes else ():
            for other in texts.candidates(clause, echoes):
                found = _sighting(texts, (at, other), clause)
                if found:
                    yield found


def _statements(article: Article) -> Iterator[Statement]:
    in_faq = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}
    for sentence in article.sentences:
        block = sentence.block
        if block.kind is Kind.PARAGRAPH and not block.inside and not block.quoted and id(block) not in in_faq:
            for piece in _pieces(sentence):
                text = piece.masked
                if (
                    text[:1].isalpha()
                    and text[-1:] != ":"
                    and len(text) <= _LONGEST
                    and not _QUOTED.search(text)
                    and _FINITE.search(text)
                ):
                    one = statement(piece, "en")
                    if (
                        len(one.stems) >= _MIN_STEMS
                        and one.words[0].word not in _NO_CLAIM
                        and _UNASSERTED.isdisjoint(one.forms)
                    ):
                        yield one


def _pieces(sentence: Passage) -> Iterator[Passage]:
    """The sentence; its parts where a full stop or the space behind one was forgotten."""
    text = sentence.masked
    cuts = [0, *(match.end() for match in _FORGOTTEN.finditer(text)), len(text)]
    for start, end in pairwise(cuts):
        yield Passage(sentence.block, sentence.start + start, sentence.start + end)


def _clauses(one: Statement) -> Iterator[Statement]:
    """The whole sentence, and its parts that are sentences themselves."""
    yield one
    passage = one.passage
    text = passage.masked
    cuts = [0, *(match.end() for match in _CUT.finditer(text)), len(text)]
    for start, end in pairwise(cuts) if len(cuts) > _WHOLE else ():
        if _FINITE.search(text, start, end):
            clause = _part(one, passage.start + start, passage.start + end)
            if len(clause.stems) >= _MIN_STEMS:
                yield clause


def _part(one: Statement, start: int, end: int) -> Statement:
    """What a statement has between two places of its block."""
    return Statement(
        Passage(one.passage.block, start, end),
        tuple(token for token in one.words if start <= token.start < end),
        {key: token for key, token in one.stems.items() if start <= token.start < end},
        tuple(amount for amount in one.amounts if start <= amount.start < end),
        tuple(token for token in one.negators if start <= token.start < end),
    )


def _sighting(texts: Texts, places: tuple[int, int], clause: Statement) -> Sighting | None:
    at, other_at = places
    other = texts.all[other_at]
    if len(clause.stems.keys() & other.stems.keys()) < _MIN_SHARED:
        return None
    alignment = align(clause, other)
    if len(alignment.anchors) < _MIN_SHARED:
        return None
    found = conflict(clause, other, alignment)
    if found is None or _are_two_matters(clause, other, found):
        return None
    features = _features(texts, places, clause, alignment, found)
    # Of few words in common, all that the clause has.
    enough = features["whole"] or len(alignment.keys - found.stems) > _MIN_SHARED
    return Sighting(at, other_at, found, features) if enough and features["contained"] >= _CONTAINED else None


def _are_two_matters(clause: Statement, other: Statement, found: Conflict) -> bool:
    """Whether subjects, times or names differ besides the slot."""
    if not _CONDITIONS.isdisjoint(clause.forms ^ other.forms) or found.separate:
        return True
    if (clause.forms & _HE and other.forms & _SHE) or (clause.forms & _SHE and other.forms & _HE):
        return True
    mine = clause.names - other.stems.keys() - found.stems
    theirs = other.names - clause.stems.keys() - found.stems
    if mine and theirs:
        return True
    slots = {found.mine.start, found.theirs.start}
    alone = [one for one in clause.amounts if not any(one.agrees(two) for two in other.amounts)]
    return any(one.start not in slots for one in alone)


def _features(
    texts: Texts, places: tuple[int, int], clause: Statement, alignment: Alignment, found: Conflict
) -> dict[str, float]:
    """What tells a contradiction from two sentences of two matters."""
    other = texts.all[places[1]]
    mine = frozenset(clause.stems) - found.stems
    theirs = frozenset(other.stems) - found.stems
    shared = alignment.keys - found.stems
    opening = next(iter(clause.stems), "")
    return {
        "contained": texts.weight(shared) / (texts.weight(mine) or 1),
        "covered": texts.weight(shared) / (texts.weight(theirs) or 1),
        "shared": log(1 + texts.weight(shared)),
        "whole": float(mine <= shared),
        "lacking": min(6, len(mine - shared)) / 6,
        "opens": float(opening in shared and opening == next(iter(other.stems), "")),
        "address": float(not _ADDRESS.isdisjoint(clause.forms | other.forms)),
        "distance": log(1 + abs(places[0] - places[1])) / 4,
        found.kind: 1.0,
    }
