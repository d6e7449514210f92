"""What a text has to hold for a pattern to match in it."""

from __future__ import annotations

from typing import NamedTuple


class Required(NamedTuple):
    """What a text has to hold: one of the words, or, where no whole word can be told, one of the fragments."""

    words: frozenset[str] = frozenset()
    fragments: frozenset[str] = frozenset()
