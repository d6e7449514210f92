"""copydesk completion: a script that has a shell complete commands, options and names of rules."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from copydesk.errors import ConfigError


def completion(
    shell: Annotated[str, typer.Argument(help="bash, zsh or fish; that of $SHELL if not given.")] = "",
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Print a script that completes commands, options and names of rules.

    Write it where the shell looks for such scripts, and write it again after an update.
    """
    from copydesk.cli.app import app
    from copydesk.cli.completion_scripts import SCRIPTS, commands
    from copydesk.run import rulebook_here
    from copydesk.suggestion import did_you_mean

    name = shell or os.path.basename(os.environ.get("SHELL", ""))
    if name not in SCRIPTS:
        advice = did_you_mean(name, SCRIPTS, "write bash, zsh or fish")
        raise ConfigError(f"no completion for “{name}”{advice}")
    sys.stdout.write(SCRIPTS[name](commands(typer.main.get_command(app), tuple(rulebook_here(config).rules))))
