"""A walk through a folder and what is below it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from typing import NamedTuple

from copydesk.files.ignored import Ignored, ignored_around
from copydesk.loaders import SUFFIXES

BUILD_FOLDERS = frozenset(
    {
        "__pycache__",
        "_build",
        "_site",
        "bower_components",
        "build",
        "dist",
        "env",
        "node_modules",
        "site-packages",
        "target",
        "vendor",
        "venv",
    }
)
"""Folders that a walk leaves out: made by tools, or somebody else's. Hidden ones are left out anyway."""


class Unreadable(NamedTuple):
    """A path that gives no article; the message says why and what to do."""

    path: str
    message: str


def articles_in(folder: str, excluded: Callable[[str], bool]) -> Iterator[str | Unreadable]:
    """The articles below a folder in the order of their paths, and what cannot be read there.

    Links are followed, but not out to a folder around the walk, and no folder is entered twice.
    """
    root = os.path.realpath(folder)
    entered: set[tuple[int, int]] = set()
    left: list[_Folder | str] = [_Folder(folder, root, ignored_around(root))]
    # A stack instead of recursion: folders may be nested more deeply than calls.
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        elif _is_first(one, entered):
            inside = list(_inside(one, root, excluded))
            yield from (found for found in inside if isinstance(found, Unreadable))
            left += [found for found in reversed(inside) if not isinstance(found, Unreadable)]


def reason(path: str, error: OSError | ValueError) -> str:
    """Why a path cannot be read, and what to do, as a message without the path."""
    if isinstance(error, FileNotFoundError):
        return "a link to nothing; mend or remove it" if os.path.islink(path) else "no such file; check the path"
    if isinstance(error, PermissionError):
        return "no permission to read it; change its permissions"
    if isinstance(error, ValueError):
        return "no file has a null byte in its name; check the path"
    text = error.strerror or str(error)
    return f"{text[:1].lower()}{text[1:]}; check the path"


class _Folder(NamedTuple):
    """A folder as it is shown and as it lies below the walk's root, with what is left out in it."""

    shown: str
    place: str
    ignored: Ignored


def _is_first(folder: _Folder, entered: set[tuple[int, int]]) -> bool:
    try:
        found = os.stat(folder.place)
    except OSError:
        return True  # reading it will say why
    known = (found.st_dev, found.st_ino) in entered
    entered.add((found.st_dev, found.st_ino))
    return not known


def _inside(folder: _Folder, root: str, excluded: Callable[[str], bool]) -> Iterator[_Folder | str | Unreadable]:
    """The articles and folders of a folder that belong to the walk, by name."""
    try:
        with os.scandir(folder.place) as read:
            entries = sorted(read, key=lambda entry: entry.name)
    except OSError as error:
        yield Unreadable(folder.shown, reason(folder.shown, error))
        return
    ignored = folder.ignored.within(folder.place)
    for entry in entries:
        shown = entry.name if folder.shown == os.curdir else os.path.join(folder.shown, entry.name)
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            if _is_entered(entry, root, ignored) and not excluded(shown):
                yield _Folder(shown, entry.path, ignored)
        elif _is_article(entry.name) and entry.path not in ignored and not excluded(shown):
            yield from _file(entry, shown)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_entered(entry: os.DirEntry[str], root: str, ignored: Ignored) -> bool:
    if entry.name in BUILD_FOLDERS or os.path.join(entry.path, "") in ignored:
        return False
    return not (entry.is_symlink() and _surrounds(os.path.realpath(entry.path), root))


def _surrounds(folder: str, root: str) -> bool:
    return os.path.join(root, "").startswith(os.path.join(folder, ""))


def _file(entry: os.DirEntry[str], shown: str) -> Iterator[str | Unreadable]:
    try:
        # Only for a link the system has to be asked.
        regular = stat.S_ISREG(os.stat(entry.path).st_mode) if entry.is_symlink() else entry.is_file()
    except OSError as error:
        yield Unreadable(shown, reason(entry.path, error))
        return
    # Pipes, sockets and devices would wait for somebody to write to them.
    if regular:
        yield shown


def _is_article(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in SUFFIXES
