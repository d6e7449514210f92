"""TOML files: read into a table, with errors that name the line."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from copydesk.errors import ConfigError

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read_toml(path: Path, name: str) -> Mapping[str, object]:
    """The values of a file, which error messages call `name`.

    Raises:
        ConfigError: the file cannot be read, is not UTF-8 or no TOML.
    """
    # 14 ms of start-up, which only a configured project pays.
    import tomllib

    text = read_text(path, name)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        line = (place[1] if place else None) or str(text.count("\n") + 1)
        what = message[: place.start()] if place else message
        raise ConfigError(f"{name}:{line}: no TOML ({what[:1].lower()}{what[1:]}); mend this line") from None
    except RecursionError:
        raise ConfigError(f"{name}: nested too deeply; flatten it") from None


def shown_path(path: Path | str) -> str:
    """The path as messages show it: relative where it lies in the working folder."""
    whole, folder = os.path.abspath(path), os.path.join(os.getcwd(), "")
    return whole[len(folder) :] if whole.startswith(folder) else whole


def read_text(path: Path, name: str) -> str:
    """The text of a file of the configuration, which error messages call `name`.

    Raises:
        ConfigError: the file cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except (OSError, ValueError) as error:  # a name with a NUL is no path
        reason = (getattr(error, "strerror", None) or "unreadable").lower()
        raise ConfigError(f"{name}: {reason}; check the path and its permissions") from None
