"""Files fixed: each is read, mended, and put back as a whole unless it has changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.desk import Desk
from copydesk.files import STANDARD_INPUT
from copydesk.finding import Finding
from copydesk.fix import Mended, mended
from copydesk.replacing import replace
from copydesk.request import file_bytes
from copydesk.source import Source, encoded
from copydesk.summary import FileProblem

if TYPE_CHECKING:
    from copydesk.report import ArticleReport

Mend = Callable[["Draft"], Mended]
"""How a draft becomes another text."""


class Draft:
    """A file while it is mended: what it is now, and what is found in any text that it could become."""

    def __init__(self, desk: Desk, path: str, data: bytes) -> None:
        self.path, self.data = path, data
        self.format = desk.format(path)
        self.source = Source.from_bytes(desk.name(path), data, self.format)
        self.broken: dict[FileProblem, None] = {}
        self._desk = desk
        self._config = desk.config(self.source.path)

    def findings(self, text: str) -> Sequence[Finding]:
        """What is found in a text in the file's place."""
        return self.record(text).findings

    def record(self, text: str) -> ArticleReport:
        """As `findings`, with all that a report has."""
        record, broken = self._desk.inspected(Source(self.source.path, text), self.format, self._config)
        self.broken.update(dict.fromkeys(broken))
        return record


@dataclass(frozen=True, slots=True)
class Repair:
    """What has become of a file: its text before and after, its bytes after."""

    path: str  # as it was given
    name: str
    before: str
    mended: Mended
    data: bytes
    problems: tuple[FileProblem, ...] = ()  # rules that broke on it

    @property
    def changed(self) -> bool:
        return self.mended.text != self.before


def repaired(desk: Desk, path: str, mend: Mend, *, write: bool) -> Repair | FileProblem:
    """What mending makes of a file, which is written back if it was changed and `write` is set.

    What cannot be read, mended or written stays as it was, and is a problem. Standard input is never written.
    """
    try:
        data = file_bytes(path)
        draft = Draft(desk, path, data)
        outcome = mend(draft)
        after = encoded(outcome.text, data, draft.format) if outcome.text != draft.source.text else data
        if write and after != data and path != STANDARD_INPUT:
            replace(path, after, expected=data)
    # One file that a bug stands in the way of must not stop the others.
    except Exception as error:
        return desk.problem(path, error)
    return Repair(path, draft.source.path, draft.source.text, outcome, after, tuple(draft.broken))


def by_rounds(*, unsafe: bool) -> Mend:
    """All fixes, the safe ones alone or all, until nothing changes."""
    return lambda draft: mended(draft.source.text, draft.findings, unsafe=unsafe)
