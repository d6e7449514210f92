"""copydesk claims: an article's checkable claims, and which of them have a source."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from copydesk.report import FileProblem
    from copydesk.reporters.ledger import Row


def claims(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.")],
    format: Annotated[str, typer.Option(help="table, json or csv.")] = "table",
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
    format_in: Annotated[str | None, typer.Option(help="Read as markdown, html or text, whatever the suffix.")] = None,
    stdin_path: Annotated[str | None, typer.Option(help="The path that standard input counts as.")] = None,
) -> int:
    """List the checkable claims, each with its source.

    The exit code is 0, or 2 if something could not be read.
    """
    from copydesk.cli.console import complain
    from copydesk.report import FileProblem
    from copydesk.reporters.ledger import FORMATS, rows
    from copydesk.run import Request, articles
    from copydesk.suggestion import did_you_mean

    if format not in FORMATS:
        raise ConfigError(f"--format: unknown format “{format}”{did_you_mean(format, FORMATS, ', '.join(FORMATS))}")
    found: list[Row] = []
    problems: list[FileProblem] = []
    for one in articles(Request(tuple(paths), config=config, format_in=format_in, stdin_path=stdin_path)):
        if isinstance(one, FileProblem):
            problems.append(one)
        else:
            found += rows(one)
    _show(found, problems, format)
    complain(problems)
    return 2 if problems else 0


def _show(found: list[Row], problems: list[FileProblem], format: str) -> None:
    from copydesk.reporters import ledger

    if format == "json":
        sys.stdout.write(ledger.written_json(found, problems))
    elif format == "csv":
        sys.stdout.write(ledger.written_csv(found))
    else:
        from copydesk.cli.console import columns, show

        show(ledger.table(found, columns()))
    sys.stdout.flush()
