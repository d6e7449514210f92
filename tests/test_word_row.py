"""Words in a row: what stands twice in it, phrases that come back, and blocks that may be equal."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.article.phrase import frequent, repeated, runs
from copydesk.article.recurring import recurring
from copydesk.article.word_row import GAP, doubled, may_double, row_of
from copydesk.loaders import load
from copydesk.source import Source

words = st.lists(st.sampled_from(["oats", "rye", "and", "salt"]), min_size=1, max_size=12)
paragraphs = st.lists(words, min_size=1, max_size=5)


def article(parts: list[list[str]]) -> Article:
    return load(Source("a.md", "\n\n".join(" ".join(part) for part in parts)), "markdown")


@given(words, st.integers(1, 4))
def test_what_is_doubled_is_followed_by_the_same_words(row: list[str], length: int) -> None:
    places = [at for at in range(len(row)) if row[at : at + length] == row[at + length : at + 2 * length]]
    assert doubled(row, length) == [at for at in places if at + 2 * length <= len(row)]


@given(paragraphs)
def test_nothing_is_doubled_across_two_blocks(parts: list[list[str]]) -> None:
    row = row_of(article(parts).blocks)
    for at in doubled(row, 1):
        assert row[at] == row[at + 1]


@given(paragraphs, st.integers(1, 3), st.integers(2, 3))
def test_a_repeated_phrase_has_all_its_places(parts: list[list[str]], length: int, least: int) -> None:
    read = article(parts)
    found = repeated(runs(read.blocks, frequent(read, least), length), length=length, least=least, counts=bool)
    told = Counter(tuple(part[at : at + length]) for part in parts for at in range(len(part) - length + 1))
    assert {one.words: len(one.places) for one in found} == {
        phrase: count for phrase, count in told.items() if count >= least
    }


def test_a_phrase_that_a_comma_parts_is_none() -> None:
    read = load(Source("a.md", "Rye bread is good. Rye, bread and salt. Old rye bread."), "markdown")
    (found,) = repeated(runs(read.blocks, frequent(read, 2), 2), length=2, least=2, counts=bool)
    assert [place.text for place in found.places] == ["Rye bread", "rye bread"]


def test_gaps_are_no_words_of_a_run() -> None:
    read = article([["rye", "oats"], ["salt"], ["rye", "oats"]])
    assert runs(read.blocks, frequent(read, 2), 2).row == ["rye", "oats", GAP, "rye", "oats", GAP]


@given(paragraphs)
def test_equal_blocks_are_among_those_that_may_stand_twice(parts: list[list[str]]) -> None:
    blocks = article(parts).blocks
    often = Counter(block.text for block in blocks)
    assert {block.text for block in recurring(blocks)} >= {text for text, count in often.items() if count > 1}


@given(paragraphs, st.integers(1, 4))
def test_whatever_is_doubled_may_be(parts: list[list[str]], length: int) -> None:
    row = row_of(article(parts).blocks)
    assert may_double(row, [length]) or not doubled(row, length)


def test_what_has_no_word_twice_cannot_be_doubled() -> None:
    assert not may_double(["oats", "rye", "and", "salt"], [1, 2])
