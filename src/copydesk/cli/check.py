"""copydesk check: articles in, a scored report out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from copydesk.report import Report


def check(
    paths: Annotated[list[str], "Files, folders, or - for standard input."],
    format: Annotated[str, "terminal, concise or json."] = "terminal",
    select: Annotated[list[str] | None, "Run only these rules or categories."] = None,
    ignore: Annotated[list[str] | None, "Leave out these rules or categories."] = None,
    severity: Annotated[list[str] | None, "Another severity: RULE=error|warning|note."] = None,
    profile: Annotated[str | None, "article, news, docs or strict."] = None,
    config: Annotated[str | None, "This configuration instead of the nearest one."] = None,
    format_in: Annotated[str | None, "Read as markdown, html or text, whatever the suffix."] = None,
    stdin_path: Annotated[str | None, "The path that standard input counts as."] = None,
    fail_on: Annotated[str | None, "error, warning, note or never."] = None,
    min_score: Annotated[float | None, "Fail below this score."] = None,
    max_warnings: Annotated[int | None, "Fail above so many warnings."] = None,
    outline: Annotated[bool, "Show the headings."] = False,
    quiet: Annotated[bool, "Show scores and the verdict only.", "-q"] = False,
) -> int:
    """Check articles and print a scored report.

    The exit code is 0 if the gate holds, 1 if it does not, 2 if something could not be checked.
    """
    from copydesk.cli.console import complain, progress
    from copydesk.config import overrides
    from copydesk.reporters import FORMATS
    from copydesk.run import Request, run
    from copydesk.suggestion import did_you_mean

    if format not in FORMATS:
        raise ConfigError(f"--format: unknown format “{format}”{did_you_mean(format, FORMATS, ', '.join(FORMATS))}")
    gate = {"fail_on": fail_on, "min_score": min_score, "max_warnings": max_warnings}
    given = overrides(profile=profile, select=select or (), ignore=ignore or (), severity=severity or (), gate=gate)
    request = Request(tuple(paths), given, config, format_in, stdin_path)
    with progress() as advance:
        report = run(request, advance=advance)
    sys.stdout.write(_rendered(report, format, outline=outline, quiet=quiet))
    sys.stdout.flush()
    if report.problems:
        complain(report.problems)
    return report.exit_code


def _rendered(report: Report, format: str, *, outline: bool, quiet: bool) -> str:
    if format == "json":
        from copydesk.reporters import json

        return json.render(report)
    if format == "concise":
        from copydesk.reporters import concise

        return concise.render(report)
    from copydesk.cli.console import colours, columns
    from copydesk.reporters import terminal

    return terminal.render(report, terminal.Look(columns(), colours(), outline, quiet))
