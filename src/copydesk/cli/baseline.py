"""copydesk baseline: the findings that are known, written down and kept up to date."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from copydesk.baseline import Baseline, Entry
    from copydesk.report import Report

app = typer.Typer(no_args_is_help=True, help="Write down the findings that are known, so that only new ones count.")

_Select = Annotated[list[str] | None, typer.Option(help="Only what these rules or categories find.")]
_Ignore = Annotated[list[str] | None, typer.Option(help="Leave out these rules or categories.")]
_Profile = Annotated[str | None, typer.Option(help="article, news, docs, marketing or strict.")]
_Config = Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")]
_FormatIn = Annotated[str | None, typer.Option(help="Read as markdown, html or text, whatever the suffix.")]


@app.command("write")
def write(
    paths: Annotated[list[str] | None, typer.Argument(help="Files and folders; this folder if none.")] = None,
    output: Annotated[str | None, typer.Option(help="The file; as configured, or copydesk-baseline.json.")] = None,
    select: _Select = None,
    ignore: _Ignore = None,
    profile: _Profile = None,
    config: _Config = None,
    format_in: _FormatIn = None,
) -> int:
    """Write all findings into a baseline, in the place of an earlier one.

    The exit code is 0, or 2 if something could not be checked.
    """
    from copydesk.baseline import entries, relative, written
    from copydesk.config import overrides

    given = overrides(profile=profile, select=select or (), ignore=ignore or ())
    report = _report(paths or ["."], given, config, format_in)
    place = output or _configured(config)
    found = {
        relative(one.path, place): entries(one.source, one.findings, one.fingerprints)
        for one in report.articles
        if one.findings
    }
    _replace(place, written(found))
    number = sum(map(len, found.values()))
    told = f"wrote {place}: {_counted(number, 'finding')} in {_counted(len(found), 'file')}"
    return _ended(told, report)


@app.command("prune")
def prune(
    baseline: Annotated[str | None, typer.Argument(help="The file; as configured, or copydesk-baseline.json.")] = None,
    profile: _Profile = None,
    config: _Config = None,
    format_in: _FormatIn = None,
) -> int:
    """Take out of a baseline what is found no more.

    The exit code is 0, or 2 if something could not be checked, whose entries then stay.
    """
    from copydesk.baseline import read_baseline, relative, written
    from copydesk.config import overrides

    known = read_baseline(baseline or _configured(config))
    there = [one for one in known.files if os.path.isfile(one)]
    report = _report(there, overrides(profile=profile), config, format_in)
    asked = {relative(one, known.path) for one in there}
    left = {name: some for name, some in known.entries.items() if name in asked} | _matched(known, report)
    _replace(known.path, written({name: some for name, some in left.items() if some}))
    before, after = (sum(map(len, some.values())) for some in (known.entries, left))
    stay = f"{after} stay{'s' if after == 1 else ''}"
    return _ended(f"{known.path}: {_counted(before - after, 'stale entry', 'stale entries')} taken out, {stay}", report)


def _report(paths: Sequence[str], given: Mapping[str, object], config: str | None, format_in: str | None) -> Report:
    """All findings, known ones too; none where there is no path."""
    from copydesk.cli.console import progress
    from copydesk.report import Report
    from copydesk.run import Request, run

    request = Request(tuple(paths), given, config, format_in, all_known=True)
    with progress() as advance:
        return run(request, advance=advance) if paths else Report(())


def _configured(config: str | None) -> str:
    from copydesk.baseline import DEFAULT_NAME
    from copydesk.run import config_for

    return config_for(".", config).baseline or DEFAULT_NAME


def _matched(known: Baseline, report: Report) -> dict[str, tuple[Entry, ...]]:
    """The entries that still have a finding, or whose rules cannot have one, by the paths of the articles checked."""
    from copydesk.baseline import relative, sifted
    from copydesk.fingerprint import marks

    broken = {one.path for one in report.problems}
    found = {}
    for one in report.articles:
        stored = known.of(one.path)
        stale = set(sifted(one.findings, marks(one.source, one.findings, one.fingerprints), stored).stale)
        if one.path not in broken:
            found[relative(one.path, known.path)] = tuple(entry for entry in stored if entry not in stale)
    return found


def _replace(path: str, text: str) -> None:
    from copydesk.errors import ArticleError, ConfigError
    from copydesk.replacing import replace

    try:
        replace(path, text.encode("utf-8", "surrogateescape"))
    except ArticleError as error:
        raise ConfigError(f"{path}: {error}") from None


def _ended(told: str, report: Report) -> int:
    from copydesk.cli.console import complain

    sys.stdout.write(f"{told}\n")
    sys.stdout.flush()
    complain(report.problems)
    return 2 if report.problems else 0


def _counted(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"
