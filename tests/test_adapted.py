"""Formulas of other languages than English."""

from __future__ import annotations

from math import isclose

import pytest

from copydesk.language.adapted import FORMULAS, adapted
from copydesk.language.readability import Counts

# 20 words, 2 sentences, 40 syllables, 100 letters: W = 10, S = 2.
COUNTS = Counts(
    sentences=2, words=20, syllables=40, characters=100, monosyllables=8, polysyllables=6, long_words=5
)  # fmt: skip
WORKED = {
    "fernandez_huerta": 206.84 - 120 - 10.2,
    "szigriszt_pazos": 206.835 - 124.6 - 10,
    "flesch_martins": 248.835 - 169.2 - 10.15,
    "flesch_amstad": 180 - 117 - 10,
    "wiener_sachtextformel": 0.1935 * 30 + 0.1672 * 10 + 0.1297 * 25 - 0.0327 * 40 - 0.875,
    "kandel_moles": 207 - 147.2 - 10.15,
    "gulpease": 89 + (600 - 1000) / 20,
    "flesch_vacca": 217 - 120 - 13,
    "flesch_douma": 206.835 - 154 - 9.3,
}
CASES = [(language, name) for language, known in FORMULAS.items() for name in known]


def test_every_formula_has_a_worked_example() -> None:
    assert {name for _, name in CASES} == set(WORKED)


@pytest.mark.parametrize(("language", "name"), CASES)
def test_a_formula_is_what_its_author_published(language: str, name: str) -> None:
    assert isclose(adapted(COUNTS, language)[name], WORKED[name])


@pytest.mark.parametrize("language", ["en", "", "fi", "zh"])
def test_a_language_without_a_formula_has_no_value(language: str) -> None:
    assert adapted(COUNTS, language) == {}


@pytest.mark.parametrize("language", FORMULAS)
def test_a_text_without_words_has_no_value(language: str) -> None:
    assert adapted(Counts(), language) == {}
