"""Names of people, organisations and places in a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.names import Name, acronym_of, are_aliases, names


def texts(sentence: str) -> list[str]:
    return [name.text for name in names(sentence)]


def only(sentence: str) -> Name:
    (name,) = names(sentence)
    return name


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_a_name_stands_where_it_says(sentence: str) -> None:
    for name in names(sentence):
        assert sentence[name.start : name.end] == name.text
        assert name.words


@given(st.text(max_size=80))
@settings(max_examples=100)
def test_names_stand_in_order_and_apart(sentence: str) -> None:
    found = list(names(sentence))
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("The Harlow Institute pays.", ["Harlow Institute"], id="an article is no part of it"),
        pytest.param("We asked J. R. Varga twice.", ["J. R. Varga"], id="initials are"),
        pytest.param("She read Ludwig van Aalst aloud.", ["Ludwig van Aalst"], id="particles are"),
        pytest.param("The Bank of Orme is shut.", ["Bank of Orme"], id="“of” joins"),
        pytest.param("Then Varga's sister met I think Moe.", ["Varga", "Moe"], id="a possessive ends it, I is none"),
        pytest.param("nobody came, and it rained", [], id="small words are none"),
    ],
)
def test_names_are_runs_of_capitals(sentence: str, expected: list[str]) -> None:
    assert texts(sentence) == expected


def test_a_title_stands_beside_the_name() -> None:
    name = only("We met Professor Ilse Brandt there.")
    assert (name.title, name.text, name.surname) == ("Professor", "Ilse Brandt", "Brandt")


def test_the_first_word_of_a_sentence_may_owe_its_capital_to_that() -> None:
    assert only("Bread was dear.").opens
    assert not only("The bread of Tarn was dear.").opens


def test_initials_leave_small_words_out() -> None:
    assert acronym_of(("Bank", "of", "Orme")) == "BO"


def test_a_surname_and_an_acronym_are_aliases() -> None:
    full, bank = only("it was Ilse Brandt"), only("it was Orme Bank Trust")
    assert are_aliases(full, only("it was Brandt"))
    assert are_aliases(only("it was OBT"), bank)
    assert not are_aliases(full, only("it was Ilse"))
    assert not are_aliases(full, only("it was Otto Brandt"))
