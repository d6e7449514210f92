"""The report: what every reporter is given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from copydesk.finding import Finding, Severity
from copydesk.gate import Gate, failures
from copydesk.score import Score, grade, run_score
from copydesk.source import Source, Span


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


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A file that could not be checked, or a rule that broke on it; the message says what to do."""

    path: str
    message: str


@dataclass(frozen=True)
class Report:
    """All articles of a run in order, what could not be checked, and the gate's verdict."""

    articles: tuple[ArticleReport, ...]
    problems: tuple[FileProblem, ...] = ()
    gate: Gate = field(default_factory=Gate)

    @cached_property
    def counts(self) -> dict[Severity, int]:
        """The number of findings of each severity."""
        counted = Counter(finding.severity for article in self.articles for finding in article.findings)
        return {severity: counted[severity] for severity in Severity}

    @cached_property
    def score(self) -> float:
        """The score of the run, weighted by words."""
        return run_score([(article.score, article.words) for article in self.articles])

    @property
    def grade(self) -> str:
        return grade(self.score)

    @cached_property
    def failures(self) -> tuple[str, ...]:
        """Why the gate does not hold; empty if it does."""
        return tuple(failures(self.gate, self.counts, [(one.path, one.score.total) for one in self.articles]))

    @property
    def passed(self) -> bool:
        return not self.failures

    @property
    def exit_code(self) -> int:
        """2 if something could not be checked, else 1 if the gate does not hold, else 0."""
        return 2 if self.problems else int(not self.passed)
