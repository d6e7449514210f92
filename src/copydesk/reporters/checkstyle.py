"""The report in the XML of Checkstyle, which many build servers read."""

from __future__ import annotations

from copydesk.finding import Finding
from copydesk.report import ArticleReport
from copydesk.reporters.escaping import named, xml_attribute
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.summary import FileProblem, Summary

_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n'
_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def reporter(look: Look = PLAIN) -> Reporter:
    """A file for each article; the look changes nothing."""
    return Reporter(_article, _closing, _OPENING)


def _article(article: ArticleReport) -> str:
    return _file(article.path, "".join(_error(article, one) for one in article.findings))


def _closing(summary: Summary) -> str:
    return "".join(map(_problem, summary.problems)) + "</checkstyle>\n"


def _file(path: str, errors: str) -> str:
    return f"<file name={xml_attribute(named(path))}>\n{errors}</file>\n"


def _error(article: ArticleReport, finding: Finding) -> str:
    line, column = article.source.line_column(finding.span.start)
    source = xml_attribute(f"copydesk.{finding.category}.{finding.rule}")
    what = f'severity="{_SEVERITIES[finding.severity.value]}" message={xml_attribute(finding.message)} source={source}'
    return f'<error line="{line}" column="{column}" {what}/>\n'


def _problem(problem: FileProblem) -> str:
    message = xml_attribute(problem.message)
    return _file(problem.path, f'<error severity="error" message={message} source="copydesk.not-checked"/>\n')
