"""Annotations of GitHub Actions: workflow commands, of which the runner shows ten of each kind in a step.

The dearest findings of each severity are annotations, errors first; all others are lines of the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.brief import Mark
from copydesk.reporters.escaping import named
from copydesk.reporters.markdown_tables import counted
from copydesk.reporters.reporter import PLAIN, Look, Reporter
from copydesk.reporters.styled import shown
from copydesk.summary import FileProblem, Summary

MAX_ANNOTATIONS = 10
"""Of a kind in a step (GitHub, “Limits” of workflow commands); the runner drops the others without a word."""

_KINDS = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class _Place(NamedTuple):
    """A finding and the path of its article."""

    path: str
    mark: Mark


def reporter(look: Look = PLAIN) -> Reporter:
    """All at the end, since what is shown depends on all articles; the look changes nothing."""
    return Reporter(lambda article: "", _closing)


def _closing(summary: Summary) -> str:
    return "".join(f"{line}\n" for line in _lines(summary))


def _lines(summary: Summary) -> Iterator[str]:
    places = [_Place(named(one.path), mark) for one in summary.articles for mark in one.marks]
    troubles = [_problem(one) for one in summary.problems[:MAX_ANNOTATIONS]]
    left: list[_Place] = []
    for severity in _KINDS:
        of_kind = [one for one in places if one.mark.severity == severity]
        room = MAX_ANNOTATIONS - len(troubles) if severity == "error" else MAX_ANNOTATIONS
        chosen = _dearest(of_kind, room)
        yield from troubles if severity == "error" else ()
        yield from (_annotation(one) for at, one in enumerate(of_kind) if at in chosen)
        left += [one for at, one in enumerate(of_kind) if at not in chosen]
    yield from _log(left)
    yield _verdict(summary)


def _dearest(places: Sequence[_Place], most: int) -> frozenset[int]:
    """The numbers of the findings that cost most, the first ones where they cost the same."""
    return frozenset(sorted(range(len(places)), key=lambda at: (-places[at].mark.cost, at))[:most])


def _annotation(one: _Place) -> str:
    mark = one.mark
    properties: dict[str, object] = {"file": one.path, "line": mark.line, "endLine": mark.end_line}
    if mark.line == mark.end_line:  # the runner takes no columns where the lines differ
        properties |= {"col": mark.column, "endColumn": mark.end_column}
    return _command(_KINDS[mark.severity], {**properties, "title": mark.rule}, mark.message)


def _problem(problem: FileProblem) -> str:
    return _command("error", {"file": named(problem.path), "title": "not checked"}, problem.message)


def _command(kind: str, properties: Mapping[str, object], message: str) -> str:
    given = ((name, shown(str(value)).translate(_PROPERTY)) for name, value in properties.items())
    return (
        f"::{kind} {','.join(f'{name}={value}' for name, value in given if value)}::{shown(message).translate(_DATA)}"
    )


def _log(places: Iterable[_Place]) -> Iterator[str]:
    """The findings that are no annotations, in lines that the log folds."""
    lines = [
        _inert(f"  {path}:{one.line}:{one.column}: {one.severity} {one.rule} {one.message}") for path, one in places
    ]
    if lines:
        yield f"::group::{counted(len(lines), 'more finding')}"
        yield from lines
        yield "::endgroup::"


def _verdict(summary: Summary) -> str:
    counts = ", ".join(counted(number, severity.value) for severity, number in summary.counts.items())
    gate = "passed" if summary.passed else "failed: " + "; ".join(summary.failures)
    articles = counted(len(summary.articles), "article")
    return _inert(f"copydesk: {articles}: {counts}; {summary.score_shown}; gate {gate}")


def _inert(line: str) -> str:
    """A line that is no command: neither “::” at its start, nor “##[” anywhere, which the runner obeys as well."""
    line = shown(line).replace("##[", "## [")
    return f"  · {line.lstrip()}" if line.lstrip().startswith("::") else line
