"""copydesk rules: the rulebook as a table, as Markdown or as JSON."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from copydesk.errors import ConfigError


def rules(
    format: Annotated[str, typer.Option(help="table, markdown or json.")] = "table",
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """List all rules with category, severity and what they find."""
    from copydesk.cli.rulebook_index import FORMATS, written
    from copydesk.run import rulebook_here
    from copydesk.suggestion import did_you_mean

    if format not in FORMATS:
        raise ConfigError(f"--format: unknown format “{format}”{did_you_mean(format, FORMATS, ', '.join(FORMATS))}")
    sys.stdout.write(written(rulebook_here(config), format))
