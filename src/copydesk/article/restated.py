"""Sentences that say again what another sentence has said, in other words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from copydesk.article.article import Article
from copydesk.article.block import Passage
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.stems import stem

_COMMON = 12  # a stem that stands in more sentences tells no two of them apart
_MIN_SHARED = 3  # rarer stems that two sentences have to share before they are compared


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with the stems of its content words."""

    passage: Passage
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Restatement:
    """A sentence, another one that says the same, and the weight of the stems that they share."""

    again: Said
    first: Said
    coverage: float  # the share of the weight of `again`, 0 to 1
    containment: float  # of the lighter sentence's weight
    similarity: float  # of the weight of both together

    @property
    def shared(self) -> frozenset[str]:
        return self.again.keys & self.first.keys


@dataclass(frozen=True)
class Weights:
    """How rare stems are among the sentences: ln(1 + sentences / sentences with it)."""

    rarity: Mapping[str, float]
    counts: Mapping[str, int]

    def of(self, keys: Iterable[str]) -> float:
        return math.fsum([self.rarity.get(key, 0.0) for key in keys])

    def tells(self, key: str) -> bool:
        """Whether a stem is rare enough to find a sentence by."""
        return 0 < self.counts.get(key, 0) <= _COMMON


def said(article: Article, least: int = 5) -> tuple[Said, ...]:
    """The sentences of so many different stems at least, quotes left out."""
    language = article.language or "en"
    small = FUNCTION_WORDS.get(language, frozenset())
    found = (Said(one, _keys(one, small, language)) for one in article.sentences if not one.block.quoted)
    return tuple(one for one in found if len(one.keys) >= least)


def weights(sentences: Sequence[Said]) -> Weights:
    """The weights of all stems in the sentences."""
    counts = Counter(key for one in sentences for key in one.keys)
    return Weights({key: math.log1p(len(sentences) / count) for key, count in counts.items()}, counts)


def restatements(sentences: Sequence[Said], weighed: Weights) -> Iterator[Restatement]:
    """For each sentence the one before it that is most similar."""
    index: dict[str, list[int]] = defaultdict(list)
    common = {key for key, count in weighed.counts.items() if 1 < count <= _COMMON}
    for at, one in enumerate(sentences):
        found = _compared(one, sentences, index, weighed)
        if best := max(found, key=lambda other: other.similarity, default=None):
            yield best
        _enter(index, one.keys & common, at)


def coverings(sentences: Sequence[Said], known: Sequence[Said], weighed: Weights) -> Iterator[Restatement]:
    """For each sentence the known one that has most of it."""
    index: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(known):
        _enter(index, filter(weighed.tells, one.keys), at)
    for one in sentences:
        found = _compared(one, known, index, weighed)
        if best := max(found, key=lambda other: other.coverage, default=None):
            yield best


def _enter(index: dict[str, list[int]], keys: Iterable[str], at: int) -> None:
    for key in keys:
        index[key].append(at)


def _compared(
    one: Said, pool: Sequence[Said], index: Mapping[str, Sequence[int]], weighed: Weights
) -> Iterator[Restatement]:
    """The sentence beside each of the pool, in another block, that shares some rare stems with it."""
    shared = Counter([at for key in one.keys if key in index for at in index[key]])
    for at, count in sorted(shared.items()):
        if count >= _MIN_SHARED and pool[at].passage.block is not one.passage.block:
            yield _restatement(one, pool[at], weighed)


def _restatement(one: Said, other: Said, weighed: Weights) -> Restatement:
    mine, theirs, both = (weighed.of(one.keys), weighed.of(other.keys), weighed.of(one.keys & other.keys))
    return Restatement(one, other, both / mine, both / min(mine, theirs), min(1.0, both / (mine + theirs - both)))


def _keys(passage: Passage, small: frozenset[str], language: str) -> frozenset[str]:
    words = {token[0].removesuffix("'s") for token in passage.tokens} - small
    return frozenset([stem(word, language) for word in words])
