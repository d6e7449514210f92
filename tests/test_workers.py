"""Processes: answers in order, whatever becomes of a process."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.workers import FORKS, Workers


def doubling() -> Callable[[int], int]:
    """Work that dies on 13 and doubles all other numbers."""

    def double(number: int) -> int:
        if number == 13:
            os.kill(os.getpid(), signal.SIGKILL)
        return 2 * number

    return double


def lost(number: int) -> int:
    """The answer for a number whose process died."""
    return -number


def workers(processes: int = 2) -> Workers[int, int]:
    """Two processes that double."""
    return Workers(processes, doubling, lost)


@settings(max_examples=15, deadline=None)
@given(batches=st.lists(st.lists(st.integers(20, 99), max_size=4), max_size=12), processes=st.integers(1, 3))
def test_answers_come_in_the_order_of_their_tasks(batches: list[list[int]], processes: int) -> None:
    tasks = [one for batch in batches for one in batch]
    assert list(workers(processes).answers(batches)) == [2 * one for one in tasks]


@settings(max_examples=10, deadline=None)
@given(numbers=st.lists(st.integers(10, 16), min_size=1, max_size=12))
def test_a_process_that_dies_loses_its_own_task_alone(numbers: list[int]) -> None:
    batches = [numbers[at : at + 3] for at in range(0, len(numbers), 3)]
    assert list(workers().answers(batches)) == [-13 if one == 13 else 2 * one for one in numbers]


def test_a_process_killed_from_outside_loses_nothing(tmp_path: Path) -> None:
    marker = tmp_path / "killed"

    def dying_once() -> Callable[[int], int]:
        def work(number: int) -> int:
            if number == 5 and not marker.exists():
                marker.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            return number

        return work

    answers = Workers(2, dying_once, lost).answers([[number, number + 1] for number in range(1, 20, 2)])
    assert list(answers) == list(range(1, 21))
    assert marker.exists()


def test_what_work_raises_reaches_the_caller() -> None:
    def failing() -> Callable[[int], int]:
        def work(number: int) -> int:
            return 1 // number

        return work

    with pytest.raises(ZeroDivisionError):
        list(Workers(2, failing, lost).answers([[1], [0], [2]]))


def test_who_stops_listening_stops_the_processes() -> None:
    def slow() -> Callable[[int], int]:
        def work(number: int) -> int:
            time.sleep(30 if number else 0)
            return os.getpid()

        return work

    answers = Workers(1, slow, lost).answers([[0], [1], [1], [1], [1]])
    pid = next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert ends(pid)


@pytest.mark.skipif(not FORKS, reason="elsewhere the work has to lie in a module")
def test_processes_end_when_the_one_that_began_them_is_killed(tmp_path: Path) -> None:
    first = subprocess.Popen([sys.executable, "-c", _ENDLESS, str(tmp_path)])
    while len(list(tmp_path.iterdir())) < 2 and first.poll() is None:
        time.sleep(0.02)
    others = [int(one.name) for one in tmp_path.iterdir()]
    first.kill()
    first.wait()
    assert len(others) == 2
    assert all(map(ends, others))


_ENDLESS = """
import os, sys, time
from pathlib import Path
from copydesk.workers import Workers

def work(number):
    Path(sys.argv[1], str(os.getpid())).touch()
    time.sleep(3600)

list(Workers(2, lambda: work, print).answers([[1], [2]]))
"""


def ends(pid: int) -> bool:
    """Whether a process ends within some seconds."""
    for _ in range(500):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if _is_zombie(pid):
            return True
        time.sleep(0.02)
    return False


def _is_zombie(pid: int) -> bool:
    try:
        return ") Z " in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return True
