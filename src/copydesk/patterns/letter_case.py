"""Letter case: whether the words of a title stand in title case or in sentence case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+(?:[’'./&+-]\w+)*")
_NEW_START = re.compile(r"[.!?:…—–|]\W*\Z")
_REACH = 40  # characters before a word that can hold an indicator

_THREE_LETTERS = "a an and as at but by en for if in nor of off on or out per so the to up v via vs yet"
_LONGER = """
    about above across after against along among around before behind below beneath beside between beyond down during
    from inside into like near onto outside over past since through throughout toward towards under underneath until
    upon with within without
"""
_BOTH = "as be if is it off out per so than up yet"  # adverbs or verbs in one title, small words in another
_EITHER = frozenset(_BOTH.split())

SMALL_WORDS = {
    "AP": frozenset(_THREE_LETTERS.split()),
    "Chicago": frozenset(_THREE_LETTERS.split() + _LONGER.split()),
}
"""The words without a capital in title case: of up to three letters (AP), prepositions of any (Chicago 8.159)."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a title."""

    text: str
    first: bool  # of the title
    last: bool
    starts: bool  # a part of it, after a colon or the like

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, or has one of its own within, as iPhone."""
        return self.text != self.text.lower()

    @property
    def caseless(self) -> bool:
        """Whether it begins with no letter of either case."""
        return not self.text[0].isupper() and not self.text[0].islower()


def words(text: str, spared: Sequence[tuple[int, int]] = (), indicators: Sequence[str] = ()) -> Iterator[Word]:
    """The words in order, without those in the ranges that are spared; indicators begin a new part."""
    found = list(_WORD.finditer(text))
    for at, match in enumerate(found):
        if any(start <= match.start() and match.end() <= end for start, end in spared):
            continue
        before = text[max(0, match.start() - _REACH) : match.start()].rstrip()
        starts = bool(_NEW_START.search(before[-4:])) or before.endswith(tuple(indicators))
        yield Word(match[0], at == 0, at == len(found) - 1, starts)


def fits_title_case(word: Word, style: str) -> bool:
    """Whether a word stands as title case wants it; `style` is a key of `SMALL_WORDS`."""
    low = word.text.lower()
    if word.caseless or (low in _EITHER and not word.first):
        return True
    if low in SMALL_WORDS[style] and not (word.first or word.last or word.starts):
        return not word.capital
    return word.capital


def fits_sentence_case(word: Word, names: frozenset[str]) -> bool:
    """Whether a word stands as sentence case wants it; names, acronyms and what has capitals within keep theirs."""
    if word.caseless or word.text in names:
        return True
    if word.first:
        return word.capital
    rest = word.text[1:]
    return word.starts or not word.capital or rest != rest.lower() or word.text.split("’")[0].split("'")[0] == "I"
