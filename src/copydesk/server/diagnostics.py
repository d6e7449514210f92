"""Findings as diagnostics."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location

from copydesk.finding import Finding, Severity
from copydesk.report import ArticleReport, FileProblem
from copydesk.server.positions import Positions

NAME = "copydesk"
"""The source that editors show beside a message."""

_SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.NOTE: DiagnosticSeverity.Information,
}


def diagnostics(report: ArticleReport, uri: str, places: Positions) -> list[Diagnostic]:
    """The findings of an article; `data` is the fingerprint, by which an action finds its finding again."""
    pairs = zip(report.findings, report.fingerprints, strict=True)
    return [diagnostic(finding, mark, uri, places) for finding, mark in pairs]


def diagnostic(finding: Finding, fingerprint: str, uri: str, places: Positions) -> Diagnostic:
    """One finding, with the other places that it is about."""
    related = [
        DiagnosticRelatedInformation(Location(uri, places.range(one.span)), one.message)
        for one in finding.problem.related
    ]
    return Diagnostic(
        range=places.range(finding.span),
        message=finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source=NAME,
        related_information=related or None,
        data=fingerprint,
    )


def problem_diagnostics(problems: Sequence[FileProblem], places: Positions) -> list[Diagnostic]:
    """What kept the article, or a rule, from being checked, at the first line."""
    return [Diagnostic(places.line_range(1), one.message, DiagnosticSeverity.Error, source=NAME) for one in problems]
