"""Numbered headings and their runs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from copydesk.article.numbering import breaks, numbered, runs
from copydesk.loaders import load
from copydesk.source import Source


def article_of(numbers: list[int]) -> str:
    return "# Bread\n\n" + "\n\n".join(f"## {number}. Fold\n\nFold the dough once more." for number in numbers)


def found(numbers: list[int]) -> list[tuple[int, int]]:
    """The breaks in headings with these numbers."""
    article = load(Source("bread.md", article_of(numbers)), "markdown")
    return [(gap.before.number, gap.after.number) for run in runs(article.sections) for gap in breaks(run)]


@given(some.integers(1, 9), some.integers(3, 9))
@settings(max_examples=30)
def test_numbers_that_count_on_have_no_break(first: int, length: int) -> None:
    assert found(list(range(first, first + length))) == []


@given(some.integers(4, 9), some.data())
@settings(max_examples=30)
def test_a_missing_number_is_the_one_break(length: int, data: some.DataObject) -> None:
    missing = data.draw(some.integers(2, length - 1))
    assert found([number for number in range(1, length + 1) if number != missing]) == [(missing - 1, missing + 1)]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param([1, 2, 2, 3], [(2, 2)], id="a number twice"),
        pytest.param([3, 2, 1], [], id="a countdown"),
        pytest.param([1, 2, 3, 1, 2, 3], [], id="two lists"),
        pytest.param([1, 2, 3, 1, 2, 4], [(2, 4)], id="a break in the second list"),
        pytest.param([1, 1, 1], [], id="ones throughout"),
        pytest.param([1, 3, 5], [], id="more breaks than steps"),
        pytest.param([1, 3], [], id="two headings only"),
    ],
)
def test_a_break_is_seen_where_most_numbers_count_on(numbers: list[int], expected: list[tuple[int, int]]) -> None:
    assert found(numbers) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1. Fold", 1),
        ("2) Fold", 2),
        ("3 – Fold", 3),
        ("4.Fold", 4),
        ("Step 5: Fold", 5),
        ("Tip #6", 6),
        ("Step seven", 7),
        ("1.47.0 is out", None),
        ("2019 in bread", None),
        ("3-day bread", None),
        ("8:30 in the morning", None),
    ],
)
def test_a_number_leads_a_heading(text: str, number: int | None) -> None:
    heading = load(Source("bread.md", f"## {text}"), "markdown").headings[0]
    one = numbered(heading)
    assert (one.number if one else None) == number


def test_numbered_lines_of_a_text_are_a_run() -> None:
    text = "\n\n".join(f"{number}. Fold it\n\nFold the dough once more and let it rest." for number in (1, 2, 4))
    article = load(Source("bread.txt", f"How to bake bread at home\n\nIt takes a day.\n\n{text}\n"), "text")
    assert [len(breaks(run)) for run in runs(article.sections)] == [1]
