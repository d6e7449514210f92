"""Acronyms and what they are said to stand for."""

from __future__ import annotations

import pytest

from copydesk.article import Article
from copydesk.claims.acronyms import conflicts, expansions
from copydesk.loaders import load
from copydesk.source import Source


def read(text: str) -> Article:
    return load(Source("a.md", text), "markdown")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We keep a daily field report (DFR) here.", "daily field report", id="before the bracket"),
        pytest.param("A DFR (daily field report) is short.", "daily field report", id="in the bracket"),
        pytest.param("DFR stands for daily field report.", "daily field report", id="after “stands for”"),
        pytest.param("We ask for a request for proposals (RFP).", "request for proposals", id="a small word counts"),
        pytest.param(
            "The Bureau of Lost Kites (BLK) is shut.", "Bureau of Lost Kites", id="a small word is passed over"
        ),
        pytest.param("It is a non-native plant (NNP).", "non-native plant", id="parts of joined words count"),
        pytest.param("Write PlainText Notes (PTN) instead.", "PlainText Notes", id="inner capitals count"),
        pytest.param("Two daily field reports (DFRs) came.", "daily field reports", id="a plural ending does not"),
    ],
)
def test_an_expansion_has_the_letters_as_initials(text: str, expected: str) -> None:
    (one,) = expansions(read(text))
    assert one.text == expected
    assert read(text).source[one.span] == expected


@pytest.mark.parametrize(
    "text", ["We met the mayor (DFR).", "It rained (see below).", "The German fund (DFG) pays.", "A field (F) is flat."]
)
def test_other_words_before_a_bracket_are_no_expansion(text: str) -> None:
    assert list(expansions(read(text))) == []


def clashing(first: str, second: str) -> bool:
    return bool(list(conflicts(read(f"{first}\n\n{second}\n"))))


def test_two_expansions_clash_whichever_comes_first() -> None:
    one, other = "A daily field report (DFR) is due.", "The daily fuel record (DFR) is lost."
    assert clashing(one, other)
    assert clashing(other, one)


def test_an_expansion_does_not_clash_with_itself() -> None:
    assert not clashing("A daily field report (DFR) is due.", "No daily field report (DFR) is lost.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "A non-governmental organization (NGO) came.", "Nongovernmental organisations (NGOs) left.", id="hyphen"
        ),
        pytest.param("The data processing unit (DPU) is hot.", "A data processor unit (DPU) is cold.", id="inflection"),
        pytest.param("An art gallery guide (AGG) is old.", "Here AGG means art galleries guide.", id="plural"),
        pytest.param(
            "An automated teller machine (ATM) hums.",
            "It has two meanings: asynchronous transfer mode (ATM) is another.",
            id="said to be ambiguous",
        ),
    ],
)
def test_what_is_one_expansion_or_told_apart_does_not_clash(first: str, second: str) -> None:
    assert not clashing(first, second)
