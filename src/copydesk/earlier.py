"""An earlier report, read from JSON, and how an article has changed since."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, NoReturn

from copydesk.errors import ConfigError


class EarlierFinding(NamedTuple):
    """A finding of the earlier report; the line counts from 1 in the article as it was."""

    rule: str
    severity: str
    line: int
    message: str


class EarlierArticle(NamedTuple):
    """An article of the earlier report, its findings by their fingerprints."""

    total: float
    findings: Mapping[str, EarlierFinding]


@dataclass(frozen=True, slots=True)
class Change:
    """An article before and now; `before` is None for one that the earlier report does not know."""

    path: str
    before: float | None
    now: float
    appeared: tuple[int, ...]  # the numbers of the findings that were not there before
    gone: tuple[EarlierFinding, ...]

    @property
    def points(self) -> float:
        """By how much the score rose; 0 where there was none before."""
        return 0.0 if self.before is None else round(self.now - self.before, 2)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier report: its file, and its articles by their paths."""

    name: str
    articles: Mapping[str, EarlierArticle]

    def change(self, path: str, now: float, fingerprints: Sequence[str]) -> Change:
        """How an article with this score and these findings has changed."""
        known = self.articles.get(os.path.normpath(path))
        if known is None:
            return Change(path, None, now, (), ())
        appeared = tuple(at for at, mark in enumerate(fingerprints) if mark not in known.findings)
        left = frozenset(fingerprints)
        gone = tuple(one for mark, one in known.findings.items() if mark not in left)
        return Change(path, known.total, now, appeared, gone)


def read_earlier(path: str) -> Earlier:
    """The report in a JSON file.

    Raises:
        ConfigError: the file cannot be read, or holds no JSON report of copydesk.
    """
    import json

    try:
        data = json.loads(Path(path).read_bytes().decode("utf-8-sig"))
        articles = {os.path.normpath(one["path"]): _article(one) for one in data["articles"]}
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise ConfigError(f"{path}: {reason}; name a report that --format json wrote") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        _refuse(path)
    return Earlier(path, articles)


def _article(data: Mapping[str, object]) -> EarlierArticle:
    score, findings = data["score"], data["findings"]
    if not isinstance(score, dict) or not isinstance(findings, list):
        raise TypeError
    return EarlierArticle(float(score["total"]), {str(one["fingerprint"]): _finding(one) for one in findings})


def _finding(data: Mapping[str, object]) -> EarlierFinding:
    line = data["line"]
    if not isinstance(line, int):
        raise TypeError
    return EarlierFinding(str(data["rule"]), str(data["severity"]), line, str(data["message"]))


def _refuse(path: str) -> NoReturn:
    raise ConfigError(f"{path}: no report of copydesk; write one with copydesk check --format json")
