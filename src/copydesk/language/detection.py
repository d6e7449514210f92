"""The language of a text, told by its function words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from copydesk.language.function_words import FUNCTION_WORDS

MAX_WORDS = 2_000
"""So many words from the start are looked at."""

MIN_WORDS = 20
"""Fewer words tell nothing."""

_MAX_LETTERS = MAX_WORDS * 7
_MIN_SHARE = 0.2  # of the words; running text of the seven languages has .35 to .55 function words
_MIN_LEAD = 1.15  # over the second language; Spanish and Portuguese share a third of their lists
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """Two letters (ISO 639-1), or "" where the text is too short or too mixed to tell."""
    found = _WORD.findall(text[:_MAX_LETTERS].casefold())[:MAX_WORDS]
    if len(found) < MIN_WORDS:
        return ""
    counts = Counter(found)
    scores = sorted(((_share(counts, words) / len(found), name) for name, words in _LISTS.items()), reverse=True)
    (best, name), (second, _) = scores[:2]
    return name if best >= _MIN_SHARE and best >= second * _MIN_LEAD else ""


def leaning(words: Iterable[str]) -> str:
    """The language most of whose function words are among some case-folded words, English before others; "" if none."""
    counts = Counter(words)
    shares = {"en": 0} | {name: _share(counts, known) for name, known in _LISTS.items()}
    return max(shares, key=shares.__getitem__) if any(shares.values()) else ""


_LISTS = {
    name: frozenset(part for word in words for part in word.split("'") if part)
    for name, words in FUNCTION_WORDS.items()
}


def _share(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(counts[word] for word in counts.keys() & words)
