"""The gate: whether a report is good enough, and why not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from copydesk.finding import Severity

FAIL_ON = ("error", "warning", "note", "never")


@dataclass(frozen=True)
class Gate:
    """What a run has to hold; `fail_on` is the least severity that fails it, or never."""

    fail_on: str = "error"
    min_score: float | None = None
    max_warnings: int | None = None
    min: Mapping[str, float] = field(default_factory=dict)  # least scores of categories
    compare: str | None = None  # a JSON report; no article may score less than it did there

    @property
    def of_each(self) -> bool:
        """Whether each article has to hold something by itself."""
        return self.min_score is not None or bool(self.min) or self.compare is not None


class Standing(NamedTuple):
    """Where an article stands: its score, those of its categories below 100, and the score that it had before."""

    path: str
    total: float
    categories: Mapping[str, float] = {}
    before: float | None = None


def failures(gate: Gate, counts: Mapping[Severity, int], standings: Sequence[Standing]) -> Iterator[str]:
    """The reasons why the gate does not hold, one line each."""
    if gate.fail_on != "never":
        floor = Severity(gate.fail_on).rank
        grave = [_count(number, severity) for severity, number in counts.items() if severity.rank >= floor and number]
        if grave:
            yield f"{' and '.join(grave)}; the gate allows none"
    if gate.max_warnings is not None and counts[Severity.WARNING] > gate.max_warnings:
        yield f"{_count(counts[Severity.WARNING], Severity.WARNING)}; the gate allows {gate.max_warnings}"
    if gate.min_score is not None:
        yield from _low([(one.total, one.path) for one in standings], gate.min_score)
    for category, least in gate.min.items():
        known = [(one.categories[category], one.path) for one in standings if category in one.categories]
        yield from _low(known, least, f" in {category}")
    if gate.compare is not None:
        yield from _fallen(standings)


def _low(totals: Sequence[tuple[float, str]], least: float, where: str = "") -> Iterator[str]:
    low = sorted(one for one in totals if one[0] < least)
    if low:
        (total, path), more = low[0], len(low) - 1
        others = f", {more} more less than asked" if more else ""
        yield f"{path} scores {total:g}{where}{others}; the gate asks for {least:g}"


def _fallen(standings: Sequence[Standing]) -> Iterator[str]:
    falls = [(one.total - one.before, one) for one in standings if one.before is not None and one.total < one.before]
    if falls:
        worst, more = min(falls, key=lambda fall: fall[0])[1], len(falls) - 1
        others = f", {more} more fell" if more else ""
        yield f"{worst.path} fell from {worst.before:g} to {worst.total:g}{others}; the gate allows no fall"


def _count(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"
