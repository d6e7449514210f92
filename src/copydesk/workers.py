"""Work spread over processes: batches out, answers back in order, and a process that dies takes nothing with it."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, Generic, NamedTuple, TypeVar, cast

Task = TypeVar("Task")
Answer = TypeVar("Answer")

FORKS = sys.platform == "linux"
"""Whether processes begin as copies of this one, with all that it has loaded; elsewhere that is not safe."""

AHEAD = 3
"""Batches in flight for each process: enough that none waits, few enough that memory stays flat."""


class Ready(NamedTuple, Generic[Answer]):
    """Answers that are known already and keep their place among the others."""

    answers: tuple[Answer, ...]


Batch = Sequence[Task] | Ready[Answer]


class Workers(Generic[Task, Answer]):
    """Processes that do `work` on tasks.

    `start` runs once in each process and returns the work; `lost` makes the answer for a task whose process died
    twice. With fork, which Linux has, processes begin with all that is loaded here.
    """

    def __init__(
        self, processes: int, start: Callable[[], Callable[[Task], Answer]], lost: Callable[[Task], Answer]
    ) -> None:
        self._processes = processes
        self._start = start
        self._lost = lost
        self._pool: ProcessPoolExecutor | None = None

    def answers(self, batches: Iterable[Batch[Task, Answer]]) -> Iterator[Answer]:
        """The answers to all tasks, in their order."""
        flying: deque[_Flight[Task, Answer]] = deque()
        try:
            for batch in batches:
                flying.append((batch, self._sent(batch)))
                if len(flying) >= AHEAD * self._processes:
                    yield from self._landed(flying)
            while flying:
                yield from self._landed(flying)
        except BaseException:
            self._stop()
            raise
        self._end()

    def _landed(self, flying: deque[_Flight[Task, Answer]]) -> list[Answer]:
        """The answers to the first batch in flight; if a process died, all in flight are done again with care."""
        batch, future = flying.popleft()
        if isinstance(batch, Ready):
            return list(batch.answers)
        try:
            return future.result()
        except BrokenProcessPool:
            self._stop()
            answers = [self._alone(task) for task in batch]
            again = [(one, self._sent(one)) for one, _ in flying]
            flying.clear()
            flying.extend(again)
            return answers

    def _alone(self, task: Task) -> Answer:
        """The answer to a task that has a process to itself, so that whatever kills it is known."""
        try:
            return self._sent([task]).result()[0]
        except BrokenProcessPool:
            self._stop()
            return self._lost(task)

    def _sent(self, batch: Batch[Task, Answer]) -> Future[list[Answer]]:
        if isinstance(batch, Ready):
            return Future()
        try:
            return cast("Future[list[Answer]]", self._running().submit(_worked, batch))
        except BrokenProcessPool as error:
            # The pool broke after the last answer: whoever lands this batch starts anew.
            broken: Future[list[Answer]] = Future()
            broken.set_exception(error)
            return broken

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            method = "fork" if FORKS else "spawn"
            begin = partial(_begun, self._start)
            self._pool = ProcessPoolExecutor(self._processes, get_context(method), initializer=begin)
        return self._pool

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def _stop(self) -> None:
        """End the processes without waiting for their work."""
        if self._pool is not None:
            processes = list((getattr(self._pool, "_processes", None) or {}).values())
            self._pool.shutdown(wait=False, cancel_futures=True)
            for one in processes:
                one.terminate()
            self._pool = None


_Flight = tuple[Batch[Task, Answer], Future[list[Answer]]]


def default_processes() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


_works: list[Callable[[Any], object]] = []


def _begun(start: Callable[[], Callable[[Any], object]]) -> None:
    # Ctrl-C reaches every process of a terminal; the first one tells the others to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    _works[:] = [start()]


def _end_with_parent() -> None:
    """Wait until the process that began this one is gone, even killed, and leave: nobody takes answers any more."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _worked(batch: Sequence[object]) -> list[object]:
    return [_works[0](task) for task in batch]
