"""A request: what a run is asked to do, and the bytes that it names."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from copydesk.errors import ArticleError, ConfigError
from copydesk.files import STANDARD_INPUT
from copydesk.loaders import FORMATS
from copydesk.loaders.limits import bounded
from copydesk.suggestion import did_you_mean

if TYPE_CHECKING:
    from copydesk.changed_lines import Lines


@dataclass(frozen=True)
class Request:
    """What a run is asked to do; `given` has the keys of a configuration file and stands above it."""

    paths: Sequence[str]
    given: Mapping[str, object] = field(default_factory=dict)
    config: str | None = None  # instead of the nearest one above each file
    format_in: str | None = None  # instead of what each suffix tells
    stdin_path: str | None = None  # the path that standard input counts as
    today: date | None = None  # for allowances that end and dates in the future
    all_known: bool = False  # what the baseline knows is found nevertheless
    changed: Mapping[str, Lines] | None = None  # the lines that count, by the real paths of the files to check
    staged: bool = False  # the files as they are staged


def check_format(format: str | None) -> None:
    """Look whether `--format-in` names a format.

    Raises:
        ConfigError: it does not.
    """
    if format is not None and format not in FORMATS:
        advice = did_you_mean(format, FORMATS, f"it is one of {', '.join(FORMATS)}")
        raise ConfigError(f"--format-in: unknown format “{format}”{advice}")


def file_bytes(path: str) -> bytes:
    """A file's bytes, or those of standard input.

    Raises:
        ArticleError: it cannot be read, or is no article by its size.
    """
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise ArticleError("standard input is closed; send it the article")
        return bounded(sys.stdin.buffer)
    try:
        with open(path, "rb") as file:
            return bounded(file)
    except OSError as error:
        raise ArticleError(f"{(error.strerror or 'unreadable').lower()}; check the file and its rights") from None
