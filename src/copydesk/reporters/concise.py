"""One line per finding: path:line:column: severity rule message."""

from __future__ import annotations

from copydesk.finding import Severity
from copydesk.report import ArticleReport, Report
from copydesk.reporters.changes import summed
from copydesk.reporters.known import known
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.reporters.styled import shown
from copydesk.summary import Summary


def reporter(look: Look = PLAIN) -> Reporter:
    """A line for each finding, then one with the sums, each ended by a newline."""
    return Reporter((lambda article: "") if look.quiet else _article, _closing)


def render(report: Report) -> str:
    """The whole report."""
    return reporter().render(report)


def _article(article: ArticleReport) -> str:
    lines = []
    for finding in article.findings:
        line, column = article.source.line_column(finding.span.start)
        lines.append(shown(f"{article.path}:{line}:{column}: {finding.severity} {finding.rule} {finding.message}"))
    return "".join(f"{line}\n" for line in lines)


def _closing(summary: Summary) -> str:
    compared = f"compared with {summary.earlier.name}: {summed(summary)}\n" if summary.earlier else ""
    left_out = f"{known(summary)}\n" if summary.baseline else ""
    counts = ", ".join(_number(number, severity) for severity, number in summary.counts.items())
    articles = f"{len(summary.articles)} article{'' if len(summary.articles) == 1 else 's'}"
    verdict = "passed" if summary.passed else "failed: " + "; ".join(summary.failures)
    return f"{compared}{left_out}{articles}: {counts}; {summary.score_shown}; gate {verdict}\n"


def _number(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"
