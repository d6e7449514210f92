"""The report for a person at a terminal: scores, findings at their lines, what to mend first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from os.path import abspath

from copydesk.finding import Finding, Severity
from copydesk.report import ArticleReport, Report
from copydesk.reporters.snippet import snippet
from copydesk.reporters.styled import Line, Piece, colourful, padded, plain

MEND_FIRST = 3
"""How many rules the summary names."""

_BAR = 20
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_GRADE_STYLES = {"A": "bold green", "B": "green", "C": "yellow", "D": "bold yellow", "E": "bold red"}
_BLANK: Line = ()


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
    yield from _summary(report)


def _brief(article: ArticleReport) -> Iterator[Line]:
    yield (*_total(article), Piece("  "), _path(article), Piece("  "), Piece(_counted(article), "dim"))


def _article(article: ArticleReport, look: Look) -> Iterator[Line]:
    title = f"  {article.title}" if article.title else ""
    yield (Piece("── ", "dim"), _path(article), Piece(title, "italic"))
    yield (Piece("   "), *_total(article), Piece("   " + _facts(article), "dim"))
    yield _BLANK
    yield from _categories(article)
    if look.outline:
        yield from _outline(article)
    for finding, cost in zip(article.findings, article.score.costs, strict=True):
        yield from _finding(article, finding, cost, look)
    if article.findings:
        yield _BLANK


def _path(article: ArticleReport) -> Piece:
    return Piece(article.path, "bold", link="file://" + abspath(article.path))


def _total(article: ArticleReport) -> tuple[Piece, ...]:
    grade = article.score.grade
    return Piece(f"{article.score.total:5.1f} {grade}", _GRADE_STYLES[grade]), Piece("")


def _facts(article: ArticleReport) -> str:
    metrics = article.metrics
    ease = metrics.get("ease")
    facts = [f"{article.words:,} words", f"{metrics['reading_minutes']} min to read"]
    if ease is not None:
        facts.append(f"ease {ease:.0f}")
    return " · ".join(facts)


def _counted(article: ArticleReport) -> str:
    counted = {severity: sum(one.severity is severity for one in article.findings) for severity in Severity}
    return ", ".join(_number(count, severity) for severity, count in counted.items() if count) or "no findings"


def _categories(article: ArticleReport) -> Iterator[Line]:
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
        yield (Piece("   " + padded("nothing in", 12) + " ", "dim"), Piece(", ".join(whole), "dim"))
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
    points = f"  −{cost:.1f}" if cost >= 0.05 else ""
    yield (
        Piece(f"   {line}:{column}  ", "bold"),
        Piece(finding.severity.value, style),
        Piece(f"  {finding.message}  "),
        Piece(finding.rule + points, "dim"),
    )
    yield from snippet(article, finding.span, mark=Piece("^", style), width=look.width)
    for one in finding.problem.related:
        first, second = snippet(article, one.span, mark=Piece("-", "blue"), width=look.width)
        yield first
        yield (*second, Piece(f" {one.message}", "blue"))
    yield _BLANK


def _summary(report: Report) -> Iterator[Line]:
    counts = ", ".join(_number(number, severity) for severity, number in report.counts.items())
    articles = f"{len(report.articles)} article{'' if len(report.articles) == 1 else 's'}"
    score = Piece(f"score {report.score:.1f} {report.grade}", _GRADE_STYLES[report.grade])
    yield (Piece(f"{articles} · {counts} · "), score)
    dearest = _dearest(report)
    if dearest:
        yield (Piece("mend first: ", "bold"), Piece("; ".join(dearest)))
    if report.problems:
        yield (Piece(f"{len(report.problems)} not checked or not wholly: see the errors", "bold red"),)
    if report.passed:
        yield (Piece("the gate holds", "bold green"),)
    for reason in report.failures:
        yield (Piece("the gate does not hold: ", "bold red"), Piece(reason))


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
