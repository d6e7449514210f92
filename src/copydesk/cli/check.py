"""copydesk check: articles in, a scored report out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from copydesk.report import Report


def check(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", show_default=False)],
    format: Annotated[str, typer.Option(help="terminal, concise or json.")] = "terminal",
    select: Annotated[list[str] | None, typer.Option(help="Run only these rules or categories.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Leave out these rules or categories.")] = None,
    severity: Annotated[list[str] | None, typer.Option(help="Another severity: RULE=error|warning|note.")] = None,
    profile: Annotated[str | None, typer.Option(help="article, news, docs or strict.")] = None,
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
    format_in: Annotated[str | None, typer.Option(help="Read as markdown, html or text, whatever the suffix.")] = None,
    stdin_path: Annotated[str | None, typer.Option(help="The path that standard input counts as.")] = None,
    fail_on: Annotated[str | None, typer.Option(help="error, warning, note or never.")] = None,
    min_score: Annotated[float | None, typer.Option(help="Fail below this score.")] = None,
    max_warnings: Annotated[int | None, typer.Option(help="Fail above so many warnings.")] = None,
    outline: Annotated[bool, typer.Option("--outline", help="Show the headings.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show scores and the verdict only.")] = False,
) -> None:
    """Check articles and print a scored report; exit with 1 if the gate does not hold, 2 on mistakes."""
    from copydesk.cli.console import progress
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
    for problem in report.problems:
        print(f"copydesk: {problem.path}: {problem.message}", file=sys.stderr)
    raise typer.Exit(report.exit_code)


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
