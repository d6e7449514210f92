"""The ledger: which statements of an article are claims, and what stands beside them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.claims.ledger import Claim, ClaimKind, SourceKind, claims
from copydesk.loaders import load
from copydesk.source import Source
from tests.command import copydesk, write

ARTICLE = """\
# The weavers of Harlow

The school was opened in 1974 and has 40 looms, [the council says](https://example.org/looms).

About 34% of the pupils come by train, according to the Harlow Transport Board. A place costs $1,200.
"""

WORDS = (*ARTICLE.split(), "“", "”", "\n\n", "40", "said", "the oldest", "of", "$", "%")


def ledger(text: str) -> list[Claim]:
    """The claims of a Markdown article."""
    return list(claims(load(Source("a.md", text), "markdown")))


def stated(text: str) -> list[tuple[str, str]]:
    """Kind and value of each claim."""
    return [(one.kind.value, one.value) for one in ledger(text)]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The library keeps 12,000 volumes in two cellars.", "figure", "12,000 volumes"),
        ("The tower is 48 metres high.", "figure", "48 metres"),
        ("The roof cost £2.4 million to mend.", "money", "£2.4 million"),
        ("Turnout was 61 percent in the valley.", "percentage", "61 percent"),
        ("The bridge has been closed since 2019.", "date", "2019"),
        ("The fair began in March 2021 and went on for weeks.", "date", "March 2021"),
        ("The vote is on Tuesday, March 3, 2026.", "date", "Tuesday, March 3, 2026"),
        ("It is the oldest mill in Wales.", "superlative", "the oldest mill"),
        ("She was the first woman to swim the lake.", "superlative", "the first woman"),
        ("According to the Port of Tarn, it is safe.", "attribution", "According to the Port of Tarn"),
        ("Ada Holm said the boats were safe.", "attribution", "Ada Holm said"),
        ("Officials said the boats were safe.", "attribution", "Officials said"),
        ("“We never thought it would hold,” said Ada Holm.", "quotation", "“We never thought it would hold,”"),
        ("“Nobody came to the fair,” wrote Ada Holm.", "attribution", "wrote Ada Holm"),
        ("A recent study found that looms calm their weavers.", "study", "A recent study found"),
    ],
)  # fmt: skip
def test_a_claim_is_listed_with_its_kind_and_value(text: str, kind: str, value: str) -> None:
    assert (kind, value) in stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "How many people came in 1974?",
        "Imagine that 40 people knock at your door.",
        "Install version 2.1 and read page 12.",
        "Weaving calms the mind (Holm, 2019).",
        "There are two ways to do it, and one of them hurts.",
        "She has the best interest of the school in mind.",
        "Anna found a coin under the stairs.",
        "We call it a “state of the art” loom.",
        "The layout follows according to the width of the page.",
        "1. Wash the wool.\n2. Dry it in the sun for a while.",
        "Run `sleep 40` and open https://example.org/2021/40 in a browser.",
    ],
)
def test_what_cannot_be_checked_is_no_claim(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "reference"),
    [
        ("The school has [40 looms](https://example.org/a).", SourceKind.LINK, "https://example.org/a"),
        ("The school has 40 looms.[^1]\n\n[^1]: The register.", SourceKind.FOOTNOTE, "1"),
        ("The school has 40 looms [3].", SourceKind.FOOTNOTE, "3"),
        ("The school has 40 looms. Source: the register of Harlow.", SourceKind.NAMED, "the register of Harlow"),
        ("The school has 40 looms. Source: [register](https://example.org/b).", SourceKind.LINK, "https://example.org/b"),
        ("The school has 40 looms, according to the Harlow Council.", SourceKind.NAMED, "Harlow Council"),
        ("Ada Holm said that the school has 40 looms.", SourceKind.NAMED, "Ada Holm"),
        ("The Tarn Institute reported 40 looms.", SourceKind.NAMED, "Tarn Institute"),
        ("The school has 40 looms (Holm and Berg, 2019).", SourceKind.NAMED, "Holm and Berg, 2019"),
        ("The school has 40 looms.", SourceKind.NONE, ""),
        ("The school has 40 looms, [see below](#looms).", SourceKind.NONE, ""),
        ("Officials said that the school has 40 looms.", SourceKind.NONE, ""),
        ("[The register](https://example.org/a) is old. The school has 40 looms.", SourceKind.NONE, ""),
    ],
)  # fmt: skip
def test_the_source_beside_a_claim_is_told(text: str, kind: SourceKind, reference: str) -> None:
    source = next(one.source for one in ledger(text) if one.kind is ClaimKind.FIGURE)
    assert source == (kind, reference)


def test_a_quoted_speaker_is_one_quotation() -> None:
    assert [kind for kind, _ in stated("> I came in 1974, and we had 40 looms.")] == ["quotation"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_claim_stands_where_its_span_says(words: list[str]) -> None:
    text = " ".join(words)
    article = load(Source("a.txt", text), "text")
    found = claims(article)
    assert [one.value for one in found] == [" ".join(article.source[one.span].split()) for one in found]
    assert list(found) == sorted(found, key=lambda one: (one.span.start, one.span.end))


@pytest.fixture
def _article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("weavers.md", ARTICLE)


@pytest.mark.usefixtures("_article")
def test_the_table_shows_place_type_value_and_source() -> None:
    outcome = copydesk("claims", "weavers.md")
    assert (outcome.code, outcome.err) == (0, "")
    lines = [line.split(maxsplit=3) for line in outcome.out.splitlines()]
    assert ["3:26", "date", "1974", "link: https://example.org/looms"] in lines
    assert ["5:7", "percentage", "34%", "named source: Harlow Transport Board"] in lines
    assert outcome.out.endswith("5 claims, 1 without a source\n")


@pytest.mark.usefixtures("_article")
def test_json_and_csv_hold_the_same_claims() -> None:
    in_json = copydesk("claims", "weavers.md", "--format", "json").data["claims"]
    in_csv = list(csv.DictReader(io.StringIO(copydesk("claims", "weavers.md", "--format", "csv").out)))
    assert [{key: str(value) for key, value in one.items()} for one in in_json] == in_csv
    assert [one["value"] for one in in_csv] == [
        "1974",
        "40 looms",
        "34%",
        "according to the Harlow Transport Board",
        "$1,200",
    ]
    assert all(ARTICLE[one["start"] : one["end"]] == one["value"] for one in in_json)


@pytest.mark.usefixtures("_article")
def test_another_format_is_a_mistake_that_is_named() -> None:
    outcome = copydesk("claims", "weavers.md", "--format", "jsn")
    assert (outcome.code, outcome.out) == (2, "")
    assert "did you mean “json”?" in outcome.err


@pytest.mark.usefixtures("_article")
def test_a_file_that_cannot_be_read_does_not_stop_the_others() -> None:
    write("broken.md", b"a\0b")
    outcome = copydesk("claims", "broken.md", "weavers.md", "missing.md", "--format", "json")
    assert outcome.code == 2
    assert {one["path"] for one in outcome.data["problems"]} == {"broken.md", "missing.md"}
    assert len(outcome.data["claims"]) == 5
    assert "broken.md: " in outcome.err


def test_standard_input_is_read_as_its_path_tells() -> None:
    outcome = copydesk("claims", "-", "--stdin-path", "x.html", "--format", "json", given=b"<p>It has 40 looms.</p>")
    assert [(one["path"], one["value"]) for one in outcome.data["claims"]] == [("x.html", "40 looms")]
