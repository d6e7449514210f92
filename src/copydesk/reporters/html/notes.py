"""Notes: what stands in the margin beside each place of a finding."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copydesk.finding import Finding
from copydesk.language.excerpt import excerpt
from copydesk.report import ArticleReport
from copydesk.reporters.html.layout import Row
from copydesk.reporters.html.marks import MAX_ELSEWHERE, Mark

_LINE = 42  # characters
_SHARE = 0.75  # the height of a note's line beside one of the text


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another place of the same finding."""

    label: str
    line: int
    message: str
    quote: str
    told: bool


@dataclass(frozen=True, slots=True)
class Note:
    """What is said beside a place; `cost` is in points, and 0 beside a related place."""

    mark: Mark
    finding: Finding
    message: str
    cost: float
    line: int
    elsewhere: tuple[Elsewhere, ...]
    more: int  # places that are not among those

    @property
    def fix(self) -> str:
        """What would mend the finding; "" where only a writer can."""
        fix = self.finding.problem.fix
        return fix.title if fix and not self.mark.part else ""

    @property
    def lines(self) -> float:
        """How many lines of the text beside it a note takes, about."""
        told = sum(1 + len(one.quote + one.message) // _LINE for one in self.elsewhere if one.told)
        return _SHARE * (2 + len(self.message) // _LINE + told + bool(self.fix)) + 0.5


def notes_by_row(article: ArticleReport, marks: Sequence[Mark], found: Sequence[Row]) -> Mapping[int, list[Note]]:
    """The notes by the number of the row that their place starts in, in the order of the text."""
    starts = [row.start for row in found]
    by_finding: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_finding[mark.finding].append(mark)
    notes: dict[int, list[Note]] = defaultdict(list)
    for mark in sorted((one for one in marks if one.told), key=lambda one: (one.span, one.finding, one.part)):
        row = max(0, bisect_right(starts, mark.span.start) - 1)
        notes[row].append(_note(article, mark, by_finding[mark.finding]))
    return notes


def _note(article: ArticleReport, mark: Mark, places: Sequence[Mark]) -> Note:
    finding = article.findings[mark.finding - 1]
    others = [_elsewhere(article, finding, one) for one in places[: MAX_ELSEWHERE + 1] if one is not mark]
    return Note(
        mark,
        finding,
        finding.problem.related[mark.part - 1].message if mark.part else finding.message,
        0.0 if mark.part else article.score.costs[mark.finding - 1],
        article.source.line(mark.span.start),
        tuple(others),
        len(places) - 1 - len(others),
    )


def _elsewhere(article: ArticleReport, finding: Finding, mark: Mark) -> Elsewhere:
    message = finding.problem.related[mark.part - 1].message if mark.part else ""
    line = article.source.line(mark.span.start)
    quote = excerpt(article.source[mark.span])
    return Elsewhere(mark.label, line, message, "" if quote in message else quote, mark.told)
