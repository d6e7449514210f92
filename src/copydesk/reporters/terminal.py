"""The report for a person at a terminal: scores, findings at their lines, what to mend first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from copydesk.finding import Finding, Related, Severity
from copydesk.report import ArticleReport, Report
from copydesk.reporters.faq_table import faq_table
from copydesk.reporters.snippet import GUTTER, snippet
from copydesk.reporters.styled import Line, Piece, cells, colourful, plain, wrapped

MEND_FIRST = 3
"""How many rules the summary names."""

MAX_RELATED = 4
"""How many related places of a finding are shown; the others are counted."""

_BAR = 20
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_GRADE_STYLES = {"A": "bold green", "B": "green", "C": "yellow", "D": "bold yellow", "E": "bold red"}
_BLANK: Line = ()
_BAR_ALONE = Piece(" " * 7 + "│ ", "dim")


@dataclass(frozen=True, slots=True)
class Look:
    """How to write: columns, colours or none, the outline, or only scores and the verdict."""

    width: int = 100
    colour: bool = False
    outline: bool = False
    quiet: bool = False


def render(report: Report, look: Look = Look()) -> str:
    """The report as text; with colours it holds escape sequences of a terminal."""
    lines = list(_lines(report, look))
    return colourful(lines, look.width) if look.colour else plain(lines)


def _lines(report: Report, look: Look) -> Iterator[Line]:
    for article in report.articles:
        yield from _brief(article) if look.quiet else _article(article, look)
    if report.articles and look.quiet:
        yield _BLANK
    yield from _summary(report, look)


def _brief(article: ArticleReport) -> Iterator[Line]:
    yield (_total(article), Piece("  "), _path(article), Piece("  "), Piece(_counted(article), "dim"))


def _article(article: ArticleReport, look: Look) -> Iterator[Line]:
    title = f"  {article.title}" if article.title else ""
    yield from wrapped((Piece("── ", "dim"), _path(article), Piece(title, "italic")), look.width, 3)
    yield (Piece("   "), _total(article), Piece("   " + _facts(article), "dim"))
    yield _BLANK
    yield from _categories(article, look)
    yield from faq_table(article, look.width)
    if look.outline:
        yield from _outline(article)
    for finding, cost in zip(article.findings, article.score.costs, strict=True):
        yield from _finding(article, finding, cost, look)
    if article.findings:
        yield _BLANK


def _path(article: ArticleReport) -> Piece:
    file = Path(article.path)
    return Piece(article.path, "bold", link=file.absolute().as_uri() if article.path and file.is_file() else "")


def _total(article: ArticleReport) -> Piece:
    grade = article.score.grade
    return Piece(f"{article.score.total:5.1f} {grade}", _GRADE_STYLES[grade])


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


def _finding(article: ArticleReport, finding: Finding, cost: float, look: Look) -> Iterator[Line]:
    line, column = article.source.line_column(finding.span.start)
    style = _STYLES[finding.severity]
    points = f"\u00a0\u00a0−{cost:.1f}" if cost >= 0.05 else ""
    head = (
        Piece(f"   {line}:{column}", "bold"),
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


def _summary(report: Report, look: Look) -> Iterator[Line]:
    counts = ", ".join(_number(number, severity) for severity, number in report.counts.items())
    articles = f"{len(report.articles)} article{'' if len(report.articles) == 1 else 's'}"
    score = Piece(f"score {report.score:.1f} {report.grade}", _GRADE_STYLES[report.grade])
    yield (Piece(f"{articles} · {counts} · "), score)
    dearest = _dearest(report)
    if dearest:
        yield from wrapped((Piece("mend first: ", "bold"), Piece("; ".join(dearest))), look.width, len("mend first: "))
    if report.problems:
        problems = f"{len(report.problems)} problem{'' if len(report.problems) == 1 else 's'}"
        yield (Piece("not everything could be checked: ", "bold red"), Piece(f"{problems}, named on standard error"))
    if report.passed:
        yield (Piece("the gate holds", "bold green"),)
    for reason in report.failures:
        yield from wrapped((Piece("the gate does not hold: ", "bold red"), Piece(reason)), look.width, 4)


def _dearest(report: Report) -> list[str]:
    """The rules that cost most in one article, with their points and the place of their first finding."""
    costs: dict[tuple[str, str], float] = defaultdict(float)
    places: dict[tuple[str, str], str] = {}
    for article in report.articles:
        for finding, cost in zip(article.findings, article.score.costs, strict=True):
            key = (article.path, finding.rule)
            costs[key] += cost
            places.setdefault(key, f"{article.path}:{article.source.line(finding.span.start)}")
    dearest = sorted(costs, key=lambda key: (-costs[key], key))[:MEND_FIRST]
    return [
        f"{rule} (−{costs[path, rule]:.1f}, {places[path, rule]})"
        for path, rule in dearest
        if costs[path, rule] >= 0.05
    ]


def _number(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"
