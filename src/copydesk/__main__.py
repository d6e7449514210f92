"""The command line's entry: copydesk PATH… is short for copydesk check PATH…"""

from __future__ import annotations

import gc
import os
import sys

from copydesk.errors import CopydeskError

COMMANDS = ("check", "explain", "rules", "config", "init")
COLLECT_AFTER = 200_000
"""Objects; a start makes some 50,000 that all stay, and Python's own 700 would have it look through them over again."""
INTERRUPTED = 130
"""The shell's exit code for Ctrl-C: 128 and the signal's number."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    from copydesk.kept import save
    from copydesk.recall import recalling

    gc.set_threshold(COLLECT_AFTER)
    with recalling():
        code = run(sys.argv[1:])
    save()
    gc.freeze()
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """The exit code of a command line: 0 the gate holds, 1 it does not, 2 something was given wrong."""
    from copydesk.cli import app

    try:
        code = app(with_command(arguments), prog_name="copydesk", standalone_mode=False)
        sys.stdout.flush()
        return int(code or 0)
    except CopydeskError as error:
        return _said(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; what Python would still flush at exit must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _said(f"{error.filename or 'output'}: {error.strerror}; check the path and the space on the disk")
    except Exception as error:
        return _usage(error)


def with_command(arguments: list[str]) -> list[str]:
    """The arguments with `check` in front where the first one is a path."""
    if not arguments or arguments[0] in (*COMMANDS, "--help", "--version"):
        return arguments
    return ["check", *arguments]


def _usage(error: Exception) -> int:
    """Explain a usage error of the parser; anything else is a bug and is raised."""
    message = getattr(error, "format_message", None)
    if message is None:
        raise error
    return _said(message())


def _said(message: str) -> int:
    print(f"copydesk: {message}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
