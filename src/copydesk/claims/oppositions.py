"""Oppositions: whether one English word denies another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from copydesk.claims.opposition_groups import GROUPS, SEPARATE
from copydesk.claims.polarity import clusters
from copydesk.claims.polarity import opposites as plain_opposites
from copydesk.language.stems import stem

DIRECTIONS = frozenset(map(stem, "northern southern eastern western north south east west".split()))
"""The stems of directions, which place one thing where two of a kind are not told apart."""

_OPENING = 2  # letters that a word and its stem have in common: “dry” and “dri”
_MIN_BARE = 4  # letters of a stem that "un" may stand before


@cache
def opposites(one: str) -> frozenset[str]:
    """The stems that deny a stem, those made with “un” and “non” among them."""
    bare = one.removeprefix("un").removeprefix("non")
    denied = {bare} if bare != one and len(bare) >= _MIN_BARE else {f"un{one}", f"non{one}"}
    return plain_opposites(one) | _listed(one) | denied


def is_opposed(one: str, other: str) -> bool:
    """Whether two words with opposed stems are so in the form they have: “unlike” and “like”, not “likely”."""
    short, long = sorted((one, other), key=len)
    if long in (f"un{short}", f"non{short}"):
        return True
    return _are_listed(_form(one), _form(other)) and not _share_a_stem_of_able(one, other)


@cache
def is_separate(one: str) -> bool:
    """Whether a stem and its opposite tell two things of a kind apart rather than contradict."""
    return any(stem(word) == one for word in SEPARATE if word[:_OPENING] == one[:_OPENING])


def entries() -> frozenset[str]:
    """The stems of the groups of this module."""
    return frozenset(stem(word) for sides in groups() for side in sides for word in side.split())


def groups() -> Iterator[tuple[str, str]]:
    """The two sides of each group of `opposition_groups`, as they are written."""
    for group in GROUPS.strip().split(";"):
        left, _, right = group.partition("|")
        yield left, right


_Form = tuple[str, bool]


def _form(word: str) -> _Form:
    """A word's stem, and whether it ends as adverbs do: “poorly” is not “poor”."""
    return stem(word), word.endswith("ly")


def _are_listed(one: _Form, other: _Form) -> bool:
    """Whether the forms stand in a group, or are both the adverbs of two words that do."""
    is_there = any(_form(word) == one and any(_form(two) == other for two in others) for word, others in _near(one[0]))
    return is_there or (one[1] and other[1] and _are_listed((one[0], False), (other[0], False)))


def _listed(one: str) -> frozenset[str]:
    """The stems of the other sides of the groups that a stem stands in."""
    return frozenset(stem(two) for word, others in _near(one) if stem(word) == one for two in others) - {one}


def _near(one: str) -> Sequence[tuple[str, tuple[str, ...]]]:
    """The words that open as a stem does, with the other sides: only those few have to be stemmed."""
    return _by_opening().get(one[:_OPENING], ())


@cache
def _by_opening() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for left, right in (*clusters(), *groups()):
        one, other = tuple(left.split()), tuple(right.split())
        for here, there in ((one, other), (other, one)):
            for word in here:
                found.setdefault(word[:_OPENING], []).append((word, there))
    return found


def _share_a_stem_of_able(one: str, other: str) -> bool:
    """Whether only one of two words of a stem ends in “-able”: “unpredictable” and “predicting”."""
    bare = {stem(word).removeprefix("un") for word in (one, other)}
    return len(bare) == 1 and one.endswith("able") != other.endswith("able")
