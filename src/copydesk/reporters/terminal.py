"""The report for a person at a terminal: scores, findings at their lines, what to mend first."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from copydesk.finding import Finding, Related, Severity
from copydesk.mending import mend_first
from copydesk.report import ArticleReport, Report
from copydesk.reporters.account import account_table
from copydesk.reporters.changes import changes
from copydesk.reporters.faq_table import faq_table
from copydesk.reporters.known import known
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.reporters.snippet import GUTTER, snippet
from copydesk.reporters.styled import Line, Piece, cells, colourful, plain, wrapped
from copydesk.score import grade, shown
from copydesk.summary import Summary

MAX_RELATED = 4
"""How many related places of a finding are shown; the others are counted."""

_BAR = 20
_THESE = ("nothing", "this", "these two", "these three")
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_GRADE_STYLES = {"A": "bold green", "B": "green", "C": "yellow", "D": "bold yellow", "E": "bold red"}
_BLANK: Line = ()
_BAR_ALONE = Piece(" " * 7 + "│ ", "dim")


def reporter(look: Look = PLAIN) -> Reporter:
    """Each article with its findings, or in one line; then the sums, what to mend first, the verdict."""
    article = _brief if look.quiet else partial(_article, look=look)
    return Reporter(lambda one: _text(article(one), look), lambda summary: _text(_closing(summary, look), look))


def render(report: Report, look: Look = PLAIN) -> str:
    """The report as text; with colours it holds escape sequences of a terminal."""
    return reporter(look).render(report)


def _text(lines: Iterable[Line], look: Look) -> str:
    return colourful(lines, look.width) if look.colour else plain(lines)


def _brief(article: ArticleReport) -> Iterator[Line]:
    yield (_total(article), Piece("  "), _path(article), Piece("  "), Piece(_counted(article), "dim"))


def _article(article: ArticleReport, look: Look) -> Iterator[Line]:
    title = f"  {article.title}" if article.title else ""
    yield from wrapped((Piece("── ", "dim"), _path(article), Piece(title, "italic")), look.width, 3)
    yield (Piece("   "), _total(article), Piece("   " + _facts(article), "dim"))
    yield _BLANK
    yield from _categories(article, look)
    if look.account:
        yield from account_table(article, look.width)
    yield from faq_table(article, look.width)
    if look.outline:
        yield from _outline(article)
    address = _address(article) if look.lines else ""
    for finding, cost in zip(article.findings, article.score.costs, strict=True):
        yield from _finding(article, finding, cost, look, address)
    if article.findings:
        yield _BLANK


def _path(article: ArticleReport) -> Piece:
    return Piece(article.path, "bold", link=_address(article))


def _address(article: ArticleReport) -> str:
    """The address of an article's file; "" where it is none."""
    file = Path(article.path)
    if not (article.path and os.path.isfile(file)):
        return ""
    # Some terminals open only files that name their own machine; on Windows the name would be a share's.
    host = os.uname().nodename if hasattr(os, "uname") else ""
    return file.absolute().as_uri().replace("file://", f"file://{host}", 1)


def _total(article: ArticleReport) -> Piece:
    letter = article.score.grade
    return Piece(f"{shown(article.score.total):>5} {letter}", _GRADE_STYLES[letter])


def _facts(article: ArticleReport) -> str:
    metrics = article.metrics
    minutes, ease = metrics["reading_minutes"] or 0, metrics["ease"]
    facts = [f"{article.words:,} word{'' if article.words == 1 else 's'}"]
    facts += [f"{minutes} min to read" if minutes >= 1 else "less than a minute to read"] if article.words else []
    if ease is not None:
        facts.append(f"ease {ease:.0f}")
    return " · ".join(facts)


def _counted(article: ArticleReport) -> str:
    counted = {severity: sum(one.severity is severity for one in article.findings) for severity in Severity}
    return ", ".join(_number(count, severity) for severity, count in counted.items() if count) or "no findings"


def _categories(article: ArticleReport, look: Look) -> Iterator[Line]:
    """A bar for each category that costs points; the others are named in one line."""
    whole = [name for name, one in article.score.categories.items() if one.cost < 0.05]
    for name, one in article.score.categories.items():
        if name in whole:
            continue
        full = round(one.score / 100 * _BAR)
        bar = Piece("█" * full, "green" if one.score >= 80 else "yellow" if one.score >= 50 else "red")
        rest = Piece("░" * (_BAR - full), "dim")
        yield (Piece(f"   {name:<12} "), bar, rest, Piece(f" {one.score:5.1f}"), Piece(f"  −{one.cost:.1f}", "dim"))
    if whole:
        yield from wrapped((Piece(f"   {'nothing in':<12} ", "dim"), Piece(", ".join(whole), "dim")), look.width, 16)
    yield _BLANK


def _outline(article: ArticleReport) -> Iterator[Line]:
    for entry in article.outline:
        sure = f"  inferred, {entry.confidence:.0%}" if entry.inferred else ""
        indent = "  " * max(0, entry.level - 1)
        yield (Piece(f"{entry.line:>6} │ ", "dim"), Piece(indent + entry.text), Piece(sure, "dim"))
    yield _BLANK


def _finding(article: ArticleReport, finding: Finding, cost: float, look: Look, address: str) -> Iterator[Line]:
    line, column = article.source.line_column(finding.span.start)
    style = _STYLES[finding.severity]
    points = f"\u00a0\u00a0−{cost:.1f}" if cost >= 0.05 else ""
    head = (
        Piece("   "),
        Piece(f"{line}:{column}", "bold", link=address and f"{address}#{line}"),
        Piece("  "),
        Piece(finding.severity.value, style),
        Piece(f"  {finding.message}  "),
        Piece(finding.rule + points, "dim"),
    )
    yield from wrapped(head, look.width, GUTTER)
    yield from snippet(article, finding.span, mark=Piece("^", style), width=look.width)
    for one in finding.problem.related[:MAX_RELATED]:
        yield from _related(article, one, look)
    more = len(finding.problem.related) - MAX_RELATED
    if more > 0:
        yield (_BAR_ALONE, Piece(f"… and {more} more place{'' if more == 1 else 's'}", "blue"))
    yield _BLANK


def _related(article: ArticleReport, one: Related, look: Look) -> Iterator[Line]:
    """A related place with its message behind the marks, or below them where that is too long."""
    first, second = snippet(article, one.span, mark=Piece("-", "blue"), width=look.width)
    yield first
    taken = sum(cells(piece.text) for piece in second)
    if taken + 1 + cells(one.message) <= look.width:
        yield (*second, Piece(f" {one.message}", "blue"))
    else:
        yield second
        yield from wrapped((_BAR_ALONE, Piece(one.message, "blue")), look.width, GUTTER)


def _closing(summary: Summary, look: Look) -> Iterator[Line]:
    if summary.articles and look.quiet:
        yield _BLANK
    counts = ", ".join(_number(number, severity) for severity, number in summary.counts.items())
    articles = f"{len(summary.articles)} article{'' if len(summary.articles) == 1 else 's'}"
    score = Piece(summary.score_shown, _GRADE_STYLES[summary.grade] if summary.articles else "dim")
    yield (Piece(f"{articles} · {counts} · "), score)
    yield from _mending(summary, look)
    yield from changes(summary, look.width)
    if summary.baseline:
        yield from wrapped((Piece(known(summary)),), look.width, 4)
    if summary.problems:
        problems = f"{len(summary.problems)} problem{'' if len(summary.problems) == 1 else 's'}"
        yield (Piece("not everything could be checked: ", "bold red"), Piece(f"{problems}, named on standard error"))
    if summary.passed:
        yield (Piece("the gate holds", "bold green"),)
    for reason in summary.failures:
        yield from wrapped((Piece("the gate does not hold: ", "bold red"), Piece(reason)), look.width, 4)


def _mending(summary: Summary, look: Look) -> Iterator[Line]:
    """What costs most, with the score that the run has without it."""
    mending = mend_first(summary)
    if not mending.places:
        return
    number = _THESE[len(mending.places)]
    head = f"mend {number} and the score is {shown(mending.score)} {grade(mending.score)}: "
    dearest = (f"{one.rule} (−{one.cost:.1f}, {article.path}:{one.line})" for article, one in mending.places)
    yield from wrapped((Piece(head, "bold"), Piece("; ".join(dearest))), look.width, 4)


def _number(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"
