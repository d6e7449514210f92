"""The report in the XML of JUnit: an article is a suite, a finding is a test case.

Errors fail. Warnings and notes are skipped, with their messages: build servers turn red at the first failure,
and what else fails a run the gate says, which is a suite of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from copydesk.finding import Finding, Severity
from copydesk.report import ArticleReport
from copydesk.reporters.escaping import named, xml_attribute, xml_text
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.summary import FileProblem, Summary

_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk">\n'


def reporter(look: Look = PLAIN) -> Reporter:
    """A suite for each article, one for the gate, and one for what could not be checked; the look changes nothing."""
    return Reporter(_article, _closing, _OPENING)


def _article(article: ArticleReport) -> str:
    path = named(article.path)
    cases = [_case(article, path, one) for one in article.findings] or [_passed(path, "no findings")]
    failed = sum(one.severity is Severity.ERROR for one in article.findings)
    return _suite(path, cases, failures=failed, skipped=len(article.findings) - failed)


def _closing(summary: Summary) -> str:
    return "".join(_suites(summary)) + "</testsuites>\n"


def _suites(summary: Summary) -> Iterator[str]:
    reasons = summary.failures
    failed = [_testcase("copydesk.gate", "gate", _outcome("failure", "gate", one, one)) for one in reasons]
    yield _suite("copydesk gate", failed or [_passed("copydesk.gate", "gate")], failures=len(reasons))
    if summary.problems:
        yield _suite("copydesk problems", map(_problem, summary.problems), errors=len(summary.problems))


def _suite(name: str, cases: Iterable[str], *, failures: int = 0, errors: int = 0, skipped: int = 0) -> str:
    inside = list(cases)
    counts = f'tests="{len(inside)}" failures="{failures}" errors="{errors}" skipped="{skipped}" time="0"'
    return f"<testsuite name={xml_attribute(name)} {counts}>\n{''.join(inside)}</testsuite>\n"


def _case(article: ArticleReport, path: str, finding: Finding) -> str:
    line, column = article.source.line_column(finding.span.start)
    kind = "failure" if finding.severity is Severity.ERROR else "skipped"
    body = "\n".join(_body(article, path, finding))
    outcome = _outcome(kind, finding.severity.value, finding.message, body)
    where = f' file={xml_attribute(path)} line="{line}"'
    return _testcase(path, f"{finding.rule} at {line}:{column}", outcome, where)


def _body(article: ArticleReport, path: str, finding: Finding) -> Iterator[str]:
    """The places of a finding, each with its words."""
    places: Sequence[tuple[str, int, str]] = [
        (finding.message, finding.span.start, article.source[finding.span]),
        *((one.message, one.span.start, article.source[one.span]) for one in finding.problem.related),
    ]
    for message, start, words in places:
        line, column = article.source.line_column(start)
        yield f"{path}:{line}:{column}: {message}"
        yield f"    {words}"


def _problem(problem: FileProblem) -> str:
    outcome = _outcome("error", "not-checked", problem.message, problem.message)
    return _testcase(named(problem.path), "not checked", outcome)


def _passed(classname: str, name: str) -> str:
    return _testcase(classname, name, "")


def _testcase(classname: str, name: str, outcome: str, where: str = "") -> str:
    named = f"classname={xml_attribute(classname)} name={xml_attribute(name)}"
    return f'<testcase {named}{where} time="0">{outcome}</testcase>\n'


def _outcome(kind: str, type: str, message: str, body: str) -> str:
    # The schema gives a skipped test a message and no type.
    typed = "" if kind == "skipped" else f" type={xml_attribute(type)}"
    said = f"{type}: {message}" if kind == "skipped" else message
    return f"<{kind}{typed} message={xml_attribute(said)}>{xml_text(body)}</{kind}>"
