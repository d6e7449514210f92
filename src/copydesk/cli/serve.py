"""copydesk serve: the language server for editors."""

from __future__ import annotations

from typing import Annotated

from copydesk.errors import ConfigError

_WRITERS = ("attr._make", "cattrs.gen")
"""What writes the methods of the protocol's 560 records, and the functions that read them, at each start."""


def serve(
    config: Annotated[str | None, "This configuration instead of the nearest one."] = None,
    stdio: Annotated[bool, "Over standard input and output, as always."] = False,
) -> None:
    """Check articles in an editor while they are written (language server protocol)."""
    from copydesk.recall import recall_writers

    try:
        recall_writers(*_WRITERS)
        from copydesk.server.app import serve as answer
    except ModuleNotFoundError as error:
        if error.name not in ("attr", "cattrs", "pygls", "lsprotocol"):
            raise
        raise ConfigError("the language server needs pygls; install copydesk[lsp]") from None
    answer(config)
