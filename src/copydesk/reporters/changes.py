"""What has changed since an earlier report: scores that rose or fell, findings that are new, findings that are gone."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.brief import Brief, Mark
from copydesk.earlier import Change
from copydesk.reporters.styled import Line, Piece, wrapped
from copydesk.score import shown
from copydesk.summary import Summary

MAX_APPEARED = 5
"""How many new findings of an article are shown; the others are counted."""


def changes(summary: Summary, width: int) -> Iterator[Line]:
    """A line that sums up, and a few for each article that has changed; none where nothing is compared."""
    if summary.earlier is None:
        return
    yield from wrapped((Piece(f"compared with {summary.earlier.name}: ", "bold"), Piece(summed(summary))), width, 4)
    for article, change in zip(summary.articles, summary.changes, strict=True):
        if change.points or change.appeared or change.gone:
            yield from _article(article, change, width)


def summed(summary: Summary) -> str:
    """All changes in one line without an end."""
    rose = sum(one.points > 0 for one in summary.changes)
    fell = sum(one.points < 0 for one in summary.changes)
    unknown = sum(one.before is None for one in summary.changes)
    appeared, gone = sum(len(one.appeared) for one in summary.changes), sum(len(one.gone) for one in summary.changes)
    parts = [f"{rose} rose", f"{fell} fell", f"{appeared} new finding{'' if appeared == 1 else 's'}", f"{gone} gone"]
    return ", ".join([*parts, *([f"{unknown} not in it"] if unknown else [])])


def _article(article: Brief, change: Change, width: int) -> Iterator[Line]:
    style = "green" if change.points > 0 else "red" if change.points < 0 else "dim"
    moved = f"{shown(change.before or 0)} → {shown(change.now)}" if change.points else shown(change.now)
    counted = f"  {len(change.appeared)} new, {len(change.gone)} gone"
    verb = "rose" if change.points > 0 else "fell" if change.points < 0 else "stayed"
    head = (Piece(f"  {change.path}  "), Piece(f"{verb} {moved}", style), Piece(counted, "dim"))
    yield from wrapped(head, width, 4)
    marks = article.marks
    for at in change.appeared[:MAX_APPEARED]:
        yield from _appeared(marks[at], width)
    more = len(change.appeared) - MAX_APPEARED
    if more > 0:
        yield (Piece(f"    … and {more} more new", "dim"),)


def _appeared(mark: Mark, width: int) -> Iterator[Line]:
    said = f"    new {mark.line}:{mark.column}  {mark.severity}  {mark.message}  "
    yield from wrapped((Piece(said), Piece(mark.rule, "dim")), width, 6)
