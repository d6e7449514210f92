"""Fixes asked about one by one in a terminal: yes, no, all that are left, or enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.finding import Finding, Fix
from copydesk.fix import Mended, applied, changes_words, mended

if TYPE_CHECKING:
    from copydesk.fixing import Draft
    from copydesk.report import ArticleReport
    from copydesk.reporters.styled import Line

_ANSWERS = {answer[:length]: answer[0] for answer in ("yes", "no", "all", "quit") for length in (1, len(answer))}
_HEADS = 3  # lines of a patch before the lines that change


class Questions:
    """The answers so far; called with a draft, it asks about the draft's fixes."""

    def __init__(self, *, unsafe: bool) -> None:
        self.ended = False
        self._unsafe = unsafe
        self._all = False

    def __call__(self, draft: Draft) -> Mended:
        """The draft's text after the fixes that were agreed to, each made before the next question."""
        text, made = draft.source.text, 0
        refused: set[str] = set()
        while not self._all:
            record = draft.record(text)
            fixable = self._fixable(record, refused)
            if not fixable:
                break
            answer = _asked(record, fixable[0][1])
            self._all, self.ended = answer == "a", answer == "q"
            if self.ended:
                break
            if answer == "n":
                refused.add(fixable[0][0])
            elif fix := fixable[0][1].problem.fix:
                text, made = applied(text, [fix]), made + 1
        if self._all:
            rest = mended(text, lambda again: self._agreed(draft, again, refused), unsafe=self._unsafe)
            text, made = rest.text, made + rest.made
        return Mended(text, made, self._left(draft, text))

    def _fixable(self, record: ArticleReport, refused: set[str]) -> list[tuple[str, Finding]]:
        """The findings that may be fixed, by their fingerprints; those before a place keep theirs when it is mended."""
        found = zip(record.fingerprints, record.findings, strict=True)
        return [(mark, one) for mark, one in found if mark not in refused and self._may(one, record.source.text)]

    def _may(self, finding: Finding, text: str) -> bool:
        fix = finding.problem.fix
        return fix is not None and (fix.safe or self._unsafe) and applied(text, [fix]) != text

    def _agreed(self, draft: Draft, text: str, refused: set[str]) -> Sequence[Finding]:
        return [one for _, one in self._fixable(draft.record(text), refused)]

    def _left(self, draft: Draft, text: str) -> tuple[Finding, ...]:
        return () if self._unsafe else tuple(filter(changes_words, draft.findings(text)))


def _asked(record: ArticleReport, finding: Finding) -> str:
    """The first letter of an answer; a terminal that is closed has had enough."""
    from copydesk.cli.console import columns, show

    show(_question(record, finding, columns()))
    while True:
        try:
            said = input("   fix it? yes, no, all, quit: ").strip().lower()
        except EOFError:
            print()
            return "q"
        if said in _ANSWERS:
            return _ANSWERS[said]


def _question(record: ArticleReport, finding: Finding, width: int) -> Iterator[Line]:
    """The finding at its place, and what its fix does to the text."""
    from copydesk.reporters.difference import difference, styled
    from copydesk.reporters.snippet import GUTTER, snippet
    from copydesk.reporters.styled import Piece, wrapped

    fix = finding.problem.fix or Fix("", ())
    line, column = record.source.line_column(finding.span.start)
    head = f"{record.path}:{line}:{column}"
    said = (Piece(head, "bold"), Piece(f"  {finding.severity}  {finding.message}  "), Piece(finding.rule, "dim"))
    yield ()
    yield from wrapped(said, width, 4)
    yield from snippet(record, finding.span, mark=Piece("^", "yellow"), width=width)
    title = f"{fix.title}{'' if fix.safe else ', which changes words'}:"
    yield from wrapped((Piece("   "), Piece(title)), width, GUTTER)
    patch = difference(record.path, record.source.text, applied(record.source.text, [fix]), context=0)
    for changed in styled(one for one in islice(patch, _HEADS, None) if not one.startswith("@@")):
        yield from wrapped((Piece("   "), *changed), width, 4)
