"""The trend: runs recorded, read again, drawn."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.report import Report
from copydesk.reporters.styled import cells, plain
from copydesk.reporters.trend import sparkline, trend_table
from copydesk.trend import Run, read_trend, record
from tests.command import GOOD, copydesk, write
from tests.reported import reported

runs = st.builds(
    Run,
    time=st.just("2026-03-01T09:30:00Z"),
    score=st.floats(0, 100).map(lambda score: round(score, 2)),
    articles=st.integers(0, 9999),
    words=st.integers(0, 10**7),
    errors=st.integers(0, 999),
    warnings=st.integers(0, 999),
    notes=st.integers(0, 999),
    passed=st.booleans(),
)


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_is_recorded_is_read_again_in_order() -> None:
    for hour in range(3):
        record(Report((reported("Tea"),) * hour).summary, "runs.jsonl", datetime(2026, 3, 1, hour, tzinfo=UTC))
    assert [(run.time, run.articles, run.words) for run in read_trend("runs.jsonl")] == [
        ("2026-03-01T00:00:00Z", 0, 0),
        ("2026-03-01T01:00:00Z", 1, 1500),
        ("2026-03-01T02:00:00Z", 2, 3000),
    ]


def test_time_is_recorded_in_utc() -> None:
    record(Report(()).summary, "runs.jsonl", datetime(2026, 3, 1, 1, tzinfo=timezone(timedelta(hours=2))))
    assert read_trend("runs.jsonl")[0].time == "2026-02-28T23:00:00Z"


def test_a_check_appends_one_line_whatever_its_format_and_its_gate() -> None:
    write("tea.md", GOOD)
    codes = [
        copydesk("tea.md", "--record", "runs.jsonl", "--format", format).code
        for format in ("terminal", "concise", "json")
    ]
    lines = Path("runs.jsonl").read_text(encoding="utf-8").splitlines()
    assert codes == [1, 1, 1]
    assert len({json.dumps({**json.loads(line), "time": ""}) for line in lines}) == 1
    assert len(lines) == 3
    assert {"time", "score", "articles", "words", "errors", "warnings", "notes", "passed"} <= set(json.loads(lines[0]))


def test_a_trend_is_drawn() -> None:
    write("tea.md", GOOD)
    copydesk("tea.md", "--record", "runs.jsonl", "--select", "doubled-word")
    write("tea.md", "# Tea\n\nBoil the water first.\n")
    copydesk("tea.md", "--record", "runs.jsonl", "--select", "doubled-word")
    outcome = copydesk("trend", "runs.jsonl")
    spark, summed, blank, before, now = outcome.out.splitlines()
    assert (outcome.code, outcome.err) == (0, "")
    assert (spark, blank) == ("  ▁█", "")
    assert summed.startswith("  2 runs: ")
    assert before.endswith("1 article, 1 error, 0 warnings, 0 notes, gate failed")
    assert "████████████████████  100.0 A" in now
    assert "\x1b" not in outcome.out
    assert len(copydesk("trend", "runs.jsonl", "--last", "1").out.splitlines()) == 4


@given(st.lists(st.floats(0, 100), min_size=1, max_size=50))
def test_a_higher_score_never_has_a_lower_bar(scores: list[float]) -> None:
    bars = sparkline(scores)
    assert len(bars) == len(scores)
    ordered = sorted(zip(scores, bars, strict=True))
    assert [bar for _, bar in ordered] == sorted(bar for _, bar in ordered)


@given(st.lists(runs, max_size=150), st.integers(1, 30))
def test_no_bar_is_wider_than_the_terminal_and_the_last_runs_have_their_lines(found: list[Run], last: int) -> None:
    lines = plain(trend_table(found, last, 100)).splitlines()
    assert cells(lines[0]) <= 100
    assert len(lines) == (3 + min(last, len(found)) if found else 1)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "runs.jsonl: no such file or directory; name a file that --record wrote"),
        (b"\xff", "runs.jsonl: not UTF-8 (byte 0); name a file that --record wrote"),
        (b"\n\ntea\n", "runs.jsonl:3: no record of a run; remove the line, or name a file that --record wrote"),
        (b"{}\n", "runs.jsonl:1: no record of a run; remove the line, or name a file that --record wrote"),
        (b"[" * 100_000, "runs.jsonl:1: no record of a run; remove the line, or name a file that --record wrote"),
    ],
)
def test_a_file_that_records_nothing_of_the_kind_is_one_line(content: bytes | None, message: str) -> None:
    if content is not None:
        write("runs.jsonl", content)
    assert copydesk("trend", "runs.jsonl") == (2, "", f"copydesk: {message}\n")


@pytest.mark.parametrize(
    ("field", "value"),
    [("score", "high"), ("score", 101), ("score", True), ("errors", -1), ("notes", 0.5), ("time", 7), ("passed", 1)],
)
def test_a_record_whose_figures_cannot_be_is_none(field: str, value: object) -> None:
    record(Report(()).summary, "runs.jsonl", datetime(2026, 3, 1, tzinfo=UTC))
    data = json.loads(Path("runs.jsonl").read_text(encoding="utf-8"))
    write("runs.jsonl", json.dumps({**data, field: value}))
    assert copydesk("trend", "runs.jsonl").err.startswith("copydesk: runs.jsonl:1: no record of a run")


def test_a_file_that_cannot_be_written_is_one_line() -> None:
    write("tea.md", "# Tea\n\nBoil the water first.\n")
    outcome = copydesk("tea.md", "--record", "no/runs.jsonl", "--format", "concise")
    assert outcome.code == 2
    assert outcome.err == "copydesk: no/runs.jsonl: no such file or directory; check the path and its permissions\n"


def test_nothing_recorded_is_said() -> None:
    write("runs.jsonl", "")
    assert copydesk("trend", "runs.jsonl").out == "no run is recorded yet\n"
