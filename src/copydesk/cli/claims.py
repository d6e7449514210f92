"""copydesk claims: an article's checkable claims, and which of them have a source."""

from __future__ import annotations

from typing import Annotated

import typer


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
    from copydesk.cli.listing import listed
    from copydesk.reporters import ledger
    from copydesk.request import Request

    request = Request(tuple(paths), config=config, format_in=format_in, stdin_path=stdin_path)
    return listed(request, ledger.rows, format, ledger.table, ledger.WRITTEN)
