"""copydesk metrics: how easy an article and each of its sections are to read, and what makes them hard."""

from __future__ import annotations

from typing import Annotated

import typer


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
    from copydesk.cli.listing import listed
    from copydesk.reporters.metrics import WRITTEN, measured, table
    from copydesk.request import Request

    request = Request(tuple(paths), config=config, format_in=format_in, stdin_path=stdin_path)
    return listed(request, lambda one: [measured(one, all_formulas=all)], format, table, WRITTEN)
