"""A stream of answers: each file of a run in order, checked here, in another process, or in an earlier run."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from copydesk.answer import Answer, Page, answered, as_bytes, from_bytes
from copydesk.brief import Brief
from copydesk.desk import Desk
from copydesk.errors import ConfigError
from copydesk.files import STANDARD_INPUT, Found, find_articles
from copydesk.keys import Keys
from copydesk.request import Request, check_format
from copydesk.summary import FileProblem, Summary

if TYPE_CHECKING:
    from copydesk.cache import Cache
    from copydesk.earlier import Earlier
    from copydesk.rule import Rule
    from copydesk.workers import Batch, Workers

SPREAD_FROM = 120_000
"""Bytes; of less, processes are started for longer than they work."""

BATCH_BYTES = 60_000
"""A batch is sent when its articles are so long together, or so many as `BATCH_FILES`."""

BATCH_FILES = 12

WARM_BYTES = 15_000
"""What is checked before processes are started."""


@dataclass(frozen=True)
class Means:
    """How a run works: in so many processes (0: as many as there are cores), with what earlier runs have answered."""

    jobs: int = 1
    cache: Cache | None = None
    form: str = ""  # what the page depends on besides the article: an answer is given again only to the same


class Task(NamedTuple):
    """A file to be checked."""

    path: str
    data: bytes


class Stream:
    """The answers to a request, and what they come to."""

    def __init__(self, request: Request, page: Page, means: Means = Means()) -> None:
        check_format(request.format_in)
        self._request, self._page, self._means = request, page, means
        self._desk = Desk(request)
        self._found = _found(request, self._desk)
        self._briefs: list[Brief] = []
        self._problems: dict[FileProblem, None] = {}
        # Who was answered before had a configuration that means something; to see that again, all rules would be read.
        self._peeked: dict[str, Answer | tuple[Task, bytes | None]] = {}
        known = any(map(self._is_known, self._found.files[:1]))
        self.gate = self._desk.gate((*self._found.files, *request.paths), stated=known)
        self.earlier = _earlier(self.gate.compare, request) if self.gate.compare else None

    @property
    def files(self) -> Sequence[str]:
        """The files that were found."""
        return self._found.files

    def answers(self) -> Iterator[Answer]:
        """The answer to each file in order."""
        for answer in self._spread() if self._processes > 1 else self._here(self.files):
            if answer.brief:
                self._briefs.append(answer.brief)
            self._problems.update(dict.fromkeys(answer.problems))
            gc.enable()  # which a start leaves off, since all that it makes is needed to the end
            yield answer

    def summary(self) -> Summary:
        """What the answers come to, once all are given."""
        found = (FileProblem(one.path, one.message) for one in self._found.problems)
        problems = dict.fromkeys((*self._desk.problems, *found, *self._problems))
        baselines = self._desk.baselines
        return Summary(
            *(tuple(self._briefs), tuple(problems), self.gate, self.earlier, self._rules),
            baseline=", ".join(one.path for one in baselines),
            gone=sum(one.gone for one in baselines),
        )

    def _rules(self) -> Mapping[str, Rule]:
        return self._desk.rules(self._found.files[0] if self._found.files else ".")

    def _here(self, files: Iterable[str]) -> Iterator[Answer]:
        for path in files:
            read = self._read(path)
            yield read if isinstance(read, Answer) else self._checked(*read)

    def _checked(self, task: Task, key: bytes | None) -> Answer:
        return self._noted(key, answered(self._desk, task.path, task.data, self._page))

    def _spread(self) -> Iterator[Answer]:
        """The first few files are checked here, so that processes begin with all that is loaded for them."""
        files = iter(self.files)
        checked = 0
        for path in files:
            read = self._read(path)
            yield read if isinstance(read, Answer) else self._checked(*read)
            checked += 0 if isinstance(read, Answer) else len(read[0].data)
            if checked >= WARM_BYTES:
                break
        keys: deque[bytes | None] = deque()  # of the files in flight
        for answer in self._workers.answers(self._batches(files, keys)):
            yield self._noted(keys.popleft(), answer)

    def _batches(self, files: Iterable[str], keys: deque[bytes | None]) -> Iterator[Batch[Task, Answer]]:
        """Files in batches, those that are answered already as their answers; the keys of all in order."""
        from copydesk.workers import Ready

        tasks: list[Task] = []
        for path in files:
            read = self._read(path)
            if isinstance(read, Answer):
                if tasks:
                    yield tasks
                    tasks = []
                keys.append(None)
                yield Ready((read,))
                continue
            tasks.append(read[0])
            keys.append(read[1])
            if len(tasks) >= BATCH_FILES or sum(len(one.data) for one in tasks) >= BATCH_BYTES:
                yield tasks
                tasks = []
        if tasks:
            yield tasks

    def _read(self, path: str) -> Answer | tuple[Task, bytes | None]:
        """The answer to a file that needs no check, or its bytes and the key to keep the answer under."""
        if path in self._peeked:
            return self._peeked.pop(path)
        try:
            data = self._desk.read(path)
            key = self._keys.key(path, data) if self._means.cache else None
        except Exception as error:
            return Answer(None, (), (self._desk.problem(path, error),))
        known = self._means.cache.get(key) if self._means.cache and key else None
        answer = from_bytes(known) if known else None
        return answer if answer is not None else (Task(path, data), key)

    def _is_known(self, path: str) -> bool:
        """Whether an earlier run has answered a file."""
        if path == STANDARD_INPUT or self._means.cache is None:
            return False
        self._peeked[path] = read = self._read(path)
        return isinstance(read, Answer)

    def _noted(self, key: bytes | None, answer: Answer) -> Answer:
        """The answer, which is kept for the next run if that can be given the same one."""
        if key and self._means.cache and answer.lasting:
            self._means.cache.put(key, as_bytes(answer))
        return answer

    @cached_property
    def _keys(self) -> Keys:
        return Keys(self._desk, self._means.form)

    @cached_property
    def _processes(self) -> int:
        if self._means.jobs == 1 or len(self.files) < 2 or not _is_large(self.files):
            return 1
        from copydesk.workers import default_processes

        return min(self._means.jobs or default_processes(), len(self.files))

    @property
    def _workers(self) -> Workers[Task, Answer]:
        from copydesk.workers import FORKS, Workers

        desk = self._desk
        start = (lambda: partial(_worked, desk, self._page)) if FORKS else partial(_start, self._request, self._page)
        return Workers(self._processes, start, _lost)


def _start(request: Request, page: Page) -> Callable[[Task], Answer]:
    return partial(_worked, Desk(request), page)


def _worked(desk: Desk, page: Page, task: Task) -> Answer:
    return answered(desk, task.path, task.data, page)


def _lost(task: Task) -> Answer:
    what = "the process that checked it was ended twice, perhaps for want of memory; check it alone, or leave it out"
    return Answer(None, (), (FileProblem(task.path, what),))


def _is_large(files: Sequence[str]) -> bool:
    """Whether the files that can be asked have `SPREAD_FROM` bytes together; no more are asked than it takes."""
    total = 0
    for path in files:
        with suppress(OSError):
            total += os.stat(path).st_size
        if total >= SPREAD_FROM:
            return True
    return False


def _found(request: Request, desk: Desk) -> Found:
    """The articles to check."""
    found = find_articles(request.paths, any_suffix=bool(request.format_in), excluded=desk.excludes)
    if request.changed is None:
        return found
    from copydesk.changed_files import changed_files

    return changed_files(found, request.paths, request.changed, desk.excludes)


def _earlier(path: str, request: Request) -> Earlier:
    if request.changed is not None:
        raise ConfigError("--compare: what touches changed lines is no whole report; leave out --since and --staged")
    # Only a run that is compared needs to know how.
    from copydesk.earlier import read_earlier

    return read_earlier(path)
