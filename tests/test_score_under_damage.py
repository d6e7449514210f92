"""The score under damage: what spoils an article costs points, and more of it never costs less."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from copydesk import lint

CLEAN = Path(__file__).resolve().parent.parent / "examples" / "clean"
ARTICLES = sorted(path for path in CLEAN.iterdir() if path.suffix == ".md")
DOSES = range(4)

Damage = Callable[[str, int], str]


def every(pattern: str, step: int, change: Callable[[re.Match[str]], str]) -> Damage:
    """Damage that changes the first `dose` of each so many places of a pattern in lines of plain text."""

    def damage(text: str, dose: int) -> str:
        number = 0

        def changed(match: re.Match[str]) -> str:
            nonlocal number
            number += 1
            return change(match) if number % step < dose else match[0]

        head, *lines = text.split("\n")
        plain = (re.sub(pattern, changed, line) if line[:1].isalpha() and "[" not in line else line for line in lines)
        return "\n".join([head, *plain])

    return damage


def turned(match: re.Match[str]) -> str:
    word = match[0]
    return word[0] + word[2] + word[1] + word[3:] if word[1] != word[2] else word


KINDS: dict[str, Damage] = {
    "capitals": every(r"\b[a-z]{6,}\b", 25, lambda match: match[0].upper()),
    "a learned word": every(r"\b[a-z]{6,}\b", 25, lambda _: "perspicuous"),
    "slips of the finger": every(r"\b[a-z]{7,}\b", 20, turned),
    "an empty phrase": every(r"(?<=[a-z]\. )[A-Z]", 4, lambda match: f"It is worth noting that {match[0].lower()}"),
    "a phrase for a search engine": every(r"(?<=[a-z])\.(?=\s)", 4, lambda _: " with the best cheap bus pass deals."),
    "sentences run together": every(r"(?<=[a-z])\. (?:The|It|They|A)\b", 2, lambda _: " however, the"),
}


def total(text: str, *rules: str) -> float:
    """The score, without what sentences say: damage of the same words everywhere makes them alike."""
    return lint(text, config={"select": rules} if rules else {"ignore": ["claims"]}).articles[0].score.total


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
@pytest.mark.parametrize("kind", KINDS)
def test_damage_costs_points_and_more_of_it_more(kind: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    damaged = [KINDS[kind](text, dose) for dose in DOSES]
    totals = [total(one) for one in damaged]
    assert damaged[0] == text != damaged[1]
    assert totals[0] > totals[1]
    assert all(less >= more for less, more in pairwise(totals)), totals


PARAGRAPH = (
    "The mill stands by the river, and its wheel has not turned for years. Two sisters want to bake bread there. "
)


def test_a_wall_costs_the_more_the_longer_it_is() -> None:
    totals = [total("# The mill\n\n" + PARAGRAPH * count, "wall-of-text") for count in (5, 12, 16, 24)]
    assert totals[0] == 100
    assert all(less > more for less, more in pairwise(totals)), totals


def test_joined_walls_weigh_at_least_what_they_weighed_apart() -> None:
    apart = "# The mill\n\n" + (PARAGRAPH * 10 + "\n\n") * 2
    joined = "# The mill\n\n" + PARAGRAPH * 20
    assert total(joined, "wall-of-text") <= total(apart, "wall-of-text") < 100
