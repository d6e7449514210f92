"""The dictionary: its words, what it takes for known, and what it suggests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.articles import article_before
from copydesk.language.dictionary import RAREST, is_derived, level, missing, suggestions
from copydesk.language.misspellings import misspellings
from copydesk.language.terms import terms
from copydesk.language.variants import variants

words = st.text("abcdefghijklmnopqrstuvwxyzé'", min_size=0, max_size=24)


@given(words)
def test_a_level_is_none_or_one_of_the_levels(word: str) -> None:
    assert 0 <= level(word) <= RAREST


@given(words)
def test_what_is_missing_has_no_level(word: str) -> None:
    assert (word in missing([word])) == (level(word) == 0)


@given(words)
def test_suggestions_are_words(word: str) -> None:
    assert all(level(one) for one in suggestions(word))


def test_the_most_common_words_have_the_first_level() -> None:
    assert {level(word) for word in ("the", "and", "people", "water")} == {1}


@pytest.mark.parametrize("word", ["colour", "color", "organise", "organize", "theatre", "theater", "café"])
def test_both_sides_of_the_ocean_are_in_it(word: str) -> None:
    assert level(word)


def test_a_word_that_only_begins_like_one_is_none() -> None:
    assert level("abandonm") == 0
    assert level("lanter") == 0


@pytest.mark.parametrize("word", ["cyberspecialist", "gardenless", "moonwatcher", "microgardens", "bookcorner"])
def test_what_is_made_of_words_is_derived(word: str) -> None:
    assert level(word) == 0
    assert is_derived(word)


@pytest.mark.parametrize("word", ["eachother", "lantren", "deinfluence", "becuase"])
def test_a_slip_is_not_derived(word: str) -> None:
    assert not is_derived(word)


@pytest.mark.parametrize(
    ("slip", "word"), [("lantren", "lantern"), ("becuase", "because"), ("deinfluence", "influence")]
)
def test_a_slip_suggests_what_was_meant(slip: str, word: str) -> None:
    assert word in suggestions(slip)


def test_no_misspelling_is_a_word() -> None:
    assert len(misspellings()) >= 600
    assert [wrong for wrong in misspellings() if level(wrong)] == []


def test_what_a_misspelling_stands_for_is_a_word() -> None:
    assert [right for right in misspellings().values() if right.islower() and not level(right)] == []


def test_terms_are_many_and_told_apart_by_their_letters() -> None:
    assert len(terms()) >= 250
    assert all(key == name.casefold() for key, name in terms().items())


def test_each_variant_names_its_other_spelling() -> None:
    found = variants()
    assert len(found) >= 400
    assert all(found[one.other].other == word and found[one.other].side != one.side for word, one in found.items())


@pytest.mark.parametrize(
    ("word", "article"),
    [
        *(
            (word, "an")
            for word in ("hour", "heir", "apple", "umbrella", "uninteresting", "8-bit", "11th", "IBM", "HTML")
        ),
        *((word, "a") for word in ("unit", "user", "one-off", "union", "car", "100", "ewe", "URL", "US")),
        *((word, "") for word in ("historic", "herb", "SQL", "NATO", "xyzzy", "is", "1100")),
    ],
)
def test_the_article_follows_the_sound(word: str, article: str) -> None:
    assert article_before(word) == article
