"""The summary of a job: Markdown that says what there is, gravest first, within what GitHub takes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from markdown_it import MarkdownIt

from copydesk import lint
from copydesk.finding import Finding, Problem, Severity
from copydesk.report import FileProblem, Report
from copydesk.reporters.job_summary import (
    MAX_ARTICLES,
    MAX_BYTES,
    MAX_FINDINGS,
    append_job_summary,
    job_summary,
)
from copydesk.source import Span
from tests.conftest import ROOT
from tests.hostile_reports import reports
from tests.reported import reported


def found(number: int, severity: Severity = Severity.ERROR, message: str = "x") -> tuple[Finding, ...]:
    return (Finding("editor-note", "claims", severity, Problem(Span(0, 1), message)),) * number


def rows(text: str) -> int:
    """Of all tables, without their heads."""
    return sum(one.type == "tr_open" for one in MarkdownIt().enable("table").parse(text)) - text.count("| :-- |")


def test_it_is_the_verdict_the_scores_and_the_findings() -> None:
    report = lint(ROOT / "examples")
    text = job_summary(report.summary)
    assert text.startswith("## copydesk\n\n**Score ")
    assert "The gate does not hold: " in text
    assert "Mend first, and the score is " in text
    assert rows(text) == len(report.articles)
    assert text.count("\n- **") == min(MAX_FINDINGS, sum(len(one.findings) for one in report.articles))


def test_the_gravest_findings_come_first() -> None:
    article = reported("ab", *found(2, Severity.NOTE), *found(1, Severity.WARNING), *found(1))
    lines = [line for line in job_summary(Report((article,)).summary).splitlines() if line.startswith("- **")]
    assert [line.split("**")[1] for line in lines] == ["error", "warning", "note", "note"]


def test_what_is_left_out_is_counted() -> None:
    report = Report(tuple(reported("ab", *found(2), path=f"{at}.md") for at in range(MAX_ARTICLES + 3)))
    text = job_summary(report.summary)
    assert rows(text) == MAX_ARTICLES
    assert "… and 3 more articles." in text
    assert f"… and {2 * (MAX_ARTICLES + 3) - MAX_FINDINGS} more findings." in text


def test_it_is_never_longer_than_github_takes() -> None:
    report = Report((reported("ab", *found(MAX_FINDINGS, message="ü" * 9000)),))
    text = job_summary(report.summary)
    assert MAX_BYTES - 20_000 < len(text.encode()) < 1_048_576
    assert text.endswith("\n… cut here; the whole report is in the log.\n")


def test_what_could_not_be_checked_is_named() -> None:
    assert "\n- b.md: no such file\n" in job_summary(Report((), (FileProblem("b.md", "no such file"),)).summary)


@given(report=reports())
@settings(max_examples=30)
def test_whatever_an_article_holds_it_marks_up_nothing(report: Report) -> None:
    text = job_summary(report.summary)
    assert text.encode().decode() == text
    tokens = MarkdownIt().enable("table").parse(text)
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "text_special", "code_inline", "strong_open", "strong_close", "softbreak", "hardbreak"}
    assert rows(text) == len(report.articles)


def test_it_is_written_behind_what_other_steps_have_said(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    path.write_text("# Other\n", encoding="utf-8")
    append_job_summary(Report(()).summary, str(path))
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Other\n## copydesk\n")
    assert text.endswith("The gate holds.\n\n")
