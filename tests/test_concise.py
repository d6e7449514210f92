"""The concise report: one line per finding, in a form that editors open."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import lint
from copydesk.finding import Finding, Problem, Severity
from copydesk.gate import Gate
from copydesk.report import Report
from copydesk.reporters import concise
from copydesk.score import shown
from copydesk.source import Span
from tests.reported import reported

LINE = re.compile(
    r"(?P<path>.*):(?P<line>\d+):(?P<column>\d+): (?P<severity>error|warning|note) (?P<rule>[a-z0-9-]+) \S.*"
)


def test_each_finding_is_a_line_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "tea time.md"
    path.write_text("# Tea\n\nBoil the the water and and wait.\n", encoding="utf-8")
    report = lint(path, config={"select": ["doubled-word"]})
    *lines, last = concise.render(report).splitlines()
    assert lines == [
        f"{path}:3:6: error doubled-word “the” stands twice",
        f"{path}:3:20: error doubled-word “and” stands twice",
    ]
    grade = f"{shown(report.score)} {report.grade}"
    assert (
        last == f"1 article: 2 errors, 0 warnings, 0 notes; score {grade}; gate failed: 2 errors; the gate allows none"
    )


def test_the_last_line_is_the_verdict() -> None:
    assert concise.render(Report(())) == "0 articles: 0 errors, 0 warnings, 0 notes; no score; gate passed\n"
    low = Report(
        (reported("", Finding("a", "faq", Severity.ERROR, Problem(Span(0, 0), "x"))),), gate=Gate(min_score=99)
    )
    assert concise.render(low).endswith(
        f"1 error; the gate allows none; a.md scores {low.score:g}; the gate asks for 99\n"
    )


@given(st.text(max_size=30), st.text(st.characters(), min_size=1, max_size=30), st.sampled_from(Severity))
@settings(max_examples=100)
def test_whatever_a_message_or_path_holds_it_stays_one_line(path: str, message: str, severity: Severity) -> None:
    finding = Finding("any-rule", "structure", severity, Problem(Span(1, 2), f"“{message}” is wrong"))
    first, last, end = concise.render(Report((reported("ab", finding, path=path),))).split("\n")
    match = LINE.fullmatch(first)
    assert match
    assert (match["line"], match["column"], match["severity"], match["rule"]) == ("1", "2", severity, "any-rule")
    assert first.isprintable()
    assert last.startswith("1 article: ")
    assert end == ""
