"""SARIF: valid under the official schema, with places, fixes, other places and pages that are the report's."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from copydesk import lint
from copydesk.finding import Finding, Fix, Problem, Severity
from copydesk.report import ArticleReport, FileProblem, Report
from copydesk.reporters.sarif import FINGERPRINT, MAX_SNIPPET, reporter
from copydesk.reporters.sarif_run import ROOT, message_of
from copydesk.rulebook import read_rulebook
from copydesk.source import Span
from tests.conftest import ROOT as PROJECT
from tests.formats import sarif_run, unbraced
from tests.hostile_reports import reports, texts
from tests.reported import reported

SCHEMA = PROJECT / "tests" / "schemas" / "sarif-2.1.0.json"


@cache
def validator() -> jsonschema.Draft4Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    # The schema's own word for dates and addresses is not checked by jsonschema without further packages.
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)


@cache
def examples() -> Report:
    """The report on all examples."""
    return lint(PROJECT / "examples")


def with_rules(report: Report) -> str:
    """The log of a run that knows its rules."""
    one, rules = reporter(), read_rulebook().rules
    articles = one.between.join(filter(None, map(one.article, report.articles)))
    return one.opening + articles + one.closing(replace(report.summary, rules=lambda: rules))


def errors(log: str) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator().iter_errors(json.loads(log))]


@given(report=reports())
@settings(max_examples=25)
def test_any_report_is_valid_under_the_schema(report: Report) -> None:
    assert errors(reporter().render(report)) == []


def test_the_log_of_the_examples_is_valid_under_the_schema() -> None:
    assert errors(with_rules(examples())) == []


def test_the_schema_refuses_what_is_no_log() -> None:
    log = json.loads(with_rules(examples()))
    del log["runs"][0]["tool"]["driver"]["name"]
    log["runs"][0]["results"][0]["level"] = "grave"
    assert len(errors(json.dumps(log))) == 2


def results(report: Report) -> list[tuple[ArticleReport, Finding, dict[str, Any]]]:
    """Each finding with its article and its result."""
    found = [(article, finding) for article in report.articles for finding in article.findings]
    return [
        (article, finding, one)
        for (article, finding), one in zip(found, sarif_run(reporter().render(report))["results"], strict=True)
    ]


def region(place: dict[str, Any]) -> dict[str, Any]:
    return dict(place["physicalLocation"]["region"])


def test_a_region_is_its_text_by_offsets_and_by_lines() -> None:
    for article, finding, result in results(examples()):
        places = [(finding.span, result["locations"][0])]
        places += zip((one.span for one in finding.problem.related), result.get("relatedLocations", ()), strict=True)
        for span, place in places:
            one = region(place)
            assert Span(one["charOffset"], one["charOffset"] + one["charLength"]) == span
            assert article.source.line_column(span.start) == (one["startLine"], one["startColumn"])
            assert article.source.line_column(span.end) == (one["endLine"], one["endColumn"])
            assert one.get("snippet", {}).get("text", "") == (article.source[span] if len(span) <= MAX_SNIPPET else "")


def test_other_places_have_their_messages() -> None:
    told = 0
    for _, finding, result in results(examples()):
        messages = [unbraced(one["message"]["text"]) for one in result.get("relatedLocations", ())]
        assert messages == [one.message for one in finding.problem.related]
        told += len(messages)
    assert told > 20


def test_a_fix_replaces_what_the_reports_fix_replaces() -> None:
    fixed = 0
    for article, finding, result in results(examples()):
        fix = finding.problem.fix
        for one in result.get("fixes", ()):
            assert isinstance(fix, Fix)
            assert unbraced(one["description"]["text"]) == fix.title
            assert one["properties"]["safe"] is fix.safe
            (change,) = one["artifactChanges"]
            assert change["artifactLocation"] == result["locations"][0]["physicalLocation"]["artifactLocation"]
            given = [(article.source[edit.span], edit.span.start, edit.text) for edit in fix.edits]
            assert given == [replaced(article, one) for one in change["replacements"]]
            fixed += 1
        assert bool(fix) == ("fixes" in result)
    assert fixed > 5


def replaced(article: ArticleReport, replacement: dict[str, Any]) -> tuple[str, int, str]:
    """The words that go, where they start, and what comes in their place."""
    deleted = replacement["deletedRegion"]
    start, length = deleted["charOffset"], deleted["charLength"]
    return article.source.text[start : start + length], start, replacement["insertedContent"]["text"]


def test_fingerprints_are_the_reports() -> None:
    for article in examples().articles:
        marks = [one["partialFingerprints"][FINGERPRINT] for _, _, one in results(Report((article,)))]
        assert tuple(marks) == article.fingerprints


def test_columns_count_code_points() -> None:
    assert sarif_run(reporter().render(Report(())))["columnKind"] == "unicodeCodePoints"
    finding = Finding("editor-note", "claims", Severity.NOTE, Problem(Span(2, 3), "x"))
    (result,) = sarif_run(reporter().render(Report((reported("👩‍a b", finding),))))["results"]
    assert (region(result["locations"][0])["startColumn"], region(result["locations"][0])["endColumn"]) == (3, 4)


def test_rules_that_found_something_have_their_pages() -> None:
    run, rules = sarif_run(with_rules(examples())), read_rulebook().rules
    listed = {one["id"]: one for one in run["tool"]["driver"]["rules"]}
    assert set(listed) == {one["ruleId"] for one in run["results"]}
    known = {name: one for name, one in listed.items() if name in rules}
    assert len(known) > 20
    for name, one in known.items():
        assert one["help"]["markdown"] == rules[name].page
        assert one["shortDescription"]["text"] == rules[name].summary
        assert one["defaultConfiguration"]["level"] == rules[name].severity.value
        assert one["fullDescription"]["text"] != one["shortDescription"]["text"]


def test_what_could_not_be_checked_is_a_notification_of_a_run_that_failed() -> None:
    report = Report((), (FileProblem("a b/ü.md", "no such file"),))
    (invocation,) = sarif_run(reporter().render(report))["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"] == {"text": "no such file"}
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/%C3%BC.md"
    assert sarif_run(reporter().render(Report(())))["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize(
    ("path", "uri", "base"),
    [
        pytest.param("posts/a.md", "posts/a.md", ROOT, id="a path is relative to the root"),
        pytest.param("./a b#1.md", "a%20b%231.md", ROOT, id="what means something in an address is encoded"),
        pytest.param("c:d.md", "c%3Ad.md", ROOT, id="a colon is no scheme"),
        pytest.param("100%.md", "100%25.md", ROOT, id="a percent sign is encoded"),
        pytest.param("../a.md", "../a.md", None, id="above the root there is no base"),
        pytest.param("/srv/ü.md", "file:///srv/%C3%BC.md", None, id="an absolute path is a file address"),
        pytest.param("\udcff.md", "%FF.md", ROOT, id="a byte that is no UTF-8 stays that byte"),
    ],
)
def test_a_path_is_an_address(path: str, uri: str, base: str | None) -> None:
    finding = Finding("editor-note", "claims", Severity.NOTE, Problem(Span(0, 1), "x"))
    (result,) = sarif_run(reporter().render(Report((reported("a", finding, path=path),))))["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": uri} | ({"uriBaseId": base} if base else {})


@given(text=texts)
def test_a_message_holds_no_placeholder_and_no_link(text: str) -> None:
    said = str(message_of(text)["text"])
    assert unbraced(said) == text
    assert "{" not in said.replace("{{", "")
    assert not re.search(r"(?<!\\)\]\(", said)


def test_articles_are_listed_with_their_scores(tmp_path: Path) -> None:
    (tmp_path / "clean.md").write_text("# Tea\n", encoding="utf-8")
    report = lint(tmp_path, config={"select": ["doubled-word"]})
    (artifact,) = sarif_run(reporter().render(report))["artifacts"]
    assert artifact["location"]["uri"].endswith("/clean.md")
    assert artifact["properties"]["score"] == 100
