"""The command line's entry: copydesk PATH… is short for copydesk check PATH…"""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
from typing import TYPE_CHECKING

from copydesk.errors import ConfigError, CopydeskError, described

if TYPE_CHECKING:
    from collections.abc import Callable

COMMANDS = (
    "check",
    "fix",
    "claims",
    "metrics",
    "explain",
    "rules",
    "config",
    "baseline",
    "init",
    "schema",
    "completion",
    "serve",
    "calibrate",
    "trend",
    "audit",
)
COLLECT_AFTER = 200_000
"""Objects; a start makes some 50,000 that all stay, and Python's own 700 would have it look through them over again."""
INTERRUPTED = 130
"""The shell's exit code for Ctrl-C: 128 and the signal's number."""
READER_GONE = 141
"""The shell's exit code for a pipe that nobody reads any more."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    from copydesk.kept import save
    from copydesk.recall import recalling

    gc.set_threshold(COLLECT_AFTER)
    _prepare_streams()
    with recalling():
        code = run(sys.argv[1:])
    save()
    gc.freeze()
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """The exit code of a command line: 0 the gate holds, 1 it does not, 2 something was given wrong."""
    try:
        if sys.stdout is None:
            raise ConfigError("standard output is closed; send it to a file, or to /dev/null")
        code = _invoked(with_command(arguments))
        sys.stdout.flush()
        return _interrupted() if code == INTERRUPTED else code if isinstance(code, int) else 0
    except CopydeskError as error:
        return _said(str(error))
    except KeyboardInterrupt:
        return _interrupted()
    # typer leaves so when the reader of its output has gone.
    except (BrokenPipeError, SystemExit):
        _discard_output()
        return READER_GONE
    except OSError as error:
        return _not_written(error)
    except Exception as error:
        return _usage(error)


def with_command(arguments: list[str]) -> list[str]:
    """The arguments with `check` in front where the first one is a path.

    Raises:
        ConfigError: it is no path, but nearly a command.
    """
    first = arguments[0] if arguments else "--help"
    if first in (*COMMANDS, "--help", "-h", "--version"):
        return arguments
    if first.isalpha() and not os.path.lexists(first):
        from copydesk.suggestion import nearest

        if command := nearest(first, COMMANDS):
            raise ConfigError(f"no command and no file “{first}”; did you mean “{command}”?")
    return ["check", *arguments]


def _prepare_streams() -> None:
    """Have everything written that a report may hold, and nothing lost where a stream is closed."""
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def _invoked(arguments: list[str]) -> object:
    """What a command returns; typer is only asked where a check is not called in the plain way."""
    if command := _without_typer(next(iter(arguments), "")):
        from copydesk.cli.signature import plain

        call = plain(command, arguments[1:])
        if call is not None:
            return call()
    from copydesk.cli.app import app

    return app(arguments, prog_name="copydesk", standalone_mode=False)


def _without_typer(name: str) -> Callable[..., object] | None:
    """The command of that name if its start has to be quick."""
    if name == "check":
        from copydesk.cli.check import check

        return check
    if name == "serve":
        from copydesk.cli.serve import serve

        return serve
    return None


def _usage(error: Exception) -> int:
    """Explain a usage error of the parser; anything else is a bug."""
    from copydesk.cli.usage import explained, help_asked

    if text := help_asked(error):
        print(text, file=sys.stderr)
        return 2
    if message := explained(error):
        return _said(message)
    import traceback

    traceback.print_exception(error)
    return _said(f"this is a bug of copydesk ({described(error)}); report it with the command and the file")


def _interrupted() -> int:
    print("copydesk: interrupted", file=sys.stderr)
    return INTERRUPTED


def _not_written(error: OSError) -> int:
    if error.filename is None:
        _discard_output()
    advice = "free some space" if error.errno == errno.ENOSPC else "check the path and its permissions"
    return _said(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}; {advice}")


def _discard_output() -> None:
    """Send what Python would still write at exit to nowhere, so that it does not complain there."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _said(message: str) -> int:
    from copydesk.reporters.styled import shown

    print(f"copydesk: {shown(message)}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
