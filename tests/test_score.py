"""Laws of the score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.finding import Finding, Problem, Severity
from copydesk.score import BLOCKED_SCORE, BLOCKERS, SHARES, WEIGHTS, grade, run_score, score, sub_score
from copydesk.source import Span

RULES = [("structure", "empty-section"), ("structure", "duplicate-heading"), ("links", "empty-link")]
RULES += [("placeholder", "lorem-ipsum"), ("wording", "wordy-phrase"), ("typography", "space-before-punctuation")]

finding = st.builds(
    lambda rule, severity, at: Finding(rule[1], rule[0], severity, Problem(Span(at, at + 3), "words")),
    st.sampled_from(RULES),
    st.sampled_from(Severity),
    st.integers(0, 5000),
)
findings = st.lists(finding, max_size=30)
words = st.integers(0, 20_000)


@given(findings, words)
def test_the_score_lies_between_0_and_100(found: list[Finding], count: int) -> None:
    assert 0 <= score(found, count).total <= 100


@given(words)
def test_no_findings_are_100(count: int) -> None:
    assert score([], count).total == 100


@given(findings, words)
def test_the_costs_are_what_is_missing_from_100(found: list[Finding], count: int) -> None:
    one = score(found, count)
    assert sum(one.costs) == pytest.approx(100 - one.total, abs=1e-6)
    assert sum(category.cost for category in one.categories.values()) == pytest.approx(100 - one.total, abs=1e-6)
    assert all(cost >= -1e-9 for cost in one.costs)


@given(findings, finding, words)
def test_one_more_finding_never_raises_the_score(found: list[Finding], more: Finding, count: int) -> None:
    assert score([*found, more], count).total <= score(found, count).total


@given(st.lists(finding, max_size=12).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))), words)
def test_the_order_of_findings_changes_nothing(pair: tuple[list[Finding], list[Finding]], count: int) -> None:
    assert score(pair[0], count).total == score(pair[1], count).total


@given(findings.filter(lambda found: not any(one.rule in BLOCKERS for one in found)), st.integers(300, 5000))
def test_an_article_k_times_as_long_with_k_times_the_findings_keeps_its_score(found: list[Finding], count: int) -> None:
    assert score(found * 3, count * 3).total == score(found, count).total


@pytest.mark.parametrize("category", SHARES)
def test_one_note_in_a_thousand_words_costs_at_most_a_point(category: str) -> None:
    note = Finding("some-rule", category, Severity.NOTE, Problem(Span(0, 1), "words"))
    assert score([note], 1000).total >= 99


@given(findings, words)
def test_a_blocker_holds_the_score_below_a_pass(found: list[Finding], count: int) -> None:
    blocker = Finding("lorem-ipsum", "placeholder", Severity.ERROR, Problem(Span(0, 1), "words"))
    one = score([*found, blocker], count)
    assert one.total <= BLOCKED_SCORE
    assert one.grade == "E"


def test_wording_cliche_and_inclusive_together_take_at_most_10_points() -> None:
    crowd = [
        Finding(f"rule-{number}", category, Severity.ERROR, Problem(Span(0, 1), "words"))
        for category in ("wording", "cliche", "inclusive")
        for number in range(200)
    ]
    assert score(crowd, 300).total >= 90


def test_the_curve_passes_its_two_control_points() -> None:
    assert sub_score(1.0) == pytest.approx(0.9, abs=1e-6)
    assert sub_score(4.0) == pytest.approx(0.5, abs=1e-6)
    assert sub_score(0.0) == 1.0


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_higher_rate_never_has_a_higher_sub_score(one: float, other: float) -> None:
    assert sub_score(max(one, other)) <= sub_score(min(one, other))


def test_graver_findings_weigh_more() -> None:
    assert WEIGHTS[Severity.ERROR] > WEIGHTS[Severity.WARNING] > WEIGHTS[Severity.NOTE] > 0


@pytest.mark.parametrize(
    ("total", "letter"), [(100, "A"), (90, "A"), (89.9, "B"), (80, "B"), (70, "C"), (60, "D"), (59, "E"), (0, "E")]
)
def test_grades_begin_at_their_bounds(total: float, letter: str) -> None:
    assert grade(total) == letter


def test_a_run_is_weighted_by_words() -> None:
    good, poor = (
        score([], 900),
        score([Finding("lorem-ipsum", "placeholder", Severity.ERROR, Problem(Span(0, 1), "x"))], 100),
    )
    assert run_score([(good, 900), (poor, 100)]) == round((90_000 + poor.total * 100) / 1000, 1)
    assert run_score([]) == 100
