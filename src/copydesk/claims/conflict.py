"""A conflict: two places that clash."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.article.block import Passage


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
