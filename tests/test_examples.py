"""The examples: their reports are kept, clean ones are clean, and what they show works."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from copydesk.engine import check
from copydesk.finding import Severity
from copydesk.loaders import load
from copydesk.rule import Example, Rule
from copydesk.rulebook import read_rulebook
from copydesk.source import Source
from tests.golden import EXAMPLES, Golden, goldens

REMAKE = "if the difference is meant, run `make golden` and look at what git shows"

HOUSE_RULES = {"house-style", "missing-standfirst"}
GOLDENS = goldens()
CLEAN = [golden for golden in GOLDENS if golden.name.startswith("clean/")]
FLAWED = [golden for golden in GOLDENS if golden.name.startswith("flawed/")]

every = pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)


@every
def test_an_example_gives_the_report_that_is_kept(golden: Golden) -> None:
    for path, text in golden.texts().items():
        assert path.exists(), f"{path} is missing; run `make golden`"
        assert path.read_text(encoding="utf-8") == text, REMAKE


@every
def test_no_rule_breaks_on_an_example(golden: Golden) -> None:
    assert golden.report.problems == ()


def test_no_report_is_kept_of_an_article_that_is_gone() -> None:
    kept = {path for path in (EXAMPLES / "reports").rglob("*.*") if path.is_file()}
    assert kept == {path for golden in GOLDENS for path in (golden.text_file, golden.json_file)}, REMAKE


@pytest.mark.parametrize("golden", CLEAN, ids=lambda golden: golden.name)
def test_a_clean_example_has_no_error_and_no_warning(golden: Golden) -> None:
    report = golden.report
    grave = [finding for finding in report.articles[0].findings if finding.severity is not Severity.NOTE]
    assert not grave
    assert report.articles[0].score.grade == "A"


@pytest.mark.parametrize("golden", FLAWED, ids=lambda golden: golden.name)
def test_a_flawed_example_does_not_pass(golden: Golden) -> None:
    report = golden.report
    assert not report.passed
    assert report.articles[0].score.total < 90


def test_every_format_has_a_clean_and_a_flawed_example() -> None:
    for examples in (CLEAN, FLAWED):
        assert {golden.article.suffix for golden in examples} == {".md", ".html", ".txt"}


def test_the_index_names_every_example() -> None:
    index = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [golden.name for golden in [*CLEAN, *FLAWED] if f"]({golden.name})" not in index] == []


def test_the_costs_in_a_kept_report_account_for_the_score() -> None:
    for golden in GOLDENS:
        article = json.loads(golden.json_file.read_text(encoding="utf-8"))["articles"][0]
        missing = 100 - article["score"]["total"]
        # Each cost is rounded to three places.
        assert sum(one["cost"] for one in article["findings"]) == pytest.approx(missing, abs=0.05)


def test_the_house_rules_find_what_breaks_them() -> None:
    report = Golden(EXAMPLES / "house-rules" / "canal-reopens.md").report
    assert {finding.rule for finding in report.articles[0].findings} >= HOUSE_RULES


def test_a_house_rule_replaces_none_of_the_shipped() -> None:
    shipped = read_rulebook().rules
    own = read_rulebook([EXAMPLES / "house-rules" / "rules"])
    assert set(own.rules) - set(shipped) == HOUSE_RULES
    assert own.problems == ()


def house_examples() -> list[tuple[Rule, Example]]:
    rules = read_rulebook([EXAMPLES / "house-rules" / "rules"]).rules
    return [(rules[name], example) for name in sorted(HOUSE_RULES) for example in rules[name].examples]


@pytest.mark.parametrize(
    ("rule", "example"), house_examples(), ids=lambda one: getattr(one, "name", getattr(one, "kind", ""))
)
def test_a_house_rule_flags_its_bad_examples_and_no_good_ones(rule: Rule, example: Example) -> None:
    article = load(Source("example", example.text), example.format)
    checked = check(article, [rule.configured(example.settings)], names=[], today=date(2026, 1, 1))
    assert checked.broken == ()
    assert bool(checked.findings) is (example.kind == "bad")


def test_the_library_example_runs(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, project / "examples" / "library.py"], capture_output=True, text=True, check=True
    )
    *findings, last = done.stdout.splitlines()
    assert "3 error doubled-word “the” stands twice" in findings
    assert last.startswith("Sharpen a Kitchen Knife on a Whetstone 100")
