"""The desk: where files are checked. Each configuration and rulebook is read once and kept."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.config import Config, apply, find_config, read_config, validate
from copydesk.config.choices import Settings
from copydesk.config.toml import shown_path
from copydesk.errors import ArticleError, ConfigError, CopydeskError, described
from copydesk.files import STANDARD_INPUT
from copydesk.gate import Gate
from copydesk.loaders import format_of
from copydesk.request import Request, file_bytes
from copydesk.rule import CATEGORIES, Rule
from copydesk.rulebook import Rulebook, read_rulebook
from copydesk.source import Source
from copydesk.summary import FileProblem

if TYPE_CHECKING:
    from copydesk.baseline import Baseline
    from copydesk.novelty import Novelty
    from copydesk.report import ArticleReport

_NAMELESS = "<stdin>"


class Desk:
    """Where files are checked: each configuration and rulebook is read once and kept."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._configs: dict[Path | None, Config] = {}
        self._valid: set[Path | None] = set()
        self._places: dict[str, Path | None] = {}
        self._rulebooks: dict[tuple[Path, ...], Rulebook] = {}
        self._baselines: dict[str, Baseline] = {}
        self._rules: dict[tuple[Settings, tuple[Path, ...]], tuple[Rule, ...]] = {}

    @cached_property
    def today(self) -> date:
        return self._request.today or date.today()

    @property
    def problems(self) -> tuple[FileProblem, ...]:
        """The rule files that are no rules, of the rulebooks that were read."""
        return tuple(dict.fromkeys(one for rulebook in self._rulebooks.values() for one in rule_problems(rulebook)))

    def gate(self, paths: Sequence[str], *, stated: bool = False) -> Gate:
        """The gate of the first file whose configuration means something, or `stated` anything at all.

        Raises:
            CopydeskError: there is none.
        """
        first: CopydeskError | None = None
        for path in paths:
            try:
                return (self.stated if stated else self.config)(self.name(path)).gate
            except CopydeskError as error:
                first = first or error
        raise first or ConfigError("no path; give a file, a folder or - for standard input")

    def config(self, path: str) -> Config:
        """The configuration that holds for a file.

        Raises:
            CopydeskError: it means nothing.
        """
        config, place = self.stated(path), self._place(path)
        if place not in self._valid:
            self._baseline(config)
            validate(config, self._rulebook(config))
            self._valid.add(place)
        return config

    def stated(self, path: str) -> Config:
        """As `config`, but what it says of rules was not looked at, for which all rules have to be read.

        Raises:
            CopydeskError: it means nothing.
        """
        place = self._place(path)
        if place not in self._configs:
            self._configs[place] = read_config(place, self._request.given, self.today)
        return self._configs[place]

    def excludes(self, path: str) -> bool:
        """Whether a file or folder that was not named is left out by the configuration above it."""
        try:
            return self.stated(path).excludes(path)
        except CopydeskError:
            return False  # checking the file will say what is wrong

    def tried(self, path: str, data: bytes) -> tuple[ArticleReport | None, tuple[FileProblem, ...]]:
        """As `checked`, but what keeps the file from being checked is a problem."""
        try:
            return self.checked(path, data)
        # One file that a bug stands in the way of must not stop the others.
        except Exception as error:
            return None, (self.problem(path, error),)

    def checked(self, path: str, data: bytes) -> tuple[ArticleReport, tuple[FileProblem, ...]]:
        """The record of a file with these bytes, and the rules that broke on it.

        Raises:
            ArticleError: the bytes cannot be read as an article.
            CopydeskError: the file's configuration means nothing.
        """
        config = self.config(self.name(path))
        return self.inspected(Source.from_bytes(self.name(path), data, self.format(path)), self.format(path), config)

    def problem(self, path: str, error: Exception) -> FileProblem:
        """What kept a file from being checked; a mistake in a configuration stands in that."""
        if isinstance(error, ArticleError):
            return FileProblem(self.name(path), str(error))
        if isinstance(error, CopydeskError):
            place, _, what = str(error).partition(": ")
            return FileProblem(place, what)
        return FileProblem(self.name(path), f"a bug of copydesk ({_located(error)}); report it with the file")

    def format(self, path: str) -> str:
        """The format of a file, as asked for or as its suffix tells.

        Raises:
            ArticleError: it has another suffix.
        """
        name = self.name(path)
        return self._request.format_in or ("markdown" if name == _NAMELESS else format_of(name))

    def inspected(self, source: Source, format: str, config: Config) -> tuple[ArticleReport, tuple[FileProblem, ...]]:
        """The record of a source under a configuration, and the rules that broke on it."""
        # What was answered before is given again without any of this.
        from copydesk.inspection import inspect
        from copydesk.loaders import load

        rulebook = self._rulebook(config)
        names = frozenset(rulebook.rules) | frozenset(CATEGORIES)
        running = self._running(config, source.path)
        record, broken = inspect(load(source, format), running, names=names, today=self.today, scale=config.scale)
        novelty = self.novelty(config, source.path)
        if novelty is None:
            return record, broken
        from copydesk.novelty import new_only

        # Of a rule that broke or does not run, nothing can be said.
        silent = names if broken else names - {one.name for one in running}
        return new_only(record, novelty, silent), broken

    def novelty(self, config: Config, path: str) -> Novelty | None:
        """What the findings in a file are held against, where only new ones are asked for.

        Raises:
            CopydeskError: the baseline cannot be read.
        """
        baseline, changed = self._baseline(config), self._request.changed
        if baseline is None and changed is None:
            return None
        from copydesk.changed_lines import Lines
        from copydesk.novelty import Novelty

        lines = None if changed is None else changed.get(os.path.realpath(path), Lines())
        return Novelty(baseline.of(path) if baseline else None, lines)

    def read(self, path: str) -> bytes:
        """The bytes of a file as the request asks for it.

        Raises:
            ArticleError: it cannot be read.
        """
        if not self._request.staged:
            return file_bytes(path)
        from copydesk.changed_lines import staged_bytes

        return staged_bytes(path)

    @property
    def baselines(self) -> tuple[Baseline, ...]:
        """The baselines that were read."""
        return tuple(self._baselines.values())

    def rules(self, path: str) -> Mapping[str, Rule]:
        """All rules by name that the configuration of a file knows, those that do not run among them.

        Raises:
            CopydeskError: the configuration means nothing.
        """
        return self._rulebook(self.config(path)).rules

    def looks_elsewhere(self, path: str) -> bool:
        """Whether a rule that runs on a file looks at more than the article, so that an old answer may be wrong."""
        return any(one.elsewhere for one in self.running(path))

    def running(self, path: str) -> tuple[Rule, ...]:
        """The rules that run on a file, as they are configured for it.

        Raises:
            CopydeskError: its configuration means nothing.
        """
        return self._running(self.config(path), path)

    def name(self, path: str) -> str:
        """What a file is called."""
        return path if path != STANDARD_INPUT else self._request.stdin_path or _NAMELESS

    def _place(self, path: str) -> Path | None:
        """The configuration file that holds for a file."""
        if self._request.config:
            return Path(self._request.config)
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._places:
            self._places[folder] = find_config(Path(folder))
        return self._places[folder]

    def _rulebook(self, config: Config) -> Rulebook:
        folders = config.rulebook_folders
        if folders not in self._rulebooks:
            self._rulebooks[folders] = _rulebook_of(config)
        return self._rulebooks[folders]

    def _baseline(self, config: Config) -> Baseline | None:
        if config.baseline is None or self._request.all_known:
            return None
        if config.baseline not in self._baselines:
            from copydesk.baseline import read_baseline

            self._baselines[config.baseline] = read_baseline(config.baseline)
        return self._baselines[config.baseline]

    def _running(self, config: Config, path: str) -> tuple[Rule, ...]:
        key = (config.for_file(path), config.rulebook_folders)
        if key not in self._rules:
            self._rules[key] = apply(self._rulebook(config), key[0])
        return self._rules[key]


def config_for(path: str, config: str | None = None, given: Mapping[str, object] | None = None) -> Config:
    """The configuration that holds for a file: the one named, else the nearest above it."""
    return read_config(config or find_config(path), given)


def rulebook_here(config: str | None = None) -> Rulebook:
    """The rulebook of the configuration that holds in the working folder."""
    return _rulebook_of(config_for(".", config))


def rule_problems(rulebook: Rulebook) -> Iterator[FileProblem]:
    """The rule files that are no rules."""
    for path, message in rulebook.problems:
        what = message.removeprefix(path)
        line = re.match(r":(\d+): ", what)
        what = f"line {line[1]}: {what[line.end() :]}" if line else what.removeprefix(": ")
        yield FileProblem(shown_path(path), what)


def _rulebook_of(config: Config) -> Rulebook:
    for name, folder in zip(config.rulebooks, config.rulebook_folders, strict=True):
        if not os.path.isdir(folder):
            raise ConfigError(f"{config.origin('rulebooks')}: no folder “{name}”; make it, or mend “rulebooks”")
    return read_rulebook(config.rulebook_folders)


def _located(error: Exception) -> str:
    """An exception with the place that raised it."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" at {Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    return described(error) + where
