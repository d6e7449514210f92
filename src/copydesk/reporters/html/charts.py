"""Charts as numbers: what the templates draw as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.reporters.metrics import SectionMetrics
from copydesk.score import Score

if TYPE_CHECKING:
    from copydesk.reporters.html.article import Reference

WIDTH = 1000
"""Units of the chart of sections; it is stretched to the width of the page."""

LEAST_COST = 0.05
"""Points; a category that costs less has no bar of its own."""

HARD, DEMANDING = 35, 50
"""Of edited articles, one in twenty has an ease below about the first, every second one below the second."""

_GAP = 3  # units between two columns
_LEAST_WIDTH = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """A category: its own score, 0 to 100, and what it costs in points."""

    name: str
    score: float
    cost: float

    @property
    def grade(self) -> str:
        """How the bar is coloured: good, fair or poor."""
        return "good" if self.score >= 80 else "fair" if self.score >= 50 else "poor"


@dataclass(frozen=True, slots=True)
class Column:
    """A section: from `x` as wide as it has words, as high as it is easy."""

    section: SectionMetrics
    place: Reference
    x: float
    width: float

    @property
    def path(self) -> str:
        """The column from its foot and back, in a chart of 100 units."""
        ease = f"{self.section.ease or 0:.0f}"
        return f"M{self.x:.0f} 100v-{ease}h{self.width:.0f}v{ease}"

    @property
    def grade(self) -> str:
        """How the column is coloured: good, fair or poor."""
        ease = self.section.ease or 0
        return "poor" if ease < HARD else "fair" if ease < DEMANDING else "good"


def bars(score: Score) -> list[Bar]:
    """The categories that cost points, the dearest first."""
    found = [Bar(name, one.score, one.cost) for name, one in score.categories.items() if one.cost >= LEAST_COST]
    return sorted(found, key=lambda bar: -bar.cost)


def columns(sections: Sequence[SectionMetrics], places: Sequence[Reference]) -> list[Column]:
    """The sections of which the ease is known, in order, side by side."""
    known = [pair for pair in zip(sections, places, strict=True) if pair[0].ease is not None]
    room = max(WIDTH - (_GAP + _LEAST_WIDTH) * len(known), 0)
    words = sum(section.words for section, _ in known) or 1
    found, x = [], 0.0
    for section, place in known:
        width = _LEAST_WIDTH + room * section.words / words
        found.append(Column(section, place, round(x, 1), round(width, 1)))
        x += width + _GAP
    return found
