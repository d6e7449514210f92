"""Spellings that differ between British and American English."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

_PATH = Path(__file__).parent / "data" / "spelling_variants.txt"


class Variant(NamedTuple):
    """A spelling that one side of the ocean prefers."""

    side: str  # British or American
    other: str  # what the other side writes
    is_ise: bool  # one of -ise and -ize, of which British English has both


@cache
def variants() -> dict[str, Variant]:
    """The spellings of one side only, in small letters; from `data/spelling_variants.txt`."""
    found: dict[str, Variant] = {}
    for line in _PATH.read_text(encoding="utf-8").splitlines():
        for pair in line.split() if not line.startswith("#") else ():
            british, american = pair.split("/")
            is_ise = british != american and "iz" in american and british[-7:].replace("is", "iz") == american[-7:]
            found[british] = Variant("British", american, is_ise)
            found[american] = Variant("American", british, is_ise)
    return found


@cache
def variant_words() -> frozenset[str]:
    """All spellings of one side only."""
    return frozenset(variants())
