"""copydesk rules: the rulebook as a table, as Markdown or as JSON."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from copydesk.errors import ConfigError


def rules(
    format: Annotated[str, typer.Option(help="table, markdown or json.")] = "table",
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> int:
    """List all rules with category, severity and what they find."""
    from copydesk.cli.console import columns, complain, show
    from copydesk.cli.rulebook_index import FORMATS, table, written
    from copydesk.run import rule_problems, rulebook_here
    from copydesk.suggestion import did_you_mean

    if format not in FORMATS:
        raise ConfigError(f"--format: unknown format “{format}”{did_you_mean(format, FORMATS, ', '.join(FORMATS))}")
    rulebook = rulebook_here(config)
    if format == "table":
        show(table(rulebook, columns()))
    else:
        sys.stdout.write(written(rulebook, format))
    problems = list(rule_problems(rulebook))
    complain(problems)
    return 2 if problems else 0
