"""The account of a score in hundredths of points, as a table shows it: it adds up exactly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.report import ArticleReport
from copydesk.reporters.account import hundredths
from copydesk.scale import Scale, standard
from copydesk.score import Account, Entry, account


@dataclass(frozen=True, slots=True)
class RuleCost:
    """What the findings of a rule cost, with the most that its category can lose by such findings, 0 to 1."""

    entry: Entry
    points: str
    most: float


@dataclass(frozen=True, slots=True)
class CategoryCosts:
    """The rules of a category, the dearest first, and their sum."""

    name: str
    points: str
    rules: Sequence[RuleCost]


@dataclass(frozen=True, slots=True)
class Costs:
    """The categories' costs and what blockers take: with the total they sum to 100."""

    categories: Sequence[CategoryCosts]
    held: str  # "" where nothing blocks
    blockers: Sequence[str]  # rules
    total: str
    counted_words: int


def costs_of(report: ArticleReport) -> Costs:
    """The account of an article's score."""
    scale = report.score.scale or standard()
    found = account(report.findings, report.words, scale)
    in_hundredths = hundredths([*(entry.cost for entry in found.entries), found.held])
    return Costs(
        categories=list(_categories(found, in_hundredths, scale)),
        held=points(in_hundredths[-1]) if found.held else "",
        blockers=list(dict.fromkeys(report.findings[at].rule for at in found.blockers)),
        total=f"{found.total:.2f}",
        counted_words=max(report.words, scale.min_words),
    )


def points(cost: int) -> str:
    """Hundredths of points as they are taken away: “−1.20”."""
    return f"{'−' if cost else ''}{cost / 100:.2f}"


def _categories(found: Account, costs: Sequence[int], scale: Scale) -> Iterator[CategoryCosts]:
    priced = sorted(zip(found.entries, costs, strict=False), key=lambda pair: (-pair[1], pair[0].rule))
    for name, share in scale.shares.items():
        own = [(entry, cost) for entry, cost in priced if entry.category == name]
        if own:
            rules = [RuleCost(one, points(cost), share.notes if one.notes else share.grave) for one, cost in own]
            yield CategoryCosts(name, points(sum(cost for _, cost in own)), rules)
