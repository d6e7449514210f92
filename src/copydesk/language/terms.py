"""Names of products, companies and techniques as their owners write them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PATH = Path(__file__).parent / "data" / "terms.txt"


@cache
def terms() -> dict[str, str]:
    """Each name by its case-folded form; from `data/terms.txt`."""
    lines = (one for one in _PATH.read_text(encoding="utf-8").splitlines() if not one.startswith("#"))
    return {name.casefold(): name for line in lines for name in line.split()}


@cache
def term_words() -> frozenset[str]:
    """The case-folded forms of all names."""
    return frozenset(terms())
