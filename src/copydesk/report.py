"""The report: what every reporter is given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from copydesk.brief import Brief, Details, Mark, Offence, counts, packed
from copydesk.finding import Finding, Severity
from copydesk.gate import Gate
from copydesk.scale import standard
from copydesk.score import Score, account
from copydesk.source import Source, Span
from copydesk.summary import FileProblem, Summary

if TYPE_CHECKING:
    from copydesk.earlier import Earlier

__all__ = ["ArticleReport", "FaqEntry", "FileProblem", "OutlineEntry", "Place", "Report", "brief", "offences"]

MEND_FIRST = 3
"""How many of an article's offences are mended for trial, the dearest first."""

LEAST_COST = 0.05
"""Points; what costs less is not worth a line."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading of the outline; the line counts from 1."""

    level: int
    text: str
    line: int
    inferred: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """A pair of the FAQ with the body's verdict: supported, unsupported, contradicted, unanswered or unchecked."""

    question: str
    line: int
    answer: str
    verdict: str
    support: float | None = None  # 0 to 1; None where nothing was compared
    evidence: tuple[Span, ...] = ()  # passages of the body, best first
    missing: tuple[str, ...] = ()  # words, names and figures of the answer that the body lacks


@dataclass(frozen=True, slots=True)
class Place:
    """A span in lines and columns, both from 1, with the words that stand there."""

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class ArticleReport:
    """What is known of one article: plain data that can be pickled."""

    source: Source
    format: str
    title: str
    language: str
    score: Score
    metrics: Mapping[str, float | None]
    outline: tuple[OutlineEntry, ...]
    faq: tuple[FaqEntry, ...]
    findings: tuple[Finding, ...]
    fingerprints: tuple[str, ...]
    known: int = 0  # findings that the baseline has, which are left out
    stale: int = 0  # its entries that no finding matches

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def words(self) -> int:
        return int(self.metrics["words"] or 0)

    def place(self, span: Span) -> Place:
        """A span as lines and columns."""
        line, column = self.source.line_column(span.start)
        end_line, end_column = self.source.line_column(span.end)
        return Place(line, column, end_line, end_column, span.start, span.end, self.source[span])


@dataclass(frozen=True)
class Report:
    """All articles of a run in order, what could not be checked, and what they are held to."""

    articles: tuple[ArticleReport, ...]
    problems: tuple[FileProblem, ...] = ()
    gate: Gate = field(default_factory=Gate)
    earlier: Earlier | None = None  # what the run is compared with

    @cached_property
    def summary(self) -> Summary:
        """The report in brief, with the gate's verdict."""
        return Summary(tuple(map(brief, self.articles)), self.problems, self.gate, self.earlier)

    @property
    def counts(self) -> dict[Severity, int]:
        """The number of findings of each severity."""
        return self.summary.counts

    @property
    def score(self) -> float:
        """The score of the run, weighted by words."""
        return self.summary.score

    @property
    def grade(self) -> str:
        return self.summary.grade

    @property
    def failures(self) -> tuple[str, ...]:
        """Why the gate does not hold; empty if it does."""
        return self.summary.failures

    @property
    def passed(self) -> bool:
        return self.summary.passed

    @property
    def exit_code(self) -> int:
        """2 if something could not be checked, else 1 if the gate does not hold, else 0."""
        return self.summary.exit_code


def brief(article: ArticleReport) -> Brief:
    """The article as a summary needs it."""
    found = offences(article)
    dearest = [one.rule for one in found[:MEND_FIRST]]
    mended = tuple(_without(article, dearest[: count + 1]) for count in range(len(dearest)))
    marks = tuple(_marks(article))
    scores = tuple((name, one.score) for name, one in article.score.categories.items() if one.score < 100)
    details = Details(article.format, article.title, scores, marks, found, mended)
    return Brief(
        path=article.path,
        words=article.words,
        total=article.score.total,
        counts=counts(marks),
        packed=packed(details),
        known=article.known,
        stale=article.stale,
    )


def offences(article: ArticleReport) -> list[Offence]:
    """What each rule costs the article, the dearest first; what costs next to nothing is left out."""
    costs: dict[str, float] = defaultdict(float)
    first: dict[str, int] = {}
    for finding, cost in zip(article.findings, article.score.costs, strict=True):
        costs[finding.rule] += cost
        first.setdefault(finding.rule, finding.span.start)
    found = [Offence(rule, cost, article.source.line(first[rule])) for rule, cost in costs.items()]
    return sorted((one for one in found if one.cost >= LEAST_COST), key=lambda one: (-one.cost, one.rule))


def _without(article: ArticleReport, rules: Collection[str]) -> float:
    """The total of an article without what some rules found in it."""
    left = [one for one in article.findings if one.rule not in rules]
    return account(left, article.words, article.score.scale or standard()).total


def _marks(article: ArticleReport) -> Iterator[Mark]:
    for finding, cost, fingerprint in zip(article.findings, article.score.costs, article.fingerprints, strict=True):
        line, column = article.source.line_column(finding.span.start)
        end_line, end_column = article.source.line_column(finding.span.end)
        what = (finding.rule, finding.category, finding.severity.value, finding.message)
        yield Mark(*what, line, column, end_line, end_column, fingerprint, round(cost, 12))
