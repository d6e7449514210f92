"""Laws of the formats that other programs read, over hostile reports and over the examples."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from copydesk import lint
from copydesk.finding import Finding, Problem, Severity
from copydesk.report import ArticleReport, FileProblem, Report
from copydesk.reporters import reporter_for
from copydesk.reporters.escaping import named
from copydesk.reporters.github import MAX_ANNOTATIONS
from copydesk.reporters.reporter import PLAIN, Look
from copydesk.reporters.styled import shown
from copydesk.score import score
from copydesk.source import Source, Span
from tests.conftest import ROOT
from tests.formats import READINGS, commands
from tests.hostile_reports import reports
from tests.reported import reported

FORMATS = (*READINGS, "github")

every = pytest.mark.parametrize("format", FORMATS)
read_back = pytest.mark.parametrize("format", READINGS)


@cache
def examples() -> Report:
    """The report on all examples."""
    return lint(ROOT / "examples")


def written(report: Report, format: str, look: Look = PLAIN) -> str:
    return reporter_for(format, look).render(report)


def with_findings(number: int, severity: Severity = Severity.ERROR) -> ArticleReport:
    """An article with so many findings, each in a line of its own."""
    text = "a\n" * number
    found = tuple(
        Finding("editor-note", "claims", severity, Problem(Span(at * 2, at * 2 + 1), f"number {at}"))
        for at in range(number)
    )
    marks = tuple(f"{at:016x}" for at in range(number))
    counted = {"words": 900, "sentences": 1, "reading_minutes": 1.0, "ease": None}
    return ArticleReport(Source("a.md", text), "markdown", "", "en", score(found, 900), counted, (), (), found, marks)


@read_back
@given(report=reports())
@settings(max_examples=40)
def test_every_finding_is_there_once_at_its_place(format: str, report: Report) -> None:
    reading = READINGS[format]
    assert reading.findings(written(report, format)) == reading.expected(report)


@read_back
def test_every_finding_of_the_examples_is_there_once_at_its_place(format: str) -> None:
    reading = READINGS[format]
    assert len(reading.expected(examples())) > 100
    assert reading.findings(written(examples(), format)) == reading.expected(examples())


@every
@given(report=reports())
@settings(max_examples=20)
def test_a_report_is_text_that_utf_8_can_hold_and_a_terminal_is_not_moved_by(format: str, report: Report) -> None:
    text = written(report, format)
    assert text.encode().decode() == text
    assert text.endswith("\n")
    assert not {char for char in text if char not in "\n\t" and unicodedata.category(char) == "Cc" and char < "\x7f"}


@every
@given(report=reports())
@settings(max_examples=5)
def test_colours_widths_and_the_outline_change_no_machine_format(format: str, report: Report) -> None:
    look = Look(width=60, colour=True, outline=True, account=True)
    assert written(report, format, look) == written(report, format)


@every
def test_a_run_without_articles_is_a_report(format: str) -> None:
    text = written(Report(()), format)
    if format in READINGS:
        assert READINGS[format].findings(text) == []


@every
def test_what_could_not_be_checked_is_in_the_report(format: str) -> None:
    report = Report((with_findings(1),), (FileProblem("b.md", "not UTF-8 (byte 12); save it as UTF-8"),))
    assert "b.md" in written(report, format)
    assert "not UTF-8 (byte 12); save it as UTF-8" in written(report, format).replace("\\", "")


@given(report=reports())
@settings(max_examples=40)
def test_github_has_every_finding_as_an_annotation_or_a_line(report: Report) -> None:
    text = written(report, "github")
    marks = [one for one in commands(text) if one.properties["title"] != "not checked"]
    folded = re.findall(r"^::group::\d+ more findings?\n(.*?)^::endgroup::$", text, re.MULTILINE | re.DOTALL)
    lines = Counter(line for one in folded for line in one.splitlines())
    shown_there = Counter((one.properties["line"], one.properties["title"], one.message) for one in marks)
    for article in report.articles:
        for finding in article.findings:
            line, column = article.source.line_column(finding.span.start)
            key = (str(line), finding.rule, shown(finding.message))
            place = f"{named(article.path)}:{line}:{column}: {finding.severity} {finding.rule} {finding.message}"
            told, whole = (
                (shown_there, key) if shown_there[key] else (lines, shown(f"  {place}").replace("##[", "## ["))
            )
            told[whole] -= 1  # type: ignore[index]
    assert not {*(+lines), *(-lines), *(+shown_there), *(-shown_there)}


@given(report=reports())
@settings(max_examples=40)
def test_github_runs_no_command_that_an_article_wrote(report: Report) -> None:
    ours = (
        r"::(error|warning|notice) (file=[^:,]*,?)?(line=\d+,endLine=\d+,)?(col=\d+,endColumn=\d+,)?(title=[^:,]+)?::"
    )
    for line in written(report, "github").split("\n"):
        command = line.lstrip().startswith("::")
        assert not command or re.match(rf"{ours}|::group::\d+ more|::endgroup::$", line), line
        assert command or "##[" not in line


def test_github_has_columns_only_within_a_line() -> None:
    spans = (Span(4, 7), Span(4, 9))
    found = (Finding("editor-note", "claims", Severity.NOTE, Problem(one, "x")) for one in spans)
    report = Report((reported("one two\nthree", *found),))
    first, second = commands(written(report, "github"))
    assert first.kind == "notice"
    assert first.properties == {
        **{"file": "a.md", "line": "1", "endLine": "1", "col": "5", "endColumn": "8"},
        "title": "editor-note",
    }
    assert second.properties == {"file": "a.md", "line": "1", "endLine": "2", "title": "editor-note"}


@pytest.mark.parametrize("severity", Severity)
def test_github_is_given_as_many_annotations_of_a_kind_as_it_shows(severity: Severity) -> None:
    text = written(Report((with_findings(MAX_ANNOTATIONS + 4, severity),)), "github")
    assert len(commands(text)) == MAX_ANNOTATIONS
    assert "::group::4 more findings\n" in text
    assert f"\n  a.md:14:1: {severity} editor-note number 13\n::endgroup::\n" in text


def test_a_problem_is_one_of_the_errors_that_github_shows() -> None:
    report = Report((with_findings(MAX_ANNOTATIONS),), (FileProblem("b.md", "no such file"),))
    found = commands(written(report, "github"))
    assert [one.message for one in found] == ["no such file", *(f"number {at}" for at in range(MAX_ANNOTATIONS - 1))]


def test_gitlab_tells_issues_apart_in_articles_alike() -> None:
    one = with_findings(3)
    other = replace(one, source=Source("b.md", one.source.text))
    issues = json.loads(written(Report((one, other)), "gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 6


def test_csv_has_no_cell_that_a_spreadsheet_runs() -> None:
    finding = Finding("editor-note", "claims", Severity.NOTE, Problem(Span(0, 4), "@SUM(1)"))
    report = Report((reported("=1+1", finding, path="-a.md"),))
    for row in csv.reader(written(report, "csv").splitlines()):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_junit_counts_what_is_in_it() -> None:
    report = Report(
        (with_findings(2), with_findings(3, Severity.WARNING), with_findings(0)), (FileProblem("b.md", "x"),)
    )
    suites = list(ElementTree.fromstring(written(report, "junit")))
    for suite in suites:
        counted = {name: int(suite.attrib[name]) for name in ("tests", "failures", "errors", "skipped")}
        kinds = {"failures": "failure", "errors": "error", "skipped": "skipped"}
        held = {name: len(list(suite.iter(kind))) for name, kind in kinds.items()}
        assert counted == {"tests": len(list(suite)), **held}
    assert [int(suite.attrib["failures"]) for suite in suites] == [2, 0, 0, 1, 0]


def test_markdown_shows_both_places_of_a_contradiction() -> None:
    article = next(one for one in examples().articles if one.path.endswith("team-notes.md"))
    text = written(Report((article,)), "markdown")
    number = next(at for at, one in enumerate(article.findings) if one.rule == "sentences-disagree")
    finding = article.findings[number]
    for span in (finding.span, finding.problem.related[0].span):
        line, column = article.source.line_column(span.start)
        (place,) = re.findall(rf"^  - {line}:{column} `(.*)`", text, re.MULTILINE)
        assert article.source[span] in place
        assert " bugs are known" in place


def test_markdown_without_findings_is_the_scores() -> None:
    text = written(examples(), "markdown", Look(quiet=True))
    assert "###" not in text
    assert text.count("\n| ") == len(examples().articles) + 2
