"""Fixes: edits made to a text, all of a fix or none, again until nothing changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from copydesk.finding import Edit, Finding, Fix
from copydesk.source import Span

MAX_ROUNDS = 10
"""After so many rounds two fixes undo one another."""


def fixed(text: str, findings_of: Callable[[str], Sequence[Finding]], *, unsafe: bool = False) -> str:
    """The text after its findings' fixes, made in rounds until a round changes nothing."""
    for _ in range(MAX_ROUNDS):
        after = applied(text, _fixes(findings_of(text), unsafe=unsafe))
        if after == text:
            break
        text = after
    return text


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """The text with fixes made; one that overlaps an earlier one is left for another round."""
    edits: list[Edit] = []
    for fix in fixes:
        if _fits(fix, edits):
            for edit in fix.edits:
                insort(edits, edit, key=_span)
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def _fixes(findings: Iterable[Finding], *, unsafe: bool) -> Iterable[Fix]:
    fixes = [one.problem.fix for one in findings]
    return [fix for fix in fixes if fix and (fix.safe or unsafe)]


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
