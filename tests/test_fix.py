"""Fixes: all edits of one or none, no character touched twice, and an end."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from copydesk.finding import Edit, Finding, Fix, Problem, Severity
from copydesk.fix import MAX_ROUNDS, applied, fixed
from copydesk.source import Span

TEXT = "Boil the the water, then  pour it."

edits = st.builds(
    lambda ends, text: Edit(Span(min(ends), max(ends)), text),
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))),
    st.sampled_from(["", "x", "two words"]),
)
fixes = st.lists(st.lists(edits, max_size=3).map(lambda some: Fix("mend", tuple(some))), max_size=6)


def finding(fix: Fix | None) -> Finding:
    return Finding("any-rule", "structure", Severity.NOTE, Problem(Span(0, 1), "wrong", fix))


def touch(one: Edit, other: Edit) -> bool:
    return one.span == other.span or one.span.overlaps(other.span)


@given(fixes)
def test_fixes_are_made_in_order_whole_or_not_at_all(some: list[Fix]) -> None:
    made: list[Edit] = []
    for fix in some:
        apart = all(not touch(a, b) for at, a in enumerate(fix.edits) for b in fix.edits[at + 1 :])
        if apart and not any(touch(edit, other) for edit in fix.edits for other in made):
            made += fix.edits
    expected = TEXT
    for edit in sorted(made, key=lambda one: one.span, reverse=True):
        expected = expected[: edit.span.start] + edit.text + expected[edit.span.end :]
    assert applied(TEXT, some) == expected


@given(fixes)
def test_what_no_edit_touches_stays(some: list[Fix]) -> None:
    deleted = [Fix(fix.title, tuple(Edit(edit.span, "") for edit in fix.edits)) for fix in some]
    rest = iter(TEXT)
    assert all(character in rest for character in applied(TEXT, deleted))


def test_an_insertion_beside_a_replacement_is_no_overlap() -> None:
    word = Span(5, 8)
    some = [Fix("replace", (Edit(word, "all"),)), Fix("open", (Edit(Span(5, 5), "("),))]
    some.append(Fix("close", (Edit(Span(8, 8), ")"),)))
    assert applied("Boil the water", some) == "Boil (all) water"


def test_two_fixes_of_one_place_take_two_rounds() -> None:
    def doubled(text: str) -> Sequence[Finding]:
        at = text.find("the the")
        return [finding(Fix("drop one", (Edit(Span(at, at + 4), ""),)))] * 2 if at >= 0 else []

    assert fixed("the the the end", doubled) == "the end"


def test_fixes_that_undo_one_another_come_to_an_end() -> None:
    rounds = []

    def flipped(text: str) -> Sequence[Finding]:
        rounds.append(text)
        return [finding(Fix("flip", (Edit(Span(0, 1), "b" if text == "a" else "a"),)))]

    assert fixed("a", flipped) in ("a", "b")
    assert len(rounds) == MAX_ROUNDS


def test_unsafe_fixes_are_made_only_when_asked_for() -> None:
    def unsafe(text: str) -> Sequence[Finding]:
        return [finding(None), finding(Fix("cut", (Edit(Span(0, 5), ""),), safe=False))] if len(text) > 5 else []

    assert fixed("Boil it", unsafe) == "Boil it"
    assert fixed("Boil it", unsafe, unsafe=True) == "it"
