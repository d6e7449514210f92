"""An article in brief: what the end of a report needs of it, small enough to keep for all articles of a site."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from copydesk.finding import Severity

_PLAIN = 2  # a format of marshal in which equal values have equal bytes
_RANKS = {severity.value: at for at, severity in enumerate(Severity)}


class Mark(NamedTuple):
    """A finding in brief; lines and columns count from 1, `cost` is in points."""

    rule: str
    category: str
    severity: str
    message: str
    line: int
    column: int
    end_line: int
    end_column: int
    fingerprint: str
    cost: float


class Offence(NamedTuple):
    """All that one rule found in one article: the points that it costs there, and the line of its first finding."""

    rule: str
    cost: float
    line: int


class Details(NamedTuple):
    """What few reports ask for, and then article by article."""

    format: str
    title: str
    categories: Sequence[tuple[str, float]]  # below 100, with their own scores
    marks: Sequence[Mark]  # in the order of the findings
    offences: Sequence[Offence]  # the dearest first
    mended: Sequence[float]  # the total without the dearest offence, without the dearest two, …


class Brief(NamedTuple):
    """What a summary needs of an article. Its details are packed: as objects they take four times the memory."""

    path: str
    words: int
    total: float
    counts: tuple[int, ...]  # of the findings of each severity
    packed: bytes
    known: int = 0  # findings that the baseline has, which are left out
    stale: int = 0  # its entries that no finding matches

    @property
    def format(self) -> str:
        return self._loaded.format

    @property
    def title(self) -> str:
        return self._loaded.title

    @property
    def categories(self) -> Sequence[tuple[str, float]]:
        return self._loaded.categories

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(map(Mark._make, self._loaded.marks))

    @property
    def offences(self) -> tuple[Offence, ...]:
        return tuple(map(Offence._make, self._loaded.offences))

    @property
    def mended(self) -> Sequence[float]:
        return self._loaded.mended

    @property
    def fingerprints(self) -> tuple[str, ...]:
        return tuple(one.fingerprint for one in self.marks)

    def number(self, severity: Severity) -> int:
        """How many findings of a severity there are."""
        return self.counts[_RANKS[severity.value]]

    @property
    def _loaded(self) -> Details:
        """The details; what stands for marks and offences are plain tuples."""
        return Details._make(marshal.loads(self.packed))


def counts(marks: Iterable[Mark]) -> tuple[int, ...]:
    """How many findings of each severity there are."""
    found = [0] * len(_RANKS)
    for one in marks:
        found[_RANKS[one.severity]] += 1
    return tuple(found)


def packed(details: Details) -> bytes:
    """The details in little room."""
    # Of tuples, records cannot be marshalled.
    marks, offences = tuple(map(tuple, details.marks)), tuple(map(tuple, details.offences))
    plain = (details.format, details.title, tuple(details.categories), marks, offences, tuple(details.mended))
    return marshal.dumps(plain, _PLAIN)  # type: ignore[arg-type]
