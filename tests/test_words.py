"""Words: what counts as one, the key for comparing texts, and the words that carry content."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import MASK
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.words import content_words, count_words, normalised, phrases, placed_words, words

ONE_WORD = ["3.5", "1,200", "U.S.", "e.g.", "don't", "don’t", "well-known", "10:30", "v1.2.3", "re\u0301sume\u0301"]
PLAIN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?!\w)"
    r"|[^\W_][\w\u0300-\u036f]*(?:(?:(?<=\d)[.,:](?=\d)|[’'‑\u00ad-])[\w\u0300-\u036f]+)*"
)
"""A word as it is defined, without regard to speed."""
TEXTS = st.text(st.sampled_from("ab3 .,'’-_U.S\n" + MASK), max_size=60)


@pytest.mark.parametrize("word", ONE_WORD)
def test_it_is_one_word(word: str) -> None:
    text = f"see {word} here"
    assert [text[start:end] for start, end in words(text)] == ["see", word, "here"]


@pytest.mark.parametrize("text", ["", "…", "____", "— - –", MASK * 5, "* ' *"])
def test_there_is_no_word(text: str) -> None:
    assert count_words(text) == 0


@given(TEXTS)
@settings(max_examples=200)
def test_words_come_in_order_and_leave_no_letter_out(text: str) -> None:
    spans = list(words(text))
    assert len(spans) == count_words(text)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    inside = {at for start, end in spans for at in range(start, end)}
    assert all(at in inside for at, character in enumerate(text) if character.isalnum())


@given(st.text(st.sampled_from("aUß3é٣ .,:'’‑\u00ad-_\u0301\n"), max_size=30))
@settings(max_examples=500)
def test_words_are_initials_and_runs_of_letters_that_marks_join(text: str) -> None:
    assert list(words(text)) == [match.span() for match in PLAIN.finditer(text)]


@given(st.text(st.sampled_from("abU3ß .,'’-\n"), max_size=30))
@settings(max_examples=200)
def test_placed_words_are_the_words_case_folded_with_straight_apostrophes(text: str) -> None:
    expected = [(text[start:end].casefold().replace("’", "'"), start, end) for start, end in words(text)]
    assert [tuple(token) for token in placed_words(text).tokens] == expected
    assert placed_words(text).forms == [text[start:end] for _, start, end in expected]


@given(TEXTS)
@settings(max_examples=200)
def test_a_normalised_text_stays_as_it_is(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


def test_case_and_punctuation_make_no_difference_to_the_key() -> None:
    assert normalised("  The “Big” Day, at last! ") == normalised("the big day — at last")


def test_function_words_possessives_and_case_are_left_out() -> None:
    assert content_words("The Baker’s oven isn't as HOT as it was") == ["baker", "oven", "hot"]


def test_elided_articles_are_left_out() -> None:
    assert content_words("L’eau de l'usine n'est pas propre", "fr") == ["eau", "usine", "propre"]
    assert content_words("Il prezzo dell'acqua", "it") == ["prezzo", "acqua"]


def test_an_unknown_language_has_no_function_words_and_none_at_all_is_english() -> None:
    assert content_words("the oven", "fi") == ["the", "oven"]
    assert content_words("the oven", "") == ["oven"]


def test_the_lists_of_function_words_are_case_folded_single_words() -> None:
    assert all(
        word == word.casefold() and count_words(word) == 1 for found in FUNCTION_WORDS.values() for word in found
    )


def test_phrases_are_words_and_neighbours() -> None:
    assert phrases("In order: to GO") == {"in", "order", "to", "go", "in order", "order to", "to go"}
    assert phrases("Let’s") == {"let", "s", "let s"}
    assert not phrases("—")
