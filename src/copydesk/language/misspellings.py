"""Well-known misspellings and what they stand for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PATH = Path(__file__).parent / "data" / "misspellings.txt"


@cache
def misspellings() -> dict[str, str]:
    """The word that is meant, by each misspelling of it, in small letters; from `data/misspellings.txt`."""
    lines = (one for one in _PATH.read_text(encoding="utf-8").splitlines() if not one.startswith("#"))
    return {
        wrong: right for right, _, all_wrong in (one.partition(": ") for one in lines) for wrong in all_wrong.split()
    }
