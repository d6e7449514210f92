"""The scale of the score: what findings weigh, how fast points are lost, how many a category can take.

The figures stand in `rules/score.toml`, each with where it comes from.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, TypedDict, cast

from copydesk.finding import Severity
from copydesk.kept import State, kept_of_file
from copydesk.rulebook import built_in

FILE_NAME = "score.toml"
"""The file of the figures, in the shipped rulebook."""


class Points(NamedTuple):
    """The control points of a curve: the rates at which .9 and .5 of a sub-score are left."""

    good: float
    middle: float


class Shares(NamedTuple):
    """The parts of what is left of the score that a category can take: by errors and warnings, and by notes."""

    grave: float
    notes: float


@dataclass(frozen=True)
class Scale:
    """All that a score depends on but the findings and the words."""

    min_words: int  # shorter articles are rated as if they had so many
    blocked: float  # the most that an article with a blocker has
    blockers: frozenset[str]
    once: frozenset[str]  # rules whose rate does not depend on how long the article is
    evident: frozenset[str]  # categories and rules whose related places are evidence, and weigh nothing
    weights: Mapping[Severity, float]
    grave: Points  # of errors and warnings
    note: Points
    shares: Mapping[str, Shares]
    rules: Mapping[str, Points] = field(default_factory=dict)  # of single rules, instead of those two

    def points(self, rule: str, *, notes: bool) -> Points:
        """The control points of a rule's notes, or of its errors and warnings."""
        return self.rules.get(rule) or (self.note if notes else self.grave)


@cache
def standard() -> Scale:
    """The scale that copydesk ships."""
    path = os.path.join(built_in(), FILE_NAME)
    return _scale(kept_of_file("scale", path, lambda: _read(path), makers=State(__file__), known_as=FILE_NAME))


class _Figures(TypedDict):
    """What the file holds."""

    min_words: int
    blocked: float
    blockers: list[str]
    once: list[str]
    evident: list[str]
    weights: dict[str, float]
    points: dict[str, dict[str, float]]
    shares: dict[str, dict[str, float]]
    rules: dict[str, dict[str, float]]


def _read(path: str) -> _Figures:
    import tomllib

    with open(path, "rb") as file:
        return cast("_Figures", tomllib.load(file))


def _scale(figures: _Figures) -> Scale:
    return Scale(
        min_words=figures["min_words"],
        blocked=figures["blocked"],
        blockers=frozenset(figures["blockers"]),
        once=frozenset(figures["once"]),
        evident=frozenset(figures["evident"]),
        weights={one: figures["weights"][one.value] for one in Severity},
        grave=Points(**figures["points"]["grave"]),
        note=Points(**figures["points"]["note"]),
        shares={name: Shares(**one) for name, one in figures["shares"].items()},
        rules={name: Points(**one) for name, one in figures["rules"].items()},
    )
