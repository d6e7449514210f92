"""copydesk config: what holds for a file, and where each value comes from."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def config(
    path: Annotated[str, typer.Argument(help="The file in question.")] = ".",
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Show what holds for a file and where each value comes from."""
    from copydesk.config import describe
    from copydesk.run import config_for

    rows = describe(config_for(path, config), path)
    key = max((len(row.key) for row in rows), default=0)
    value = min(48, max((len(row.value) for row in rows), default=0))
    for row in rows:
        sys.stdout.write(f"{row.key:<{key}}  {row.value:<{value}}  {row.origin}\n")
