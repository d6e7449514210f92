"""`python -m tests.fuzz [TARGET …] --seconds 60`: search for inputs that break a target, in a process for each.

An input that breaks one is written to tests/fuzz/corpus/TARGET, which the tests run: make it small, give it a name
that says what it is, and keep it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
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
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("targets", nargs="*", help="only these")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument(
        "--blind", action="store_true", help="mix the seeds without watching what runs: many more inputs, no library"
    )
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if find_spec("atheris") is None and not options.blind:
        print("fuzzing needs atheris, which is not there for this Python: pip install 'copydesk[fuzz]'")
        return 0
    if options.one:
        return _one(options.targets[0], options.seconds, blind=options.blind)
    from tests.fuzz.targets import TARGETS

    command = [sys.executable, "-m", "tests.fuzz", "--one", f"--seconds={options.seconds}"]
    command += ["--blind"] if options.blind else []
    return max(int(_runs([*command, name])) for name in options.targets or TARGETS)


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, check=False).returncode != 0


def _one(name: str, seconds: int, *, blind: bool) -> int:
    found = CORPUS / name
    found.mkdir(parents=True, exist_ok=True)
    if not blind:
        return _watched(name, seconds, found)
    from tests.fuzz.blind import run_blindly
    from tests.fuzz.targets import TARGETS

    return run_blindly(TARGETS[name], seeds(name), seconds, found, TIMEOUT_S)


def _watched(name: str, seconds: int, found: Path) -> int:
    """Fuzz by what the inputs reach."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["copydesk"]):
        from tests.fuzz.targets import TARGETS

        for late in _LATE:
            import_module(f"copydesk.{late}")
    for one in seeds(name):  # what is read once, such as the rulebook, does not count as slow
        TARGETS[name](one)
    with tempfile.TemporaryDirectory(prefix="copydesk-fuzz-") as folder:
        for number, one in enumerate(seeds(name)):
            (Path(folder) / str(number)).write_bytes(one)
        limits = (f"-max_total_time={seconds}", f"-timeout={TIMEOUT_S}", f"-max_len={MAX_BYTES}", "-rss_limit_mb=2000")
        arguments = [sys.argv[0], *limits, f"-artifact_prefix={found}/", "-print_final_stats=1", "-verbosity=0", folder]
        atheris.Setup(arguments, TARGETS[name])
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
