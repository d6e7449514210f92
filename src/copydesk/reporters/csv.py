"""The report as a table for spreadsheets: a row for each finding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from copydesk.report import ArticleReport
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.reporters.styled import shown
from copydesk.summary import FileProblem, Summary

COLUMNS = (
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "category",
    "rule",
    "message",
    "quote",
    "cost",
    "fingerprint",
)
"""The header. What could not be checked is a row with the severity “problem” and no place."""

MAX_QUOTE = 200
"""Code points of the quoted words."""

_FORMULA = tuple("=+-@＝＋－＠")  # what a spreadsheet takes for one (OWASP, CSV Injection)


def reporter(look: Look = PLAIN) -> Reporter:
    """A header, then the rows in the order of the articles and their findings; the look changes nothing."""
    return Reporter(lambda article: _rows(_findings(article)), _closing, _rows([COLUMNS]))


def _closing(summary: Summary) -> str:
    return _rows(map(_problem, summary.problems))


def _rows(rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerows([_cell(one) for one in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    """The value on one line, told from a formula by an apostrophe."""
    if not isinstance(value, str):
        return value
    text = shown(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _findings(article: ArticleReport) -> Iterator[Sequence[object]]:
    for finding, cost, fingerprint in zip(article.findings, article.score.costs, article.fingerprints, strict=True):
        place = article.place(finding.span)
        yield (
            article.path,
            *(place.line, place.column, place.end_line, place.end_column),
            *(finding.severity.value, finding.category, finding.rule, finding.message),
            place.quote[:MAX_QUOTE],
            round(cost, 12),
            fingerprint,
        )


def _problem(problem: FileProblem) -> Sequence[object]:
    return (problem.path, *[""] * 4, "problem", "", "", problem.message, *[""] * 3)
