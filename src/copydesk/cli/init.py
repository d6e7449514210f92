"""copydesk init: a configuration to begin with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from copydesk.errors import ConfigError

NAME = "copydesk.toml"


def init(folder: Annotated[str, typer.Argument(help="Where to write it.")] = ".") -> None:
    """Write a commented copydesk.toml; an existing one stays as it is."""
    from copydesk.config import TEMPLATE

    path = Path(folder) / NAME
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE)
    except FileExistsError:
        raise ConfigError(f"{path}: exists already; change it, or move it away first") from None
    sys.stdout.write(f"wrote {path}\n")
