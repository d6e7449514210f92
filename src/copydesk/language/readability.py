"""How easy a text is to read: counts of its sentences, and formulas over them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from typing import NamedTuple

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.syllables import syllables
from copydesk.language.words import WORD

MIN_POLYSYLLABLE = 3
"""Syllables of a polysyllable (McLaughlin, SMOG grading, 1969)."""

MIN_LONG = 7
"""Letters of a long word (Björnsson, Läsbarhet, 1968)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of.

    Content words are neither function words nor names (a capital within a sentence) nor numbers.
    """

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    characters: int = 0  # letters and digits
    polysyllables: int = 0  # words of `MIN_POLYSYLLABLE` syllables or more
    long_words: int = 0  # words of `MIN_LONG` letters or more
    content_words: int = 0
    content_characters: int = 0
    content_syllables: int = 0
    length_weight: float = 0.0  # the sum of L·ln L over the sentences' lengths L in words


def count(sentences: Sequence[str], language: str = "en") -> Counts:
    """The counts of a text's sentences; those without a word are left out."""
    lines = [found for sentence in sentences if (found := WORD.findall(sentence))]
    firsts = Counter(line[0] for line in lines)
    forms = [
        # The first word's capital does not make it a name.
        _Form(_word(word, language), often, firsts[word] if word[0].isupper() else often)
        for word, often in Counter(word for line in lines for word in line).items()
    ]
    content = [one for one in forms if one.word.content]
    return Counts(
        sentences=len(lines),
        words=sum(one.often for one in forms),
        syllables=sum(one.often * one.word.syllables for one in forms),
        characters=sum(one.often * one.word.characters for one in forms),
        polysyllables=sum(one.often for one in forms if one.word.syllables >= MIN_POLYSYLLABLE),
        long_words=sum(one.often for one in forms if one.word.characters >= MIN_LONG),
        content_words=sum(one.unnamed for one in content),
        content_characters=sum(one.unnamed * one.word.characters for one in content),
        content_syllables=sum(one.unnamed * one.word.syllables for one in content),
        length_weight=sum(len(line) * log(len(line)) for line in lines),
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


def ease(counts: Counts) -> float:
    """How easy an English text is to read, 0 to 100, higher is easier; 0 without words.

    The difficulty is .845·LW + .174·C + .341·S: LW = ΣL·ln L / ΣL over the sentences' lengths L in words, C and S the
    letters and syllables of the mean content word. Fitted by least squares to the 6,691 sentences of CEFR-SP
    (Wiki-Auto part; Arase, Uchida and Kajiwara 2022) with their levels by two professionals: ρ = .53 in tenfold
    cross-validation (Flesch reading ease .35). On the 285 texts of 95 OneStopEnglish articles at three levels
    (Vajjala and Lučić 2018), unseen by the fit, ρ = .64 (Flesch .42), 98 % of the articles in the right order (92 %).

    The scale is such that those texts have the mean and the spread of their Flesch reading ease, 54 ± 10, and a
    logistic curve that leaves the middle as it is keeps it between 0 and 100.
    """
    if not counts.words:
        return 0.0
    length = counts.length_weight / counts.words
    content = max(counts.content_words, 1)
    difficulty = 0.845 * length + (0.174 * counts.content_characters + 0.341 * counts.content_syllables) / content
    return 100 / (1 + exp((_MIDDLE - (_OFFSET - _SPREAD * difficulty)) / _SLOPE))


_OFFSET = 252.2
_SPREAD = 45.65
_MIDDLE = 50.0
_SLOPE = 25.0  # a quarter of the range: the curve's slope in the middle is 1


class _Word(NamedTuple):
    syllables: int
    characters: int
    content: bool


class _Form(NamedTuple):
    """A word as it is written, how often it stands in a text, and how often as no name."""

    word: _Word
    often: int
    unnamed: int


@lru_cache(maxsize=65_536)
def _word(word: str, language: str) -> _Word:
    folded = word.casefold().replace("’", "'")
    content = not any(map(str.isdigit, word)) and folded.removesuffix("'s") not in _function_words(language)
    return _Word(syllables(word, language), sum(map(str.isalnum, word)), content)


def _function_words(language: str) -> frozenset[str]:
    return FUNCTION_WORDS.get(language or "en", frozenset())
