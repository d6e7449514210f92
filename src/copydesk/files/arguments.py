"""The paths of a command line, and the articles that they name."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from copydesk.errors import ArticleError
from copydesk.files.walk import Unreadable, articles_in, reason
from copydesk.loaders import SUFFIXES, format_of

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """The files to check, each once, and the paths that give none."""

    files: tuple[str, ...]
    problems: tuple[Unreadable, ...] = ()


def find_articles(
    paths: Sequence[str], *, any_suffix: bool = False, excluded: Callable[[str], bool] | None = None
) -> Found:
    """The articles that paths name, in their order, those of a folder sorted by name.

    A file that is named is taken; its suffix must be known unless `any_suffix`. A folder is walked: hidden
    files, build folders, what .gitignore and .ignore name and what `excluded` says are left out. A file
    that is met twice, by whatever name, counts once. "-" is standard input and stays as it is.
    """
    seen: set[object] = set()
    files: list[str] = []
    problems: list[Unreadable] = []
    for path in paths:
        for one in _named(path, excluded or _nothing, any_suffix=any_suffix):
            if isinstance(one, Unreadable):
                problems.append(one)
            elif (identity := _identity(one)) not in seen:
                seen.add(identity)
                files.append(one)
    return Found(tuple(files), tuple(dict.fromkeys(problems)))


def _named(path: str, excluded: Callable[[str], bool], *, any_suffix: bool) -> Iterator[str | Unreadable]:
    if path == STANDARD_INPUT:
        yield path
        return
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        yield Unreadable(path, reason(path, error))
        return
    if stat.S_ISDIR(mode):
        yield from _in_folder(path, excluded)
    else:
        yield path if any_suffix else _with_known_suffix(path)


def _in_folder(path: str, excluded: Callable[[str], bool]) -> Iterator[str | Unreadable]:
    empty = True
    for one in articles_in(path, excluded):
        empty = False
        yield one
    if empty:
        yield Unreadable(path, f"no articles in it ({' '.join(SUFFIXES)}); name another folder, or a file")


def _with_known_suffix(path: str) -> str | Unreadable:
    try:
        format_of(path)
    except ArticleError as error:
        return Unreadable(path, str(error).removeprefix(f"{path}: "))
    return path


def _identity(path: str) -> object:
    """What two names of one file share; the path itself where nothing can be told."""
    if path == STANDARD_INPUT:
        return path
    try:
        found = os.stat(path)
    except OSError:
        return path
    return found.st_dev, found.st_ino


def _nothing(path: str) -> bool:
    """Leave nothing out."""
    return False
