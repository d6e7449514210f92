"""A run: paths in, a report out. One file that cannot be checked never stops the others."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from copydesk.article import Article
from copydesk.config import Config, apply, find_config, read_config, validate
from copydesk.config.choices import Settings
from copydesk.config.toml import shown_path
from copydesk.errors import ArticleError, ConfigError, CopydeskError, described
from copydesk.files import STANDARD_INPUT, find_articles
from copydesk.gate import Gate
from copydesk.inspection import inspect
from copydesk.loaders import FORMATS, format_of, load
from copydesk.report import ArticleReport, FileProblem, Report
from copydesk.rule import CATEGORIES, Rule
from copydesk.rulebook import Rulebook, read_rulebook
from copydesk.source import Source
from copydesk.suggestion import did_you_mean

Advance = Callable[[int, int], None]

_NAMELESS = "<stdin>"


@dataclass(frozen=True)
class Request:
    """What a run is asked to do; `given` has the keys of a configuration file and stands above it."""

    paths: Sequence[str]
    given: Mapping[str, object] = field(default_factory=dict)
    config: str | None = None  # instead of the nearest one above each file
    format_in: str | None = None  # instead of what each suffix tells
    stdin_path: str | None = None  # the path that standard input counts as
    today: date | None = None  # for allowances that end and dates in the future


def run(request: Request, *, advance: Advance = lambda done, whole: None) -> Report:
    """Check what a request names; `advance` is told after each file how many of how many are done.

    Raises:
        CopydeskError: the request or a configuration is wrong, so that nothing can be checked.
    """
    _check_format(request.format_in)
    desk = Desk(request)
    found = find_articles(request.paths, any_suffix=bool(request.format_in), excluded=desk.excludes)
    articles: list[ArticleReport] = []
    problems = [FileProblem(one.path, one.message) for one in found.problems]
    for done, path in enumerate(found.files, 1):
        article, broken = desk.tried(path)
        articles += [article] if article else []
        problems += broken
        advance(done, len(found.files))
    gate = desk.gate((*found.files, *request.paths))
    return Report(tuple(articles), (*desk.problems, *problems), gate)


def articles(request: Request) -> Iterator[Article | FileProblem]:
    """The articles that a request names, and what keeps a file from being read as one; nothing is checked.

    Raises:
        CopydeskError: the request is wrong.
    """
    _check_format(request.format_in)
    desk = Desk(request)
    found = find_articles(request.paths, any_suffix=bool(request.format_in), excluded=desk.excludes)
    yield from (FileProblem(one.path, one.message) for one in found.problems)
    for path in found.files:
        try:
            yield load(*desk.source(path))
        except ArticleError as error:
            yield FileProblem(desk.name(path), str(error))


def check_text(text: str, format: str, given: Mapping[str, object] | None = None) -> Report:
    """The report on a text that stands in no file; no configuration holds but `given`."""
    _check_format(format)
    desk = Desk(Request((), given or {}))
    config = read_config(None, given)
    article, broken = desk.inspected(Source("", text), format, config)
    return Report((article,), (*desk.problems, *broken), config.gate)


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


class Desk:
    """Where files are checked: each configuration and rulebook is read once and kept."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._configs: dict[Path | None, Config] = {}
        self._places: dict[Path, Path | None] = {}
        self._rulebooks: dict[tuple[Path, ...], Rulebook] = {}
        self._rules: dict[tuple[Settings, tuple[Path, ...]], tuple[Rule, ...]] = {}
        self._mistakes: dict[FileProblem, None] = {}

    @cached_property
    def today(self) -> date:
        return self._request.today or date.today()

    @property
    def problems(self) -> tuple[FileProblem, ...]:
        """The configurations that mean nothing, and the rule files that are no rules."""
        broken = (problem for rulebook in self._rulebooks.values() for problem in rule_problems(rulebook))
        return tuple(dict.fromkeys((*self._mistakes, *broken)))

    def gate(self, paths: Sequence[str]) -> Gate:
        """The gate of the first file whose configuration means something.

        Raises:
            CopydeskError: there is none.
        """
        first: CopydeskError | None = None
        for path in paths:
            try:
                return self.config(self.name(path)).gate
            except CopydeskError as error:
                first = first or error
        raise first or ConfigError("no path; give a file, a folder or - for standard input")

    def config(self, path: str) -> Config:
        """The configuration that holds for a file."""
        place = self._place(Path(os.path.abspath(path)).parent)
        if place not in self._configs:
            config = read_config(place, self._request.given, self.today)
            validate(config, self._rulebook(config))
            self._configs[place] = config
        return self._configs[place]

    def excludes(self, path: str) -> bool:
        """Whether a file or folder that was not named is left out by the configuration above it."""
        try:
            return self.config(path).excludes(path)
        except CopydeskError:
            return False  # checking the file will say what is wrong

    def tried(self, path: str) -> tuple[ArticleReport | None, tuple[FileProblem, ...]]:
        """As `checked`, but what keeps the file from being checked is a problem."""
        name = self.name(path)
        try:
            return self.checked(path)
        except ArticleError as error:
            return None, (FileProblem(name, str(error)),)
        except CopydeskError as error:
            place, _, what = str(error).partition(": ")
            self._mistakes[FileProblem(place, what)] = None
        # One file that a bug stands in the way of must not stop the others.
        except Exception as error:
            return None, (FileProblem(name, f"a bug of copydesk ({_located(error)}); report it with the file"),)
        return None, ()

    def checked(self, path: str) -> tuple[ArticleReport, tuple[FileProblem, ...]]:
        """The record of a file, and the rules that broke on it.

        Raises:
            ArticleError: the file cannot be read as an article.
            CopydeskError: its configuration means nothing.
        """
        config = self.config(self.name(path))
        return self.inspected(*self.source(path), config)

    def source(self, path: str) -> tuple[Source, str]:
        """The text of a file, and its format.

        Raises:
            ArticleError: the file cannot be read.
        """
        name = self.name(path)
        format = self._request.format_in or ("markdown" if name == _NAMELESS else format_of(name))
        return Source.from_bytes(name, _bytes(path), format), format

    def inspected(self, source: Source, format: str, config: Config) -> tuple[ArticleReport, tuple[FileProblem, ...]]:
        """The record of a source under a configuration, and the rules that broke on it."""
        rulebook = self._rulebook(config)
        names = frozenset(rulebook.rules) | frozenset(CATEGORIES)
        return inspect(load(source, format), self._running(config, source.path), names=names, today=self.today)

    def name(self, path: str) -> str:
        """What a file is called."""
        return path if path != STANDARD_INPUT else self._request.stdin_path or _NAMELESS

    def _place(self, folder: Path) -> Path | None:
        """The configuration file that holds in a folder."""
        if self._request.config:
            return Path(self._request.config)
        if folder not in self._places:
            self._places[folder] = find_config(folder)
        return self._places[folder]

    def _rulebook(self, config: Config) -> Rulebook:
        folders = config.rulebook_folders
        if folders not in self._rulebooks:
            self._rulebooks[folders] = _rulebook_of(config)
        return self._rulebooks[folders]

    def _running(self, config: Config, path: str) -> tuple[Rule, ...]:
        key = (config.for_file(path), config.rulebook_folders)
        if key not in self._rules:
            self._rules[key] = apply(self._rulebook(config), key[0])
        return self._rules[key]


def _check_format(format: str | None) -> None:
    if format is not None and format not in FORMATS:
        advice = did_you_mean(format, FORMATS, f"it is one of {', '.join(FORMATS)}")
        raise ConfigError(f"--format-in: unknown format “{format}”{advice}")


def _rulebook_of(config: Config) -> Rulebook:
    for name, folder in zip(config.rulebooks, config.rulebook_folders, strict=True):
        if not folder.is_dir():
            raise ConfigError(f"{config.origin('rulebooks')}: no folder “{name}”; make it, or mend “rulebooks”")
    return read_rulebook(config.rulebook_folders)


def _located(error: Exception) -> str:
    """An exception with the place that raised it."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" at {Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    return described(error) + where


def _bytes(path: str) -> bytes:
    """A file's bytes.

    Raises:
        ArticleError: it cannot be read.
    """
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise ArticleError("standard input is closed; send it the article")
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ArticleError(f"{(error.strerror or 'unreadable').lower()}; check the file and its rights") from None
