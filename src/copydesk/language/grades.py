"""School grades of the United States that classic formulas ask of the readers of an English text."""

from __future__ import annotations

from math import sqrt
from statistics import median

from copydesk.language.readability import Counts, flesch_kincaid_grade


def gunning_fog(counts: Counts) -> float:
    """0.4·(words per sentence + share of polysyllables in per cent); 0 without words.

    Gunning, The technique of clear writing, 1952, p. 38. Names, compounds and inflected endings are not taken out.
    """
    if not counts.words:
        return 0.0
    return 0.4 * (counts.words / counts.sentences + 100 * counts.polysyllables / counts.words)


def smog_index(counts: Counts) -> float:
    """1.0430·√(30·polysyllables per sentence) + 3.1291; 0 without words.

    McLaughlin, SMOG grading, Journal of Reading 12, 1969, p. 645, whose 30 sentences are all of the text here.
    """
    if not counts.words:
        return 0.0
    return 1.0430 * sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def coleman_liau_index(counts: Counts) -> float:
    """0.0588·(letters per 100 words) − 0.296·(sentences per 100 words) − 15.8; 0 without words.

    Coleman and Liau, A computer readability formula designed for machine scoring, Journal of Applied Psychology 60,
    1975, p. 284.
    """
    if not counts.words:
        return 0.0
    return 5.88 * counts.characters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def automated_readability_index(counts: Counts) -> float:
    """4.71·(characters per word) + 0.5·(words per sentence) − 21.43; 0 without words.

    Smith and Senter, Automated readability index, AMRL-TR-66-220, 1967, p. 8.
    """
    if not counts.words:
        return 0.0
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def grade(counts: Counts) -> float:
    """The median of five formulas, so that no single one decides; 0 at least."""
    formulas = (flesch_kincaid_grade, gunning_fog, smog_index, coleman_liau_index, automated_readability_index)
    return max(0.0, median(formula(counts) for formula in formulas))
