"""What .gitignore and .ignore files leave out of a walk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_FILES = (".gitignore", ".ignore")
# In the order of their strength: .ignore is for tools such as this one and wins.


@dataclass(frozen=True)
class Ignored:
    """The patterns that hold in a folder: its own, above them those of the folders around it."""

    folder: str = ""  # as a real path with a separator behind it
    specs: tuple[GitIgnoreSpec, ...] = ()  # the strongest first
    around: Ignored | None = None

    def __contains__(self, path: str) -> bool:
        """Whether a real path in the folder is left out; a folder's ends in a separator."""
        below: Ignored | None = self
        while below is not None:
            inside = path[len(below.folder) :].replace(os.sep, "/")
            for spec in below.specs:
                verdict = spec.check_file(inside).include
                if verdict is not None:
                    return verdict
            below = below.around
        return False

    def within(self, folder: str) -> Ignored:
        """What holds in a folder of this one."""
        specs = tuple(_specs(folder))
        return Ignored(os.path.join(folder, ""), specs, self) if specs else self


def ignored_around(folder: str) -> Ignored:
    """What holds in a real folder by the files of the folders above it, up to the root of its repository.

    A folder that is itself left out was asked for nevertheless: nothing above it counts then.
    """
    above: list[str] = []
    at = folder
    while not os.path.exists(os.path.join(at, ".git")):
        parent = os.path.dirname(at)
        if parent == at:
            return Ignored()
        above.append(parent)
        at = parent
    holding = Ignored()
    for one in reversed(above):
        holding = holding.within(one)
    return Ignored() if os.path.join(folder, "") in holding else holding


def _specs(folder: str) -> Iterator[GitIgnoreSpec]:
    for name in reversed(_FILES):
        lines = _lines(os.path.join(folder, name))
        if lines:
            yield _spec(lines)


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.read().splitlines()
    except OSError:
        return []


def _spec(lines: list[str]) -> GitIgnoreSpec:
    # 30 ms of start-up, which only a walk past such a file pays.
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return GitIgnoreSpec.from_lines([line for line in lines if _is_pattern(line)])


def _is_pattern(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
