"""Alignment: the words that two statements have in common, in one order, and what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.claims.statement import Statement


@dataclass(frozen=True)
class Alignment:
    """Words of a clause with the same words of another statement, both in the order of the text."""

    anchors: tuple[str, ...]  # stems
    starts: tuple[int, ...]  # their offsets in the clause's block
    other_starts: tuple[int, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(self.anchors)

    def is_one_gap(self, mine: int, theirs: int) -> bool:
        """Whether a place in the clause and one in the other statement stand between the same words."""
        return bisect_left(self.starts, mine) == bisect_left(self.other_starts, theirs)


def align(clause: Statement, other: Statement) -> Alignment:
    """The longest run of shared words that stand in the same order in both (Hunt and Szymanski, 1977)."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, (key, _) in enumerate(other.sequence):
        places[key].append(at)
    # The later places first: a rising run takes one place at most for a word of the clause.
    shared = [(key, token.start, at) for key, token in clause.sequence for at in reversed(places.get(key, ()))]
    kept = [shared[at] for at in _longest_increasing([at for _, _, at in shared])]
    theirs = tuple(other.sequence[at][1].start for _, _, at in kept)
    return Alignment(tuple(key for key, _, _ in kept), tuple(start for _, start, _ in kept), theirs)


def _longest_increasing(values: Sequence[int]) -> list[int]:
    """The places of a longest increasing subsequence (Fredman, 1975: by patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        pile = bisect_left(tails, value)
        before.append(ends[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [value]
        ends[pile : pile + 1] = [at]
    found: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]
