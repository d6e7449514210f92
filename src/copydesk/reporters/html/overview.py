"""The overview: the verdict, and of many articles the index, what costs most, and what the rules mean."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from copydesk.brief import Brief
from copydesk.earlier import Change
from copydesk.finding import Severity
from copydesk.mending import Mending, mend_first
from copydesk.rule import CATEGORIES, Rule
from copydesk.score import grade
from copydesk.summary import Summary

MOST_RULES = 8
"""So many rules are named that cost the run most."""

GRADES = "ABCDE"

_FENCE = re.compile(r"^(`{3,}|~{3,})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the index."""

    article: Brief
    counts: Mapping[Severity, int]
    categories: Sequence[str]  # in which something was found
    change: Change | None


@dataclass(frozen=True, slots=True)
class Dear:
    """A rule with the points that it costs the run, and how many articles it speaks in."""

    rule: str
    points: float
    articles: int


@dataclass(frozen=True, slots=True)
class RulePage:
    """What a rule means: its summary and its reasons, paragraph by paragraph."""

    name: str
    category: str
    summary: str
    reasons: Sequence[str]


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the template of the overview needs."""

    summary: Summary
    entries: Sequence[Entry]
    grades: Sequence[tuple[str, int]]  # how many articles have each
    dear: Sequence[Dear]
    mending: Mending
    categories: Sequence[str]
    rules: Sequence[RulePage]

    @property
    def many(self) -> bool:
        """Whether there is an index."""
        return len(self.entries) != 1


def overview(summary: Summary) -> Overview:
    """The overview of a run."""
    entries = list(_entries(summary))
    grades = Counter(grade(one.total) for one in summary.articles)
    named = {name for entry in entries for name in entry.categories}
    return Overview(
        summary=summary,
        entries=entries,
        grades=[(letter, grades[letter]) for letter in GRADES],
        dear=_dear(summary),
        mending=mend_first(summary),
        categories=[*(name for name in CATEGORIES if name in named), *sorted(named - {*CATEGORIES})],
        rules=list(_rules(summary)),
    )


def _entries(summary: Summary) -> Iterator[Entry]:
    changes = summary.changes or (None,) * len(summary.articles)
    for article, change in zip(summary.articles, changes, strict=True):
        counts = {severity: article.number(severity) for severity in Severity}
        categories = tuple(dict.fromkeys(mark.category for mark in article.marks))
        yield Entry(article, counts, categories, change)


def _dear(summary: Summary) -> list[Dear]:
    """The rules that cost the run most; an article weighs in it as many words as it has."""
    costs: dict[str, float] = defaultdict(float)
    articles: Counter[str] = Counter()
    words = sum(max(1, one.words) for one in summary.articles) or 1
    for article in summary.articles:
        for one in article.offences:
            costs[one.rule] += one.cost * max(1, article.words) / words
            articles[one.rule] += 1
    found = [Dear(rule, cost, articles[rule]) for rule, cost in costs.items()]
    return sorted(found, key=lambda one: (-one.points, one.rule))[:MOST_RULES]


def _rules(summary: Summary) -> Iterator[RulePage]:
    """The rules that found something, by name."""
    known = summary.rules()
    spoke = {mark.rule: mark.category for article in summary.articles for mark in article.marks}
    for name, category in sorted(spoke.items()):
        rule = known.get(name)
        yield RulePage(name, category, rule.summary if rule else "", _reasons(rule) if rule else ())


def _reasons(rule: Rule) -> list[str]:
    """The paragraphs between the summary and the first example, without marks of code."""
    fence = _FENCE.search(rule.page)
    before = rule.page[: fence.start()] if fence else rule.page
    paragraphs = [" ".join(part.replace("`", "").split()) for part in re.split(r"\n\s*\n", before.strip())]
    return [one for one in paragraphs[1:] if one]
