"""Choices about rules, and the configuration that stacks them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from copydesk.config.path_pattern import path_matches
from copydesk.finding import Severity
from copydesk.gate import Gate

if TYPE_CHECKING:
    from copydesk.scale import Scale

DEFAULT_PROFILE = "article"
"""The profile that differs from the rules' own settings in nothing."""

COMMAND_LINE = "command line"
DEFAULT = "default"


@dataclass(frozen=True, eq=False)
class Choices:
    """What one place says about the rules; `rules` and others name rules, categories, "all" or "default"."""

    origin: str  # the place: a file, a table of it, a profile, the command line
    select: tuple[str, ...] | None = None  # None: as the places below say
    ignore: tuple[str, ...] = ()
    allow: Mapping[str, str] = field(default_factory=dict)  # ignored too, with the reason
    severity: Mapping[str, Severity] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)  # options by rule

    @property
    def off(self) -> tuple[str, ...]:
        """All that is switched off, with a reason or without."""
        return (*self.ignore, *self.allow)

    def where(self, key: str) -> str:
        """How an error message names the place of a key."""
        return f"--{key}" if self.origin == COMMAND_LINE else self.origin


class FileTable(NamedTuple):
    """What holds for the files that a glob matches, relative to the configuration's folder."""

    glob: str
    choices: Choices


class Settings(NamedTuple):
    """What holds for one file: choices from the weakest to the strongest.

    Hashable; equal for two files of one configuration if the same tables hold for both.
    """

    choices: tuple[Choices, ...] = ()


@dataclass(frozen=True)
class Config:
    """A project's configuration with its profile below and the command line above it."""

    path: str = ""  # of the file that was read; "" without one
    folder: Path = Path()  # globs and paths of the configuration are relative to it
    profile: str = DEFAULT_PROFILE
    profiled: Choices | None = None
    factual: Choices | None = None  # what the house facts that hold say to their rule
    accepting: Choices | None = None  # what the vocabulary says to its rules
    project: Choices | None = None
    per_file: tuple[FileTable, ...] = ()  # in the file's order; later ones are stronger
    commanded: Choices | None = None
    commanded_per_file: tuple[FileTable, ...] = ()
    gate: Gate = field(default_factory=Gate)
    scale: Scale | None = None  # of the score; None: the standard one
    rulebooks: tuple[str, ...] = ()  # folders of the project's own rules, as written
    exclude: tuple[str, ...] = ()  # globs of files that a walk leaves out
    baseline: str | None = None  # the file with the findings that are known
    facts: Mapping[str, object] = field(default_factory=dict)
    vocabulary: Mapping[str, object] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)  # of dotted keys that are not at their default

    @property
    def rulebook_folders(self) -> tuple[Path, ...]:
        """The folders of the project's own rules."""
        return tuple(self.folder / one for one in self.rulebooks)

    def origin(self, key: str) -> str:
        """Where the value of a dotted key comes from."""
        return self.origins.get(key, DEFAULT)

    def for_file(self, path: str) -> Settings:
        """What holds for a file: profile, facts, vocabulary, project, the tables whose globs match it, command line."""
        stack = (
            *(self.profiled, self.factual, self.accepting, self.project),
            *self._matching(self.per_file, path),
            self.commanded,
            *self._matching(self.commanded_per_file, path),
        )
        return Settings(tuple(one for one in stack if one is not None))

    def excludes(self, path: str) -> bool:
        """Whether `exclude` leaves out a file or folder that was not named."""
        below = self._relative(path) if self.exclude else ""
        return any(path_matches(glob, below) for glob in self.exclude)

    def _matching(self, tables: Sequence[FileTable], path: str) -> Iterator[Choices]:
        below = self._relative(path) if tables else ""
        return (table.choices for table in tables if path_matches(table.glob, below))

    def _relative(self, path: str) -> str:
        """The path from the configuration's folder; one outside it stays absolute."""
        whole, folder = os.path.abspath(path), os.path.abspath(self.folder)
        inside = os.path.relpath(whole, folder) if whole.startswith(os.path.join(folder, "")) else whole
        return inside.replace(os.sep, "/")
