"""Ease: the figure, its account, and the words that are hard; rarity of words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.ease import HARD, costs, difficulty, ease, ease_of_sentence, hard_words
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.rarity import RARE, bases, rarity
from copydesk.language.readability import count, lines
from tests.lexicon import TABLE, table

EASY = ["The cat sat on the mat.", "It was warm.", "The dog saw the cat and ran to it."]
HARD_TEXT = [
    "Interdepartmental responsibilities necessitate comprehensive methodological considerations, which consequently "
    "complicate the implementation of organisational restructuring."
]
WORDS = "the mill wheel river bread town obfuscate ancillary sisters remuneration Maria 12 and of house".split()
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), max_size=6)


def test_longer_words_and_sentences_are_harder() -> None:
    assert ease(count(EASY)) > 80
    assert ease(count(HARD_TEXT)) < 20


def test_a_rare_word_is_harder_than_an_everyday_one_of_its_length() -> None:
    assert ease(count(["We saw a hoar."])) < ease(count(["We saw a road."]))


def test_a_text_without_words_has_the_ease_0_and_no_costs() -> None:
    assert ease(count(["", "…"])) == 0
    assert not any(costs(count([])))


@given(SENTENCES)
@settings(max_examples=200)
def test_ease_lies_between_0_and_100(sentences: list[str]) -> None:
    assert 0 <= ease(count(sentences)) <= 100


@given(SENTENCES)
@settings(max_examples=200)
def test_the_costs_add_up_to_the_points_that_are_missing(sentences: list[str]) -> None:
    counts = count(sentences)
    parts = costs(counts)
    assert all(part >= 0 for part in parts)
    assert sum(parts) in (0, pytest.approx(100 - ease(counts)))


@given(SENTENCES)
@settings(max_examples=100)
def test_a_text_twice_is_as_easy_as_once(sentences: list[str]) -> None:
    assert ease(count(sentences)) == pytest.approx(ease(count(sentences * 2)))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join))
@settings(max_examples=100)
def test_a_lone_sentence_without_a_word_twice_is_as_easy_as_its_text(sentence: str) -> None:
    once = " ".join(dict.fromkeys(sentence.split()))
    [line] = lines([once])
    assert ease_of_sentence(line) == pytest.approx(ease(count([once])))


def test_hard_words_are_named_once_as_first_written_hardest_first() -> None:
    text = ["Remuneration is an ancillary matter.", "The remuneration of a miller is bread."]
    assert hard_words(lines(text)) == ["Remuneration", "ancillary"]


@given(SENTENCES)
@settings(max_examples=100)
def test_every_hard_word_is_above_the_limit(sentences: list[str]) -> None:
    read = lines(sentences)
    known = {word.form: difficulty(word) for line in read for word in line.content}
    assert all(known[form] >= HARD for form in hard_words(read))


RARITIES = {
    "an everyday word": ("house", 0.0, 0.0),
    "its plural": ("houses", 0.0, 0.0),
    "a function word": ("which", 0.0, 0.0),
    "a word of two letters": ("ox", 0.0, 0.0),
    "a word that is known": ("ancillary", 1.0, 1.9),
    "a word that nobody knows": ("floxinate", RARE, RARE),
    "a possessive": ("house's", 0.0, 0.0),
    "a compound of known words": ("bread-house", 0.0, 0.9),
    "a compound with a rare word": ("bread-floxinate", RARE, RARE),
}


@pytest.mark.parametrize(("word", "least", "most"), RARITIES.values(), ids=list(RARITIES))
def test_the_rarity_of(word: str, least: float, most: float) -> None:
    assert least <= rarity(word) <= most


@given(st.text(st.sampled_from("abeilnorstuy'-"), max_size=14))
@settings(max_examples=300)
def test_what_is_inflected_is_no_rarer_than_what_it_comes_from(word: str) -> None:
    assert 0 <= rarity(word) <= RARE
    # What is inflected twice, as no English word is, is as rare as its letters.
    plain = word.isalpha() and len(word) > 2 and not any(rarity(base) < RARE for base in bases(word))
    if plain and not word.endswith("s"):
        assert rarity(f"{word}s") <= rarity(word) or word in FUNCTION_WORDS["en"]


def test_the_bases_of_a_word_are_what_its_endings_leave() -> None:
    assert list(bases("stopping")) == ["stoppe", "stopp", "stop"]
    assert list(bases("was")) == []


def test_the_table_is_sorted_and_each_line_has_words_of_one_beginning() -> None:
    rows = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert rows == sorted(rows)
    for row in rows:
        words, levels = row.split(" ")[::2], row.split(" ")[1::2]
        assert {word[:2] for word in words} == {row[:2]}
        assert words == sorted(words)
        assert set(levels) <= set("ABCDEFGHIJKLMNOPQRST")


def test_the_table_leaves_out_what_is_rare_and_what_its_base_tells() -> None:
    written = table({"mill": 4.0, "mills": 3.5, "millings": 2.0, "milled": 4.5, "the": 7.7, "road": 5.6})
    assert written.splitlines()[-2:] == ["mill K milled F", "road A"]
