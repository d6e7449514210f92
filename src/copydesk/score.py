"""The score: 0 to 100, and the account of each point that is missing.

Every rule has a rate x = 1000 · Σ weight of its places / max(words, 300) and a sub-score s(x) on Lighthouse's
log-normal curve (Google, Lighthouse performance scoring, 2020: .9 at one control point, .5 at the other). The errors
and warnings of a category take at most its share k of what is left, its notes at most their own share n:

    S = 100 · Π over categories (1 − k · (1 − Π s of errors and warnings)) · (1 − n · (1 − Π s of notes))

A product and not a mean, so that one rule that breaks an article is not averaged away by a hundred that hold,
so that grave findings of different kinds add up, and so that the points a category can take do not depend on how
many rules it has. Blockers hold S at 59. The figures are those of `copydesk.scale`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.finding import Finding, Severity
from copydesk.scale import Points, Scale, Shares, standard

_DIGITS = 2  # of a total: what one note costs in a long article is still seen
_GRADES = ((90.0, "A"), (80.0, "B"), (70.0, "C"), (60.0, "D"))
_STEEP = 0.9061938  # √2 · erf⁻¹(.8) / √2: the curve's .9 lies at its first control point
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
    scale: Scale | None = None  # None: the standard one

    @property
    def grade(self) -> str:
        return grade(self.total)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the notes of one rule, or its errors and warnings, take from an article."""

    category: str
    rule: str
    notes: bool
    findings: tuple[int, ...]  # their numbers
    rate: float  # weight in 1,000 words
    sub_score: float  # 1 to 0
    cost: float  # points


@dataclass(frozen=True, slots=True)
class Account:
    """How a total comes about: the entries' costs and what blockers take sum to 100 − total."""

    total: float
    entries: tuple[Entry, ...]
    blockers: tuple[int, ...]  # the findings that hold the total down
    held: float  # points that they take beyond their entries


def grade(total: float) -> str:
    """A from 90, B from 80, C from 70, D from 60, else E."""
    return next((letter for least, letter in _GRADES if total >= least), "E")


def sub_score(rate: float, points: Points) -> float:
    """A rule's sub-score, 1 to 0: 1 at a rate of 0, .9 and .5 at the control points."""
    if rate < 1e-9:
        return 1.0
    return 0.5 * math.erfc(_STEEP * math.log(rate / points.middle) / math.log(points.middle / points.good))


def score(findings: Sequence[Finding], words: int, scale: Scale | None = None) -> Score:
    """The score of an article of so many words with these findings; the total has two decimals."""
    known = scale or standard()
    weights = _weights(findings, known)
    found = _account(findings, weights, words, known)
    costs = [0.0] * len(findings)
    for entry in found.entries:
        whole = sum(weights[at] for at in entry.findings)
        for at in entry.findings:
            costs[at] = entry.cost * weights[at] / whole if whole else 0.0
    for at in found.blockers:
        costs[at] += found.held / len(found.blockers)
    return Score(found.total, _category_scores(findings, found, costs, known), tuple(costs), scale)


def account(findings: Sequence[Finding], words: int, scale: Scale) -> Account:
    """The account of an article of so many words with these findings, by category and rule."""
    return _account(findings, _weights(findings, scale), words, scale)


def shown(total: float) -> str:
    """A total with one decimal, rounded down, so that what is shown is never better than what holds."""
    return f"{math.floor(total * 10 + 1e-6) / 10:.1f}"


def mean_score(totals: Sequence[tuple[float, int]]) -> float:
    """The score of a run: the mean of the articles' totals, weighted by their words; 100 without articles."""
    words = sum(max(1, count) for _, count in totals)
    return round(sum(total * max(1, count) for total, count in totals) / words, _DIGITS) if words else 100.0


_Part = tuple[str, bool]  # a category; its notes, or its errors and warnings
_Key = tuple[str, bool, str]  # with a rule


def _weights(findings: Sequence[Finding], scale: Scale) -> list[float]:
    """What each finding weighs: its severity's weight for each place that it speaks for."""
    alone = scale.once | scale.evident
    return [
        scale.weights[one.severity]
        # One related place is the counterpart that a pair is made of; of more, the finding is the first or the last.
        * (len(one.problem.related) or 1 if one.rule not in alone and one.category not in alone else 1)
        for one in findings
    ]


def _account(findings: Sequence[Finding], weights: Sequence[float], words: int, scale: Scale) -> Account:
    by_rule: dict[_Key, list[int]] = {}
    for at, one in enumerate(findings):
        by_rule.setdefault((one.category, one.severity is Severity.NOTE, one.rule), []).append(at)
    per_words = 1000 / max(words, scale.min_words)
    rates = {
        key: math.fsum(weights[at] for at in places) * (1 if key[2] in scale.once else per_words)
        for key, places in by_rule.items()
    }
    subs = {key: sub_score(rate, scale.points(key[2], notes=key[1])) for key, rate in rates.items()}
    losses = {key: -math.log(max(_LEAST, sub)) for key, sub in subs.items()}
    parts = _parts(losses, scale)
    open_total = round(100 * math.exp(-math.fsum(factor for factor, _ in parts.values())), _DIGITS)
    costs = _costs(losses, parts, 100 - open_total)
    entries = (Entry(key[0], key[2], key[1], tuple(by_rule[key]), rates[key], subs[key], costs[key]) for key in by_rule)
    blockers = tuple(at for at, one in enumerate(findings) if _blocks(one, scale))
    total = min(open_total, scale.blocked) if blockers else open_total
    return Account(total, tuple(entries), blockers, open_total - total)


def _blocks(finding: Finding, scale: Scale) -> bool:
    return finding.severity is Severity.ERROR and finding.rule in scale.blockers


def _parts(losses: Mapping[_Key, float], scale: Scale) -> dict[_Part, tuple[float, float]]:
    """What each part takes, as the negative logarithm of what it leaves, and the sum of its rules' losses."""
    sums: dict[_Part, list[float]] = defaultdict(list)
    for key, loss in losses.items():
        sums[key[:2]].append(loss)
    wholes = {part: math.fsum(found) for part, found in sums.items()}
    return {part: (-math.log1p(_share(part, scale) * math.expm1(-whole)), whole) for part, whole in wholes.items()}


def _share(part: _Part, scale: Scale) -> float:
    share = scale.shares[part[0]]
    return share.notes if part[1] else share.grave


def _costs(
    losses: Mapping[_Key, float], parts: Mapping[_Part, tuple[float, float]], missing: float
) -> dict[_Key, float]:
    """Each rule's part of the missing points: by category, then by what the rule leaves."""
    per_factor = missing / (sum(factor for factor, _ in parts.values()) or 1.0)
    per_loss = {part: per_factor * factor / whole if whole else 0.0 for part, (factor, whole) in parts.items()}
    return {key: per_loss[key[:2]] * loss for key, loss in losses.items()}


def _category_scores(
    findings: Sequence[Finding], found: Account, costs: Sequence[float], scale: Scale
) -> Mapping[str, CategoryScore]:
    charged: dict[str, float] = defaultdict(float)
    for finding, cost in zip(findings, costs, strict=True):
        charged[finding.category] += cost
    left = {(name, notes): 1.0 for name in scale.shares for notes in (False, True)}
    for entry in found.entries:
        left[entry.category, entry.notes] *= entry.sub_score
    return {
        name: CategoryScore(_own_score(left[name, False], left[name, True], share), charged[name])
        for name, share in scale.shares.items()
    }


def _own_score(grave: float, notes: float, share: Shares) -> float:
    """A category's own score, as if it alone made the article's; its notes weigh as little in it as they do there."""
    return round(100 * grave * (1 - min(1.0, share.notes / share.grave) * (1 - notes)), 1)
