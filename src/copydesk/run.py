"""A run: paths in, a report out. One file that cannot be checked never stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from copydesk.desk import Desk, config_for, rule_problems, rulebook_here
from copydesk.errors import ArticleError, ConfigError
from copydesk.files import find_articles
from copydesk.report import ArticleReport, FileProblem, Report
from copydesk.request import Request, check_format, file_bytes
from copydesk.source import Source

if TYPE_CHECKING:
    from copydesk.article import Article
    from copydesk.timing import Profile

__all__ = ["Request", "articles", "check_text", "config_for", "rule_problems", "rulebook_here", "run", "timed"]

Advance = Callable[[int, int], None]


def run(request: Request, *, advance: Advance = lambda done, whole: None) -> Report:
    """Check what a request names; `advance` is told after each file how many of how many are done.

    Raises:
        CopydeskError: the request or a configuration is wrong, so that nothing can be checked.
    """
    from copydesk.stream import Stream

    found: list[ArticleReport] = []

    def kept(article: ArticleReport) -> tuple[str, ...]:
        found.append(article)
        return ()

    stream = Stream(request, kept)
    for done, _ in enumerate(stream.answers(), 1):
        advance(done, len(stream.files))
    summary = stream.summary()
    return Report(tuple(found), summary.problems, summary.gate, summary.earlier)


def articles(request: Request) -> Iterator[Article | FileProblem]:
    """The articles that a request names, and what keeps a file from being read as one; nothing is checked.

    Raises:
        CopydeskError: the request is wrong.
    """
    from copydesk.loaders import load

    check_format(request.format_in)
    desk = Desk(request)
    found = find_articles(request.paths, any_suffix=bool(request.format_in), excluded=desk.excludes)
    yield from (FileProblem(one.path, one.message) for one in found.problems)
    for path in found.files:
        try:
            format = desk.format(path)
            yield load(Source.from_bytes(desk.name(path), file_bytes(path), format), format)
        except ArticleError as error:
            yield FileProblem(desk.name(path), str(error))


def timed(request: Request) -> Profile:
    """Where the time of checking what a request names goes; the rules are those of its first file.

    Raises:
        CopydeskError: the request is wrong, or names no article that can be read.
    """
    from copydesk.timing import profile

    check_format(request.format_in)
    desk = Desk(request)
    found = find_articles(request.paths, any_suffix=bool(request.format_in), excluded=desk.excludes)
    if not found.files:
        raise ConfigError("no article to time; name a file or a folder with some")
    sources = [(Source.from_bytes(one, file_bytes(one), desk.format(one)), desk.format(one)) for one in found.files]
    rules = desk.running(found.files[0])
    return profile(sources, rules, frozenset(desk.rules(found.files[0])), desk.today)


def check_text(text: str, format: str, given: Mapping[str, object] | None = None) -> Report:
    """The report on a text that stands in no file; no configuration holds but `given`."""
    from copydesk.config import read_config

    check_format(format)
    desk = Desk(Request((), given or {}))
    config = read_config(None, given)
    article, broken = desk.inspected(Source("", text), format, config)
    return Report((article,), (*desk.problems, *broken), config.gate)
