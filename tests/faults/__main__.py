"""`python -m tests.faults [FAULT …]`: put each fault in many times over, and print how often something was lost."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.faults.table import FAULTS, Fault


def main() -> int:
    """Print the table; the exit code is 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("faults", nargs="*", help="only these")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of all moments and places")
    parser.add_argument("--share", type=float, default=1.0, help="of the usual number of runs")
    options = parser.parse_args()
    lost = 0
    print(f"seed {options.seed}\n{'fault':<44} {'runs':>5} {'losses':>7} {'seconds':>8}")
    for name in options.faults or FAULTS:
        started, runs = time.monotonic(), max(1, int(FAULTS[name].runs * options.share))
        losses = list(_losses(FAULTS[name], runs, random.Random(f"{options.seed} {name}")))
        lost += len(losses)
        print(f"{name:<44} {runs:>5} {len(losses):>7} {time.monotonic() - started:>8.0f}", flush=True)
        for one in dict.fromkeys(losses):
            print(f"  {one}", flush=True)
    return int(bool(lost))


def _losses(fault: Fault, runs: int, chance: random.Random) -> Iterator[str]:
    for _ in range(runs):
        with tempfile.TemporaryDirectory(prefix="copydesk-fault-") as folder:
            if lost := fault.attempt(Path(folder), chance):
                yield lost


if __name__ == "__main__":
    sys.exit(main())
