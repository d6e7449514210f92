"""Laws of the score."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.finding import Finding, Problem, Related, Severity
from copydesk.rulebook import read_rulebook
from copydesk.scale import Points, standard
from copydesk.score import account, grade, mean_score, score, shown, sub_score
from copydesk.source import Span

SCALE = standard()
RULES = [("structure", "empty-section"), ("structure", "missing-title"), ("links", "missing-alt")]
RULES += [("placeholder", "lorem-ipsum"), ("wording", "wordy-phrase"), ("typography", "space-before-punctuation")]
RULES += [("claims", "claim-contradiction"), ("repetition", "keyword-stuffing")]


def found(rule: str, category: str, severity: Severity, places: int = 0) -> Finding:
    related = tuple(Related(Span(at, at + 1), "here too") for at in range(places))
    return Finding(rule, category, severity, Problem(Span(0, 3), "words", related=related))


def total(findings: list[Finding], count: int) -> float:
    return score(findings, count).total


finding = st.builds(
    lambda rule, severity, places: found(rule[1], rule[0], severity, places),
    st.sampled_from(RULES),
    st.sampled_from(Severity),
    st.integers(0, 4),
)
findings = st.lists(finding, max_size=30)
words = st.integers(0, 20_000)
categories = pytest.mark.parametrize("category", SCALE.shares)


# What it is


@given(findings, words)
def test_the_score_lies_between_0_and_100(found: list[Finding], count: int) -> None:
    assert 0 <= total(found, count) <= 100


@given(words)
def test_no_findings_are_100(count: int) -> None:
    assert total([], count) == 100


@given(findings, words)
def test_the_costs_are_what_is_missing_from_100(found: list[Finding], count: int) -> None:
    one = score(found, count)
    assert sum(one.costs) == pytest.approx(100 - one.total, abs=1e-6)
    assert sum(category.cost for category in one.categories.values()) == pytest.approx(100 - one.total, abs=1e-6)
    assert all(cost >= -1e-9 for cost in one.costs)


@given(findings, words)
def test_the_account_has_every_finding_once_and_every_missing_point(found: list[Finding], count: int) -> None:
    one = account(found, count, SCALE)
    assert sorted(at for entry in one.entries for at in entry.findings) == list(range(len(found)))
    assert sum(entry.cost for entry in one.entries) + one.held == pytest.approx(100 - one.total, abs=1e-6)
    assert (one.held > 0) <= bool(one.blockers)


@given(findings, finding, words)
def test_one_more_finding_never_raises_the_score(found: list[Finding], more: Finding, count: int) -> None:
    assert total([*found, more], count) <= total(found, count)


@given(findings, words, st.integers(0, 5000))
def test_the_same_findings_cost_no_more_in_a_longer_article(found: list[Finding], count: int, more: int) -> None:
    assert total(found, count + more) >= total(found, count)


@given(st.lists(finding, max_size=12).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))), words)
def test_the_order_of_findings_changes_nothing(pair: tuple[list[Finding], list[Finding]], count: int) -> None:
    assert total(pair[0], count) == total(pair[1], count)


@given(findings, st.integers(300, 5000))
def test_an_article_k_times_as_long_with_k_times_the_findings_keeps_its_score(found: list[Finding], count: int) -> None:
    of_places = [one for one in found if one.rule not in SCALE.once | SCALE.blockers]
    assert total(of_places * 3, count * 3) == total(of_places, count)


@given(st.sampled_from(sorted(SCALE.once)), st.sampled_from(Severity), words)
def test_what_is_said_of_a_whole_article_costs_the_same_whatever_its_length(
    rule: str, severity: Severity, count: int
) -> None:
    one = found(rule, "metadata", severity)
    assert total([one], count) == total([one], 100)


# Graver and more


@categories
def test_graver_findings_cost_more(category: str) -> None:
    costs = [100 - total([found("some-rule", category, severity)], 1000) for severity in Severity]
    assert costs == sorted(costs, reverse=True)
    assert costs[0] > costs[1] >= costs[2] > 0


@given(st.sampled_from(["structure", "residue", "placeholder"]), st.integers(2, 12))
def test_grave_findings_of_different_kinds_cost_more_than_as_many_of_one_kind_at_the_start(
    category: str, kinds: int
) -> None:
    """Each kind costs nearly as much as the first, so that none is averaged away."""
    alone = 100 - total([found("rule-0", category, Severity.WARNING)], 1000)
    left = 100.0
    for number in range(1, kinds + 1):
        now = total([found(f"rule-{at}", category, Severity.WARNING) for at in range(number)], 1000)
        assert left - now >= alone * (now / 100 - (1 - SCALE.shares[category].grave)) * 0.8
        left = now


@given(st.integers(2, 40), st.sampled_from(Severity), st.integers(300, 5000))
def test_a_finding_that_speaks_for_many_places_weighs_as_they_would(
    places: int, severity: Severity, count: int
) -> None:
    one_for_all = found("space-before-punctuation", "typography", severity, places)
    one_by_one = found("space-before-punctuation", "typography", severity)
    assert total([one_for_all], count) == total([one_by_one] * places, count)


@given(st.integers(0, 40), st.sampled_from(["claims", "faq"]))
def test_evidence_weighs_nothing(places: int, category: str) -> None:
    one = found("some-rule", category, Severity.WARNING, places)
    assert total([one], 1000) == total([found("some-rule", category, Severity.WARNING)], 1000)


@given(findings.filter(lambda found: not any(one.rule in SCALE.blockers for one in found)), words)
def test_a_blocker_holds_the_score_below_a_pass(others: list[Finding], count: int) -> None:
    one = score([*others, found("lorem-ipsum", "placeholder", Severity.ERROR)], count)
    assert one.total <= SCALE.blocked
    assert one.grade == "E"


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.NOTE])
def test_only_an_error_blocks(severity: Severity) -> None:
    assert total([found("lorem-ipsum", "placeholder", severity)], 10_000) > 90


# Limits


@categories
def test_one_note_in_a_thousand_words_costs_at_most_a_point(category: str) -> None:
    assert total([found("some-rule", category, Severity.NOTE)], 1000) >= 99


def test_all_notes_there_could_be_take_at_most_16_points() -> None:
    crowd = [found(f"rule-{at}", category, Severity.NOTE, 20) for category in SCALE.shares for at in range(100)]
    assert total(crowd, 300) >= 84


def test_a_hundred_kinds_of_notes_leave_a_good_article_good() -> None:
    names = list(SCALE.shares)
    notes = [found(f"rule-{at}", names[at % len(names)], Severity.NOTE) for at in range(26)]
    assert total(notes, 1000) >= 95


def test_wording_cliche_and_inclusive_together_take_at_most_10_points() -> None:
    crowd = [
        found(f"rule-{number}", category, severity, 20)
        for category in ("wording", "cliche", "inclusive")
        for number in range(200)
        for severity in Severity
    ]
    assert total(crowd, 300) >= 90


@categories
def test_a_category_takes_at_most_its_share(category: str) -> None:
    share = SCALE.shares[category]
    crowd = [found(f"rule-{at}", category, severity, 9) for at in range(50) for severity in Severity]
    assert total(crowd, 300) >= round(100 * (1 - share.grave) * (1 - share.notes), 2) - 0.01


# The scale


@given(st.floats(0.01, 10), st.floats(1.1, 20))
def test_the_curve_passes_its_two_control_points(good: float, times: float) -> None:
    points = Points(good, good * times)
    assert sub_score(points.good, points) == pytest.approx(0.9, abs=1e-6)
    assert sub_score(points.middle, points) == pytest.approx(0.5, abs=1e-6)
    assert sub_score(0.0, points) == 1.0


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_higher_rate_never_has_a_higher_sub_score(one: float, other: float) -> None:
    assert sub_score(max(one, other), SCALE.grave) <= sub_score(min(one, other), SCALE.grave)


def test_the_scale_speaks_of_rules_and_categories_that_there_are() -> None:
    rulebook = read_rulebook()
    names = {*rulebook.rules, *(rule.category for rule in rulebook.rules.values()), *SCALE.shares}
    assert SCALE.once <= names
    assert SCALE.blockers <= names
    assert SCALE.evident <= names
    assert set(SCALE.rules) <= names
    assert {rule.category for rule in rulebook.rules.values()} <= set(SCALE.shares)


@given(findings, words)
def test_a_milder_scale_never_costs_more(found: list[Finding], count: int) -> None:
    milder = {rule: Points(6.0, 30.0) for _, rule in RULES}
    assert score(found, count, replace(SCALE, rules=milder)).total >= total(found, count)


# Grades and runs


@pytest.mark.parametrize(
    ("points", "letter"), [(100, "A"), (90, "A"), (89.9, "B"), (80, "B"), (70, "C"), (60, "D"), (59, "E"), (0, "E")]
)
def test_grades_begin_at_their_bounds(points: float, letter: str) -> None:
    assert grade(points) == letter


@given(st.integers(0, 10_000).map(lambda hundredths: hundredths / 100))
def test_what_is_shown_is_never_better_than_what_holds(points: float) -> None:
    assert points - 0.1 < float(shown(points)) <= points
    assert grade(float(shown(points))) == grade(points)


def test_a_run_is_weighted_by_words() -> None:
    good, poor = score([], 900), score([found("lorem-ipsum", "placeholder", Severity.ERROR)], 100)
    assert mean_score([(good.total, 900), (poor.total, 100)]) == round((90_000 + poor.total * 100) / 1000, 2)
    assert mean_score([]) == 100
