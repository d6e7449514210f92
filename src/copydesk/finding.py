"""What a rule says, and what the engine makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from copydesk.source import Span


class Severity(StrEnum):
    """How grave: a publisher calls an error broken, an editor mends a warning, a note is advice."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return _RANKS[self]


_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding is about, with what it has to do with it."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of a span; an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that are made all or none; safe ones keep the meaning, others delete or rewrite words."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields. A severity here stands for this problem alone, instead of the rule's own."""

    span: Span
    message: str
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with the rule that found it: plain data that can be pickled and stored."""

    rule: str
    category: str
    severity: Severity
    problem: Problem

    @property
    def span(self) -> Span:
        return self.problem.span

    @property
    def message(self) -> str:
        return self.problem.message
