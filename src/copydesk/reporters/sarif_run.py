"""What a SARIF run tells beside its results: the tool with its rules, the articles, how it went."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from copydesk import __version__
from copydesk.brief import Brief
from copydesk.reporters.escaping import uri
from copydesk.rule import Rule
from copydesk.summary import FileProblem, Summary

ROOT = "%SRCROOT%"
"""What relative URIs start from, by the name that code scanners know."""

_BRACKET = re.compile(r"[\\\[\]]")
_BRACE = re.compile(r"[{}]")
_SEVERITIES = {"error": "error", "warning": "warning", "note": "recommendation"}  # as GitHub code scanning names them


def run_of(summary: Summary) -> Mapping[str, object]:
    """The members of a run that the articles' results leave open."""
    return {
        "tool": {"driver": _driver(summary)},
        "originalUriBaseIds": {ROOT: {"description": {"text": "the folder that copydesk was run in"}}},
        "artifacts": [_artifact(one) for one in summary.articles],
        "invocations": [_invocation(summary)],
        "properties": {"score": summary.score, "grade": summary.grade, "passed": summary.passed},
    }


def location_of(path: str) -> Mapping[str, object]:
    """A file: relative to where copydesk was run, unless it lies elsewhere."""
    address = uri(path)
    outside = os.path.isabs(path) or address.split("/", 1)[0] in ("", "..")
    return {"uri": address} if outside else {"uri": address, "uriBaseId": ROOT}


def message_of(text: str) -> Mapping[str, object]:
    """A plain text message: braces doubled (SARIF 2.1.0, 3.11.5), what looks like a link escaped (3.11.6)."""
    if "](" in text:
        text = _BRACKET.sub(r"\\\g<0>", text)
    return {"text": _BRACE.sub(r"\g<0>\g<0>", text)}


def _driver(summary: Summary) -> Mapping[str, object]:
    """The tool, with the rules that found something."""
    known = summary.rules()
    found = sorted({mark.rule for article in summary.articles for mark in article.marks})
    rules = [_rule(known[name]) if name in known else {"id": name} for name in found]
    return {"name": "copydesk", "version": __version__, "semanticVersion": __version__, "rules": rules}


def _rule(rule: Rule) -> Mapping[str, object]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": _reason(rule)},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"enabled": rule.default, "level": rule.severity.value},
        "properties": {"tags": [rule.category], "problem.severity": _SEVERITIES[rule.severity.value]},
    }


def _reason(rule: Rule) -> str:
    """The page's first paragraph after its first line, without line ends; that line where there is none."""
    _, _, rest = rule.page.strip().partition("\n")
    return " ".join(rest.strip().partition("\n\n")[0].split()) or rule.summary


def _artifact(article: Brief) -> Mapping[str, object]:
    return {
        "location": location_of(article.path),
        "roles": ["analysisTarget"],
        "properties": {"score": article.total, "words": article.words},
    }


def _invocation(summary: Summary) -> Mapping[str, object]:
    verdict = "the gate holds" if summary.passed else f"the gate does not hold: {'; '.join(summary.failures)}"
    return {
        "executionSuccessful": not summary.problems,
        "exitCode": summary.exit_code,
        "exitCodeDescription": "not everything could be checked" if summary.problems else verdict,
        "toolExecutionNotifications": [_notification(one) for one in summary.problems],
    }


def _notification(problem: FileProblem) -> Mapping[str, object]:
    locations = [{"physicalLocation": {"artifactLocation": location_of(problem.path)}}] if problem.path else []
    return {"level": "error", "message": message_of(problem.message), "locations": locations}
