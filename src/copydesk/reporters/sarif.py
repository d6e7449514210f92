"""The report as SARIF 2.1.0 (OASIS, 2023, Errata 01), which code scanners and editors read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from copydesk.finding import Finding, Fix, Related
from copydesk.report import ArticleReport
from copydesk.reporters.escaping import encodable
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.reporters.sarif_run import location_of, message_of, run_of
from copydesk.source import Span
from copydesk.summary import Summary

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""What the report is valid under."""

FINGERPRINT = "copydeskFingerprint/v1"
"""The key of the fingerprint that a finding keeps when its file changes elsewhere."""

MAX_SNIPPET = 1000
"""Code points; a longer region is not quoted."""

_HEAD = {"$schema": SCHEMA, "version": "2.1.0"}
_RUN = {
    "columnKind": "unicodeCodePoints",
    # The standard's own list lacks a carriage return alone, which ends a line here.
    "newlineSequences": ["\r\n", "\n", "\r"],
}
_ENDS = re.compile(r"\}$")


def reporter(look: Look = PLAIN) -> Reporter:
    """One run with a line for each result; the look changes nothing."""
    opening = f'{_open(_HEAD)}, "runs": [\n{_open(_RUN)}, "results": [\n'
    return Reporter(_article, _closing, opening, between=",\n")


def _article(article: ArticleReport) -> str:
    return ",\n".join(_dumped(one) for one in _results(article))


def _closing(summary: Summary) -> str:
    return f"\n], {_dumped(run_of(summary)).removeprefix('{')}\n]}}\n"


def _open(data: Mapping[str, object]) -> str:
    """An object that goes on."""
    return _ENDS.sub("", _dumped(data))


def _dumped(data: Mapping[str, object]) -> str:
    return encodable(json.dumps(data, ensure_ascii=False))


def _results(article: ArticleReport) -> Iterator[Mapping[str, object]]:
    for finding, cost, fingerprint in zip(article.findings, article.score.costs, article.fingerprints, strict=True):
        yield {
            "ruleId": finding.rule,
            "level": finding.severity.value,
            "message": message_of(finding.message),
            "locations": [_location(article, finding.span)],
            **_related(article, finding),
            "partialFingerprints": {FINGERPRINT: fingerprint},
            **_fixes(article, finding.problem.fix),
            "properties": {"category": finding.category, "cost": round(cost, 12)},
        }


def _related(article: ArticleReport, finding: Finding) -> Mapping[str, object]:
    places = [_other(article, one, at) for at, one in enumerate(finding.problem.related, 1)]
    return {"relatedLocations": places} if places else {}


def _other(article: ArticleReport, one: Related, at: int) -> Mapping[str, object]:
    return {"id": at, "message": message_of(one.message), **_location(article, one.span)}


def _fixes(article: ArticleReport, fix: Fix | None) -> Mapping[str, object]:
    if fix is None or not fix.edits:
        return {}
    replacements = [
        {"deletedRegion": _region(article, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": location_of(article.path), "replacements": replacements}
    described = {"description": message_of(fix.title), "artifactChanges": [change], "properties": {"safe": fix.safe}}
    return {"fixes": [described]}


def _location(article: ArticleReport, span: Span) -> Mapping[str, object]:
    region: dict[str, object] = _region(article, span)
    if 0 < len(span) <= MAX_SNIPPET:
        region["snippet"] = {"text": article.source[span]}
    return {"physicalLocation": {"artifactLocation": location_of(article.path), "region": region}}


def _region(article: ArticleReport, span: Span) -> dict[str, object]:
    place = article.place(span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": len(span),
    }
