"""Names with a letter amiss in one place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.claims.spellings import is_slip, misspellings
from copydesk.loaders import load
from copydesk.source import Source


def read(text: str) -> Article:
    return load(Source("a.md", text), "markdown")


def found(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.known) for one in misspellings(read(text))]


OFTEN = "Yesterday Katharov sold the mill. We paid Katharov in silver and saw that Katharov smiled.\n\n"


@pytest.mark.parametrize("slip", ["Kathrov", "Kathraov", "Kattharov", "Kathorov"])
def test_a_letter_left_out_swapped_doubled_or_changed_is_a_slip(slip: str) -> None:
    text = f"{OFTEN}Then {slip} left the valley.\n"
    assert found(text.replace("Then", "In May")) == [(slip, "Katharov")]


def test_a_slip_stands_where_it_says() -> None:
    article = read(f"{OFTEN}In May **Kathrov's** horse died.\n")
    (one,) = misspellings(article)
    assert article.source[one.span] == "Kathrov"
    assert article.source[one.known_span] == "Katharov"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{OFTEN}In May Kathrov left. In June Kathrov came back.\n", id="two names that stand often"),
        pytest.param(f"{OFTEN}Kathrov left.\n", id="a word that begins a sentence"),
        pytest.param(f"{OFTEN}In May kathrov was a word, and Kathrov too.\n", id="a word that is also small"),
        pytest.param(f"{OFTEN}In May Emil Kathorov came, a stranger.\n", id="another first name"),
        pytest.param("We saw Austria. In Austria we ate. We met an Austrian.\n", id="the people of a country"),
        pytest.param(
            "We like Labour now. Most like Labour here. Some like Labor there.\n", id="another country's spelling"
        ),
    ],
)
def test_names_that_may_be_right_are_left_alone(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="abeiklnorst", min_size=7, max_size=12), st.data())
@settings(max_examples=150)
def test_slips_are_mutual(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(3, len(word) - 3))
    name, other = word.capitalize(), (word[:at] + "m" + word[at + 1 :]).capitalize()
    assert is_slip(name, other) == is_slip(other, name)


@given(st.text(alphabet="abcdeéß-Zж", min_size=5, max_size=12))
@settings(max_examples=100)
def test_a_name_is_no_slip_of_itself(word: str) -> None:
    assert not is_slip(word, word)
