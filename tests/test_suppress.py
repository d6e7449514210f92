"""Suppression: which findings allowances take out, and which allowances were of no use."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from copydesk.article.allowance import Allowance, Allowances, Mistake, Outcome
from copydesk.finding import Finding, Problem, Severity
from copydesk.source import Span
from copydesk.suppress import suppressed

RULES = {"long-sentence": "readability", "doubled-word": "repetition", "doubled-phrase": "repetition"}
NAMES = frozenset({*RULES, *RULES.values(), "vague-link", "links"})
TODAY = date(2026, 3, 1)


def _finding(rule: str, start: int, length: int = 3) -> Finding:
    return Finding(rule, RULES[rule], Severity.WARNING, Problem(Span(start, start + length), "a message"))


def _allowance(start: int, end: int, *rules: str, until: str = "") -> Allowance:
    return Allowance(rules, Span(start, end), Span(start, start + 1), until=until)


def _outcome(findings: list[Finding], *allowances: Allowance) -> Outcome:
    return suppressed(findings, Allowances(allowances), RULES, NAMES, TODAY)


_findings = st.lists(st.builds(_finding, st.sampled_from(sorted(RULES)), st.integers(0, 60), st.integers(0, 9)))
_names = st.sampled_from([*RULES, "repetition", "all", "vague-link", "nonsense"])
_allowances = st.lists(
    st.builds(
        lambda start, length, rules, until: _allowance(start, start + length, *rules, until=until),
        st.integers(0, 60),
        st.integers(0, 20),
        st.lists(_names, min_size=1, max_size=2, unique=True),
        st.sampled_from(["", "", "2026-02-28", "2026-03-01"]),
    ),
    max_size=5,
)


def _permits(allowance: Allowance, finding: Finding) -> bool:
    """What an allowance means, in words as plain as can be."""
    within = allowance.range.start <= finding.span.start < allowance.range.end
    named = not {finding.rule, finding.category, "all"}.isdisjoint(allowance.rules)
    return within and named and not (allowance.until and date.fromisoformat(allowance.until) < TODAY)


@given(_findings, _allowances)
def test_exactly_the_permitted_findings_go_and_the_rest_keep_their_order(
    findings: list[Finding], allowances: list[Allowance]
) -> None:
    kept = [one for one in findings if not any(_permits(allowance, one) for allowance in allowances)]
    assert list(_outcome(findings, *allowances).kept) == kept


@given(_findings, _allowances)
def test_an_allowance_is_used_if_it_permits_and_is_at_most_one_of_used_unused_expired(
    findings: list[Finding], allowances: list[Allowance]
) -> None:
    outcome = _outcome(findings, *allowances)
    assert list(outcome.used) == [one for one in allowances if any(_permits(one, finding) for finding in findings)]
    assert len(outcome.used) + len(outcome.unused) + len(outcome.expired) <= len(allowances)
    assert all(one.until == "2026-02-28" for one in outcome.expired)


@given(_findings, st.sampled_from(sorted(RULES)), st.integers(0, 60), st.integers(0, 30))
def test_an_allowance_of_a_rule_takes_out_this_rule_in_its_range_alone(
    findings: list[Finding], rule: str, start: int, length: int
) -> None:
    kept = _outcome(findings, _allowance(start, start + length, rule)).kept
    gone = [one for one in findings if one not in kept]
    assert all(one.rule == rule and start <= one.span.start < start + length for one in gone)


def test_a_category_and_all_permit_their_rules() -> None:
    findings = [_finding(rule, 5) for rule in RULES]
    assert [one.rule for one in _outcome(findings, _allowance(0, 9, "repetition")).kept] == ["long-sentence"]
    assert not _outcome(findings, _allowance(0, 9, "all")).kept


def test_an_allowance_holds_to_the_end_of_its_last_day() -> None:
    findings = [_finding("doubled-word", 5)]
    today, yesterday = (_allowance(0, 9, "doubled-word", until=day) for day in ("2026-03-01", "2026-02-28"))
    assert not _outcome(findings, today).kept
    outcome = _outcome(findings, yesterday)
    assert outcome.kept == tuple(findings)
    assert outcome.expired == (yesterday,)
    assert not outcome.unused


def test_an_allowance_that_permits_nothing_is_unused() -> None:
    idle = _allowance(20, 30, "doubled-word", "long-sentence")
    outcome = _outcome([_finding("doubled-word", 5)], _allowance(0, 9, "doubled-word"), idle)
    assert outcome.unused == (idle,)


def test_an_allowance_of_a_rule_that_does_not_run_is_not_unused() -> None:
    assert not _outcome([], _allowance(0, 9, "vague-link"), _allowance(0, 9, "links")).unused


def test_an_unknown_name_is_reported_with_the_nearest_and_is_not_unused_too() -> None:
    wrong = _allowance(0, 9, "double-word", "xyzzy")
    outcome = _outcome([], wrong)
    assert [(one.name, one.suggestion) for one in outcome.unknown] == [("double-word", "doubled-word"), ("xyzzy", "")]
    assert outcome.unknown[0].allowance is wrong
    assert not outcome.unused


def test_mistakes_are_handed_on() -> None:
    mistake = Mistake(Span(0, 3), "a message")
    for items in ((), (_allowance(0, 9, "all"),)):
        assert suppressed([], Allowances(items, (mistake,)), RULES, NAMES, TODAY).mistakes == (mistake,)
