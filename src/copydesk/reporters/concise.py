"""One line per finding: path:line:column: severity rule message."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.report import ArticleReport, Report
from copydesk.reporters.styled import shown


def render(report: Report) -> str:
    """A line for each finding, then one with the sums, each ended by a newline."""
    lines = [line for article in report.articles for line in _lines(article)]
    return "".join(f"{line}\n" for line in [*lines, _summary(report)])


def _lines(article: ArticleReport) -> Iterator[str]:
    for finding in article.findings:
        line, column = article.source.line_column(finding.span.start)
        yield shown(f"{article.path}:{line}:{column}: {finding.severity} {finding.rule} {finding.message}")


def _summary(report: Report) -> str:
    counts = ", ".join(f"{number} {severity}{'' if number == 1 else 's'}" for severity, number in report.counts.items())
    articles = f"{len(report.articles)} article{'' if len(report.articles) == 1 else 's'}"
    verdict = "passed" if report.passed else "failed: " + "; ".join(report.failures)
    return f"{articles}: {counts}; score {report.score:.1f} {report.grade}; gate {verdict}"
