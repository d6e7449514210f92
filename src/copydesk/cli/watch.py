"""copydesk check --watch: a report that is drawn again whenever something has changed.

The folders that matter are watched one by one: those of the articles, of the configuration, of the project's rules.
Each round watches first and then draws, so that no change falls between the two.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NoReturn

from copydesk.errors import ConfigError, CopydeskError, described

if TYPE_CHECKING:
    from copydesk.cli.outlets import Outlet

FORMATS = ("terminal", "concise")
"""What is drawn on the screen; other formats go to files."""

MARK = "watching for changes; Ctrl-C ends it"
"""The last line of each report."""

_CONFIGURATIONS = ("copydesk.toml", "pyproject.toml")
_SUFFIXES = (".toml", ".yaml", ".yml", ".py", ".json")  # of configurations, rules and baselines
_CLEAR = "\x1b[H\x1b[2J"
_WAIT_MS = 100  # the longest time until the watch is known to hold

Draw = Callable[[Path], object]
"""Checks and writes, and keeps answers in a file."""


def check_watchable(paths: Sequence[str], where: Sequence[Outlet], *, staged: bool, record: str | None) -> None:
    """Look whether a run can be drawn again.

    Raises:
        ConfigError: it cannot.
    """
    screen = [one.format for one in where if not one.path]
    if "-" in paths:
        raise ConfigError("--watch: standard input comes only once; name files or folders")
    if not screen:
        raise ConfigError("--watch: nothing for the screen; add --format terminal")
    if screen[0] not in FORMATS:
        raise ConfigError(f"--watch: {screen[0]} is nothing to look at; write --format {screen[0]}=FILE")
    if staged:
        raise ConfigError("--watch: what is staged does not change with its file; leave out --staged")
    if record:
        raise ConfigError("--watch: each change would be recorded as a run; leave out --record")


def watched(
    paths: Sequence[str], config: str | None, written: Sequence[str], draw: Draw, cache: Path | None
) -> NoReturn:
    """Draw a report, and again after each change, until Ctrl-C; changes of what it writes do not count.

    Only what has changed is checked anew: without a file for the answers, they are kept as long as this runs.

    Raises:
        ConfigError: watchfiles is not installed, or cannot watch.
        CopydeskError: the first report cannot be drawn.
    """
    _need_watchfiles()
    with TemporaryDirectory(prefix="copydesk-") as passing:
        place, again = cache or Path(passing, "answers.sqlite3"), False
        named = [one for path in paths for one in (os.path.abspath(path), os.path.realpath(path))]
        own = [os.path.realpath(one) for one in (*written, *(f"{place}{end}" for end in ("", "-wal", "-shm")))]
        while True:
            with closing(_changes(folders(paths, config))) as changes:
                if not _holds(changes):
                    continue
                _draw(partial(draw, place), again=again)
                again = True
                # Nothing else does: a short run ends before there is garbage.
                gc.collect()
                while not any(_matters(path, named, own) for path in next(changes)):
                    pass


def folders(paths: Sequence[str], config: str | None) -> set[str]:
    """The folders whose files a report depends on, as real paths; those inside them are named too."""
    found = {os.path.realpath(os.path.dirname(config or ""))}
    for path in paths:
        found.update(_below(path) if os.path.isdir(path) else _around(path), _above(path))
        for folder in _rule_folders(path, config):
            found |= _below(folder)
    return found


def _need_watchfiles() -> None:
    try:
        import watchfiles  # noqa: F401
    except ModuleNotFoundError as error:
        if error.name not in ("watchfiles", "anyio"):
            raise
        raise ConfigError(f"--watch needs {error.name}; install copydesk[watch]") from None


def _changes(places: set[str]) -> Generator[list[str], None, None]:
    """The paths that have changed directly in some folders, again and again; none where time has only passed."""
    from watchfiles import watch

    settled = watch(*sorted(places), watch_filter=None, recursive=False, rust_timeout=_WAIT_MS, yield_on_timeout=True)
    with closing(settled):
        for changes in settled:
            yield [path for _, path in changes]


def _holds(changes: Iterator[object]) -> bool:
    """Whether the folders are watched from here on; not if one of them has gone meanwhile."""
    try:
        next(changes)
    except FileNotFoundError:
        return False
    except (OSError, RuntimeError) as error:
        raise ConfigError(f"--watch: the folders cannot be watched ({described(error)}); name fewer of them") from None
    return True


def _draw(draw: Callable[[], object], *, again: bool) -> None:
    """Draw the report; a mistake that was made meanwhile takes its place until it is mended."""
    if again and sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        sys.stdout.write(_CLEAR)
    try:
        draw()
    except CopydeskError as error:
        if not again:
            raise
        from copydesk.reporters.styled import shown

        sys.stdout.flush()
        print(f"copydesk: {shown(str(error))}", file=sys.stderr, flush=True)
    print(MARK, flush=True)


def _matters(path: str, named: Sequence[str], own: Sequence[str]) -> bool:
    """Whether a report may depend on what has changed: not on a report, nor on what editors and Python leave beside."""
    from copydesk.loaders import SUFFIXES

    name = os.path.basename(path).lower()
    whole, _, passing = path.rpartition(".")
    # A report is written beside its place first, with eight digits behind its name.
    if name.startswith((".", "#", "__")) or path in own or (whole in own and len(passing) == 8):
        return False
    # What is gone may have been a folder.
    return path in named or name.endswith((*SUFFIXES, *_SUFFIXES)) or not os.path.isfile(path)


def _below(folder: str) -> set[str]:
    """A folder and those below it, without hidden ones and what tools have made; links are followed once."""
    from copydesk.files import BUILD_FOLDERS

    found: set[str] = set()
    for place, inside, _ in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        inside[:] = [] if real in found else [one for one in inside if one[0] != "." and one not in BUILD_FOLDERS]
        found.add(real)
    return found


def _around(path: str) -> Iterator[str]:
    """The folder of a file, and of what it links to: the nearest that exists."""
    for place in (os.path.abspath(path), os.path.realpath(path)):
        folder = os.path.dirname(place)
        while not os.path.isdir(folder):
            folder = os.path.dirname(folder)
        yield os.path.realpath(folder)


def _above(path: str) -> Iterator[str]:
    """The folders around a path that have a configuration, or may come to have one: those in the working folder."""
    top, place = os.path.join(os.path.realpath(os.curdir), ""), os.path.realpath(path)
    while place != os.path.dirname(place):
        place = os.path.dirname(place)
        if os.path.isdir(place) and (
            place.startswith(top) or any(os.path.isfile(os.path.join(place, name)) for name in _CONFIGURATIONS)
        ):
            yield place


def _rule_folders(path: str, config: str | None) -> Iterator[str]:
    """The folders of the project's own rules."""
    from copydesk.desk import config_for

    try:
        yield from map(str, config_for(path, config).rulebook_folders)
    except CopydeskError:
        return  # drawing the report says what is wrong
