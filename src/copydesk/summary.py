"""The summary of a run: each article in brief, what could not be checked, and the gate's verdict."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from copydesk.brief import Brief
from copydesk.finding import Severity
from copydesk.gate import Gate, Standing, failures
from copydesk.score import grade, mean_score, shown

if TYPE_CHECKING:
    from copydesk.earlier import Change, Earlier
    from copydesk.rule import Rule


class FileProblem(NamedTuple):
    """A file that could not be checked, or a rule that broke on it; the message says what to do."""

    path: str
    message: str


@dataclass(frozen=True)
class Summary:
    """All articles of a run in brief, in order, what could not be checked, and what they are held to."""

    articles: tuple[Brief, ...]
    problems: tuple[FileProblem, ...] = ()
    gate: Gate = field(default_factory=Gate)
    earlier: Earlier | None = None  # what the run is compared with
    rules: Callable[[], Mapping[str, Rule]] = dict  # the rules that were known, by name
    baseline: str = ""  # the file of the findings that are left out
    gone: int = 0  # its entries whose files are no more

    @property
    def words(self) -> int:
        return sum(one.words for one in self.articles)

    @cached_property
    def counts(self) -> dict[Severity, int]:
        """The number of findings of each severity."""
        return {severity: sum(one.number(severity) for one in self.articles) for severity in Severity}

    @cached_property
    def score(self) -> float:
        """The score of the run, weighted by words."""
        return mean_score([(one.total, one.words) for one in self.articles])

    @property
    def grade(self) -> str:
        return grade(self.score)

    @property
    def score_shown(self) -> str:
        """The score with its grade in words; there is none where no article could be checked."""
        return f"score {shown(self.score)} {self.grade}" if self.articles else "no score"

    @property
    def known(self) -> int:
        """The findings that are left out, for the baseline has them."""
        return sum(one.known for one in self.articles)

    @property
    def stale(self) -> int:
        """The entries of the baseline that no finding matches."""
        return self.gone + sum(one.stale for one in self.articles)

    @cached_property
    def failures(self) -> tuple[str, ...]:
        """Why the gate does not hold; empty if it does."""
        return tuple(failures(self.gate, self.counts, self._standings if self.gate.of_each else ()))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """How each article has changed since the earlier report; empty without one."""
        if self.earlier is None:
            return ()
        return tuple(self.earlier.change(one.path, one.total, one.fingerprints) for one in self.articles)

    @property
    def passed(self) -> bool:
        return not self.failures

    @property
    def exit_code(self) -> int:
        """2 if something could not be checked, else 1 if the gate does not hold, else 0."""
        return 2 if self.problems else int(not self.passed)

    @property
    def _standings(self) -> list[Standing]:
        before = {change.path: change.before for change in self.changes}
        return [Standing(one.path, one.total, dict(one.categories), before.get(one.path)) for one in self.articles]
