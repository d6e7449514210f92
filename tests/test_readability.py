"""Readability: the counts, the grades, and the classic formulas through textstat without the network."""

from __future__ import annotations

import subprocess
import sys
from math import isclose, log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language import grades
from copydesk.language.classic import FORMULAS, classic
from copydesk.language.rarity import rarity
from copydesk.language.readability import (
    RECENT,
    Counts,
    count,
    count_lines,
    flesch_kincaid_grade,
    flesch_reading_ease,
    lines,
)

SENTENCES = st.lists(st.text(st.sampled_from("abc deio. AThe'’-3,5\n"), max_size=60), max_size=6)

# 6 and 9 words; 37 and 30 letters; 15 and 11 syllables; polysyllables: library, remarkable, exhibition, nobody;
# words of more than 6 letters: library, remarkable, exhibition; of 3 at most: the, a, to, see, it, on, the, day.
WORKED = ["The library opened a remarkable exhibition.", "Nobody came to see it on the first day."]
WORDS, LENGTH, LETTERS, SYLLABLES = 15, 7.5, 67, 26


def test_the_counts_of_two_sentences() -> None:
    counts = count(["The bakery sold 120 loaves to Maria.", "Remarkable!"])
    assert counts == Counts(
        sentences=2,
        words=8,
        syllables=1 + 3 + 1 + 3 + 1 + 1 + 3 + 4,
        characters=39,
        monosyllables=4,
        polysyllables=4,
        long_words=1,
        content_words=4,
        content_characters=26,
        content_syllables=9,
        content_rarity=rarity("bakery") + rarity("sold") + rarity("loaves") + rarity("remarkable"),
        length_weight=7 * log(7),
    )


def test_the_counts_of_the_worked_example() -> None:
    counts = count(WORKED)
    assert (counts.words, counts.characters, counts.syllables) == (WORDS, LETTERS, SYLLABLES)
    assert (counts.polysyllables, counts.monosyllables, counts.long_words) == (4, 10, 3)


def test_names_numbers_and_abbreviations_are_no_content() -> None:
    [line] = lines(["Zbigniew met Ottilie at 9:30 a.m. in 1998."])
    assert [word.form for word in line.content] == ["met"]


def test_the_first_word_is_content_if_it_is_a_known_one() -> None:
    [line] = lines(["Bakeries opened."])
    assert [word.form for word in line.content] == ["Bakeries", "opened"]


def test_a_word_is_fresh_again_once_it_was_not_used_for_long() -> None:
    between = [f"{chr(97 + n // 26)}{chr(97 + n % 26)}xo" for n in range(RECENT)]
    soon, late = (lines(["mill", *between[:many], "mill"])[-1] for many in (RECENT - 1, RECENT))
    assert (len(soon.fresh), len(late.fresh)) == (0, 1)


@given(SENTENCES)
@settings(max_examples=100)
def test_the_counts_are_those_of_the_lines(sentences: list[str]) -> None:
    assert count(sentences) == count_lines(lines(sentences))


@given(SENTENCES, SENTENCES)
@settings(max_examples=100)
def test_words_and_syllables_of_two_texts_add_up(first: list[str], second: list[str]) -> None:
    one, other, both = count(first), count(second), count([*first, *second])
    assert one.words + other.words == both.words
    assert one.syllables + other.syllables == both.syllables
    assert isclose(one.length_weight + other.length_weight, both.length_weight)


@given(SENTENCES)
@settings(max_examples=100)
def test_a_word_that_comes_again_is_counted_as_content_once(sentences: list[str]) -> None:
    assert count(sentences * 2).content_words == count(sentences).content_words


def test_flesch_reading_ease_is_the_formula_of_1948() -> None:
    assert isclose(flesch_reading_ease(Counts(sentences=2, words=20, syllables=30)), 206.835 - 10.15 - 126.9)


def test_flesch_kincaid_grade_is_the_formula_of_1975() -> None:
    assert isclose(flesch_kincaid_grade(Counts(sentences=2, words=20, syllables=30)), 3.9 + 17.7 - 15.59)


GRADES = {
    "gunning_fog": 0.4 * (LENGTH + 100 * 4 / WORDS),
    "smog_index": 1.0430 * sqrt(30 * 4 / 2) + 3.1291,
    "coleman_liau_index": 0.0588 * (100 * LETTERS / WORDS) - 0.296 * (100 * 2 / WORDS) - 15.8,
    "automated_readability_index": 4.71 * LETTERS / WORDS + 0.5 * LENGTH - 21.43,
}


@pytest.mark.parametrize("name", GRADES)
def test_a_grade_is_what_its_author_published(name: str) -> None:
    assert isclose(getattr(grades, name)(count(WORKED)), GRADES[name])


def test_the_grade_is_the_middle_one_of_five() -> None:
    five = sorted([*GRADES.values(), 0.39 * LENGTH + 11.8 * SYLLABLES / WORDS - 15.59])
    assert isclose(grades.grade(count(WORKED)), five[2])


@pytest.mark.parametrize("name", [*GRADES, "grade", "flesch_kincaid_grade"])
def test_a_text_without_words_is_of_grade_0(name: str) -> None:
    assert getattr(grades, name)(count(["", "…"])) == 0


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


# By hand, with textstat's departures from what was published: the ARI counts the stops as characters, Coleman-Liau
# has .058 for .0588, fog leaves out words of the Dale-Chall list, Spache takes that list for its own, and an inflected
# word is difficult, though its base is listed. So difficult are: remarkable, exhibition, and opened but for fog.
CLASSIC = {
    "automated_readability_index": 4.71 * (LETTERS + 2) / WORDS + 0.5 * LENGTH - 21.43,
    "coleman_liau_index": 0.058 * (100 * LETTERS / WORDS) - 0.296 * (100 * 2 / WORDS) - 15.8,
    "dale_chall_readability_score": 0.1579 * (100 * 3 / WORDS) + 0.0496 * LENGTH + 3.6365,
    "flesch_kincaid_grade": 0.39 * LENGTH + 11.8 * SYLLABLES / WORDS - 15.59,
    "flesch_reading_ease": 206.835 - 1.015 * LENGTH - 84.6 * SYLLABLES / WORDS,
    "gunning_fog": 0.4 * (LENGTH + 100 * 2 / WORDS),
    "linsear_write_formula": ((11 + 3 * 4) / 2 - 2) / 2,
    "lix": LENGTH + 100 * 3 / WORDS,
    "mcalpine_eflaw": (WORDS + 8) / 2,
    "rix": 3 / 2,
    "smog_index": 1.043 * sqrt(30 * 4 / 2) + 3.1291,
    "spache_readability": 0.141 * LENGTH + 0.086 * (100 * 3 / WORDS) + 0.839,
}


def test_every_classic_formula_has_a_worked_example() -> None:
    assert tuple(CLASSIC) == FORMULAS


@pytest.mark.parametrize("name", CLASSIC)
def test_a_classic_formula_has_the_value_worked_out_by_hand(name: str) -> None:
    assert classic(WORKED)[name] == pytest.approx(CLASSIC[name])


def test_stops_within_a_sentence_do_not_split_it_for_textstat() -> None:
    dotted = ["Dr. Lee paid 3.5 million dollars to the U.S. mint at 5 p.m. today."]
    plain = ["Dr Lee paid 35 million dollars to the US mint at 5 pm today."]
    assert classic(dotted)["automated_readability_index"] == classic(plain)["automated_readability_index"]


def test_no_sentences_have_no_classic_values() -> None:
    assert classic([]) == classic(["..."]) == {}
