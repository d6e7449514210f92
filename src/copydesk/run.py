"""A run: paths in, a report out. One file that cannot be checked never stops the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from copydesk.config import Config, apply, find_config, read_config, validate
from copydesk.config.choices import Settings
from copydesk.errors import ArticleError, ConfigError
from copydesk.files import STANDARD_INPUT, find_articles
from copydesk.inspection import inspect
from copydesk.loaders import FORMATS, format_of, load
from copydesk.report import ArticleReport, FileProblem, Report
from copydesk.rule import CATEGORIES, Rule
from copydesk.rulebook import Rulebook, read_rulebook
from copydesk.source import Source
from copydesk.suggestion import did_you_mean

Advance = Callable[[int, int], None]


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
        try:
            article, broken = desk.checked(path)
            articles.append(article)
            problems.extend(broken)
        except ArticleError as error:
            problems.append(FileProblem(path, str(error)))
        advance(done, len(found.files))
    gate = desk.config((*found.files, *request.paths)[0]).gate
    return Report(tuple(articles), (*desk.problems, *problems), gate)


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
    return read_rulebook(config_for(".", config).rulebook_folders)


class Desk:
    """Where files are checked: each configuration and rulebook is read once and kept."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._configs: dict[Path | None, Config] = {}
        self._places: dict[Path, Path | None] = {}
        self._rulebooks: dict[tuple[Path, ...], Rulebook] = {}
        self._rules: dict[tuple[Settings, tuple[Path, ...]], tuple[Rule, ...]] = {}

    @cached_property
    def today(self) -> date:
        return self._request.today or date.today()

    @property
    def problems(self) -> tuple[FileProblem, ...]:
        """The rule files that are no rules."""
        found = dict(problem for rulebook in self._rulebooks.values() for problem in rulebook.problems)
        return tuple(FileProblem(path, message.removeprefix(f"{path}: ")) for path, message in found.items())

    def config(self, path: str) -> Config:
        """The configuration that holds for a file."""
        place = self._place(Path(path).absolute().parent if path != STANDARD_INPUT else Path.cwd())
        if place not in self._configs:
            config = read_config(place, self._request.given)
            validate(config, self._rulebook(config))
            self._configs[place] = config
        return self._configs[place]

    def excludes(self, path: str) -> bool:
        """Whether a file or folder that was not named is left out by the configuration above it."""
        return self.config(path).excludes(path)

    def checked(self, path: str) -> tuple[ArticleReport, tuple[FileProblem, ...]]:
        """The record of a file, and the rules that broke on it.

        Raises:
            ArticleError: the file cannot be read as an article.
        """
        name = path if path != STANDARD_INPUT else self._request.stdin_path or STANDARD_INPUT
        format = self._request.format_in or ("markdown" if name == STANDARD_INPUT else format_of(name))
        source = Source.from_bytes(name if name != STANDARD_INPUT else "<stdin>", _bytes(path))
        return self.inspected(source, format, self.config(name))

    def inspected(self, source: Source, format: str, config: Config) -> tuple[ArticleReport, tuple[FileProblem, ...]]:
        """The record of a source under a configuration, and the rules that broke on it."""
        rulebook = self._rulebook(config)
        names = frozenset(rulebook.rules) | frozenset(CATEGORIES)
        return inspect(load(source, format), self._running(config, source.path), names=names, today=self.today)

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
            self._rulebooks[folders] = read_rulebook(folders)
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


def _bytes(path: str) -> bytes:
    """A file's bytes.

    Raises:
        ArticleError: it cannot be read.
    """
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ArticleError(f"{(error.strerror or 'unreadable').lower()}; check the file and its rights") from None
