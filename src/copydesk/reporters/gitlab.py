"""The report as GitLab reads it for Code Quality: a list of issues."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from copydesk.report import ArticleReport
from copydesk.reporters.escaping import encodable, named
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.summary import FileProblem, Summary

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}
_BETWEEN = ",\n"


def reporter(look: Look = PLAIN) -> Reporter:
    """A line for each issue; the look changes nothing."""
    return Reporter(_article, _closing, opening="[\n", between=_BETWEEN)


def _article(article: ArticleReport) -> str:
    return _joined(_issues(article))


def _closing(summary: Summary) -> str:
    problems = _joined(map(_problem, summary.problems))
    between = _BETWEEN if problems and any(one.marks for one in summary.articles) else ""
    return f"{between}{problems}\n]\n"


def _joined(issues: Iterable[Mapping[str, object]]) -> str:
    return _BETWEEN.join(encodable(json.dumps(one, ensure_ascii=False)) for one in issues)


def _issues(article: ArticleReport) -> Iterator[Mapping[str, object]]:
    path = named(article.path)
    for finding, fingerprint in zip(article.findings, article.fingerprints, strict=True):
        place = article.place(finding.span)
        yield {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": _known(path, fingerprint),
            "severity": _SEVERITIES[finding.severity.value],
            "categories": [finding.category],
            "location": {"path": path, "lines": {"begin": place.line, "end": place.end_line}},
        }


def _problem(problem: FileProblem) -> Mapping[str, object]:
    path = named(problem.path)
    return {
        "description": problem.message,
        "check_name": "not-checked",
        "fingerprint": _known(path, problem.message),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _known(path: str, mark: str) -> str:
    """What tells an issue from all others of the run; a finding's own fingerprint is of its article alone."""
    return blake2b(f"{path}\0{mark}".encode("utf-8", "replace"), digest_size=16).hexdigest()
