"""The report as JSON: a contract that other tools read."""

from __future__ import annotations

import json
from collections.abc import Mapping

from copydesk import __version__
from copydesk.finding import Finding, Fix, Severity
from copydesk.report import ArticleReport, FaqEntry, Report
from copydesk.source import Span

VERSION = 1
"""The contract's version; fields may be added without a new one."""

_DIGITS = 12  # costs are rounded so far down that their sum still accounts for the score to 1e-6


def render(report: Report) -> str:
    """One JSON object, ended by a newline."""
    return json.dumps(as_data(report), ensure_ascii=False, indent=2) + "\n"


def as_data(report: Report) -> Mapping[str, object]:
    """The report as dictionaries and lists."""
    return {
        "version": VERSION,
        "tool": f"copydesk {__version__}",
        "summary": _summary(report),
        "articles": [_article(article) for article in report.articles],
        "problems": [{"path": one.path, "message": one.message} for one in report.problems],
    }


def _summary(report: Report) -> Mapping[str, object]:
    return {
        "articles": len(report.articles),
        "errors": report.counts[Severity.ERROR],
        "warnings": report.counts[Severity.WARNING],
        "notes": report.counts[Severity.NOTE],
        "score": report.score,
        "grade": report.grade,
        "passed": report.passed,
        "failures": list(report.failures),
    }


def _article(article: ArticleReport) -> Mapping[str, object]:
    findings = zip(article.findings, article.score.costs, article.fingerprints, strict=True)
    return {
        "path": article.path,
        "format": article.format,
        "title": article.title,
        "language": article.language,
        "score": _score(article),
        "metrics": dict(article.metrics),
        "outline": [
            {
                "level": one.level,
                "text": one.text,
                "line": one.line,
                "inferred": one.inferred,
                "confidence": one.confidence,
            }
            for one in article.outline
        ],
        "faq": [_pair(article, pair) for pair in article.faq],
        "findings": [_finding(article, finding, cost, mark) for finding, cost, mark in findings],
    }


def _score(article: ArticleReport) -> Mapping[str, object]:
    categories = {
        name: {"score": one.score, "cost": round(one.cost, _DIGITS)} for name, one in article.score.categories.items()
    }
    return {"total": article.score.total, "grade": article.score.grade, "categories": categories}


def _pair(article: ArticleReport, pair: FaqEntry) -> Mapping[str, object]:
    return {
        "question": pair.question,
        "line": pair.line,
        "answer": pair.answer,
        "verdict": pair.verdict,
        "support": pair.support,
        "evidence": [_place(article, span) for span in pair.evidence],
        "missing": list(pair.missing),
    }


def _finding(article: ArticleReport, finding: Finding, cost: float, fingerprint: str) -> Mapping[str, object]:
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "message": finding.message,
        **_place(article, finding.span),
        "cost": round(cost, _DIGITS),
        "related": [{"message": one.message, **_place(article, one.span)} for one in finding.problem.related],
        "fix": _fix(finding.problem.fix) if finding.problem.fix else None,
        "fingerprint": fingerprint,
    }


def _place(article: ArticleReport, span: Span) -> Mapping[str, object]:
    place = article.place(span)
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": place.start,
        "end": place.end,
        "quote": place.quote,
    }


def _fix(fix: Fix) -> Mapping[str, object]:
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}
