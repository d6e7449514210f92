"""copydesk trend: the recorded runs as bars."""

from __future__ import annotations

from typing import Annotated

import typer


def trend(
    file: Annotated[str, typer.Argument(help="The file that --record wrote.")],
    last: Annotated[int, typer.Option(help="How many runs have a line of their own.", min=1)] = 20,
) -> None:
    """Draw the scores of recorded runs."""
    from copydesk.cli.console import columns, show
    from copydesk.reporters.trend import trend_table
    from copydesk.trend import read_trend

    show(trend_table(read_trend(file), last, columns()))
