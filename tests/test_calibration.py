"""Calibration: what good articles have costs little under the profile that is measured on them."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.calibration import LEAST_ARTICLES, calibrated, percentile, profile
from copydesk.config import read_config
from copydesk.errors import ConfigError
from copydesk.finding import Finding, Problem, Severity
from copydesk.report import ArticleReport
from copydesk.scale import standard
from copydesk.score import score
from copydesk.source import Span
from tests.command import copydesk, write
from tests.reported import reported


def article(*counts: int, severity: Severity = Severity.NOTE) -> ArticleReport:
    """An article with so many findings of each of some rules."""
    rules = (f"{letter}-rule" for letter in "abcde")
    pairs = zip(rules, counts, strict=False)
    found = [
        Finding(rule, "structure", severity, Problem(Span(0, 1), "x")) for rule, count in pairs for _ in range(count)
    ]
    return reported("Tea", *found)


archives = st.lists(st.builds(article, st.integers(0, 40), st.integers(0, 3)), min_size=LEAST_ARTICLES, max_size=60)


@given(archives)
def test_no_article_scores_less_under_what_is_measured(archive: list[ArticleReport]) -> None:
    points = {one.rule: one.points for one in calibrated(archive)}
    scale = replace(standard(), rules=points)
    for one in archive:
        assert score(one.findings, one.words, scale).total >= one.score.total


@given(archives)
def test_the_points_are_percentiles_where_they_lie_above_the_usual(archive: list[ArticleReport]) -> None:
    usual = standard().note
    for one in calibrated(archive):
        rates = [sum(finding.rule == one.rule for finding in each.findings) * 1000 / each.words for each in archive]
        assert one.points.good == pytest.approx(max(usual.good, percentile(rates, 0.75)), abs=0.005)
        assert one.points.middle >= max(usual.middle, percentile(rates, 0.97)) - 0.005
        assert 0 < one.points.good < one.points.middle
        assert one.articles == sum(rate > 0 for rate in rates)


def test_what_is_rare_among_good_articles_keeps_its_points() -> None:
    assert calibrated([article(1 if at == 0 else 0) for at in range(40)]) == ()


def test_too_few_articles_are_a_mistake() -> None:
    with pytest.raises(ConfigError, match="29 articles are too few to measure"):
        calibrated([article()] * (LEAST_ARTICLES - 1))


@given(archives)
def test_the_profile_is_one(archive: list[ArticleReport]) -> None:
    found = calibrated(archive)
    data = tomllib.loads("\n".join(profile(found, len(archive), 1000)))
    expected = {one.rule: {"good": one.points.good, "middle": one.points.middle} for one in found}
    assert data.get("score", {}).get("rules", {}) == expected


@given(st.lists(st.floats(0, 9), min_size=1, max_size=99), st.floats(0.01, 1))
def test_a_percentile_is_a_value_that_so_many_do_not_exceed(values: list[float], share: float) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(one <= found for one in values) >= share * len(values) - 1e-9


def test_a_publisher_uses_what_was_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "# Tea\n\n" + "Boil the the water first, and warm the the pot. " * 6 + "\n"
    for number in range(LEAST_ARTICLES):
        write(f"archive/{number}.md", text)
    before = copydesk("archive/0.md", "--format", "json").data["summary"]["score"]
    outcome = copydesk("calibrate", "archive", "--output", "house.toml")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("wrote house.toml: ")
    assert Path("house.toml").read_text(encoding="utf-8") == copydesk("calibrate", "archive").out
    write("copydesk.toml", 'profile = "house.toml"\n')
    assert copydesk("archive/0.md", "--format", "json").data["summary"]["score"] > before
    rows = [line.split() for line in copydesk("config", "archive/0.md").out.splitlines()]
    assert any(row[0] == "score.rules.doubled-word" and row[-1] == "house.toml" for row in rows)
    # Measuring again gives the same: what was measured before is not measured with.
    assert copydesk("calibrate", "archive").out == Path("house.toml").read_text(encoding="utf-8")


def test_a_folder_with_few_articles_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("archive/tea.md", "# Tea\n")
    message = "copydesk: 1 articles are too few to measure; name a folder with 30 or more\n"
    assert copydesk("calibrate", "archive") == (2, "", message)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("[score]\nwords = 3", "copydesk.toml: unknown key “score.words”; the keys are: weights, shares, rules"),
        ("[score.weights]\nerrors = 3", "copydesk.toml: unknown key “score.weights.errors”; did you mean “error”?"),
        (
            "[score.shares.links]\ngrave = 2",
            "copydesk.toml: “score.shares.links.grave” is “2”; write a number from 0 to 1",
        ),
        (
            "[score.rules.doubled-word]\ngood = 2",
            "copydesk.toml: “score.rules.doubled-word” lacks “middle”; write good and middle",
        ),
        (
            "[score.rules.doubled-word]\ngood = 2\nmiddle = 2",
            "copydesk.toml: “score.rules.doubled-word” is no curve; write a “good” above 0, and a “middle” above it",
        ),
        (
            "[score.rules.doubled-wrd]\ngood = 1\nmiddle = 2",
            "copydesk.toml: unknown rule “doubled-wrd”; did you mean “doubled-word”?",
        ),
    ],
)
def test_a_scale_that_means_nothing_is_one_line(
    table: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("copydesk.toml", table)
    write("tea.md", "# Tea\n")
    assert copydesk("tea.md").err == f"copydesk: {message}\n"


def test_weights_and_shares_can_be_a_projects_own() -> None:
    config = read_config(given={"score": {"weights": {"error": 1}, "shares": {"links": {"grave": 0.1}}}})
    assert config.scale is not None
    assert config.scale.weights[Severity.ERROR] == 1
    assert config.scale.shares["links"] == (0.1, standard().shares["links"].notes)
    assert read_config().scale is None
