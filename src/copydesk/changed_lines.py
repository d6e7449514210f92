"""Changed lines: what git says has changed in the files of a repository."""

from __future__ import annotations

import ast
import os
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.config.toml import shown_path
from copydesk.errors import ArticleError, ConfigError
from copydesk.loaders import SUFFIXES
from copydesk.loaders.limits import check_size

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_DIFF = (
    *("diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--text"),  # UTF-16 would be binary
)
_LAST = 2**62
_RELATIVE = ("GIT_DIR", "GIT_INDEX_FILE")  # what git sets for its hooks may be relative to the folder they run in


class Lines(NamedTuple):
    """Changed lines of a file, as git counts them: from 1, ended by a line feed."""

    ranges: tuple[tuple[int, int], ...] = ()  # the first and the last line of each, in order
    gaps: tuple[int, ...] = ()  # the lines behind which others were deleted; 0 for the top

    def touch(self, first: int, last: int) -> bool:
        """Whether one of some lines in a row has changed, or lines between them are gone."""
        at = bisect_left(self.ranges, first, key=lambda one: one[1])
        if at < len(self.ranges) and self.ranges[at][0] <= last:
            return True
        at = bisect_left(self.gaps, first)
        return at < len(self.gaps) and self.gaps[at] < last


ALL = Lines(((1, _LAST),))
"""Every line, as in a new file."""


def changed_since(ref: str, paths: Sequence[str]) -> Mapping[str, Lines]:
    """The changed lines by the real paths of the files that have some, in the repositories of some paths.

    Compared are the files as they are, untracked ones among them, with the commit where the branch left `ref`; where
    the two share none, with `ref` itself. A file that was only moved has no changed lines.

    Raises:
        ConfigError: there is no git, no repository, or no such commit.
    """
    found: dict[str, Lines] = {}
    for repository, inside in _repositories(paths, "--since").items():
        base = _base(repository, ref)
        wanted = _wanted(repository, inside)
        found |= _patched(repository, _git(repository, *_DIFF, base, "--", *wanted))
        others = _names(repository, "ls-files", "--others", "--exclude-standard", "-z", "--full-name", "--", *wanted)
        found |= dict.fromkeys((*others, *_untracked(repository, inside)), ALL)
    return found


def changed_in_index(paths: Sequence[str]) -> Mapping[str, Lines]:
    """As `changed_since`, what is staged for the next commit.

    Raises:
        ConfigError: there is no git, or no repository.
    """
    found: dict[str, Lines] = {}
    for repository, inside in _repositories(paths, "--staged").items():
        found |= _patched(repository, _git(repository, *_DIFF, "--cached", "--", *_wanted(repository, inside)))
    return found


def staged_bytes(path: str) -> bytes:
    """What is staged of a file.

    Raises:
        ArticleError: nothing is, or too much.
    """
    real = os.path.realpath(path)
    repository = _repository(os.path.dirname(real), "--staged")
    name = f":{_inside(real, repository)}"
    try:
        check_size(int(_git(repository, "cat-file", "-s", name)))
        return _git(repository, "cat-file", "blob", name)
    except ConfigError:
        raise ArticleError("not staged, or in conflict; git add it") from None


class Repository(NamedTuple):
    """A repository: the real path of its working tree, and the folder that git is called in."""

    root: str
    folder: str | None  # None: this process's own


def _repositories(paths: Sequence[str], option: str) -> Mapping[Repository, list[str]]:
    """The repositories of some paths, with the files among the paths that lie in them."""
    found: dict[Repository, list[str]] = {}
    for path in paths:
        if path == "-":
            raise ConfigError(f"{option}: standard input has no history; name files or folders")
        real = os.path.realpath(path)
        folder = real if os.path.isdir(real) else os.path.dirname(real)
        inside = found.setdefault(_repository(folder, option), [])
        if os.path.isfile(real):
            inside.append(real)
    return found


def _repository(folder: str, option: str) -> Repository:
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    where = None if any(name in os.environ for name in _RELATIVE) else folder
    try:
        root = _git(Repository("", where), "rev-parse", "--show-toplevel")
    except ConfigError as error:
        what = "in no git repository; leave it out" if "not a git repository" in str(error) else f"git says: {error}"
        raise ConfigError(f"{option}: {shown_path(folder)}: {what}") from None
    return Repository(os.path.realpath(os.fsdecode(root.removesuffix(b"\n"))), where)


def _base(repository: Repository, ref: str) -> str:
    try:
        commit = _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").strip()
    except ConfigError:
        raise ConfigError(f"--since: no commit “{ref}” in {shown_path(repository.root)}; git log shows them") from None
    try:
        return _git(repository, "merge-base", os.fsdecode(commit), "HEAD").strip().decode()
    except ConfigError:
        return commit.decode()


def _untracked(repository: Repository, files: Sequence[str]) -> list[str]:
    """The files among some that git does not know, be it that it was told to ignore them."""
    if not files:
        return []
    known = set(_names(repository, "ls-files", "-z", "--full-name", "--", *_named(repository, files)))
    return [one for one in files if one not in known]


def _wanted(repository: Repository, files: Sequence[str]) -> list[str]:
    """The paths that git is asked about: what has an article's suffix, and some files whatever theirs."""
    return [*(f":(top,icase)*{suffix}" for suffix in SUFFIXES), *_named(repository, files)]


def _named(repository: Repository, files: Sequence[str]) -> list[str]:
    return [f":(top,literal){_inside(one, repository)}" for one in files]


def _names(repository: Repository, *command: str) -> list[str]:
    names = _git(repository, *command).split(b"\0")
    return [os.path.join(repository.root, os.fsdecode(one)) for one in names if one]


def _inside(real: str, repository: Repository) -> str:
    return os.path.relpath(real, repository.root).replace(os.sep, "/")


def _patched(repository: Repository, patch: bytes) -> dict[str, Lines]:
    """The changed lines by the real path, read from a patch without context."""
    return {os.path.join(repository.root, name): lines for name, lines in _files(patch)}


def _files(patch: bytes) -> Iterator[tuple[str, Lines]]:
    """Each file that the patch leaves behind, with its changed lines."""
    found: dict[str, list[tuple[int, int]]] = {}
    hunks: list[tuple[int, int]] = []
    for one in _heads(patch):
        if isinstance(one, str):
            hunks = found.setdefault(one, [])
        else:
            hunks.append(one)
    for name in filter(None, found):
        ranges = tuple((first, first + count - 1) for first, count in found[name] if count)
        yield name, Lines(ranges, tuple(first for first, count in found[name] if not count))


def _heads(patch: bytes) -> Iterator[str | tuple[int, int]]:
    """The name of each file and, behind it, where its hunks begin with how many lines they have.

    The lines themselves may look like either.
    """
    lines = iter(patch.split(b"\n"))
    for line in lines:
        if line.startswith(b"+++ "):
            yield _name(line[4:])
        elif hunk := _HUNK.match(line):
            removed, added = (1 if one is None else int(one) for one in (hunk[1], hunk[3]))
            yield int(hunk[2]), added
            for _ in range(removed + added):
                next(lines, None)


def _name(written: bytes) -> str:
    """A file's name as the head of a patch writes it; "" for one that is gone."""
    if written.startswith(b'"'):
        # Git quotes as C does, byte by byte, which is a subset of what Python reads.
        written = ast.literal_eval("b" + written.decode("ascii", "replace"))
    name = written.removesuffix(b"\t")
    return os.fsdecode(name.removeprefix(b"b/")) if name.startswith(b"b/") else ""


def _git(repository: Repository, *command: str) -> bytes:
    """What git answers.

    Raises:
        ConfigError: git is missing, or says no.
    """
    import subprocess

    asked = ["git", "-c", "core.quotePath=true", *command]
    try:
        done = subprocess.run(asked, cwd=repository.folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError:
        raise ConfigError("git is not installed; install it, or leave the option out") from None
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().splitlines() or ["git says no"]
        raise ConfigError(f"{said[0].removeprefix('fatal: ')}; check the path")
    return done.stdout
