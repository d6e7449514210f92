"""The gate: what it lets through, and what it says where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.finding import Severity
from copydesk.gate import FAIL_ON, Gate, Standing, failures

counts = st.fixed_dictionaries({severity: st.integers(0, 5) for severity in Severity})
points = st.floats(0, 100)
standings = st.lists(
    st.builds(Standing, st.sampled_from(["a.md", "b.md"]), points, st.just({"structure": 50.0}), st.none() | points),
    max_size=4,
)
gates = st.builds(
    Gate,
    st.sampled_from(FAIL_ON),
    st.none() | st.floats(0, 100),
    st.none() | st.integers(0, 5),
    st.dictionaries(st.sampled_from(["structure", "links"]), points, max_size=2),
    st.none() | st.just("old.json"),
)


@given(gates, counts, standings)
def test_each_reason_is_one_line_and_each_demand_has_at_most_one(
    gate: Gate, found: dict[Severity, int], known: list[Standing]
) -> None:
    reasons = list(failures(gate, found, known))
    assert len(reasons) <= 4 + len(gate.min)
    assert all(reason and "\n" not in reason for reason in reasons)


@given(gates, standings)
def test_nothing_found_passes_unless_a_score_is_too_low_or_fell(gate: Gate, known: list[Standing]) -> None:
    low = gate.min_score is not None and any(one.total < gate.min_score for one in known)
    poor = any(one.categories.get(name, 100) < least for one in known for name, least in gate.min.items())
    fell = gate.compare is not None and any(one.before is not None and one.total < one.before for one in known)
    assert bool(list(failures(gate, dict.fromkeys(Severity, 0), known))) == (low or poor or fell)


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
    assert reasons(Gate(min_score=80), Standing("a.md", 80.0)) == []
    assert reasons(Gate(min_score=80), Standing("a.md", 79.96), Standing("b.md", 95.0)) == [
        "a.md scores 79.96; the gate asks for 80",
    ]
    many = [Standing("a.md", 70.0), Standing("b.md", 41.5), Standing("c.md", 60.0), Standing("d.md", 99.0)]
    assert reasons(Gate(min_score=80), *many) == ["b.md scores 41.5, 2 more less than asked; the gate asks for 80"]


def test_a_category_that_scores_too_little_is_named() -> None:
    gate, poor, fine = Gate(min={"structure": 60.0}), {"structure": 41.5, "links": 9.0}, {"structure": 60.0}
    assert reasons(gate, Standing("a.md", 90.0, fine)) == []
    low = ["a.md scores 41.5 in structure, 1 more less than asked; the gate asks for 60"]
    assert (
        reasons(gate, Standing("a.md", 90.0, poor), Standing("b.md", 90.0, fine), Standing("c.md", 90.0, poor)) == low
    )


def test_the_deepest_fall_is_named() -> None:
    gate, risen, new = Gate(compare="old.json"), Standing("a.md", 80.0, {}, 70.0), Standing("b.md", 12.0)
    assert reasons(gate, risen, new) == []
    assert reasons(Gate(), Standing("c.md", 60.0, {}, 61.0)) == []
    falls = [Standing("c.md", 60.0, {}, 61.0), Standing("d.md", 33.3, {}, 84.0)]
    assert reasons(gate, risen, *falls) == ["d.md fell from 84 to 33.3, 1 more fell; the gate allows no fall"]


def reasons(gate: Gate, *known: Standing) -> list[str]:
    """Why articles without a finding do not pass."""
    return list(failures(gate, dict.fromkeys(Severity, 0), known))
