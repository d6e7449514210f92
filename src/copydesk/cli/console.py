"""The terminal: its width, its colours, complaints, a progress bar."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

    from copydesk.reporters.styled import Line
    from copydesk.summary import FileProblem

DEFAULT_WIDTH = 100
PROGRESS_FROM = 30
"""Files; fewer are done before a bar is drawn."""
MAX_COMPLAINTS = 20
"""Lines; whoever has more problems mends these first."""

_ALIKE = 3  # so many files with one and the same problem are named each

Advance = Callable[[int, int], None]


def columns() -> int:
    """The terminal's columns; `DEFAULT_WIDTH` where output is none."""
    if not sys.stdout.isatty():
        return DEFAULT_WIDTH
    import shutil

    return max(40, shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns)


def colours() -> bool:
    """Whether standard output shows colours: never with NO_COLOR, always with FORCE_COLOR, else on a terminal.

    In CI and on a dumb terminal there are none. NO_COLOR is the stronger one, as for Python and rich.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


def opens_lines() -> bool:
    """Whether the terminal opens a link to a file at the line that its fragment names, as kitty does.

    Others take the fragment for a part of the file's name, and open nothing.
    """
    return bool(os.environ.get("KITTY_WINDOW_ID"))


def show(lines: Iterable[Line]) -> None:
    """Write styled lines to standard output, with colours where it shows them."""
    from copydesk.reporters.styled import colourful, plain

    sys.stdout.write(colourful(lines, columns()) if colours() else plain(lines))


def complain(problems: Sequence[FileProblem]) -> None:
    """Write problems to standard error, one line each; one that many files share is written once."""
    from copydesk.reporters.styled import shown

    lines = list(_complaints(problems))
    for line in lines[:MAX_COMPLAINTS]:
        print(f"copydesk: {shown(line)}", file=sys.stderr)
    if len(lines) > MAX_COMPLAINTS:
        more = len(lines) - MAX_COMPLAINTS
        print(f"copydesk: … and {more} more problem{'' if more == 1 else 's'}; --format json has all", file=sys.stderr)


def _complaints(problems: Sequence[FileProblem]) -> Iterator[str]:
    paths: dict[str, list[str]] = {}
    for problem in problems:
        paths.setdefault(problem.message, []).append(problem.path)
    for message, where in paths.items():
        if len(where) <= _ALIKE:
            yield from (f"{path}: {message}" for path in where)
        else:
            yield f"{where[0]} and {len(where) - 1} more: {message}"


@contextmanager
def progress(*, hidden: bool = False) -> Iterator[Advance]:
    """A bar on standard error for long runs, on a terminal only; call it with files done and files in all."""
    if hidden or not sys.stderr.isatty() or os.environ.get("CI") or os.environ.get("TERM") == "dumb":
        yield lambda done, whole: None
        return
    bar = _Bar()
    try:
        yield bar.advance
    finally:
        bar.close()


class _Bar:
    """A progress bar that appears only when there is enough to do."""

    def __init__(self) -> None:
        self._bar: Progress | None = None

    def advance(self, done: int, whole: int) -> None:
        """Draw the bar at so many of so many files."""
        if whole < PROGRESS_FROM:
            return
        if self._bar is None:
            self._bar = _started(whole)
        self._bar.update(self._bar.task_ids[0], completed=done)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


def _started(whole: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    shown = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*shown, console=Console(stderr=True), transient=True)
    bar.start()
    bar.add_task("checking", total=whole)
    return bar
