"""Quantities: what is one, where it stands, and what it is worth."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Block, Kind, Passage
from copydesk.language.numbers import NUMBER_FORMS
from copydesk.language.quantities import Amount, Approximation, Quantity, quantities
from copydesk.language.units import unit
from copydesk.source import Span

NUMBERS = st.integers(1, 999).map(str) | st.sampled_from(["twelve", "a dozen", "1,200", "3.5", "half", "two thirds"])
BEHIND = st.sampled_from(["%", " km", " miles", " years", " people", "-year-old", " million euros", "", " °C", "th"])
GLUE = st.sampled_from([" ", ", ", " to ", "–", " (", ") ", " and ", "/", ".", " from ", " $", " about "])
TEXTS = st.lists(st.tuples(NUMBERS, BEHIND, GLUE).map("".join), max_size=8).map("".join) | st.text(max_size=60)


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_quantities_stand_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    found = list(quantities(text))
    ends = [0, *(one.end for one in found)]
    assert all(end <= one.start < one.end <= len(text) for end, one in zip(ends, found, strict=False))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_ends_of_a_range_are_in_order(text: str) -> None:
    assert all(one.low <= one.high for one in quantities(text))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 999_999_999))
def test_thousands_separators_do_not_change_a_number(number: int) -> None:
    assert only(f"it weighs {number:,} kg").low == number


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["km mi", "kg lb", "°C °F", "l gal", "ha acres", "m² ft²", "km/h mph"]), st.floats(-500, 500))
def test_a_conversion_there_and_back_is_the_same(pair: str, value: float) -> None:
    first, second = (unit(name) for name in pair.split())
    assert first
    assert second
    there = first.converted(value, second)[0]
    assert second.converted(there, first)[0] == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "kind", "value", "named"),
    [
        ("the 12 km of cable", Amount.MEASURE, 12, "km"),
        ("a 12-kilometre walk", Amount.MEASURE, 12, "km"),
        ("five square miles of bog", Amount.MEASURE, 5, "mi²"),
        ("it was −5 °C outside", Amount.MEASURE, -5, "°C"),
        ("it was minus five degrees Celsius", Amount.MEASURE, -5, "°C"),
        ("baked at 200C for long", Amount.MEASURE, 200, "°C"),
        ("a speed of 60 miles per hour", Amount.MEASURE, 60, "mph"),
        ("a man of 5 ft 6 in, no more", Amount.MEASURE, 5.5, "ft"),
        ("2½ inches thick", Amount.MEASURE, 2.5, "in"),
        ("half a mile", Amount.MEASURE, 0.5, "mi"),
        ("a quarter of an hour", Amount.DURATION, 0.25, "hour"),
        ("it cost $1.2 bn", Amount.MONEY, 1.2e9, "USD"),
        ("it cost £5m", Amount.MONEY, 5e6, "GBP"),
        ("it cost 20 euros", Amount.MONEY, 20, "EUR"),
        ("it cost US$40", Amount.MONEY, 40, "USD"),
        ("45 per cent of it", Amount.PERCENT, 45, "%"),
        ("five percentage points", Amount.PERCENT, 5, "pp"),
        ("two-thirds of it", Amount.FRACTION, 2 / 3, ""),
        ("Half of the hall", Amount.FRACTION, 0.5, ""),
        ("the twenty-first car", Amount.ORDINAL, 21, ""),
        ("the 3rd car", Amount.ORDINAL, 3, ""),
        ("a 34-year-old nurse", Amount.AGE, 34, "year"),
        ("a nurse aged 34", Amount.AGE, 34, "year"),
        ("it took three decades", Amount.DURATION, 3, "decade"),
    ],
)
def test_a_quantity_has_its_kind_value_and_unit(text: str, kind: Amount, value: float, named: str) -> None:
    found = only(text)
    assert (found.kind, found.unit) == (kind, named)
    assert [found.low, found.high] == pytest.approx([value, value])


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("two hundred and five editors", 205, "editor"),
        ("a dozen eggs", 12, "egg"),
        ("half a million readers", 500_000, "reader"),
        ("1.2 million people", 1_200_000, "person"),
        ("10k users", 10_000, "user"),
        ("12 new board members left", 12, "member"),
        ("12 of the members left", 12, "member"),
        ("one editor left", 1, "editor"),
    ],
)
def test_a_count_has_the_stem_of_what_it_counts(text: str, value: float, noun: str) -> None:
    found = only(text)
    assert (found.kind, found.low, found.noun) == (Amount.COUNT, value, noun)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3 to 5 km", 3, 5),
        ("10–12 people", 10, 12),
        ("five or six apples", 5, 6),
        ("between $5 and $10", 5, 10),
        ("$3–5 million", 3e6, 5e6),
        ("20–25 °C", 20, 25),
    ],
)
def test_a_range_is_one_quantity(text: str, low: float, high: float) -> None:
    found = only(text)
    assert (found.low, found.high, found.is_range) == (low, high, True)


def test_a_change_from_one_to_another_is_two_quantities() -> None:
    assert [one.low for one in quantities("it rose from 40 to 60")] == [40, 60]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("about 30 students", Approximation.ABOUT),
        ("30 students or so", Approximation.ABOUT),
        ("~30 students", Approximation.ABOUT),
        ("more than 30 students", Approximation.MORE_THAN),
        ("30+ students", Approximation.MORE_THAN),
        ("30 or more students", Approximation.MORE_THAN),
        ("fewer than 30 students", Approximation.LESS_THAN),
        ("no more than 30 students", Approximation.UP_TO),
        ("up to 30 students", Approximation.UP_TO),
        ("the 30 students", Approximation.EXACT),
    ],
)
def test_the_words_around_a_number_bound_it(text: str, bound: Approximation) -> None:
    assert only(text).approximation is bound


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1999.",
        "It opened on March 3, 2020.",
        "It opened on 3 March at 5:30 pm.",
        "It ends at 5 pm.",
        "They won 3-2 at home.",
        "Call 555-123-4567 now.",
        "Version 3.2.1 is out.",
        "See page 12 and Chapter 4.",
        "The iPhone 12 and COVID-19.",
        "The A4 sheet, the 1990s, and #12.",
        "No one saw this one.",
        "Several thousand came.",
        "On 2024-05-06 and 12/05/2024.",
        "It measures 12,4 by 106. 12 or 4 , 748.",
    ],
)
def test_a_name_a_date_a_time_or_a_score_is_no_quantity(text: str) -> None:
    assert list(quantities(text)) == []


@pytest.mark.parametrize(("text", "step"), [("12.4 km", 0.1), ("12 km", 1), ("1.25 million people", 10_000)])
def test_the_step_is_the_place_of_the_last_digit(text: str, step: float) -> None:
    assert only(text).step == pytest.approx(step)


def test_a_passage_has_the_quantities_that_start_in_it() -> None:
    block = Block(Kind.PARAGRAPH, span=None, text="It has 5 rooms. It has 6 beds and 7 lamps. It has 8 keys.")  # type: ignore[arg-type]
    assert [one.low for one in Passage(block, 16, 42).quantities] == [6, 7]


@given(
    st.lists(
        st.sampled_from([*NUMBER_FORMS, "a", "of", "and", "boats", "percent", "km", "in", "7", "$", "-"]), max_size=8
    )
)
def test_a_block_with_a_quantity_has_a_number(words: list[str]) -> None:
    text = " ".join(words)
    if list(quantities(text)):
        assert Block(Kind.PARAGRAPH, Span(0, len(text)), text).has_number


@pytest.mark.parametrize("word", ["twenty-one", "Two-thirds", "½", "dozen", "Halves", "21st"])
def test_a_number_in_words_is_a_number(word: str) -> None:
    assert Block(Kind.PARAGRAPH, Span(0, len(word)), word).has_number
