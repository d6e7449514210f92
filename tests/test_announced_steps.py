"""Steps that are announced, and numbered headings that count otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import lint

NAMES = ("Wash the net", "Find the holes", "Tie the knots", "Dry it in the wind", "Fold it", "Hang it up", "Rest")
WORDS = {3: "three", 4: "four", 5: "five", 6: "six", 7: "seven"}
ANNOUNCING = (
    "# Mend a net in {} steps\n\nTake your time.",
    "# {} steps to a sound net\n\nTake your time.",
    "# Mending a net\n\nAnybody can mend a net in {} steps. Work by daylight.",
    "# Mending a net\n\nTake your time.\n\nThis guide leads you through {} simple steps.",
)


def told(text: str) -> list[str]:
    findings = lint(text).articles[0].findings
    return [one.problem.message for one in findings if one.rule in ("announced-steps-mismatch", RIVAL)]


RIVAL = "promised-count-mismatch"


def guide(lead: str, count: int, label: str = "## Step {}: ") -> str:
    steps = (f"{label.format(at)}{NAMES[at - 1]}\n\nUse tarred twine, and mind the lead." for at in range(1, count + 1))
    return "\n\n".join([lead, *steps]) + "\n"


@given(st.sampled_from(ANNOUNCING), st.integers(3, 7), st.integers(3, 7), st.booleans(), st.sampled_from(["Step ", ""]))
def test_what_is_announced_is_told_just_where_it_is_not_there(
    lead: str, announced: int, count: int, spelled: bool, label: str
) -> None:
    number = WORDS[announced] if spelled else str(announced)
    found = told(
        guide(lead.format(number.capitalize() if lead.startswith("# {}") else number), count, f"## {label}{{}}. ")
    )
    assert bool(found) is (announced != count)


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("# Mending a net\n\nThe first two steps take a morning.", id="a part of them"),
        pytest.param("# Mending a net\n\nYou need at least two steps.", id="a lower limit"),
        pytest.param("# Mending a net\n\nHang the net five steps away from the wall.", id="a distance"),
        pytest.param("# Mending a net\n\nThere are five reasons to mend it.", id="another noun"),
        pytest.param("# Mending a net\n\n> My aunt does it in five steps.", id="somebody else’s words"),
        pytest.param("# Mending a net\n\nFive tools in five steps:\n\n- a\n- b\n- c\n- d\n- e", id="as many items"),
        pytest.param("# Mending a net\n\nThree steps, or five steps with tar.", id="the right number beside it"),
    ],
)
def test_what_announces_nothing_else_is_quiet(lead: str) -> None:
    assert told(guide(lead, 3)) == []


def test_the_last_numbered_heading_is_shown_too() -> None:
    text = guide("# Mending a net\n\nAnybody can mend a net in four steps.", 3)
    (one,) = [one for one in lint(text).articles[0].findings if one.rule == "announced-steps-mismatch"]
    assert text[one.problem.span.start : one.problem.span.end] == "four steps"
    assert [text[two.span.start : two.span.end] for two in one.problem.related] == ["Step 3: Tie the knots"]
