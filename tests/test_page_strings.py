"""Strings of web templates: what is one, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.page_strings import LANGUAGES, MAX_LENGTH, is_page_string, is_template_string

STRINGS = sorted({one for text in LANGUAGES.values() for line in text.split("\n") for one in line.split("|")} - {""})


@given(st.sampled_from(STRINGS), st.sampled_from(["{}", " {} ", "{}…", "→ {} »", "{}:", "[{}]"]))
def test_the_marks_around_a_string_do_not_count(string: str, around: str) -> None:
    assert is_template_string(around.format(string))


@given(st.sampled_from([one for one in STRINGS if one.isascii()]))
def test_the_case_of_a_string_does_not_count(string: str) -> None:
    assert is_template_string(string.upper())
    assert is_page_string(string.title())


def test_no_string_is_longer_than_a_line_that_is_looked_up() -> None:
    assert [one for one in STRINGS if len(one) > MAX_LENGTH] == []


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Loading the ship took three days.", id="a sentence that opens like a notice"),
        pytest.param("Next steps", id="a heading that opens like a button"),
        pytest.param("", id="nothing"),
        pytest.param("…", id="marks alone"),
    ],
)
def test_what_an_article_says_is_no_string_of_a_template(line: str) -> None:
    assert not is_page_string(line)
