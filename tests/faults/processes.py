"""Processes that are killed, interrupted, or have nobody left who listens."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random

from tests.faults.desk import (
    MANY,
    PATIENCE_S,
    RULES,
    children,
    copydesk,
    lay_out,
    wrong_articles,
    wrong_report,
    wrong_words,
)

_QUICK_S = 0.005


def worker_killed(folder: Path, chance: Random) -> str:
    """A process of a check is killed in mid-run: what it had is done again."""
    lay_out(folder, MANY)
    process = copydesk(folder, "check", "articles", "--jobs=2", "--no-cache", "--format=json=report.json", *RULES)
    workers = _begun(process)
    time.sleep(chance.random() / 20)
    for one in workers[: chance.randint(1, 2)]:
        _kill(one, signal.SIGKILL)
    _, err = process.communicate(timeout=PATIENCE_S)
    missed = "" if workers else "no processes: nothing was tried"
    return missed or wrong_report((folder / "report.json").read_text("utf-8"), MANY) or wrong_words(err)


def check_killed(folder: Path, chance: Random) -> str:
    """A check is ended from outside while it writes a report: the old report stays, or the whole new one stands."""
    lay_out(folder, MANY)
    (folder / "report.json").write_text("{}", encoding="utf-8")
    process = copydesk(folder, "check", "articles", "--jobs=2", "--format=json=report.json", *RULES)
    workers = _after_a_while(process, chance, chance.choice((signal.SIGINT, signal.SIGTERM)))
    _, err = process.communicate(timeout=PATIENCE_S)
    text = (folder / "report.json").read_text("utf-8")
    left = {one.name for one in folder.iterdir()} - {"articles", "cache", "report.json"}
    wrong = "" if text == "{}" else wrong_report(text, MANY)
    return wrong or wrong_words(_said(err)) or _litter(left) or _orphans(workers)


def first_killed(folder: Path, chance: Random) -> str:
    """The process that began the others is killed: they end by themselves, and the next run has all it needs."""
    lay_out(folder, MANY)
    call = ("check", "articles", "--jobs=2", "--format=json=report.json", *RULES)
    process = copydesk(folder, *call)
    workers = _begun(process)
    time.sleep(chance.random() / 2)
    workers = children(process.pid) or workers
    process.kill()
    process.wait(PATIENCE_S)
    lost = _orphans(workers)
    process.communicate(timeout=PATIENCE_S)
    _, err = copydesk(folder, *call).communicate(timeout=PATIENCE_S)
    missed = "" if workers else "no processes: nothing was tried"
    return missed or lost or wrong_report((folder / "report.json").read_text("utf-8"), MANY) or wrong_words(err)


def fix_interrupted(folder: Path, chance: Random) -> str:
    """Ctrl-C while files are mended: each is whole, and nothing is left beside them."""
    return _fix_ended(folder, chance, signal.SIGINT)


def fix_ended(folder: Path, chance: Random) -> str:
    """As `fix_interrupted`, the signal to end."""
    return _fix_ended(folder, chance, signal.SIGTERM)


def fix_killed(folder: Path, chance: Random) -> str:
    """As `fix_interrupted`, but killed, which leaves no time to tidy up: files are whole nevertheless."""
    place = lay_out(folder)
    process = copydesk(folder, "fix", "articles", *RULES)
    _after_a_while(process, chance, signal.SIGKILL)
    process.communicate(timeout=PATIENCE_S)
    for one in place.glob(".copydesk-*"):
        one.unlink()
    return wrong_articles(place)


def reader_gone(folder: Path, chance: Random) -> str:
    """Nobody reads the report any more."""
    lay_out(folder)
    process = copydesk(folder, "check", "articles", "--format", "json", *RULES)
    assert process.stdout
    process.stdout.read(chance.randint(0, 5000))
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(timeout=PATIENCE_S)
    return wrong_words(err) or ("" if process.returncode in (1, 141) else f"exit code {process.returncode}")


def two_runs(folder: Path, chance: Random) -> str:
    """Two runs share a cache at the same time."""
    lay_out(folder)
    call = ("check", "articles", "--format", "json", *RULES)
    ends = [one.communicate(timeout=PATIENCE_S) for one in [copydesk(folder, *call) for _ in range(2)]]
    again = copydesk(folder, *call).communicate(timeout=PATIENCE_S)
    return next((wrong for out, err in (*ends, again) if (wrong := wrong_report(out) or wrong_words(err))), "")


def _fix_ended(folder: Path, chance: Random, how: signal.Signals) -> str:
    place = lay_out(folder)
    process = copydesk(folder, "fix", "articles", *RULES)
    _after_a_while(process, chance, how)
    _, err = process.communicate(timeout=PATIENCE_S)
    return wrong_articles(place) or wrong_words(_said(err))


def _said(err: str) -> str:
    """What was said; Python itself speaks where it was interrupted before it had read the program."""
    return "" if "KeyboardInterrupt" in err and "copydesk: interrupted" not in err else err


def _after_a_while(process: subprocess.Popen[str], chance: Random, how: signal.Signals) -> list[int]:
    """Signal a process at a random moment of its life; the processes that it had then."""
    time.sleep(_duration() * (0.2 + 0.9 * chance.random()))
    workers = children(process.pid)
    if process.poll() is None:
        process.send_signal(how)
    return workers


@cache
def _duration() -> float:
    """Seconds that mending takes when nothing fails."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        lay_out(Path(name))
        started = time.monotonic()
        copydesk(Path(name), "fix", "articles", *RULES).communicate(timeout=PATIENCE_S)
        return time.monotonic() - started


def _begun(process: subprocess.Popen[str]) -> list[int]:
    """The processes that a process begins, once it has begun some."""
    workers: list[int] = []
    while process.poll() is None and not workers:
        time.sleep(_QUICK_S)
        workers = children(process.pid)
    return workers


def _kill(pid: int, how: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, how)


def _orphans(workers: list[int]) -> str:
    for _ in range(400):
        if not any(_runs(one) for one in workers):
            return ""
        time.sleep(0.05)
    return f"processes go on: {workers}"


def _runs(pid: int) -> bool:
    try:
        return b"copydesk" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _litter(names: set[str]) -> str:
    return f"files left: {json.dumps(sorted(names))}" if names else ""
