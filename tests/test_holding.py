"""Where to look in an article: for signs, phrases and brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.article.holding import bracketed, holding, numerals
from copydesk.finding import Severity
from copydesk.loaders import load
from copydesk.rule import Rule, rule
from copydesk.source import Source

TEXT = st.text("ab (}{[*.,;!?-_9\n", max_size=60)


def read(text: str) -> Article:
    return load(Source("a.txt", text), "text")


def rule_of(**asked: object) -> Rule:
    def check(article: Article) -> tuple[()]:
        """A page."""
        return ()

    marked = rule(severity=Severity.NOTE, **asked)(check)  # type: ignore[arg-type]
    found = marked.__rule__  # type: ignore[attr-defined]
    assert isinstance(found, Rule)
    return found


@given(TEXT, st.text("ab({[*.,;!?-_9", min_size=1, max_size=3))
def test_a_sign_is_held_where_a_block_has_it(text: str, sign: str) -> None:
    article = read(text)
    assert article.holds(sign) == any(sign in block.text for block in article.blocks)


@given(st.text(max_size=40))
def test_the_unusual_characters_are_those_beyond_ascii(text: str) -> None:
    assert read(text).unusual == "".join(sorted({one for one in text if not one.isascii()}))


@given(TEXT, st.sampled_from(["a", "b", "ab", "a b", "b a", "9"]))
def test_the_blocks_that_hold_a_phrase_are_those_that_have_it(text: str, phrase: str) -> None:
    article = read(text)
    assert holding(article, {phrase}) == [block for block in article.blocks if phrase in block.phrases]


def test_what_stands_behind_a_bracket_is_told_in_lower_case() -> None:
    found = bracketed(read("It rained (Check this) all day [ TODO: when]."))
    assert found == ("check this) all day ", "todo: when].")


def test_numerals_begin_with_a_digit() -> None:
    assert sorted(numerals(read("At 9am in 1931, b52 flew 12,500 miles."))) == ["12", "1931", "500", "9am"]


@pytest.mark.parametrize(
    ("text", "concerned"),
    [
        pytest.param("The ferry left at noon.", False, id="neither"),
        pytest.param("The ferry left?! At noon.", True, id="two marks in a row"),
        pytest.param("The ferry ® left.", True, id="a character"),
        pytest.param("The ferry left? ! At noon.", False, id="two marks apart"),
    ],
)
def test_a_rule_concerns_articles_with_one_of_its_signs(text: str, *, concerned: bool) -> None:
    assert rule_of(signs="?! ®").concerns(read(text)) is concerned


@pytest.mark.parametrize(
    ("text", "concerned"),
    [
        pytest.param("Read on.", True, id="a pair"),
        pytest.param("Read, then go on.", False, id="its words apart"),
        pytest.param("HARBOUR", True, id="a word in capitals"),
    ],
)
def test_a_rule_concerns_articles_with_one_of_its_phrases(text: str, *, concerned: bool) -> None:
    assert rule_of(words=frozenset({"read on", "harbour"})).concerns(read(text)) is concerned
