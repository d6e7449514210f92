"""The baseline: findings that a project knows and lives with, so that only others are reported."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from copydesk.errors import ConfigError
from copydesk.finding import Finding
from copydesk.fingerprint import Marks, marks
from copydesk.source import Source

DEFAULT_NAME = "copydesk-baseline.json"

VERSION = 1
"""Of the file's form."""

MAX_QUOTE = 80
"""Code points of a finding's words that the file quotes."""

_HASHES = ("fingerprint", "context", "content")


class Entry(NamedTuple):
    """A known finding; its words are quoted for whoever reads the file."""

    rule: str
    marks: Marks
    quote: str


class Sifted(NamedTuple):
    """The numbers of the findings that are not known, how many are, and the entries that no finding matches."""

    unknown: tuple[int, ...]
    known: int
    stale: tuple[Entry, ...]


@dataclass(frozen=True)
class Baseline:
    """Known findings by the articles' paths, which are relative to the baseline's folder."""

    path: str
    entries: Mapping[str, tuple[Entry, ...]]

    def of(self, path: str) -> tuple[Entry, ...]:
        """The known findings of an article."""
        return self.entries.get(relative(path, self.path), ())

    @property
    def gone(self) -> int:
        """How many entries belong to files that are no more."""
        there = zip(self.files, self.entries.values(), strict=True)
        return sum(len(some) for path, some in there if not os.path.lexists(path))

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of the articles as the working folder sees them."""
        folder = os.path.dirname(os.path.abspath(self.path))
        return tuple(os.path.relpath(os.path.join(folder, one)) for one in self.entries)


def sifted(findings: Sequence[Finding], known: Sequence[Marks], entries: Sequence[Entry]) -> Sifted:
    """The findings told from the known ones; each entry stands for one finding.

    A finding is known by its words with those around them, else by its fingerprint, else by its words alone: text
    may move, and of four findings alike where three are known it is the added one that is reported.
    """
    left = list(entries)
    open_: list[int] = list(range(len(findings)))
    for kind in ("context", "fingerprint", "content"):
        open_, left = _matched(open_, left, [_key(findings[at].rule, known[at], kind) for at in open_], kind)
        if not left:
            break
    return Sifted(tuple(open_), len(findings) - len(open_), tuple(left))


def entries(source: Source, findings: Sequence[Finding], fingerprints: Sequence[str]) -> tuple[Entry, ...]:
    """The entries that make all findings of a text known."""
    found = zip(findings, marks(source, findings, fingerprints), strict=True)
    return tuple(Entry(one.rule, mark, _quote(source[one.span])) for one, mark in found)


def relative(path: str, baseline: str) -> str:
    """The path of an article as a baseline names it: from its own folder, with slashes."""
    folder = os.path.dirname(os.path.abspath(baseline))
    try:
        return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
    except ValueError:  # on another drive
        return os.path.abspath(path).replace(os.sep, "/")


def read_baseline(path: str) -> Baseline:
    """The baseline in a file.

    Raises:
        ConfigError: the file cannot be read, or is no baseline.
    """
    import json

    try:
        data = json.loads(Path(path).read_bytes().decode("utf-8-sig"))
        version = data["version"]
        if version == VERSION:
            return Baseline(path, {name: tuple(map(_entry, some)) for name, some in data["files"].items()})
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such baseline; copydesk baseline write makes it") from None
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise ConfigError(f"{path}: {reason}; check the path and its permissions") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ConfigError(f"{path}: no baseline, or a damaged one; copydesk baseline write makes it anew") from None
    raise ConfigError(f"{path}: a baseline of another version; copydesk baseline write makes it anew")


def written(found: Mapping[str, Iterable[Entry]]) -> str:
    """A baseline as a file holds it: one line for each finding, in an order that text can move in."""
    import json

    files = [f"    {json.dumps(name, ensure_ascii=False)}: {_listed(some)}" for name, some in sorted(found.items())]
    inside = ",\n".join(files)
    return f'{{\n  "version": {VERSION},\n  "files": {{\n{inside}\n  }}\n}}\n'


def _listed(some: Iterable[Entry]) -> str:
    import json

    lines = sorted(json.dumps(_data(one), ensure_ascii=False) for one in some)
    inside = ",\n      ".join(lines)
    return f"[\n      {inside}\n    ]"


def _quote(text: str) -> str:
    words = " ".join(text[: 2 * MAX_QUOTE].split())
    return words if len(words) <= MAX_QUOTE else f"{words[:MAX_QUOTE]}…"


def _key(rule: str, marks: Marks, kind: str) -> tuple[str, str]:
    return rule, getattr(marks, kind)


def _matched(
    open_: Sequence[int], left: Sequence[Entry], keys: Sequence[tuple[str, str]], kind: str
) -> tuple[list[int], list[Entry]]:
    """The findings and entries that stay without a partner of the same key; the first ones find theirs."""
    waiting: dict[tuple[str, str], int] = {}
    for one in left:
        key = _key(one.rule, one.marks, kind)
        waiting[key] = waiting.get(key, 0) + 1
    still = []
    for at, key in zip(open_, keys, strict=True):
        if waiting.get(key, 0):
            waiting[key] -= 1
        else:
            still.append(at)
    return still, list(_unmatched(left, waiting, kind))


def _unmatched(left: Sequence[Entry], waiting: dict[tuple[str, str], int], kind: str) -> Iterator[Entry]:
    for one in reversed(left):
        key = _key(one.rule, one.marks, kind)
        if waiting[key]:
            waiting[key] -= 1
            yield one


def _data(entry: Entry) -> Mapping[str, str]:
    return {"rule": entry.rule, "quote": entry.quote, **entry.marks._asdict()}


def _entry(data: Mapping[str, object]) -> Entry:
    """An entry of a file.

    Raises:
        KeyError, TypeError: it is none.
    """
    texts = [data[key] for key in ("rule", "quote", *_HASHES)]
    if not all(isinstance(one, str) for one in texts):
        raise TypeError("no text")
    rule, quote, *marks = map(str, texts)
    return Entry(rule, Marks(*marks), quote)
