"""Allowances applied: which findings stay, and which allowances were of no use."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from copydesk.article.allowance import Allowance, Allowances, Outcome, UnknownRule
from copydesk.finding import Finding
from copydesk.source import Span

ALL = "all"
"""The name that stands for every rule."""


def suppressed(
    findings: Sequence[Finding],
    allowances: Allowances,
    running: Mapping[str, str],
    names: frozenset[str],
    today: date,
) -> Outcome:
    """Take out the findings that start in the range of an allowance of their rule, category or "all".

    `running` are the rules that were asked, with their categories; an allowance of others is not unused.
    `names` are all rules and categories there are. Allowances permit to the end of their last day.
    """
    if not allowances.items:
        return Outcome(kept=tuple(findings), mistakes=allowances.mistakes)
    day = today.isoformat()
    expired = tuple(one for one in allowances.items if one.until and one.until < day)
    valid = [one for one in allowances.items if not (one.until and one.until < day)]
    ranges = _ranges_by_name(valid)
    starts = _starts_by_name(findings)
    live = {*running, *running.values(), ALL}
    return Outcome(
        kept=tuple(one for one in findings if not _permitted(one, ranges)),
        used=tuple(one for one in valid if _permits(one, starts)),
        unused=tuple(one for one in valid if not _permits(one, starts) and not live.isdisjoint(one.rules)),
        expired=expired,
        unknown=tuple(_unknown(allowances.items, names)),
        mistakes=allowances.mistakes,
    )


def _ranges_by_name(allowances: Iterable[Allowance]) -> dict[str, list[Span]]:
    """The ranges in which each name is permitted, in order, those that overlap made one."""
    ranges: dict[str, list[Span]] = {}
    for allowance in sorted(allowances, key=lambda one: one.range):
        for name in allowance.rules:
            merged = ranges.setdefault(name, [])
            if merged and allowance.range.start <= merged[-1].end:
                merged[-1] = merged[-1].to(allowance.range)
            else:
                merged.append(allowance.range)
    return ranges


def _starts_by_name(findings: Iterable[Finding]) -> dict[str, list[int]]:
    """Where the findings start, in order, by each name that an allowance may call them."""
    starts: dict[str, list[int]] = {}
    for finding in sorted(findings, key=lambda one: one.span):
        for name in _names(finding):
            starts.setdefault(name, []).append(finding.span.start)
    return starts


def _permitted(finding: Finding, ranges: Mapping[str, Sequence[Span]]) -> bool:
    at = finding.span.start
    for name in _names(finding):
        here = ranges.get(name, ())
        before = bisect_left(here, at + 1, key=lambda one: one.start) - 1
        if before >= 0 and at < here[before].end:
            return True
    return False


def _permits(allowance: Allowance, starts: Mapping[str, Sequence[int]]) -> bool:
    """Whether a finding of one of its names starts in its range."""
    here = (starts.get(name, ()) for name in allowance.rules)
    return any(bisect_left(one, allowance.range.start) < bisect_left(one, allowance.range.end) for one in here)


def _names(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.category, ALL


def _unknown(allowances: Iterable[Allowance], names: frozenset[str]) -> Iterator[UnknownRule]:
    from copydesk.suggestion import nearest

    for allowance in allowances:
        for name in allowance.rules:
            if name != ALL and name not in names:
                yield UnknownRule(allowance, name, nearest(name, names))
