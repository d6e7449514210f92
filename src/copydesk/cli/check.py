"""copydesk check: articles in, a scored report out."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Annotated

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from copydesk.cache import Cache
    from copydesk.changed_lines import Lines
    from copydesk.cli.outlets import Outlet
    from copydesk.report import ArticleReport
    from copydesk.reporters.reporter import Look
    from copydesk.request import Request
    from copydesk.stream import Stream
    from copydesk.summary import Summary


def check(
    paths: Annotated[list[str], "Files, folders, or - for standard input."],
    format: Annotated[list[str] | None, "terminal (the default), FORMAT, or FORMAT=FILE."] = None,
    output: Annotated[str | None, "Write the report to this file."] = None,
    select: Annotated[list[str] | None, "Run only these rules or categories."] = None,
    ignore: Annotated[list[str] | None, "Leave out these rules or categories."] = None,
    severity: Annotated[list[str] | None, "Another severity: RULE=error|warning|note."] = None,
    profile: Annotated[str | None, "article, news, docs, marketing or strict."] = None,
    config: Annotated[str | None, "This configuration instead of the nearest one."] = None,
    format_in: Annotated[str | None, "Read as markdown, html or text, whatever the suffix."] = None,
    stdin_path: Annotated[str | None, "The path that standard input counts as."] = None,
    fail_on: Annotated[str | None, "error, warning, note or never."] = None,
    min_score: Annotated[float | None, "Fail below this score."] = None,
    min: Annotated[list[str] | None, "Fail where a category scores less: CATEGORY=N."] = None,
    max_warnings: Annotated[int | None, "Fail above so many warnings."] = None,
    compare: Annotated[str | None, "Show what changed since this JSON report; fail where a score fell."] = None,
    baseline: Annotated[str | None, "Leave out the findings that this baseline knows."] = None,
    since: Annotated[str | None, "Report only what touches lines that changed since this commit."] = None,
    staged: Annotated[bool, "Check what is staged, and report only what touches its changed lines."] = False,
    record: Annotated[str | None, "Append the run to this file, which copydesk trend draws."] = None,
    explain_score: Annotated[bool, "Show what each rule costs, and how that adds up."] = False,
    outline: Annotated[bool, "Show the headings."] = False,
    quiet: Annotated[bool, "Show scores and the verdict only.", "-q"] = False,
    jobs: Annotated[int, "Check in so many processes; 0: as many as there are cores.", "-j"] = 0,
    no_cache: Annotated[bool, "Check anew what has not changed since it was last checked."] = False,
    watch: Annotated[bool, "Draw the report again whenever something changes, until Ctrl-C."] = False,
) -> int:
    """Check articles and print a scored report.

    The exit code is 0 if the gate holds, 1 if it does not, 2 if something could not be checked.
    """
    from copydesk.cli.outlets import outlets
    from copydesk.config import overrides
    from copydesk.request import Request

    if jobs < 0:
        raise ConfigError(f"--jobs: {jobs} is no number of processes; write 0 for as many as there are cores")
    gate = {"fail_on": fail_on, "min_score": min_score, "max_warnings": max_warnings, "min": min, "compare": compare}
    chosen = overrides(profile=profile, select=select or (), ignore=ignore or (), severity=severity or (), gate=gate)
    chosen |= {"baseline": baseline} if baseline else {}
    where = outlets(format or ["terminal"], output)

    def checked(place: Path | None) -> Summary:
        changed = _changed(paths, since, staged=staged)
        request = Request(tuple(paths), chosen, config, format_in, stdin_path, changed=changed, staged=staged)
        look = _look(outline=outline, quiet=quiet, account=explain_score)
        return _reported(request, where, look, jobs, place)

    place = None if no_cache or not _is_kept(paths) else _cache_place()
    if watch:
        from copydesk.cli.watch import check_watchable, watched

        check_watchable(paths, where, staged=staged, record=record)
        watched(paths, config, [one.path for one in where if one.path], checked, place)
    summary = checked(place)
    if record:
        _record(summary, record)
    return summary.exit_code


def _reported(request: Request, where: Sequence[Outlet], look: Look, jobs: int, place: Path | None) -> Summary:
    """Check and write; answers are kept in a file, if any."""
    from copydesk.cli.console import complain
    from copydesk.stream import Means, Stream

    cache = _cache(place) if place else None
    formats = tuple(one.format for one in where)
    page = partial(_page, formats, look)
    try:
        summary = _written(Stream(request, page, Means(jobs, cache, repr((formats, look)))), where, look)
    finally:
        if cache:
            cache.close()
    if summary.problems:
        complain(summary.problems)
    return summary


def _changed(paths: Sequence[str], since: str | None, *, staged: bool) -> Mapping[str, Lines] | None:
    """The changed lines of the files that have some; None where all lines count."""
    if not (since or staged):
        return None
    from copydesk.changed_lines import changed_in_index, changed_since

    if since and staged:
        raise ConfigError("--since: --staged says already what to look at; leave out one of them")
    return changed_since(since, paths) if since else changed_in_index(paths)


def _written(stream: Stream, where: Sequence[Outlet], look: Look) -> Summary:
    """Write each article as soon as it is checked, then the summary."""
    from copydesk.cli.console import progress
    from copydesk.cli.ending import ended_as_interrupted
    from copydesk.cli.outlets import opened
    from copydesk.reporters import reporter_for

    reporters = [reporter_for(one.format, look) for one in where]
    to_screen = any(not one.path for one in where) and sys.stdout.isatty()
    # One file to the screen leaves nothing behind, and has no time for signals.
    leaves = len(stream.files) > 1 or any(one.path for one in where)
    ending = ended_as_interrupted() if leaves else nullcontext()
    with ending, opened(where, reporters) as writers, progress(hidden=to_screen) as advance:
        for done, answer in enumerate(stream.answers(), 1):
            for writer, text in zip(writers, answer.texts, strict=False):
                writer.article(text)
            advance(done, len(stream.files))
        summary = stream.summary()
        for writer in writers:
            writer.close(summary)
    if any(one.format == "github" for one in where):
        _tell_job(summary)
    return summary


def _page(formats: Sequence[str], look: Look, article: ArticleReport) -> tuple[str, ...]:
    """What each format writes of an article."""
    from copydesk.reporters import reporter_for

    return tuple(reporter_for(one, look).article(article) for one in formats)


def _look(*, outline: bool, quiet: bool, account: bool) -> Look:
    from copydesk.cli.console import colours, columns, opens_lines
    from copydesk.reporters.reporter import Look

    return Look(columns(), colours(), outline, quiet, account, opens_lines())


def _is_kept(paths: Sequence[str]) -> bool:
    """Whether answers are kept: those of files, unless the environment says no."""
    return list(paths) != ["-"] and not os.environ.get("COPYDESK_NO_CACHE")


def _cache_place() -> Path:
    from copydesk.cache import default_place

    return default_place()


def _cache(place: Path) -> Cache:
    from datetime import date

    from copydesk.cache import Cache

    return Cache(place, date.today())


def _tell_job(summary: Summary) -> None:
    """Add to the page that GitHub Actions shows of a job."""
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        from copydesk.reporters.job_summary import append_job_summary

        append_job_summary(summary, page)


def _record(summary: Summary, path: str) -> None:
    from copydesk.trend import record

    record(summary, path)
