"""Fixes: edits made to a text, all of a fix or none, again until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from copydesk.finding import Edit, Finding, Fix

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
        if not any(_collide(edit, made) for edit in fix.edits for made in edits):
            edits.extend(fix.edits)
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end), reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _fixes(findings: Iterable[Finding], *, unsafe: bool) -> Iterable[Fix]:
    fixes = [one.problem.fix for one in findings]
    return [fix for fix in fixes if fix and (fix.safe or unsafe)]


def _collide(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same characters, or insert at the same place."""
    return one.span == other.span or one.span.overlaps(other.span)
