"""Readability: the counts, the formulas, and the classic ones through textstat without the network."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import astuple
from math import isclose, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.readability import Counts, count, ease, flesch_kincaid_grade, flesch_reading_ease

EASY = ["The cat sat on the mat.", "It was warm.", "The dog saw the cat and ran to it."]
HARD = [
    "Interdepartmental responsibilities necessitate comprehensive methodological considerations, which consequently "
    "complicate the implementation of organisational restructuring."
]
SENTENCES = st.lists(st.text(st.sampled_from("abc deio. AThe'’-3,5\n"), max_size=60), max_size=6)


def test_the_counts_of_two_sentences() -> None:
    counts = count(["The bakery sold 120 loaves to Maria.", "Remarkable!"])
    assert counts == Counts(
        sentences=2,
        words=8,
        syllables=1 + 3 + 1 + 3 + 1 + 1 + 3 + 4,
        characters=39,
        polysyllables=4,
        long_words=1,
        content_words=4,
        content_characters=26,
        content_syllables=9,
        length_weight=7 * log(7),
    )


def test_flesch_reading_ease_is_the_formula_of_1948() -> None:
    assert isclose(flesch_reading_ease(Counts(sentences=2, words=20, syllables=30)), 206.835 - 10.15 - 126.9)


def test_flesch_kincaid_grade_is_the_formula_of_1975() -> None:
    assert isclose(flesch_kincaid_grade(Counts(sentences=2, words=20, syllables=30)), 3.9 + 17.7 - 15.59)


@pytest.mark.parametrize("formula", [ease, flesch_reading_ease, flesch_kincaid_grade])
def test_a_text_without_words_has_the_value_0(formula: object) -> None:
    assert callable(formula)
    assert formula(count(["", "…"])) == 0


def test_longer_words_and_sentences_are_harder() -> None:
    assert ease(count(EASY)) > 80
    assert ease(count(HARD)) < 20


@given(SENTENCES)
@settings(max_examples=200)
def test_ease_lies_between_0_and_100(sentences: list[str]) -> None:
    assert 0 <= ease(count(sentences)) <= 100


@given(SENTENCES)
@settings(max_examples=100)
def test_a_text_twice_is_as_easy_as_once(sentences: list[str]) -> None:
    assert isclose(ease(count(sentences)), ease(count(sentences * 2)), abs_tol=1e-9)


@given(SENTENCES, SENTENCES)
@settings(max_examples=100)
def test_the_counts_of_two_texts_add_up(first: list[str], second: list[str]) -> None:
    added = [a + b for a, b in zip(astuple(count(first)), astuple(count(second)), strict=True)]
    assert astuple(count([*first, *second])) == pytest.approx(added)


OFFLINE = """
import socket, sys

def refuse(*args, **kwargs):
    raise AssertionError("a socket was opened")

socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from copydesk.language.classic import FORMULAS, classic
values = classic(["The bakery sold many warm loaves.", "The oven was never cold in the winter of that year."])
assert tuple(values) == FORMULAS, values
assert "nltk" not in sys.modules
print(values["flesch_reading_ease"])
"""


def test_the_classic_formulas_open_no_socket_and_do_not_import_nltk() -> None:
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert float(done.stdout) > 0


CLEAN = ["The bakery sold many warm loaves.", "The oven was never cold in the winter of that year."]


def test_textstat_and_our_formulas_agree_where_the_counts_do() -> None:
    from copydesk.language.classic import classic

    values = classic(CLEAN)
    assert values["flesch_reading_ease"] == pytest.approx(flesch_reading_ease(count(CLEAN)))
    assert values["flesch_kincaid_grade"] == pytest.approx(flesch_kincaid_grade(count(CLEAN)))


def test_stops_within_a_sentence_do_not_split_it_for_textstat() -> None:
    from copydesk.language.classic import classic

    dotted = ["Dr. Lee paid 3.5 million dollars to the U.S. mint at 5 p.m. today."]
    plain = ["Dr Lee paid 35 million dollars to the US mint at 5 pm today."]
    assert classic(dotted)["automated_readability_index"] == classic(plain)["automated_readability_index"]


def test_no_sentences_have_no_classic_values() -> None:
    from copydesk.language.classic import classic

    assert classic([]) == classic(["..."]) == {}
