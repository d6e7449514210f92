"""copydesk serve: the language server for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from copydesk.errors import ConfigError


def serve(
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
    stdio: Annotated[bool, typer.Option("--stdio", help="Over standard input and output, as always.")] = False,
) -> None:
    """Check articles in an editor while they are written (language server protocol)."""
    try:
        from copydesk.server.app import serve as answer
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        raise ConfigError(f"the language server needs {error.name}; install copydesk[lsp]") from None
    answer(config)
