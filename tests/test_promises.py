"""Promised counts: what counts as a promise, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from copydesk.language.numbers import MAX_NUMBER, number_word
from copydesk.language.promises import heading_promise, lead_in_promise

NOUNS = some.sampled_from(["reasons", "steps", "ideas", "old tools", "very simple rules"])
WORDS = {2: "two", 3: "three", 5: "five", 8: "eight", 12: "twelve", 21: "twenty-one", 50: "fifty"}


@given(some.sampled_from(sorted(WORDS)), NOUNS)
@settings(max_examples=50)
def test_a_lead_in_promises_the_same_in_words_and_in_digits(number: int, noun: str) -> None:
    spelled = lead_in_promise(f"We left for {WORDS[number]} {noun}:")
    written = lead_in_promise(f"We left for {number} {noun}:")
    assert spelled is not None
    assert written is not None
    assert spelled.number == written.number == number


@given(some.integers(3, MAX_NUMBER), NOUNS, some.sampled_from(["", "The ", "Here are ", "Bread: "]))
@settings(max_examples=50)
def test_a_promise_covers_the_number_and_its_noun(number: int, noun: str, before: str) -> None:
    text = f"{before}{number} {noun} to know"
    promise = heading_promise(text)
    assert promise is not None
    assert text[promise.start : promise.end] == f"{number} {noun}"


@given(some.text(max_size=80))
@settings(max_examples=100)
def test_any_text_can_be_asked_for_its_promise(text: str) -> None:
    for promise in (heading_promise(text), lead_in_promise(text + ":")):
        assert promise is None or 0 <= promise.start < promise.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("30 minutes of rest", id="a measure"),
        pytest.param("10+ tools", id="a lower limit"),
        pytest.param("2–3 ideas", id="a range"),
        pytest.param("24/7 support", id="a fraction"),
        pytest.param("Windows 11 tips", id="a version"),
        pytest.param("Plans for 2031 and after", id="a year"),
    ],
)
def test_a_heading_promises_nothing_with(text: str) -> None:
    assert heading_promise(text) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There are at least three ways:", id="a lower limit"),
        pytest.param("There are two or three ways:", id="a choice of numbers"),
        pytest.param("One of the three rules:", id="a share"),
        pytest.param("When two teams meet:", id="a clause about something else"),
        pytest.param("Both of the two servers have the following parts:", id="another list"),
        pytest.param("In these three cases you can:", id="a sentence that the list completes"),
        pytest.param("Three reasons speak for it.", id="no colon"),
        pytest.param("There are four sides in three groups:", id="two numbers that compete"),
    ],
)
def test_a_lead_in_promises_nothing_with(text: str) -> None:
    assert lead_in_promise(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [("Lo dejamos por tres razones:", "es"), ("Das hat drei Gründe:", "de"), ("Il y a trois raisons :", "fr")],
)
def test_other_languages_promise_too(text: str, language: str) -> None:
    promise = lead_in_promise(text, language)
    assert promise is not None
    assert promise.number == 3


@pytest.mark.parametrize(("word", "language", "number"), [("once", "", None), ("once", "es", 11), ("Elf", "de", 11)])
def test_a_number_that_is_another_word_elsewhere_needs_its_language(
    word: str, language: str, number: int | None
) -> None:
    assert number_word(word, language) == number
