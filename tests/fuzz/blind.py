"""Inputs made of pieces of the seeds, without a look at what they reach: thousands a second, and no library needed.

An input counts if it is none of the seeds and none that was tried before in the same run.
"""

from __future__ import annotations

import random
import signal
import time
import traceback
from collections.abc import Sequence
from faulthandler import cancel_dump_traceback_later, dump_traceback_later
from hashlib import sha256
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from tests.fuzz.targets import Target

PATIENCE_S = 5
"""Processor time for one input; those that hold take milliseconds."""

_STUCK_S, _WATCHED = 1800, 500  # seconds by the clock for so many inputs, where not even a signal ends one
_ODD = (
    *(b"\0", b"\xff", b"\xed\xa0\x80", b"\r", b"\n", b"\n\n", b" ", b"\t", b"    ", b"99999999999", b"-", b"'", b'"'),
    *(one.encode() for one in ("\u202e\u0301“”…\u00a0", "İ", "ß", "\u2028", "e\u0301\u0323", "👩‍👩‍👧", "½", "٣", "ſ")),
)
_USUAL, _MOST, _LONG = 400, 4000, 0.05  # bytes of most inputs, and of the share of long ones
_CHANGES = 6


class Tried(NamedTuple):
    """What came of a run: how many inputs, in how many seconds of processor time, and those that broke the target."""

    inputs: int
    seconds: float
    found: tuple[Path, ...]


class _SlowError(Exception):
    """An input took longer than anything of its length may."""


def run_blindly(target: Target, seeds: Sequence[bytes], until: float, most: int, folder: Path) -> Tried:
    """Try inputs until a time (of `time.monotonic`), at most so many; those that break the target go to a folder.

    Of inputs that break it at the same place the first is kept, made smaller.
    """
    chance, tried, found = random.Random(), {_mark(one) for one in seeds}, dict[str, Path]()
    known, started = len(tried), time.process_time()
    signal.signal(signal.SIGPROF, _end)
    while time.monotonic() < until and len(tried) - known < most:
        if len(tried) % _WATCHED == 0:
            dump_traceback_later(_STUCK_S, exit=True)
        data = _mutated(chance, seeds)
        if _mark(data) in tried:
            continue
        tried.add(_mark(data))
        if (broken := _broken(target, data)) and broken not in found:
            data = _smallest(target, data, broken)
            found[broken] = folder / f"crash-{sha256(data).hexdigest()[:12]}"
            found[broken].write_bytes(data)
            print(f"{found[broken]}: {broken}", flush=True)
    cancel_dump_traceback_later()
    return Tried(len(tried) - known, time.process_time() - started, tuple(found.values()))


def _mark(data: bytes) -> int:
    return hash(data)


def _broken(target: Target, data: bytes) -> str:
    """What an input breaks and where; nothing if the target holds on it."""
    signal.setitimer(signal.ITIMER_PROF, PATIENCE_S)
    try:
        target(data)
    except Exception as error:
        return _located(error)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def _located(error: Exception) -> str:
    places = traceback.extract_tb(error.__traceback__)
    own = [Path(one.filename).name for one in places if "copydesk" in one.filename] or ["nowhere"]
    if isinstance(error, _SlowError):
        return f"slow in {own[-1]}"
    where = f"{Path(places[-1].filename).name}:{places[-1].lineno}"
    return f"{type(error).__name__} at {where}" + (f": {error}"[:200] if isinstance(error, AssertionError) else "")


def _end(_: int, __: FrameType | None) -> None:
    raise _SlowError


def _smallest(target: Target, data: bytes, broken: str) -> bytes:
    """The input without whatever can be left out while the same breaks; slow ones stay as they are."""
    size = 0 if broken.startswith("slow") else len(data) // 2
    while size:
        at = 0
        while at < len(data):
            shorter = data[:at] + data[at + size :]
            if _broken(target, shorter) == broken:
                data = shorter
            else:
                at += size
        size //= 2
    return data


def _mutated(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    data = bytearray(chance.choice(seeds))
    most = _MOST if chance.random() < _LONG else _USUAL
    if len(data) > most:
        start = chance.randrange(len(data) - most + 1) if chance.random() < 0.5 else 0
        data = data[start : start + most]
    for _ in range(chance.randint(1, _CHANGES)):
        at, end = sorted(chance.randint(0, len(data)) for _ in range(2))
        data[at : chance.choice((at, end))] = _piece(chance, chance.choice(seeds), bytes(data), data[at:end])
    return bytes(data[:most])


def _piece(chance: random.Random, other: bytes, whole: bytes, part: bytes | bytearray) -> bytes:
    """What is put into an input: a piece of another seed, of itself, something odd, or nothing."""
    first = chance.randint(0, len(other))
    kinds = (b"", other[first : first + 60], other[first : first + 3], bytes(part) * 2, chance.choice(_ODD), whole)
    return chance.choice((*kinds, chance.choice(_ODD) * chance.randint(2, 40)))
