"""copydesk config: what holds for a file, and where each value comes from."""

from __future__ import annotations

from typing import Annotated

import typer

_MAX_VALUE = 40  # columns; the place of a longer value follows it


def config(
    path: Annotated[str, typer.Argument(help="The file in question.")] = ".",
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Show what holds for a file and where each value comes from."""
    from copydesk.cli.console import columns, show
    from copydesk.config import describe
    from copydesk.reporters.styled import Line, Piece, wrapped
    from copydesk.run import config_for

    rows = describe(config_for(path, config), path)
    key = max((len(row.key) for row in rows), default=0)
    value = min(_MAX_VALUE, max((len(row.value) for row in rows), default=0))
    lines: list[Line] = []
    for row in rows:
        parts = (Piece(f"{row.key:<{key}}  "), Piece(f"{row.value:<{value}}  ", "cyan"), Piece(row.origin, "dim"))
        lines += wrapped(parts, columns(), key + 2)
    show(lines)
