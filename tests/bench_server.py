"""The benchmark of the language server: `python -m tests.bench_server [ARTICLE]`.

A client starts the real server, opens an article of 10 KB and types into it. What is timed: from the start to the
answer to `initialize`; from the opening to its diagnostics, at once and after a second in which the server could get
ready; from a change to its diagnostics, without the pause that a writer makes before. Beside them stand a cold check
of the same article and a bare Python's start, all in turns, since only the ratios say something on another machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from copydesk.server.documents import DEBOUNCE_S
from tests.editor import Client

EXAMPLES = Path(__file__).parent.parent / "examples"
LENGTH = 10_000
CHANGES = 8
BARE = "bare Python"
READY_S = 1.0

Figures = dict[str, list[float]]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench_server", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument(
        "article", nargs="?", type=Path, help="a Markdown file; without one, examples of 10 KB together"
    )
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args(arguments)
    text = given.article.read_text(encoding="utf-8") if given.article else _article()
    figures: Figures = {}
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        for number in range(given.rounds + 1):
            for what, seconds in _round(Path(name), text):
                # The first round fills what is kept for the others.
                if number:
                    figures.setdefault(what, []).append(seconds)
    print("\n".join(_table(figures, len(text.encode()))))


def _article() -> str:
    """The examples, clean ones first, one behind the other, up to 10 KB."""
    parts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*/*.md"))]
    return "\n\n".join(parts)[:LENGTH]


def _round(folder: Path, text: str) -> Iterator[tuple[str, float]]:
    yield BARE, _process("-c", "pass")
    path = folder / "article.md"
    path.write_text(text, encoding="utf-8")
    yield "cold check", _process("-m", "copydesk", "check", "--no-cache", str(path))
    yield from _session(folder, text, "opened at once", 0.0)
    yield from _session(folder, text, "opened after a second", READY_S)


def _process(*arguments: str) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
    return perf_counter() - start


def _session(folder: Path, text: str, name: str, ready_s: float) -> Iterator[tuple[str, float]]:
    start = perf_counter()
    client = Client(folder)
    try:
        client.welcomed(folder)
        yield "server started", perf_counter() - start
        sleep(ready_s)
        start = perf_counter()
        client.open(folder / "article.md", text)
        yield name, perf_counter() - start
        for version in range(2, 2 + CHANGES):
            yield "changed, less the pause", _changed(client, folder / "article.md", text, version)
        client.close()
    finally:
        client.kill()


def _changed(client: Client, path: Path, text: str, version: int) -> float:
    """Seconds until the diagnostics of a text with a sentence more in its middle are there."""
    middle = text.find("\n\n", len(text) // 2)
    start = perf_counter()
    client.change(path, version, f"{text[:middle]}\n\nSentence {version} was written later.{text[middle:]}")
    client.diagnostics(path.as_uri(), version)
    return perf_counter() - start - DEBOUNCE_S


def _table(figures: Figures, size: int) -> Iterator[str]:
    bare = median(figures[BARE])
    yield f"{size} bytes; medians, the fastest, and the median in starts of a bare Python"
    for name, taken in figures.items():
        middle = median(taken)
        yield f"{1000 * middle:7.0f} ms  {1000 * min(taken):7.0f} ms  {middle / bare:6.1f}  {name}"


if __name__ == "__main__":
    main()
