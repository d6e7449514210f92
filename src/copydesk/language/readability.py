"""What readability is made of: counts of a text's sentences, words and syllables, and two classic formulas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, compress
from math import log
from operator import mul
from typing import NamedTuple

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.known import Known
from copydesk.language.rarity import RARE, rarity
from copydesk.language.syllables import syllables
from copydesk.language.words import WORD

MIN_POLYSYLLABLE = 3
"""Syllables of a polysyllable (McLaughlin, SMOG grading, 1969)."""

MIN_LONG = 7
"""Letters of a long word (Björnsson, Läsbarhet, 1968)."""

RECENT = 150
"""Content words, about those of a page: one that occurred among the last so many is still in the reader's mind."""


class Word(NamedTuple):
    """What is known of a word as it is written."""

    form: str
    folded: str
    syllables: int
    characters: int
    rarity: float  # told of content words alone
    content: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of; the content words are the fresh ones of its lines."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    characters: int = 0  # letters and digits
    monosyllables: int = 0
    polysyllables: int = 0  # words of `MIN_POLYSYLLABLE` syllables or more
    long_words: int = 0  # words of `MIN_LONG` letters or more
    content_words: int = 0
    content_characters: int = 0
    content_syllables: int = 0
    content_rarity: float = 0.0
    length_weight: float = 0.0  # the sum of L·ln L over the sentences' lengths L in words


class Line(NamedTuple):
    """The words of a sentence.

    Content words are neither function words nor numbers nor abbreviations nor names (a capital within a sentence, or at
    its start where the word is not listed). Those that did not occur among the `RECENT` content words before are fresh.
    """

    forms: list[str]  # all words, as they are written
    content: list[Word]
    fresh: list[Word]


def lines(sentences: Iterable[str], language: str = "en") -> list[Line]:
    """The words of each sentence of a text."""
    return lines_of([WORD.findall(sentence) for sentence in sentences], language)


def lines_of(found: Sequence[list[str]], language: str = "en") -> list[Line]:
    """As `lines`, of sentences whose words were told apart already."""
    opening, within = (_words(language, opens=opens).__getitem__ for opens in (True, False))
    last: dict[str, int] = {}
    read = []
    for forms in found:
        words = [*map(opening, forms[:1]), *map(within, forms[1:])]
        content = [word for word in words if word.content]
        read.append(Line(forms, content, _fresh(content, last)))
    return read


def count(sentences: Iterable[str], language: str = "en") -> Counts:
    """The counts of a text's sentences; those without a word are left out."""
    return count_lines(lines(sentences, language), language)


def count_lines(read: Iterable[Line], language: str = "en") -> Counts:
    """The counts of sentences whose words were read already."""
    worded = [line for line in read if line.forms]
    counts = count_content(worded)
    often = Counter(chain.from_iterable(line.forms for line in worded))
    known = [*map(_words(language, opens=False).__getitem__, often)]
    spoken = [word.syllables for word in known]
    written = [word.characters for word in known]
    times = [*often.values()]
    return replace(
        counts,
        syllables=sum(map(mul, spoken, times)),
        characters=sum(map(mul, written, times)),
        monosyllables=sum(compress(times, map((1).__eq__, spoken))),
        polysyllables=sum(compress(times, map(MIN_POLYSYLLABLE.__le__, spoken))),
        long_words=sum(compress(times, map(MIN_LONG.__le__, written))),
    )


def count_content(read: Iterable[Line]) -> Counts:
    """The counts that ease is made of, which take the least time; the others are 0."""
    worded = [line for line in read if line.forms]
    lengths = [len(line.forms) for line in worded]
    fresh = [word for line in worded for word in line.fresh]
    return Counts(
        sentences=len(worded),
        words=sum(lengths),
        content_words=len(fresh),
        content_characters=sum([word.characters for word in fresh]),
        content_syllables=sum([word.syllables for word in fresh]),
        content_rarity=sum([word.rarity for word in fresh]),
        length_weight=sum([length * log(length) for length in lengths]),
    )


def flesch_reading_ease(counts: Counts) -> float:
    """206.835 − 1.015·(words per sentence) − 84.6·(syllables per word); 0 without words.

    Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948, p. 229.
    """
    if not counts.words:
        return 0.0
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def flesch_kincaid_grade(counts: Counts) -> float:
    """0.39·(words per sentence) + 11.8·(syllables per word) − 15.59; 0 without words.

    Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas, Research Branch Report 8-75,
    1975, p. 14.
    """
    if not counts.words:
        return 0.0
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def _fresh(content: Sequence[Word], last: dict[str, int]) -> list[Word]:
    """The words that did not occur lately; `last` has the number of each one's last occurrence, under "" the total."""
    total = last.get("", 0)
    found = []
    for at, word in enumerate(content, total + 1):
        if at - last.get(word.folded, -RECENT) > RECENT:
            found.append(word)
        last[word.folded] = at
    last[""] = total + len(content)
    return found


@lru_cache
def _words(language: str, *, opens: bool) -> Known[Word]:
    """The words of a language, as they stand at the beginning of a sentence or within one."""
    return Known(lambda form: _word(form, language, opens=opens))


def _word(form: str, language: str, *, opens: bool) -> Word:
    folded = form.casefold().replace("’", "'")
    plain = form.isalpha()  # as most are; the others take longer
    told = plain or ("." not in form and not any(map(str.isdigit, form)))
    capital = form[0].isupper()
    content = (
        told
        and (opens or not capital)
        and folded.removesuffix("'s") not in FUNCTION_WORDS.get(language or "en", frozenset())
    )
    rare = rarity(folded) if content and language in ("en", "") else 0.0
    is_name = capital and rare >= RARE
    characters = len(form) if plain else sum(map(str.isalnum, form))
    return Word(form, folded, syllables(form, language), characters, rare, content and not is_name)
