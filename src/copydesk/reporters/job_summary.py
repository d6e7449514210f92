"""A job's summary in Markdown, which GitHub shows on the page of a workflow run."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.mending import mend_first
from copydesk.reporters.escaping import markdown_text
from copydesk.reporters.markdown_tables import counted, problems, scores, verdict
from copydesk.score import grade, shown
from copydesk.summary import Summary

MAX_ARTICLES = 200
"""Rows of the table, the lowest scores first."""

MAX_FINDINGS = 200
"""Lines of findings, the gravest and dearest first."""

MAX_BYTES = 1_000_000
"""What GitHub takes of a step (1 MiB), with room for the line that tells of a cut."""

_RANKS = {"error": 0, "warning": 1, "note": 2}


def job_summary(summary: Summary) -> str:
    """The verdict, what to mend first, the scores, the gravest findings, and what could not be checked."""
    lines: list[str] = []
    size = 0
    for line in _lines(summary):
        size += len(line.encode()) + 1
        if size > MAX_BYTES:
            lines.append("\n… cut here; the whole report is in the log.")
            break
        lines.append(line)
    return "".join(f"{line}\n" for line in lines)


def append_job_summary(summary: Summary, path: str) -> None:
    """Write the summary at the end of a file, which `GITHUB_STEP_SUMMARY` names.

    Raises:
        OSError: the file cannot be written.
    """
    with open(path, "a", encoding="utf-8") as file:
        file.write(job_summary(summary) + "\n")


def _lines(summary: Summary) -> Iterator[str]:
    yield "## copydesk"
    for block in (
        verdict(summary),
        _mending(summary),
        problems(summary.problems[:MAX_FINDINGS], 3),
        _articles(summary),
        _findings(summary),
    ):
        lines = list(block)
        yield from ("", *lines) if lines else ()


def _mending(summary: Summary) -> Iterator[str]:
    mending = mend_first(summary)
    if mending.places:
        yield f"Mend first, and the score is {shown(mending.score)} {grade(mending.score)}:"
        yield ""
    for place in mending.places:
        where = f"{markdown_text(place.article.path)}:{place.offence.line}"
        yield f"- `{place.offence.rule}` (−{place.offence.cost:.1f}), {where}"


def _articles(summary: Summary) -> Iterator[str]:
    lowest = sorted(summary.articles, key=lambda one: one.total)
    yield from scores(lowest[:MAX_ARTICLES])
    if len(lowest) > MAX_ARTICLES:
        yield f"\n… and {counted(len(lowest) - MAX_ARTICLES, 'more article')}."


def _findings(summary: Summary) -> Iterator[str]:
    places = [(one.path, mark) for one in summary.articles for mark in one.marks]
    if not places:
        return
    yield from ("### Findings", "")
    for path, mark in sorted(places, key=lambda one: (_RANKS[one[1].severity], -one[1].cost))[:MAX_FINDINGS]:
        where = f"{markdown_text(path)}:{mark.line}:{mark.column}"
        yield f"- **{mark.severity}** {where} {markdown_text(mark.message)} (`{mark.rule}`)"
    if len(places) > MAX_FINDINGS:
        yield f"\n… and {counted(len(places) - MAX_FINDINGS, 'more finding')}."
