"""Oppositions: whether one English word denies another."""

from __future__ import annotations

from functools import cache

from copydesk.claims.opposition_groups import GROUPS, SEPARATE
from copydesk.claims.polarity import opposites as plain_opposites
from copydesk.language.stems import stem

_AS_WRITTEN = frozenset(GROUPS.split()) | {"early", "costly"}
_MIN_BARE = 4  # letters of a stem that "un" may stand before


@cache
def opposites(one: str) -> frozenset[str]:
    """The stems that deny a stem, those made with “un” and “non” among them."""
    bare = one.removeprefix("un").removeprefix("non")
    denied = {bare} if bare != one and len(bare) >= _MIN_BARE else {f"un{one}", f"non{one}"}
    return plain_opposites(one) | _groups().get(one, frozenset()) | denied


def is_opposed(one: str, other: str) -> bool:
    """Whether two words with opposed stems are so in the form they have: “unlike” and “like”, not “likely”."""
    short, long = sorted((one, other), key=len)
    if long in (f"un{short}", f"non{short}"):
        return True
    listed = stem(other) in plain_opposites(stem(one)) | _groups().get(stem(one), frozenset())
    return listed and not (_is_adverb(one) ^ _is_adverb(other)) and not _share_a_stem_of_able(one, other)


def _is_adverb(word: str) -> bool:
    """Whether a word is made with “-ly” from one of the groups, and is not there itself."""
    return word.endswith("ly") and word not in _AS_WRITTEN


def _share_a_stem_of_able(one: str, other: str) -> bool:
    """Whether only one of two words of a stem ends in “-able”: “unpredictable” and “predicting”."""
    bare = {stem(word).removeprefix("un") for word in (one, other)}
    return len(bare) == 1 and one.endswith("able") != other.endswith("able")


@cache
def is_separate(one: str) -> bool:
    """Whether a stem and its opposite tell two things of a kind apart rather than contradict."""
    return one in {stem(word) for word in SEPARATE}


def entries() -> frozenset[str]:
    """The stems of the groups of this module."""
    return frozenset(_groups())


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in GROUPS.strip().splitlines():
        one, other = ({stem(word) for word in side.split()} for side in line.split("|"))
        for here, there in ((one, other), (other, one)):
            for word in here:
                found.setdefault(word, set()).update(there - here)
    return {word: frozenset(others) for word, others in found.items() if others}
