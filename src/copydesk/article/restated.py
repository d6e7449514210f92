"""Sentences that say again what another sentence has said, in other words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Passage
from copydesk.article.shared import shared
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.stems import stem

_COMMON = 12  # a stem that stands in more sentences tells no two of them apart
_MIN_SHARED = 3  # rarer stems that two sentences have to share before they are compared
_MIN_SIMILAR = 4  # the same before two sentences are held to say the same
_MIN_STEMS = 4  # a sentence with fewer has hardly said anything


class Said(NamedTuple):
    """A sentence with the stems of its content words."""

    passage: Passage
    keys: frozenset[str]


class Restatement(NamedTuple):
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

    counts: Mapping[str, int]
    of_count: Mapping[int, float]

    def of(self, keys: Iterable[str]) -> float:
        return math.fsum(map(self.of_count.__getitem__, map(self.counts.__getitem__, keys)))

    def tells(self, key: str) -> bool:
        """Whether a stem is rare enough to find a sentence by."""
        return 0 < self.counts.get(key, 0) <= _COMMON


def said(article: Article, least: int = 5) -> tuple[Said, ...]:
    """The sentences of so many different stems at least, quotes left out."""
    return tuple(one for one in _said(article) if len(one.keys) >= least)


def weights(sentences: Sequence[Said]) -> Weights:
    """The weights of all stems in the sentences."""
    counts = Counter(chain.from_iterable([one.keys for one in sentences]))
    return Weights(counts, {count: math.log1p(len(sentences) / count) for count in {*counts.values()}})


def restatements(
    sentences: Sequence[Said],
    weighed: Weights,
    least: float = 0.0,
    admits: Callable[[Said], bool] = lambda one: True,
) -> Iterator[Restatement]:
    """For each sentence the most similar of those before it, if it is similar enough; both have to be admitted."""
    for again, before in sorted(_alike(sentences, weighed, least).items()):
        one = sentences[again]
        weight = weighed.of(one.keys)
        compared = [_restatement(one, sentences[at], weighed, weight) for at in before]
        found = [pair for pair in compared if pair.similarity >= least]
        if found and admits(one) and (found := [pair for pair in found if admits(pair.first)]):
            yield max(found, key=lambda pair: pair.similarity)


def _alike(sentences: Sequence[Said], weighed: Weights, least: float) -> dict[int, list[int]]:
    """By the number of a sentence those of the ones before it, in other blocks, that share some rare stems with it."""
    twice = {key for key, count in weighed.counts.items() if count > 1}
    rare = {key for key in twice if weighed.counts[key] <= _COMMON}
    index: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(sentences):
        # No stem weighs more than one that stands in this sentence alone.
        if len(known := one.keys & twice) >= least * len(one.keys) and len(keys := known & rare) >= _MIN_SIMILAR:
            _enter(index, keys, at)
    pairs = Counter(chain.from_iterable([combinations(places, 2) for places in index.values()]))
    found: dict[int, list[int]] = defaultdict(list)
    for first, again in sorted([pair for pair, count in pairs.items() if count >= _MIN_SIMILAR]):
        if sentences[first].passage.block is not sentences[again].passage.block:
            found[again].append(first)
    return found


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
    weight = weighed.of(one.keys)
    common = Counter([at for key in one.keys if key in index for at in index[key]])
    for at, count in sorted(common.items()):
        if count >= _MIN_SHARED and pool[at].passage.block is not one.passage.block:
            yield _restatement(one, pool[at], weighed, weight)


def _restatement(one: Said, other: Said, weighed: Weights, mine: float) -> Restatement:
    theirs, both = weighed.of(other.keys), weighed.of(one.keys & other.keys)
    return Restatement(one, other, both / mine, both / min(mine, theirs), min(1.0, both / (mine + theirs - both)))


@shared
def _said(article: Article) -> Iterator[Said]:
    key_of = _keys(article.language or "en").__getitem__
    for passage, line in zip(article.sentences, article.lines, strict=True):
        if len(keys := frozenset(filter(None, map(key_of, line.forms)))) >= _MIN_STEMS and not passage.block.quoted:
            yield Said(passage, keys)


class _Keys(dict[str, str]):
    """The stems of words as they are written; "" of function words."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._small = FUNCTION_WORDS.get(language, frozenset())

    def __missing__(self, form: str) -> str:
        word = form.casefold().replace("’", "'").removesuffix("'s")
        if len(self) >= _KEPT:
            self.clear()
        self[form] = key = "" if word in self._small else stem(word, self._language)
        return key


_KEPT = 65_536  # words of which the stem is kept
_keys = lru_cache(_Keys)
