"""Fixes: edits made to a text, all of a fix or none, again until nothing changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from copydesk.finding import Edit, Finding, Fix
from copydesk.source import Span

MAX_ROUNDS = 10
"""After so many rounds two fixes undo one another."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after its fixes, how many of them were made, and the findings left whose fixes change words."""

    text: str
    made: int = 0
    left: tuple[Finding, ...] = ()


def mended(text: str, findings_of: Callable[[str], Sequence[Finding]], *, unsafe: bool = False) -> Mended:
    """The text after its findings' fixes, made in rounds until a round changes nothing."""
    made, findings = 0, findings_of(text)
    for rounds in range(1, MAX_ROUNDS + 1):
        fixes = fitting(one.problem.fix for one in findings if one.problem.fix and (one.problem.fix.safe or unsafe))
        after = _applied(text, fixes)
        if after == text:
            break
        made += len(fixes)
        text = after
        if rounds < MAX_ROUNDS:
            findings = findings_of(text)
    return Mended(text, made, () if unsafe else tuple(filter(changes_words, findings)))


def fixed(text: str, findings_of: Callable[[str], Sequence[Finding]], *, unsafe: bool = False) -> str:
    """As `mended`, the text alone."""
    return mended(text, findings_of, unsafe=unsafe).text


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """The text with fixes made; one that overlaps an earlier one is left for another round."""
    return _applied(text, fitting(fixes))


def fitting(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes that can be made together: of two that overlap, the earlier one."""
    edits: list[Edit] = []
    chosen = []
    for fix in fixes:
        if _fits(fix, edits):
            chosen.append(fix)
            for edit in fix.edits:
                insort(edits, edit, key=_span)
    return chosen


def changes_words(finding: Finding) -> bool:
    """Whether it has a fix, and one that deletes or rewrites words."""
    return finding.problem.fix is not None and not finding.problem.fix.safe


def _applied(text: str, fixes: Iterable[Fix]) -> str:
    """The text with fixes made that fit together; lines that they add end as the text's own do."""
    crlf = "\r\n" in text
    parts, at = [], 0
    for edit in sorted((edit for fix in fixes for edit in fix.edits), key=_span):
        parts += [text[at : edit.span.start], _with_crlf(edit.text) if crlf else edit.text]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def _with_crlf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _fits(fix: Fix, edits: Sequence[Edit]) -> bool:
    """Whether a fix touches nothing twice, and nothing that sorted edits touch."""
    if any(_collide(one, other) for one, other in pairwise(sorted(fix.edits, key=_span))):
        return False
    for edit in fix.edits:
        at = bisect_left(edits, edit.span, key=_span)
        if any(_collide(edit, near) for near in edits[max(0, at - 1) : at + 1]):
            return False
    return True


def _span(edit: Edit) -> Span:
    return edit.span


def _collide(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same characters, or insert at the same place."""
    return one.span == other.span or one.span.overlaps(other.span)
