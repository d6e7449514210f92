"""The gate: whether a report is good enough, and why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.finding import Severity

FAIL_ON = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True)
class Gate:
    """What a run has to hold; `fail_on` is the least severity that fails it, or never."""

    fail_on: str = "error"
    min_score: float | None = None
    max_warnings: int | None = None


def failures(gate: Gate, counts: dict[Severity, int], scores: Sequence[tuple[str, float]]) -> Iterator[str]:
    """The reasons why the gate does not hold, one line each; `scores` are paths with totals."""
    if gate.fail_on != "never":
        floor = Severity(gate.fail_on).rank
        grave = [_count(number, severity) for severity, number in counts.items() if severity.rank >= floor and number]
        if grave:
            yield f"{' and '.join(grave)}; the gate allows none"
    if gate.max_warnings is not None and counts[Severity.WARNING] > gate.max_warnings:
        yield f"{_count(counts[Severity.WARNING], Severity.WARNING)}; the gate allows {gate.max_warnings}"
    low = sorted((total, path) for path, total in scores if gate.min_score is not None and total < gate.min_score)
    if low:
        (total, path), others = low[0], f", {len(low) - 1} more less than asked" if len(low) > 1 else ""
        yield f"{path} scores {total:.1f}{others}; the gate asks for {gate.min_score:g}"


def _count(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"
