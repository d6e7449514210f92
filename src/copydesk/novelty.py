"""What makes a finding a new one: it is not in the baseline, or it touches a line that has changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass, replace

from copydesk.baseline import Entry, Sifted, sifted
from copydesk.changed_lines import Lines
from copydesk.finding import Finding
from copydesk.fingerprint import marks
from copydesk.report import ArticleReport
from copydesk.score import score
from copydesk.source import Source, Span


@dataclass(frozen=True, slots=True)
class Novelty:
    """What an article's findings are held against; None where nothing is asked."""

    entries: tuple[Entry, ...] | None = None  # the findings that are known
    lines: Lines | None = None  # the lines that have changed


def new_only(record: ArticleReport, novelty: Novelty, silent: Collection[str] = ()) -> ArticleReport:
    """The record with its new findings alone, whose score it then has.

    An entry of a rule that is silent is not stale.
    """
    kept, known, left = _sifted(record, novelty)
    findings = tuple(record.findings[at] for at in kept)
    return replace(
        record,
        findings=findings,
        fingerprints=tuple(record.fingerprints[at] for at in kept),
        score=score(findings, record.words, record.score.scale),
        known=known,
        stale=sum(one.rule not in silent for one in left),
    )


def _sifted(record: ArticleReport, novelty: Novelty) -> Sifted:
    outcome = Sifted(tuple(range(len(record.findings))), 0, ())
    if novelty.entries is not None:
        outcome = sifted(record.findings, marks(record.source, record.findings, record.fingerprints), novelty.entries)
    if novelty.lines is None:
        return outcome
    touched = _Touched(record.source, novelty.lines)
    return outcome._replace(unknown=tuple(at for at in outcome.unknown if touched(record.findings[at])))


class _Touched:
    """Whether findings touch changed lines of a source."""

    def __init__(self, source: Source, lines: Lines) -> None:
        self._lines = lines
        # Git knows no line that ends in a carriage return alone.
        self._starts = [0, *(at + 1 for at, one in enumerate(source.text) if one == "\n")]

    def __call__(self, finding: Finding) -> bool:
        """Whether it touches one, or one of the other places that it is about does."""
        return any(map(self._touches, (finding.span, *(one.span for one in finding.problem.related))))

    def _touches(self, span: Span) -> bool:
        return self._lines.touch(self._line(span.start), self._line(max(span.start, span.end - 1)))

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)
