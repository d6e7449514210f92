"""Slots of tables, labelled lines and structured data against those of sentences."""

from __future__ import annotations

import pytest

from copydesk.claims.attributes import labelled, read_value
from copydesk.claims.contradictions import contradictions
from copydesk.claims.told import told_slots
from copydesk.loaders import load
from copydesk.source import Source

BODY = "The Velmora Trust was founded in 1986. It pays for wells. The Velmora Trust employs 40 people."
TITLE = "# The Velmora Trust: a history"


def clashing(text: str, format: str = "markdown") -> list[tuple[str, str]]:
    article = load(Source("a", text), format)
    return [(article.source[one.first.span], article.source[one.second.span]) for one in contradictions(article)]


def data(said: str) -> str:
    script = f'<script type="application/ld+json">{{"@type": "Organization", "name": "Velmora Trust", {said}}}</script>'
    return f"<html><head>{script}</head><body><h1>Wells</h1><p>{BODY}</p></body></html>"


TABLES = [
    ("a column", "| Trust | Founded |\n|---|---|\n| Velmora Trust | 1991 |\n| Orme Trust | 1970 |", [("1986", "1991")]),
    ("labels and values", "| | |\n|---|---|\n| Founded | 1991 |\n| Seat | Vesk |", [("1986", "1991")]),
    ("a line", "- **Founded:** 1991\n- Staff: 40", [("1986", "1991")]),
    ("the same value", "| Trust | Founded | Staff |\n|---|---|---|\n| Velmora Trust | 1986 | 40 |", []),
    ("another subject", "| Trust | Founded |\n|---|---|\n| Orme Trust | 1991 |", []),
    ("a year behind the label", "| Trust | Staff (2019) |\n|---|---|\n| Velmora Trust | 65 |", []),
    ("more than a value", "| Trust | Founded |\n|---|---|\n| Velmora Trust | 1991 or earlier, nobody knows |", []),
]


@pytest.mark.parametrize(("text", "found"), [row[1:] for row in TABLES], ids=[row[0] for row in TABLES])
def test_a_label_clashes_with_a_sentence_on_the_same_thing(text: str, found: list[tuple[str, str]]) -> None:
    assert clashing(f"{TITLE}\n\n{BODY}\n\n{text}\n") == found


def test_structured_data_clash_with_a_sentence() -> None:
    assert clashing(data('"foundingDate": "1991-02-01"'), "html") == [("1991", "1986")]
    assert clashing(data('"numberOfEmployees": {"value": 65}'), "html") == [("65", "40")]
    assert clashing(data('"foundingDate": "1986", "numberOfEmployees": 40'), "html") == []


def test_a_description_clashes_with_a_sentence() -> None:
    said = "---\ndescription: Founded in 1991, the Velmora Trust pays for wells.\n---\n\n"
    assert clashing(f"{said}{BODY}\n") == [("1991", "1986")]


def test_an_acronym_that_is_spelled_out_is_the_same_thing() -> None:
    text = "The Orme Bank Trust (OBT) was founded in 1917.\n\nNobody knew. OBT was founded in 1911.\n"
    assert clashing(text) == [("1917", "1911")]
    assert len({slot.key for slot in told_slots(load(Source("a.md", text), "markdown"))}) == 1


@pytest.mark.parametrize("label", ["Founded", "founded:", "Height (m)", "Price (USD)", "Number of employees"])
def test_a_label_names_an_attribute(label: str) -> None:
    assert labelled(label)


@pytest.mark.parametrize("label", ["", "Name", "Height (2019)", "Founded by mistake", "Price (members)"])
def test_another_label_names_none(label: str) -> None:
    assert labelled(label) is None


@pytest.mark.parametrize(
    ("label", "text", "number", "unit"),
    [
        ("Height (m)", "412", 412, "m"),
        ("Height", "0.4 km", 400, "m"),
        ("Price", "$1,200", 1200, "$"),
        ("Price (EUR)", "18.50", 18.5, "€"),
        ("Founded", "3 May 1911", 1911, "year"),
        ("Population", "about 3,000 (2019)", 3000, ""),
    ],
)
def test_a_value_is_read_by_its_label(label: str, text: str, number: float, unit: str) -> None:
    known = labelled(label)
    read = read_value(known, text) if known else None
    assert read is not None
    value, start, end = read
    assert value.number == pytest.approx(number)
    assert value.unit == unit
    assert 0 <= start < end <= len(text)
