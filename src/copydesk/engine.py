"""The engine: a pure function from an article and rules to findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from copydesk.article import Article
from copydesk.errors import described
from copydesk.finding import Finding, Problem
from copydesk.rule import Rule, run
from copydesk.suppress import suppressed


@dataclass(frozen=True)
class Checked:
    """The findings in an article, in the order of the text, and the rules that broke on it."""

    findings: tuple[Finding, ...]
    broken: tuple[tuple[str, str], ...] = ()  # rule, what it raised


def check(article: Article, rules: Sequence[Rule], *, names: Iterable[str], today: date) -> Checked:
    """Run rules over an article and take out what its allowances permit.

    `names` are all rules and categories that an allowance may name, whether they run or not.
    A rule that raises is listed as broken; the others go on.
    """
    broken: list[tuple[str, str]] = []
    language = article.language
    spoken = [one for one in rules if one.speaks(language)]
    running = [one for one in spoken if not one.last and one.concerns(article)]
    first = [finding for one in running for finding in _findings(one, article, broken)]
    asked = {one.name: one.category for one in spoken if not one.last}
    outcome = suppressed(first, article.allowances, asked, frozenset(names), today)
    closing = [one for one in spoken if one.last and one.concerns(article)]
    last = [finding for one in closing for finding in _findings(one, article, broken, outcome)]
    findings = sorted({*outcome.kept, *last}, key=_order)
    return Checked(tuple(findings), tuple(broken))


def _findings(one: Rule, article: Article, broken: list[tuple[str, str]], *given: object) -> list[Finding]:
    found: list[Finding] = []
    # A rule's own bug must not take the other rules' findings with it; what it raises is reported as such.
    try:
        for problem in run(one, article, *given):
            _check_problem(problem, len(article.source.text))
            found.append(_finding(one, problem))
    except (Exception, SystemExit) as error:
        broken.append((one.name, described(error)))
    return found


def _finding(one: Rule, problem: Problem) -> Finding:
    own = None if one.overridden else problem.severity
    return Finding(one.name, one.category, own or one.severity, problem)


def _check_problem(problem: Problem, length: int) -> None:
    """Look at what a rule has yielded: everything behind the engine relies on it.

    Raises:
        TypeError: it is no problem, or has parts that can change.
        ValueError: one of its spans lies outside the article.
    """
    if not isinstance(problem, Problem):
        raise TypeError(f"yielded {type(problem).__name__}, not Problem")
    hash(problem)
    edits = problem.fix.edits if problem.fix else ()
    for span in (problem.span, *(one.span for one in problem.related), *(one.span for one in edits)):
        if not 0 <= span.start <= span.end <= length:
            raise ValueError(f"{span} is no place in the article")


def _order(finding: Finding) -> tuple[int, int, int, str, str]:
    span = finding.span
    return span.start, span.end, -finding.severity.rank, finding.rule, finding.message
