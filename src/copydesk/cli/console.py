"""The terminal: its width, its colours, a progress bar."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

DEFAULT_WIDTH = 100
PROGRESS_FROM = 30
"""Files; fewer are done before a bar is drawn."""

Advance = Callable[[int, int], None]


def columns() -> int:
    """The terminal's columns; `DEFAULT_WIDTH` where output is none."""
    if not sys.stdout.isatty():
        return DEFAULT_WIDTH
    return max(40, shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns)


def colours() -> bool:
    """Whether standard output shows colours: a terminal, and neither NO_COLOR nor CI is set."""
    if os.environ.get("FORCE_COLOR"):
        return True
    plain = os.environ.get("NO_COLOR") or os.environ.get("CI") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


@contextmanager
def progress() -> Iterator[Advance]:
    """A bar on standard error for long runs, on a terminal only; call it with files done and files in all."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield lambda done, whole: None
        return
    with _Bar() as bar:
        yield bar.advance


class _Bar:
    """A rich progress bar that appears only when there is enough to do."""

    def __init__(self) -> None:
        self._bar: object = None

    def __enter__(self) -> _Bar:
        return self

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.stop()  # type: ignore[attr-defined]

    def advance(self, done: int, whole: int) -> None:
        """Draw the bar at so many of so many files."""
        if whole < PROGRESS_FROM:
            return
        from rich.console import Console
        from rich.progress import Progress

        if self._bar is None:
            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._bar.add_task("checking", total=whole)
        self._bar.update(self._bar.task_ids[0], completed=done)  # type: ignore[attr-defined]
