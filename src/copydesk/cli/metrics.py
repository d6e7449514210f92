"""copydesk metrics: how easy an article and each of its sections are to read, and what makes them hard."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from copydesk.report import FileProblem
    from copydesk.reporters.metrics import ArticleMetrics


def metrics(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    format: Annotated[str, typer.Option(help="table or json.")] = "table",
    all: Annotated[bool, typer.Option("--all", help="All classic formulas for English, by textstat.")] = False,
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
    format_in: Annotated[str | None, typer.Option(help="Read as markdown, html or text, whatever the suffix.")] = None,
    stdin_path: Annotated[str | None, typer.Option(help="The path that standard input counts as.")] = None,
) -> int:
    """Show how easy articles and their sections are to read.

    The exit code is 0, or 2 if something could not be read.
    """
    from copydesk.cli.console import complain
    from copydesk.report import FileProblem
    from copydesk.reporters.metrics import FORMATS, measured
    from copydesk.run import Request, articles
    from copydesk.suggestion import did_you_mean

    if format not in FORMATS:
        raise ConfigError(f"--format: unknown format “{format}”{did_you_mean(format, FORMATS, ', '.join(FORMATS))}")
    found: list[ArticleMetrics] = []
    problems: list[FileProblem] = []
    for one in articles(Request(tuple(paths), config=config, format_in=format_in, stdin_path=stdin_path)):
        if isinstance(one, FileProblem):
            problems.append(one)
        else:
            found.append(measured(one, all_formulas=all))
    _show(found, problems, format)
    complain(problems)
    return 2 if problems else 0


def _show(found: list[ArticleMetrics], problems: list[FileProblem], format: str) -> None:
    from copydesk.reporters import metrics as shown

    if format == "json":
        sys.stdout.write(shown.written_json(found, problems))
    else:
        from copydesk.cli.console import columns, show

        show(shown.table(found, columns()))
    sys.stdout.flush()
