"""`python -m tests.fuzz [TARGET …] --seconds 60`: search for inputs that break a target, in a process for each.

An input that breaks one is written to tests/fuzz/corpus/TARGET, which the tests run: make it small, give it a name
that says what it is, and keep it. `--blind` tries many more inputs, `--watched` has atheris look at what they reach.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz.seeds import seeds

CORPUS = Path(__file__).parent / "corpus"
TIMEOUT_S = 60
MAX_BYTES = 3000

# Imported when an article of their format comes, which is too late to be watched.
_LATE = ("loaders.markdown", "loaders.html", "loaders.text", "loaders.front_yaml", "loaders.front_toml", "run")


def main() -> int:
    """Run each target in a process of its own; the exit code is 1 where one broke."""
    options = _options()
    if options.watched and find_spec("atheris") is None:
        print("watching needs atheris, which is not there for this Python: pip install 'copydesk[fuzz]'")
        return 0
    if options.one:
        return (_watched if options.watched else _blind)(options.targets[0], options)
    from tests.fuzz.targets import TARGETS

    names = options.targets or TARGETS
    return max(int(_runs([sys.executable, "-m", "tests.fuzz", "--one", *_passed(options), name])) for name in names)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("targets", nargs="*", help="only these")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--inputs", type=int, default=10_000_000, help="at most so many for each target")
    parser.add_argument("--found", type=Path, default=CORPUS, help="the folder for what breaks a target")
    parser.add_argument("--log", type=Path, help="a file that gets a line for each target")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--watched", action="store_true", help="by what the inputs reach, with atheris")
    way.add_argument("--blind", action="store_true", help="without looking at that (the default): many more inputs")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _passed(options: argparse.Namespace) -> list[str]:
    given = [f"--seconds={options.seconds}", f"--inputs={options.inputs}", f"--found={options.found}"]
    given += ["--watched"] if options.watched else []
    return [*given, f"--log={options.log}"] if options.log else given


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, check=False).returncode != 0


def _blind(name: str, options: argparse.Namespace) -> int:
    from tests.fuzz.blind import run_blindly
    from tests.fuzz.targets import TARGETS

    started = seeds(name)
    TARGETS[name](started[0])  # what is read once, such as the rulebook
    until = time.monotonic() + options.seconds
    tried = run_blindly(TARGETS[name], started, until, options.inputs, _folder(name, options))
    line = f"{datetime.now():%Y-%m-%d %H:%M} {name:<18} {tried.inputs:>9} inputs {tried.seconds:>7.0f} s"
    line += f" {len(tried.found)} found"
    print(line, flush=True)
    if options.log:
        with options.log.open("a", encoding="utf-8") as log:
            log.write(line + "\n")
    return int(bool(tried.found))


def _folder(name: str, options: argparse.Namespace) -> Path:
    found: Path = options.found / name
    found.mkdir(parents=True, exist_ok=True)
    return found


def _watched(name: str, options: argparse.Namespace) -> int:
    """Fuzz by what the inputs reach."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["copydesk"]):
        from tests.fuzz.targets import TARGETS

        for late in _LATE:
            import_module(f"copydesk.{late}")
    for one in seeds(name):  # what is read once, such as the rulebook, does not count as slow
        TARGETS[name](one)
    found = _folder(name, options)
    with tempfile.TemporaryDirectory(prefix="copydesk-fuzz-") as folder:
        for number, one in enumerate(seeds(name)):
            (Path(folder) / str(number)).write_bytes(one)
        limits = [f"-max_total_time={options.seconds}", f"-runs={options.inputs}", f"-timeout={TIMEOUT_S}"]
        limits += [f"-max_len={MAX_BYTES}", "-rss_limit_mb=2000", "-print_final_stats=1", "-verbosity=0"]
        atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={found}/", folder], TARGETS[name])
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
