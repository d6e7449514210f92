"""Where reports go: to standard output, or each format to a file of its own that is replaced as a whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import IO, TYPE_CHECKING, NamedTuple

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from copydesk.reporters.reporter import Reporter
    from copydesk.summary import Summary


class Outlet(NamedTuple):
    """A format and the file that it goes to; "" is standard output."""

    format: str
    path: str = ""


def outlets(formats: Sequence[str], output: str | None) -> tuple[Outlet, ...]:
    """The outlets that `--format FORMAT`, `--format FORMAT=FILE` and `--output FILE` name.

    Raises:
        ConfigError: an unknown format, or two reports in one place.
    """
    found = tuple(Outlet(*_named(one)) for one in formats)
    if output:
        alone = [one for one in found if not one.path]
        if len(alone) != 1:
            raise ConfigError("--output names the file of one report; write --format FORMAT=FILE for each")
        found = tuple(one if one.path else Outlet(one.format, output) for one in found)
    places = [one.path for one in found]
    for one in found:
        if places.count(one.path) > 1:
            place = f"“{one.path}”" if one.path else "standard output"
            raise ConfigError(f"--format: two reports for {place}; write --format {one.format}=FILE")
    return found


class Writer:
    """A report that is being written."""

    def __init__(self, reporter: Reporter, file: IO[str]) -> None:
        self._reporter = reporter
        self._file = file
        self._begun = False

    def article(self, text: str) -> None:
        """Write what belongs to an article, which may be nothing."""
        if not text:
            return
        self._file.write(self._reporter.between if self._begun else self._reporter.opening)
        self._file.write(text)
        self._begun = True

    def close(self, summary: Summary) -> None:
        """Write what closes the report."""
        if not self._begun:
            self._file.write(self._reporter.opening)
        self._file.write(self._reporter.closing(summary))
        self._file.flush()


@contextmanager
def opened(where: Sequence[Outlet], reporters: Sequence[Reporter]) -> Iterator[list[Writer]]:
    """A writer for each outlet; the files are put in place at the end, and not at all where something fails.

    Raises:
        OSError: a file cannot be written.
    """
    with ExitStack() as stack:
        yield [
            Writer(one, stack.enter_context(_replaced(outlet.path)) if outlet.path else sys.stdout)
            for outlet, one in zip(where, reporters, strict=True)
        ]


@contextmanager
def _replaced(path: str) -> Iterator[IO[str]]:
    """A file to write that takes the place of another once it is whole; what is no file is written to directly."""
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
        return
    passing = f"{path}.{os.urandom(4).hex()}"
    try:
        with open(passing, "x", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
        os.replace(passing, path)
    except OSError as error:
        error.filename = path if error.filename in (passing, None) else error.filename
        raise
    finally:
        if os.path.exists(passing):
            os.unlink(passing)


def _named(text: str) -> tuple[str, str]:
    """A format and the file behind it."""
    from copydesk.reporters import FORMATS
    from copydesk.suggestion import did_you_mean

    name, equals, path = text.partition("=")
    if name not in FORMATS:
        raise ConfigError(f"--format: unknown format “{name}”{did_you_mean(name, FORMATS, ', '.join(FORMATS))}")
    if equals and not path:
        raise ConfigError(f"--format: no file behind “{text}”; write {name}=FILE, or {name} alone")
    return name, path
