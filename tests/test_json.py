"""The JSON report: a contract, field by field, over articles in all three formats."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import __version__, lint
from copydesk.reporters import json as reporter
from copydesk.rule import CATEGORIES

Data = Mapping[str, Any]

MARKDOWN = """---
title: How to brew tea
description: The the kettle.
---

# How to brew tea

Lorem ipsum dolor sit amet 😀 the the water is hot. [here]() is more.

## Pots

We name three pots:

- iron
- clay

## Pots

TODO write about {{ pots }}, which were sold on Monday, March 4, 2026.

## FAQ

### Is it hot?

Yes, it is hot, and the the pot is too.

### Is it hot?

"""
HTML = """<!doctype html><html lang="en"><head><title>How to brew tea</title></head><body><article>
<h1>How to brew tea</h1>
<p>Boil the the water &amp; wait.</p><p>Lorem ipsum dolor sit amet.</p>
<h2>Pots</h2><p>An <em>iron</em> one will do.</p>
<h2>Pots</h2><p>A clay one too.</p><img src="pot.jpg">
</article></body></html>
"""
TEXT = """How to brew tea

Boil the the water first, and wait until it sings to you from the stove.

Loading...
""".replace("\n", "\r\n")

REPORTS = {
    format: json.loads(reporter.render(lint(text, format=format)))
    for format, text in {"markdown": MARKDOWN, "html": HTML, "text": TEXT}.items()
}
SOURCES = {"markdown": MARKDOWN, "html": HTML, "text": TEXT}

PLACE = {"line": int, "column": int, "end_line": int, "end_column": int, "start": int, "end": int, "quote": str}
SHAPES: Mapping[str, Mapping[str, object]] = {
    "report": {"version": int, "tool": str, "summary": dict, "articles": list, "problems": list},
    "summary": {
        **{"articles": int, "errors": int, "warnings": int, "notes": int},
        **{"score": float, "grade": str, "passed": bool},
    },
    "article": {
        **{"path": str, "format": str, "title": str, "language": str, "score": dict, "metrics": dict},
        **{"outline": list, "faq": list, "findings": list},
    },
    "score": {"total": float, "grade": str, "categories": dict},
    "category": {"score": float, "cost": float},
    "metrics": {
        **{"words": int, "sentences": int, "reading_minutes": float},
        **{"ease": float, "flesch_reading_ease": float, "flesch_kincaid_grade": float},
    },
    "heading": {"level": int, "text": str, "line": int, "inferred": bool, "confidence": float},
    "pair": {
        **{"question": str, "line": int, "answer": str, "verdict": str},
        **{"support": float | None, "evidence": list, "missing": list},
    },
    "finding": {
        **{"rule": str, "category": str, "severity": str, "message": str},
        **PLACE,
        **{"cost": float, "related": list, "fix": dict | None, "fingerprint": str},
    },
    "related": {"message": str, **PLACE},
    "fix": {"title": str, "safe": bool, "edits": list},
    "edit": {"start": int, "end": int, "text": str},
}


def parts(report: Data) -> Iterator[tuple[str, Data]]:
    """Every object of a report with the name of its shape."""
    yield from (("report", report), ("summary", report["summary"]))
    for article in report["articles"]:
        yield from (("article", article), ("score", article["score"]), ("metrics", article["metrics"]))
        yield from (("category", one) for one in article["score"]["categories"].values())
        yield from (("heading", one) for one in article["outline"])
        yield from (("pair", one) for one in article["faq"])
        for finding in article["findings"]:
            yield "finding", finding
            yield from (("related", one) for one in finding["related"])
            if finding["fix"]:
                yield "fix", finding["fix"]
                yield from (("edit", one) for one in finding["fix"]["edits"])


def places(article: Data) -> Iterator[Data]:
    for finding in article["findings"]:
        yield from (finding, *finding["related"])


@pytest.fixture(params=list(REPORTS))
def format(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def report(format: str) -> Data:
    return dict(REPORTS[format])


@pytest.fixture
def article(report: Data) -> Data:
    (article,) = report["articles"]
    return dict(article)


def test_every_field_of_the_contract_is_there_in_its_type(report: Data) -> None:
    for name, part in parts(report):
        for field, type_ in SHAPES[name].items():
            number = type_ is float and isinstance(part[field], int)
            assert number or isinstance(part[field], type_), (name, field, part[field])  # type: ignore[arg-type]


def test_the_samples_show_every_part_of_the_contract() -> None:
    assert {name for report in REPORTS.values() for name, _ in parts(report)} == set(SHAPES)
    assert {finding["severity"] for report in REPORTS.values() for finding in report["articles"][0]["findings"]} == {
        "error",
        "warning",
        "note",
    }


def test_the_head_says_what_made_the_report(report: Data) -> None:
    assert report["version"] == 1
    assert report["tool"] == f"copydesk {__version__}"


def test_the_summary_counts_what_is_there(report: Data, article: Data) -> None:
    summary = report["summary"]
    severities = [one["severity"] for one in article["findings"]]
    assert summary["articles"] == 1
    assert [summary["errors"], summary["warnings"], summary["notes"]] == [
        severities.count(one) for one in ("error", "warning", "note")
    ]
    assert (summary["score"], summary["grade"]) == (article["score"]["total"], article["score"]["grade"])
    assert summary["passed"] is ("error" not in severities)
    assert bool(summary["failures"]) is not summary["passed"]


def test_costs_are_what_is_missing_from_100(article: Data) -> None:
    missing = 100 - article["score"]["total"]
    assert sum(one["cost"] for one in article["findings"]) == pytest.approx(missing, abs=1e-6)
    categories = article["score"]["categories"]
    assert set(categories) == set(CATEGORIES)
    for name, category in categories.items():
        own = [one["cost"] for one in article["findings"] if one["category"] == name]
        assert category["cost"] == pytest.approx(sum(own), abs=1e-6)
        assert 0 <= category["score"] <= 100


def test_offsets_lines_and_quotes_agree_with_the_source(format: str, article: Data) -> None:
    source = SOURCES[format]
    lines = source.replace("\r\n", "\n").split("\n")
    for place in places(article):
        assert source[place["start"] : place["end"]] == place["quote"]
        for at, line, column in (("start", "line", "column"), ("end", "end_line", "end_column")):
            before = source[: place[at]].replace("\r\n", "\n")
            assert place[line] == before.count("\n") + 1
            assert place[column] == len(before) - before.rfind("\n")
        first = place["quote"].split("\r\n")[0].split("\n")[0]
        assert lines[place["line"] - 1][place["column"] - 1 :].startswith(first)


def test_fixes_lie_in_the_source_and_change_it(format: str, article: Data) -> None:
    source = SOURCES[format]
    for fix in (one["fix"] for one in article["findings"] if one["fix"]):
        assert fix["edits"]
        for edit in fix["edits"]:
            assert 0 <= edit["start"] <= edit["end"] <= len(source)
            assert source[edit["start"] : edit["end"]] != edit["text"]


def test_findings_are_in_order_and_told_apart(article: Data) -> None:
    starts = [one["start"] for one in article["findings"]]
    marks = [(one["rule"], one["fingerprint"]) for one in article["findings"]]
    assert starts == sorted(starts)
    assert len(marks) == len(set(marks))


def test_the_outline_is_the_headings_at_their_lines(format: str, article: Data) -> None:
    lines = SOURCES[format].splitlines()
    assert article["outline"]
    for heading in article["outline"]:
        assert heading["text"] in lines[heading["line"] - 1]
        assert heading["inferred"] is (format == "text")
        assert 0 < heading["confidence"] <= 1
        assert heading["confidence"] == 1 or heading["inferred"]


def test_the_faq_is_its_pairs() -> None:
    pairs = [
        {key: one[key] for key in ("question", "line", "verdict")} for one in REPORTS["markdown"]["articles"][0]["faq"]
    ]
    assert [one["question"] for one in pairs] == ["Is it hot?", "Is it hot?"]
    assert [MARKDOWN.splitlines()[one["line"] - 1] for one in pairs] == ["### Is it hot?"] * 2
    assert pairs[1]["verdict"] == "unanswered"


@pytest.mark.parametrize(
    ("rule", "quotes"),
    [
        ("duplicate-heading", ["Pots"]),
        ("faq-duplicate-question", ["Is it hot?"]),
        ("list-count-mismatch", None),
    ],
)
def test_a_mismatch_has_the_other_place(rule: str, quotes: list[str] | None) -> None:
    found = [one for one in REPORTS["markdown"]["articles"][0]["findings"] if one["rule"] == rule]
    assert found
    for one in found:
        assert one["related"]
        assert quotes is None or [place["quote"] for place in one["related"]] == quotes
        assert all(place["start"] != one["start"] for place in one["related"])


def test_what_could_not_be_checked_is_in_the_report(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xff")
    data = reporter.as_data(lint(tmp_path / "a.md"))
    assert data["articles"] == []
    assert data["problems"] == [{"path": str(tmp_path / "a.md"), "message": "not UTF-8 (byte 0); save it as UTF-8"}]


def test_a_metric_that_says_nothing_is_null() -> None:
    (article,) = json.loads(reporter.render(lint("# Tee\n\n" + "Das Wasser kocht und wir gießen es auf.\n" * 6)))[
        "articles"
    ]
    assert article["language"] == "de"
    assert article["metrics"]["words"] > 40
    assert article["metrics"]["ease"] is None
    (empty,) = json.loads(reporter.render(lint("")))["articles"]
    assert empty["metrics"]["words"] == 0


@given(st.text(max_size=60), st.sampled_from(["markdown", "html", "text"]))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_a_report_that_json_can_hold(text: str, format: str) -> None:
    def refused(constant: str) -> float:
        raise ValueError(constant)

    (article,) = json.loads(reporter.render(lint(text, format=format)), parse_constant=refused)["articles"]
    for place in places(article):
        assert text[place["start"] : place["end"]] == place["quote"]
    assert sum(one["cost"] for one in article["findings"]) == pytest.approx(100 - article["score"]["total"], abs=1e-6)
