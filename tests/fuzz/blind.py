"""Inputs made of pieces of the seeds, without a look at what they reach: many a second, and no library needed."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from faulthandler import cancel_dump_traceback_later, dump_traceback_later
from hashlib import sha256
from pathlib import Path

from tests.fuzz.targets import Target

_ODD = (
    b"\0",
    b"\xff",
    b"\xed\xa0\x80",
    b"\r",
    b"\n",
    b"\n\n",
    b" ",
    b"\t",
    "\u202e\u0301“”…\u00a0".encode(),
    b"99999999999",
)
_MOST = 400
_CHANGES = 6
_BATCH = 200
_BETWEEN = b"\n=====\n"
_CHANCE = random.Random()


def run_blindly(target: Target, seeds: Sequence[bytes], seconds: int, found: Path, timeout_s: int) -> int:
    """Try inputs for so many seconds; one that breaks the target is written to a folder.

    A batch that takes longer than `timeout_s` ends the process with a traceback; the folder then holds its inputs.
    """
    until, count = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        batch = [_mutated(_CHANCE, seeds) for _ in range(_BATCH)]
        (found / "batch").write_bytes(_BETWEEN.join(batch))
        dump_traceback_later(timeout_s, exit=True)
        for data in batch:
            _try(target, data, found)
        cancel_dump_traceback_later()
        count += len(batch)
    (found / "batch").unlink(missing_ok=True)
    print(f"stat::number_of_executed_units: {count}")
    return 0


def _try(target: Target, data: bytes, found: Path) -> None:
    try:
        target(data)
    except Exception:
        (found / f"crash-{sha256(data).hexdigest()[:12]}").write_bytes(data)
        raise


def _mutated(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, _CHANGES)):
        at, end = sorted(chance.randint(0, len(data)) for _ in range(2))
        other = chance.choice(seeds)
        first = chance.randint(0, len(other))
        piece = chance.choice(
            (b"", other[first:], other[first : first + 3], bytes(data[at:end]) * 2, chance.choice(_ODD), bytes(data))
        )
        data[at : chance.choice((at, end))] = piece
    return bytes(data[:_MOST])
