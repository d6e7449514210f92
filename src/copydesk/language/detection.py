"""The language of a text, told by its function words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice

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
    return language_of_words(_WORD.findall(text[:_MAX_LETTERS].casefold()))


def language_of_words(words: Iterable[str]) -> str:
    """As `language_of`, of case-folded runs of letters."""
    found = [*islice(words, MAX_WORDS)]
    if len(found) < MIN_WORDS:
        return ""
    scores = sorted(((times / len(found), name) for name, times in _times(found).items()), reverse=True)
    (best, name), (second, _) = scores[:2]
    return name if best >= _MIN_SHARE and best >= second * _MIN_LEAD else ""


def leaning(words: Iterable[str]) -> str:
    """The language most of whose function words are among some case-folded words, English before others; "" if none."""
    times = {"en": 0} | _times(words)
    return max(times, key=times.__getitem__) if any(times.values()) else ""


_LISTS = {
    name: frozenset(part for word in words for part in word.split("'") if part)
    for name, words in FUNCTION_WORDS.items()
}
_SPOKEN_IN = {
    word: [name for name, words in _LISTS.items() if word in words] for word in frozenset().union(*_LISTS.values())
}
"""The languages of each function word."""


def _times(words: Iterable[str]) -> dict[str, int]:
    """How many of some words are function words of each language."""
    times = dict.fromkeys(_LISTS, 0)
    counts = Counter(words)
    for word in counts.keys() & _SPOKEN_IN.keys():
        for name in _SPOKEN_IN[word]:
            times[name] += counts[word]
    return times
