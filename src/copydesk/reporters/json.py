"""The report as JSON: a contract that other tools read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from copydesk import __version__
from copydesk.earlier import Earlier
from copydesk.finding import Finding, Fix, Severity
from copydesk.report import ArticleReport, FaqEntry, Report
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.source import Span
from copydesk.summary import Summary

VERSION = 1
"""The contract's version; fields may be added without a new one."""

_DIGITS = 12  # costs are rounded so far down that their sum still accounts for the score to 1e-6


def reporter(look: Look = PLAIN) -> Reporter:
    """One object, ended by a newline; its summary stands behind the articles, when all of them are known."""
    opening = _dumped({"version": VERSION, "tool": f"copydesk {__version__}"}).removesuffix("\n}")
    return Reporter(
        _article,
        _closing,
        opening=f'{opening},\n  "articles": [\n',
        between=",\n",
    )


def render(report: Report) -> str:
    """The whole report."""
    return reporter().render(report)


def as_data(report: Report) -> Mapping[str, object]:
    """The report as dictionaries and lists."""
    return {
        "version": VERSION,
        "tool": f"copydesk {__version__}",
        "articles": [article_data(article) for article in report.articles],
        **_rest(report.summary),
    }


def _article(article: ArticleReport) -> str:
    """The object of an article, indented as the report has it; texts hold no line feed of their own."""
    return "    " + _dumped(article_data(article)).replace("\n", "\n    ")


def _closing(summary: Summary) -> str:
    return "\n  ],\n" + _dumped(_rest(summary)).removeprefix("{\n") + "\n"


def _dumped(data: Mapping[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _rest(summary: Summary) -> Mapping[str, object]:
    """What is known when all articles are."""
    return {
        "problems": [{"path": one.path, "message": one.message} for one in summary.problems],
        **({"comparison": _comparison(summary, summary.earlier)} if summary.earlier else {}),
        **({"baseline": _baseline(summary)} if summary.baseline else {}),
        "summary": {
            "articles": len(summary.articles),
            "errors": summary.counts[Severity.ERROR],
            "warnings": summary.counts[Severity.WARNING],
            "notes": summary.counts[Severity.NOTE],
            "score": summary.score,
            "grade": summary.grade,
            "passed": summary.passed,
            "failures": list(summary.failures),
        },
    }


def _baseline(summary: Summary) -> Mapping[str, object]:
    """How many findings were left out, and how many entries no finding matches."""
    return {"path": summary.baseline, "known": summary.known, "stale": summary.stale}


def _comparison(summary: Summary, earlier: Earlier) -> Mapping[str, object]:
    """What has changed; new findings by their fingerprints, gone ones as they were."""
    return {
        "with": earlier.name,
        "articles": [
            {
                "path": article.path,
                "before": change.before,
                "now": change.now,
                "new": _chosen(article.fingerprints, change.appeared),
                "gone": [one._asdict() for one in change.gone],
            }
            for article, change in zip(summary.articles, summary.changes, strict=True)
        ],
    }


def _chosen(fingerprints: Sequence[str], numbers: Sequence[int]) -> list[str]:
    return [fingerprints[at] for at in numbers]


def article_data(article: ArticleReport) -> Mapping[str, object]:
    """What the report says of one article."""
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
