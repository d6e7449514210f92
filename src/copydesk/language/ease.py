"""Ease: how easy an English text is to read, and what makes it hard."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, log
from typing import NamedTuple

from copydesk.language.readability import Counts, Line, Word

HARD = 3.2
"""The difficulty of a word from which on it counts as hard: one in thirty of the words of news articles."""

_MAX_HYPHENS = 1  # of a hard word; more make a phrase, or a name of something technical

# Weights and scale as the docstring of `ease` tells.
_LENGTH, _RARITY, _LETTERS, _SYLLABLES = 0.986, 1.670, 0.062, 0.195
_OFFSET, _SPREAD = 206.6, 35.4
_MIDDLE = 50.0
_SLOPE = 25.0  # a quarter of the range: the curve's slope in the middle is 1

_STEEPEST = 700.0  # beyond it the exponential is no number any more


class Parts(NamedTuple):
    """What adds up to the difficulty of a text, or to the points that it misses for an ease of 100."""

    long_sentences: float
    rare_words: float
    long_words: float


_PLAIN = Parts(_LENGTH * log(6), 0.0, 4 * _LETTERS + 1.2 * _SYLLABLES)
"""Of the plainest text: sentences of 6 words, everyday words alone, their mean of 4 letters and 1.2 syllables."""


def ease(counts: Counts) -> float:
    """How easy an English text is to read, 0 to 100, higher is easier; 0 without words.

    The difficulty is .986·LW + 1.670·R + .062·C + .195·S: LW = ΣL·ln L / ΣL over the sentences' lengths L in words;
    R, C and S are the rarity, letters and syllables of the mean fresh content word (`readability.Line`). Fitted by
    least squares to the 6,691 sentences of CEFR-SP (Wiki-Auto part, CC BY-SA 3.0; Arase, Uchida and Kajiwara 2022)
    with their levels by two professionals: ρ = .74 in tenfold cross-validation (Flesch reading ease .34). The weight
    of LW is raised by a fifth, since the sentences of a text differ less in length than lone ones; that, and
    `readability.RECENT`, were chosen on 95 OneStopEnglish articles at three levels each (CC BY-SA 4.0; Vajjala and
    Lučić 2018): ρ = .75 (Flesch .42), 99 % of the articles in the right order (92 %).

    The scale is such that those articles have the mean and the spread of their Flesch reading ease, 54 ± 10, and a
    logistic curve that leaves the middle as it is keeps it between 0 and 100.
    """
    return _curve(_OFFSET - _SPREAD * sum(_parts(counts))) if counts.words else 0.0


def costs(counts: Counts) -> Parts:
    """The points that a text misses for an ease of 100, shared out by how far each part is above the plainest text's.

    They add up to 100 less its ease; all 0 without words, or if the text is as plain as that.
    """
    above = [max(part - plain, 0.0) for part, plain in zip(_parts(counts), _PLAIN, strict=True)]
    missing = 100 - ease(counts) if counts.words and any(above) else 0.0
    return Parts(*(missing * part / (sum(above) or 1.0) for part in above))


def difficulty(word: Word) -> float:
    """What a content word adds to the difficulty of a text in which it stands alone."""
    return _RARITY * word.rarity + _LETTERS * word.characters + _SYLLABLES * word.syllables


def hard_words(read: Iterable[Line]) -> list[str]:
    """The hard words of English sentences as they are first written, hardest first."""
    found: dict[str, Word] = {}
    for line in read:
        for word in line.content:
            if difficulty(word) >= HARD and word.form.count("-") <= _MAX_HYPHENS:
                found.setdefault(word.folded, word)
    return [word.form for word in sorted(found.values(), key=lambda word: -difficulty(word))]


def ease_of_sentence(line: Line) -> float:
    """The ease of an English sentence that stands alone; 100 without words."""
    if not line.forms:
        return 100.0
    content = line.content
    hard = sum([_RARITY * word.rarity + _LETTERS * word.characters + _SYLLABLES * word.syllables for word in content])
    return _curve(_OFFSET - _SPREAD * (_LENGTH * log(len(line.forms)) + hard / max(len(content), 1)))


def _parts(counts: Counts) -> Parts:
    content = max(counts.content_words, 1)
    return Parts(
        _LENGTH * counts.length_weight / max(counts.words, 1),
        _RARITY * counts.content_rarity / content,
        (_LETTERS * counts.content_characters + _SYLLABLES * counts.content_syllables) / content,
    )


def _curve(value: float) -> float:
    return 100 / (1 + exp(min((_MIDDLE - value) / _SLOPE, _STEEPEST)))
