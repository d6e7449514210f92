"""A trend as lines: all runs as a row of small bars, the last ones with their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.reporters.styled import Line, Piece
from copydesk.score import grade, shown
from copydesk.trend import Run

GRADE_STYLES = {"A": "bold green", "B": "green", "C": "yellow", "D": "bold yellow", "E": "bold red"}

_BARS = "▁▂▃▄▅▆▇█"
_BAR = 20
_INDENT = "  "


def trend_table(runs: Sequence[Run], last: int, width: int) -> Iterator[Line]:
    """A sparkline of at most so many columns, and a line for each of the last runs."""
    if not runs:
        yield (Piece("no run is recorded yet"),)
        return
    newest = runs[-(width - 2) :]
    yield (Piece(_INDENT), Piece(sparkline([run.score for run in newest]), "cyan"))
    yield (Piece(f"{_INDENT}{_summed(newest)}", "dim"),)
    yield ()
    first = max(0, len(runs) - last)
    for at in range(first, len(runs)):
        yield tuple(_run(runs[at], runs[at - 1] if at else None))


def sparkline(scores: Sequence[float]) -> str:
    """A bar for each score; the lowest is the lowest score of them and the highest the highest, at least 8 apart."""
    low, high = min(scores), max(scores)
    low = max(0.0, min(low, high - len(_BARS)))
    step = max(high - low, len(_BARS)) / len(_BARS)
    return "".join(_BARS[min(len(_BARS) - 1, int((one - low) / step))] for one in scores)


def _summed(runs: Sequence[Run]) -> str:
    scores = [run.score for run in runs]
    number = f"{len(runs)} run{'' if len(runs) == 1 else 's'}"
    return (
        f"{number}: {shown(scores[0])} → {shown(scores[-1])}, lowest {shown(min(scores))}, highest {shown(max(scores))}"
    )


def _run(run: Run, before: Run | None) -> Iterator[Piece]:
    letter = grade(run.score)
    full = round(run.score / 100 * _BAR)
    rise = round(run.score - before.score, 1) if before else 0.0
    yield Piece(f"{_INDENT}{run.time[:16].replace('T', ' ')}  ", "dim")
    yield Piece("█" * full, GRADE_STYLES[letter])
    yield Piece("░" * (_BAR - full) + "  ", "dim")
    yield Piece(f"{shown(run.score):>5} {letter}", GRADE_STYLES[letter])
    yield Piece(f"{f'{rise:+.1f}' if rise else '':>7}", "green" if rise > 0 else "red")
    counts = ((run.articles, "article"), (run.errors, "error"), (run.warnings, "warning"), (run.notes, "note"))
    counted = ", ".join(f"{number:,} {name}{'' if number == 1 else 's'}" for number, name in counts)
    yield Piece(f"  {counted}{'' if run.passed else ', gate failed'}", "dim")
