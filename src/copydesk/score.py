"""The score: 0 to 100, and the account of each point that is missing.

Every rule has a rate x = 1000 · Σ severity weight / max(words, 300) and a sub-score s(x) on Lighthouse's
log-normal curve (Google, Lighthouse scoring, 2020: .9 at the point p, .5 at the point m). A category is the
product of its rules' sub-scores, and may take at most its share k of what is left:

    S = 100 · Π over categories (1 − k · (1 − Π over rules s))

A product and not a mean, so that one rule that breaks an article is not averaged away by thirty that hold,
and so that the points a category can take do not depend on how many rules it has. Blockers hold S at 59.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.finding import Finding, Severity

MIN_WORDS = 300
"""Shorter articles are rated as if they had so many words, so that one slip in a notice is no ruin."""

BLOCKED_SCORE = 59.0
"""What an article with a blocker has at most: one point below the grade D."""

BLOCKERS = frozenset(
    {"empty-article", "lorem-ipsum", "template-variable", "faq-contradicted", "faq-unanswered", "claim-contradiction"}
)
"""Rules whose errors no good writing elsewhere can make up for."""

WEIGHTS: Mapping[Severity, float] = {Severity.ERROR: 3.0, Severity.WARNING: 1.0, Severity.NOTE: 0.15}
"""What one finding adds to its rule's rate: three warnings are as bad as an error, seven notes as a warning."""

GOOD_RATE = 1.0
"""The point p: one warning in 1,000 words leaves .9. Edited articles have one warning in 500 words over all rules."""

MIDDLE_RATE = 4.0
"""The point m: four warnings of one rule in 1,000 words leave .5."""

SHARES: Mapping[str, float] = {
    "structure": 0.5,
    "placeholder": 0.6,
    "residue": 0.6,
    "faq": 0.5,
    "claims": 0.5,
    "readability": 0.3,
    "repetition": 0.5,
    # Counts of wordy, stock and excluding phrases do not track what experts think of a text (|ρ| ≤ .06),
    # so that the three together take at most 1 − .95 · .97 · .98 = 9.7 points.
    "wording": 0.05,
    "cliche": 0.03,
    "inclusive": 0.02,
    "links": 0.3,
    "metadata": 0.2,
    "typography": 0.3,
}
"""The part of the score that a category can take at most."""

_GRADES = ((90.0, "A"), (80.0, "B"), (70.0, "C"), (60.0, "D"))
_LEAST = 1e-12  # keeps the logarithm of a product of ruined rules finite


@dataclass(frozen=True, slots=True)
class CategoryScore:
    """A category's own score, 0 to 100, and the points it takes from the article's."""

    score: float
    cost: float


@dataclass(frozen=True, slots=True)
class Score:
    """An article's score with its account: `costs` are parallel to the findings and sum to 100 − total."""

    total: float
    categories: Mapping[str, CategoryScore]
    costs: tuple[float, ...]

    @property
    def grade(self) -> str:
        return grade(self.total)


def grade(total: float) -> str:
    """A from 90, B from 80, C from 70, D from 60, else E."""
    return next((letter for least, letter in _GRADES if total >= least), "E")


def sub_score(rate: float) -> float:
    """A rule's sub-score, 1 to 0: 1 at a rate of 0, .9 at `GOOD_RATE`, .5 at `MIDDLE_RATE`."""
    if rate < 1e-9:
        return 1.0
    return 0.5 * math.erfc(0.9061938 * math.log(rate / MIDDLE_RATE) / math.log(MIDDLE_RATE / GOOD_RATE))


def score(findings: Sequence[Finding], words: int) -> Score:
    """The score of an article of so many words with these findings; total has one decimal."""
    by_rule: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, finding in enumerate(findings):
        by_rule[finding.category, finding.rule].append(at)
    per_words = 1000 / max(words, MIN_WORDS)
    losses = {
        key: -math.log(max(_LEAST, sub_score(per_words * sum(_weight(findings[at]) for at in places))))
        for key, places in by_rule.items()
    }
    categories = {name: sum(loss for (one, _), loss in losses.items() if one == name) for name in SHARES}
    factors = {name: -math.log1p(-SHARES[name] * -math.expm1(-loss)) for name, loss in categories.items()}
    open_total = 100 * math.exp(-sum(factors.values()))
    blockers = [at for at, finding in enumerate(findings) if _blocks(finding)]
    total = round(min(open_total, BLOCKED_SCORE) if blockers else open_total, 1)
    costs = _costs(findings, by_rule, losses, factors, 100 - (total if not blockers else max(total, open_total)))
    _charge(costs, blockers, 100 - total - sum(costs))
    return Score(total, _category_scores(findings, categories, costs), tuple(costs))


def run_score(scores: Sequence[tuple[Score, int]]) -> float:
    """The score of a run: the mean of the articles' totals, weighted by their words; 100 without articles."""
    words = sum(max(1, count) for _, count in scores)
    return round(sum(one.total * max(1, count) for one, count in scores) / words, 1) if words else 100.0


def _weight(finding: Finding) -> float:
    return WEIGHTS[finding.severity]


def _blocks(finding: Finding) -> bool:
    return finding.rule in BLOCKERS and finding.severity is Severity.ERROR


def _costs(
    findings: Sequence[Finding],
    by_rule: Mapping[tuple[str, str], Sequence[int]],
    losses: Mapping[tuple[str, str], float],
    factors: Mapping[str, float],
    missing: float,
) -> list[float]:
    """Each finding's part of the missing points: by category, then by rule, then by severity."""
    costs = [0.0] * len(findings)
    whole = sum(factors.values())
    for (category, rule), places in by_rule.items():
        of_category = sum(loss for (one, _), loss in losses.items() if one == category)
        if not whole or not of_category:
            continue
        part = missing * factors[category] / whole * losses[category, rule] / of_category
        weight = sum(_weight(findings[at]) for at in places)
        for at in places:
            costs[at] = part * _weight(findings[at]) / weight
    return costs


def _charge(costs: list[float], blockers: Sequence[int], more: float) -> None:
    """Charge blockers with what takes the total down to where they hold it."""
    for at in blockers:
        costs[at] += more / len(blockers)


def _category_scores(
    findings: Sequence[Finding], losses: Mapping[str, float], costs: Sequence[float]
) -> Mapping[str, CategoryScore]:
    charged: dict[str, float] = defaultdict(float)
    for finding, cost in zip(findings, costs, strict=True):
        charged[finding.category] += cost
    return {name: CategoryScore(round(100 * math.exp(-loss), 1), charged[name]) for name, loss in losses.items()}
