"""Syllables: the rules by their kinds, the table of exceptions, and other languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.syllables import syllables

KNOWN = {
    1: "the make whole jumped called takes clothes don't we'll league queue strength through breathe days played",
    2: "able table wanted boxes couldn't bridge's it'll naked prism rhythm someone player doing dial fire create our",
    3: "idea radio violet hundredfold beautiful everyone basically champion museum banana however company",
    4: "geology society ambiguous ingredient necessary American information experience",
    5: "university organization imagination opportunity",
}
CASES = [(word, count) for count, line in KNOWN.items() for word in line.split()]


@pytest.mark.parametrize(("word", "count"), CASES, ids=[word for word, _ in CASES])
def test_a_word_has_the_syllables_that_a_speaker_hears(word: str, count: int) -> None:
    assert syllables(word) == count


def test_case_and_kind_of_apostrophe_make_no_difference() -> None:
    assert syllables("COULDN’T") == syllables("couldn't")


def test_a_hyphenated_word_has_the_syllables_of_its_parts() -> None:
    assert syllables("table-tennis") == syllables("table") + syllables("tennis")


def test_a_plural_of_an_exception_is_one_too() -> None:
    assert syllables("businesses") == syllables("business") + 1
    assert syllables("chocolates") == syllables("chocolate")


def test_letters_without_a_vowel_are_spelt_out() -> None:
    assert syllables("HTML") == 4
    assert syllables("WWF") == 7


def test_a_number_has_a_syllable_a_digit_and_four_at_most() -> None:
    assert [syllables(number) for number in ("7", "42", "2019", "1000000")] == [1, 2, 4, 4]


def test_other_languages_are_counted_by_vowel_groups() -> None:
    assert [syllables("información", "es"), syllables("Häuser", "de"), syllables("kado", "nl")] == [4, 2, 2]


@given(st.text(max_size=30), st.sampled_from(["en", "de", ""]))
@settings(max_examples=200)
def test_every_word_has_one_syllable_at_least(word: str, language: str) -> None:
    assert syllables(word, language) >= 1
