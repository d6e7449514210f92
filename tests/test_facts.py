"""House facts: which sentences contradict them, and what a configuration may say of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import lint
from copydesk.claims.fact import Fact, read_fact
from copydesk.config import read_config
from copydesk.errors import ConfigError
from copydesk.run import Request, run
from tests.command import copydesk, write

FOUNDED = '[facts.founded]\nsubject = "Harlow Institute"\nvalue = 1974\n'
PRICE = '[facts.price]\nsubject = "single ticket"\nvalue = "$12"\nuntil = 2026-12-31\n'
NAME = '[facts.name]\nspelling = "copydesk"\nnot = ["Copydesk", "CopyDesk"]\n'
FACTS = {
    "founded": {"subject": "Harlow Institute", "value": 1974},
    "rooms": {"subject": "Harlow Institute", "value": "40 rooms"},
    "price": {"subject": "single ticket", "value": "$12"},
    "share": {"subject": "commission", "value": "12 %"},
    "name": {"spelling": "copydesk", "not": ["Copydesk", "CopyDesk"]},
}


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def contradicting(text: str) -> list[str]:
    """The words of an article that contradict a fact."""
    report = lint(text, config={"facts": FACTS, "select": ["fact-contradicted"]})
    assert report.problems == ()
    return [article.source[finding.span] for article in report.articles for finding in article.findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Harlow Institute was founded by two weavers in May 1976.", "1976"),
        ("The Harlow Institute, a school of crafts, was established in 1976.", "1976"),
        ("The Harlow Institute (est. 1976) is a school.", "1976"),
        ("The Harlow Institute, founded in 1976, is a school.", "1976"),
        ("Founded in 1976, the Harlow Institute is a school.", "1976"),
        ("In 1976 two weavers founded the Harlow Institute.", "1976"),
        ("Ada Holm established the Harlow Institute in Leeds in 1976.", "1976"),
        ("The Harlow Institute dates back to 1976.", "1976"),
        ("# The Harlow Institute was founded in 1976", "1976"),
        ("The Harlow Institute has 42 rooms and a garden.", "42 rooms"),
        ("The Harlow Institute has more than 50 rooms.", "50 rooms"),
        ("A single ticket costs $14.", "$14"),
        ("Single tickets are sold for $14.", "$14"),
        ("Single ticket: $14", "$14"),
        ("You pay $14 for a single ticket.", "$14"),
        ("Our commission is 15%.", "15%"),
        ("We check it with CopyDesk.", "CopyDesk"),
        ("# Copydesk for beginners", "Copydesk"),
    ],
)
def test_another_value_contradicts_a_fact(text: str, words: str) -> None:
    assert contradicting(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The Harlow Institute was founded in 1974 and moved in 1990.",
        "The Harlow Institute's library was founded in 1990.",
        "The Harlow Institute library was founded in 1990.",
        "Ada Holm founded the Harlow Institute library in 1990.",
        "Founded in 1990, the Harlow Institute library is small.",
        "The Harlow Institute founded a press in 1992.",
        "The Old Harlow Institute was founded in 1950.",
        "The Harlow Institute was not founded in 1976.",
        "Was the Harlow Institute founded in 1976?",
        "The Harlow Institute has 12 rooms on the third floor.",
        "The Harlow Institute has 5 new rooms.",
        "The Harlow Institute has about 38 rooms.",
        "The Harlow Institute has more than 30 rooms.",
        "A single ticket costs $6 for children.",
        "In 2019 a single ticket cost $10.",
        "Single tickets cost $10 to $14.",
        "A single ticket costs €14.",
        "A return is twice as much as a single ticket at $24.",
        "The commission is 15 % lower.",
        "> The Harlow Institute was founded in 1976, says CopyDesk.",
        "The folder `CopyDesk/` is at https://example.org/CopyDesk and CopyDesk.example.",
    ],
)
def test_what_is_said_of_something_else_or_may_be_true_does_not(text: str) -> None:
    assert contradicting(text) == []


def test_the_message_names_the_key_and_the_file() -> None:
    write("copydesk.toml", FOUNDED)
    write("a.md", "The Harlow Institute was founded in 1976.\n")
    outcome = copydesk("check", "a.md", "--select", "fact-contradicted", "--format", "concise")
    assert "“1976” contradicts facts.founded in copydesk.toml: Harlow Institute, 1974" in outcome.out
    assert outcome.code == 1


def test_facts_may_lie_in_a_file_of_their_own() -> None:
    write("site/copydesk.toml", 'facts = "facts.toml"\n')
    write("site/facts.toml", FOUNDED.replace("facts.", ""))
    write("site/a.md", "The Harlow Institute was founded in 1976.\n")
    outcome = copydesk("check", "site/a.md", "--select", "fact-contradicted", "--format", "concise")
    assert "contradicts founded in site/facts.toml" in outcome.out


@pytest.mark.parametrize(
    ("today", "found"), [(date(2026, 12, 31), 1), (date(2027, 1, 1), 0)], ids=["its last day", "the day after"]
)
def test_a_fact_holds_until_its_last_day(today: date, found: int) -> None:
    write("copydesk.toml", 'select = ["fact-contradicted"]\n' + PRICE)
    write("a.md", "A single ticket costs $14.\n")
    report = run(Request(("a.md",), today=today))
    assert len(report.articles[0].findings) == found
    assert report.problems == ()


def test_a_fact_that_has_ended_is_still_shown_by_the_configuration() -> None:
    write("copydesk.toml", PRICE.replace("2026", "1999"))
    assert "facts.price" in copydesk("config", "a.md").out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (FOUNDED.replace("value", "valeu"), "unknown key “facts.founded.valeu”; did you mean “value”?"),
        (FOUNDED.replace("subject", "not"), "unknown key “facts.founded.not”"),
        ('[facts.a]\nvalue = 1974\n', "“facts.a.subject” is missing"),
        ('[facts.a]\nsubject = "Tarn"\n', "“facts.a.value” is missing"),
        ('[facts.a]\nspelling = "Tarn"\n', "“facts.a.not” is missing"),
        ('[facts.a]\nspelling = "Tarn"\nnot = ["Tarn"]\n', "“facts.a.not” has “Tarn”, the right spelling"),
        ('[facts.a]\nspelling = "Tarn"\nvalue = 3\n', "unknown key “facts.a.value”"),
        ('[facts.a]\nsubject = "Tarn"\nvalue = 40\n', "“facts.a.value” is “40”, which cannot be compared"),
        ('[facts.a]\nsubject = "Tarn"\nvalue = "many"\n', "“facts.a.value” is “many”, which cannot be compared"),
        (PRICE.replace("2026-12-31", '"next year"'), "“facts.price.until” is “next year”; write a date"),
        ('[facts]\nfounded = 1974\n', "“facts.founded” is “1974”; write a table, [facts.founded]"),
        ('facts = "none.toml"\n', "none.toml: no such file"),
    ],
)  # fmt: skip
def test_a_fact_that_means_nothing_is_a_mistake_that_is_named(text: str, message: str) -> None:
    write("copydesk.toml", text)
    with pytest.raises(ConfigError) as raised:
        read_config("copydesk.toml")
    assert message in str(raised.value)


_WORDS = st.from_regex(r"[A-Za-z$%0-9]{1,8}( [A-Za-z0-9]{1,8}){0,2}", fullmatch=True)


@given(_WORDS, _WORDS, st.lists(_WORDS, max_size=3))
def test_a_fact_is_read_as_it_was_written(subject: str, value: str, wrong: list[str]) -> None:
    fact = Fact("facts.a in copydesk.toml", subject, wrong=tuple(wrong)) if wrong else Fact("a in b", subject, value)
    assert read_fact(fact.line) == fact
