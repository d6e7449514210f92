"""Two sentences that say the same but for one thing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.article.block import whole
from copydesk.claims.alignment import align
from copydesk.claims.opposition_groups import GROUPS
from copydesk.claims.oppositions import entries, is_opposed, opposites
from copydesk.claims.pairs import MOST, pairs
from copydesk.claims.ranker import likelihood
from copydesk.claims.statement import statement
from copydesk.language.stems import stem
from copydesk.loaders import load
from copydesk.source import Source

BETWEEN = "Nobody minded the rain, and the bakery stayed open until noon."

CLASHING = [
    (
        "a count",
        "The harbour bridge at Tove carries 40 lorries an hour in summer.",
        "The harbour bridge at Tove carries 65 lorries an hour in summer.",
        ("40", "65"),
    ),
    (
        "an opposite",
        "The council of Tove approved the plan for the riverside market.",
        "The council of Tove rejected the plan for the riverside market.",
        ("approved", "rejected"),
    ),
    (
        "a denial",
        "The keepers of the Skarn lighthouse were paid by the harbour office.",
        "The keepers of the Skarn lighthouse were not paid by the harbour office.",
        ("paid", "not paid"),
    ),
    (
        "a year",
        "The Orme mill burned to the ground in 1871 after a storm.",
        "The Orme mill burned to the ground in 1887 after a storm.",
        ("1871", "1887"),
    ),
    (
        "a share",
        "The new pumps cut the water bill of the village by 30%.",
        "The new pumps cut the water bill of the village by 45%.",
        ("30%", "45%"),
    ),
]

AGREEING = [
    ("two bridges", "The Tove bridge carries 40 lorries an hour.", "The Skarn bridge carries 65 lorries an hour."),
    ("a condition", "The ferry to Tove runs 2 times a day.", "If it rains, the ferry to Tove runs 4 times a day."),
    ("he and she", "He left the shipyard with 3 crates of tools.", "She left the shipyard with 5 crates of tools."),
    (
        "not only",
        "The Orme museum shows paintings of the harbour.",
        "The Orme museum does not only show paintings of the harbour.",
    ),
    (
        "a quotation",
        "The council of Tove approved the plan for the market.",
        "“The council of Tove rejected the plan for the market,” says a trader.",
    ),
    (
        "a question",
        "The council of Tove approved the plan for the market.",
        "Was the plan for the market rejected by the council of Tove?",
    ),
    ("a rounded value", "The Orme mill sold 1,204 sacks of flour.", "The Orme mill sold about 1,200 sacks of flour."),
    (
        "two years",
        "The Orme mill sold 300 sacks of flour in 1871.",
        "The Orme mill sold 450 sacks of flour in 1887.",
    ),
    ("two versions", "The update of Tarn 3.7 fixes the login page.", "The update of Tarn 3.8 fixes the login page."),
]


def read(*paragraphs: str) -> Article:
    return load(Source("a.md", "\n\n".join(paragraphs) + "\n"), "markdown")


def found(*paragraphs: str) -> list[tuple[str, str]]:
    return [(first.text, second.text) for first, second in (one.places for one in pairs(read(*paragraphs)))]


@pytest.mark.parametrize(("first", "second", "places"), [row[1:] for row in CLASHING], ids=[row[0] for row in CLASHING])
def test_sentences_clash_whichever_comes_first(first: str, second: str, places: tuple[str, str]) -> None:
    assert found(first, BETWEEN, second) == [places]
    assert found(second, BETWEEN, first) == [places[::-1]]


@pytest.mark.parametrize("sentence", [one for row in CLASHING for one in row[1:3]])
def test_a_sentence_said_twice_does_not_clash(sentence: str) -> None:
    assert found(sentence, BETWEEN, sentence) == []


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in AGREEING], ids=[row[0] for row in AGREEING])
def test_what_can_both_be_true_does_not_clash(first: str, second: str) -> None:
    assert found(first, BETWEEN, second) == found(second, BETWEEN, first) == []


@pytest.mark.parametrize("mark", ["# ", "- ", "> "], ids=["heading", "list item", "block quote"])
def test_what_is_no_running_text_is_not_compared(mark: str) -> None:
    first, second = CLASHING[0][1:3]
    assert found(first, BETWEEN, mark + second) == []


def test_three_sentences_of_one_pattern_are_a_table_in_prose() -> None:
    pattern = "The pump in the old shed of the brickworks moves {} barrels of oil a day."
    assert found(*(pattern.format(count) for count in (40, 55, 70))) == []


def test_only_the_surest_pairs_are_told_surest_first() -> None:
    told = pairs(read(*(sentence for row in CLASHING for sentence in row[1:3])))
    assert len(told) == MOST
    assert sorted(told, key=lambda one: -one.likelihood) == list(told)


def test_a_place_reads_as_in_the_source() -> None:
    article = read(
        "The **old** bridge at Tove carries 40 lorries an hour.",
        BETWEEN,
        "The old bridge at Tove carries *65* lorries an hour.",
    )
    places = [place for one in pairs(article) for place in one.places]
    assert [article.source[place.span] for place in places] == ["40", "65"]


@pytest.mark.parametrize("one", sorted(entries()))
def test_opposition_goes_both_ways(one: str) -> None:
    assert all(one in opposites(other) for other in opposites(one) & entries())


def test_there_are_four_hundred_entries() -> None:
    assert len(entries()) >= 400


@pytest.mark.parametrize("line", GROUPS.strip().splitlines())
def test_the_sides_of_a_group_have_no_stem_in_common(line: str) -> None:
    one, other = ({stem(word) for word in side.split()} for side in line.split("|"))
    assert one.isdisjoint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("unpredictable", "predicting"),
        ("differently", "similar"),
        ("valuable", "invaluable"),
        ("cover", "discover"),
        ("ease", "disease"),
    ],
)
def test_false_friends_are_not_opposed(one: str, other: str) -> None:
    assert not is_opposed(one, other)
    assert not is_opposed(other, one)


@settings(max_examples=100)
@given(st.lists(st.sampled_from("bridge harbour lorry market council plan river".split()), min_size=1, max_size=12))
def test_a_text_aligns_wholly_with_itself(words: list[str]) -> None:
    one = statement(whole(read(" ".join(words)).blocks[0]))
    assert align(one, one).keys == frozenset(one.stems)


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(["covered", "shared", "opens", "whole"]), st.floats(0, 4)))
def test_more_in_common_is_never_less_likely(features: dict[str, float]) -> None:
    assert likelihood(features) <= likelihood({name: value + 1 for name, value in features.items()})
