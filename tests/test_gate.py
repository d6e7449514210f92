"""The gate: what it lets through, and what it says where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.finding import Severity
from copydesk.gate import FAIL_ON, Gate, failures

counts = st.fixed_dictionaries({severity: st.integers(0, 5) for severity in Severity})
scores = st.lists(st.tuples(st.sampled_from(["a.md", "b.md"]), st.floats(0, 100)), max_size=4)
gates = st.builds(
    Gate,
    st.sampled_from(FAIL_ON),
    st.none() | st.floats(0, 100),
    st.none() | st.integers(0, 5),
)


@given(gates, counts, scores)
def test_each_reason_is_one_line_and_there_are_at_most_three(
    gate: Gate, found: dict[Severity, int], totals: list[tuple[str, float]]
) -> None:
    reasons = list(failures(gate, found, totals))
    assert len(reasons) <= 3
    assert all(reason and "\n" not in reason for reason in reasons)


@given(gates, scores)
def test_nothing_found_passes_unless_a_score_is_too_low(gate: Gate, totals: list[tuple[str, float]]) -> None:
    low = gate.min_score is not None and any(total < gate.min_score for _, total in totals)
    assert bool(list(failures(gate, dict.fromkeys(Severity, 0), totals))) == low


@given(gates, counts, st.sampled_from(Severity))
def test_one_more_finding_opens_no_gate(gate: Gate, found: dict[Severity, int], severity: Severity) -> None:
    if list(failures(gate, found, [])):
        assert list(failures(gate, {**found, severity: found[severity] + 1}, []))


def counted(errors: int = 0, warnings: int = 0, notes: int = 0) -> dict[Severity, int]:
    return {Severity.ERROR: errors, Severity.WARNING: warnings, Severity.NOTE: notes}


@pytest.mark.parametrize(
    ("gate", "found", "reasons"),
    [
        (Gate(), counted(0, 9, 9), []),
        (Gate(), counted(1), ["1 error; the gate allows none"]),
        (Gate("warning"), counted(2, 1, 5), ["2 errors and 1 warning; the gate allows none"]),
        (Gate("note"), counted(0, 0, 1), ["1 note; the gate allows none"]),
        (Gate("never"), counted(5, 5, 5), []),
        (Gate("never", max_warnings=2), counted(0, 2), []),
        (Gate("never", max_warnings=2), counted(0, 3), ["3 warnings; the gate allows 2"]),
    ],
)
def test_the_least_severity_and_the_most_warnings_hold(
    gate: Gate, found: dict[Severity, int], reasons: list[str]
) -> None:
    assert list(failures(gate, found, [])) == reasons


def test_the_worst_of_several_low_scores_is_named() -> None:
    gate, none = Gate(min_score=80), counted()
    assert list(failures(gate, none, [("a.md", 80.0)])) == []
    assert list(failures(gate, none, [("a.md", 79.9), ("b.md", 95.0)])) == ["a.md scores 79.9; the gate asks for 80"]
    many = [("a.md", 70.0), ("b.md", 41.5), ("c.md", 60.0), ("d.md", 99.0)]
    assert list(failures(gate, none, many)) == ["b.md scores 41.5, 2 more less than asked; the gate asks for 80"]
