"""Rarity of English words: how seldom readers meet them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from copydesk.language.function_words import FUNCTION_WORDS

COMMONEST = 5.0
"""The Zipf frequency (occurrences in a billion words, as a power of ten) from which on a word counts as everyday."""

RAREST = 3.0
"""The Zipf frequency of the rarest words that are told apart: one in a million words."""

RARE = COMMONEST - RAREST
"""The rarity of a word that is not listed."""

STEPS = 10
"""Rarities are listed in tenths, as letters: "A" is 0, "B" is .1, "T" is 1.9."""

MIN_LETTERS = 3
"""Shorter words are not listed; all of them are everyday words, signs or abbreviations."""

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", "e"),
    ("es", ""),
    ("s", ""),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("ily", "y"),
    ("ally", "al"),
    ("ly", ""),
)
_ENDINGS_BY_LAST = {last: tuple(one for one in _ENDINGS if one[0][-1] == last) for last in "sdgy"}
_MIN_BASE = 3  # letters that an ending leaves


@lru_cache(maxsize=65_536)
def rarity(word: str) -> float:
    """From 0 (an everyday word) to `RARE`, for a case-folded word with straight apostrophes.

    5 less the Zipf frequency of the commonest form, between 0 and 2: what is inflected is as common as the word that
    it comes from. Of a hyphenated word that is not listed, the rarity of its rarest part. Readers know a word the
    earlier and the better, the more frequent it is (Brysbaert, Mandera and Keuleers, The word frequency effect in word
    processing, 2018). The frequencies are those of wordfreq 3.1.1 (Speer 2022), see `data/LICENSE-rarity.txt`.
    """
    bare = word.removesuffix("'s")
    if len(bare) < MIN_LETTERS or bare in FUNCTION_WORDS["en"]:
        return 0.0
    found = min(map(_listed, (bare, *bases(bare))))
    return max(map(rarity, bare.split("-"))) if found == RARE and "-" in bare else found


def bases(word: str) -> Iterator[str]:
    """The words that a word may be inflected from; some of them are none."""
    for ending, instead in _ENDINGS_BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_BASE:
            base = word[: -len(ending)] + instead
            yield base
            if not instead and base[-1] == base[-2]:
                yield base[:-1]


def _listed(word: str) -> float:
    line = _table().get(word[:2], "")
    at = line.find(f" {word} ")
    return RARE if at < 0 else (ord(line[at + len(word) + 2]) - ord("A")) / STEPS


@cache
def _table() -> dict[str, str]:
    """The lines of `data/rarity.txt` by the two letters that all words of a line begin with."""
    text = (Path(__file__).parent / "data" / "rarity.txt").read_text(encoding="utf-8")
    return {line[:2]: f" {line} " for line in text.splitlines() if not line.startswith("#")}
