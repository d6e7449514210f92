"""The documentation tried: its files are written, its command lines run, and what they print compared.

A block with a title is a file. A block of the kind `console` is a terminal: what stands behind `$` is run in one
folder for each page, and below it stands what is printed. `python -m tests.documented` writes that anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"

_BLOCK = re.compile(
    r'^(?P<fence>`{3,})(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^(?P=fence)$', re.M | re.S
)
_BUG = re.compile(r"^Traceback |is a bug of copydesk| broke \(", re.MULTILINE)


class Block(NamedTuple):
    """A block of a page: its kind, the file that it is ("" for none), its text, and where that begins and ends."""

    kind: str
    title: str
    text: str
    start: int
    end: int


def pages() -> list[Path]:
    """All pages that are written by hand."""
    return sorted(DOCS.rglob("*.md"))


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a page."""
    for match in _BLOCK.finditer(text):
        yield Block(match["kind"], match["title"] or "", match["text"], *match.span("text"))


def tried(page: Path, folder: Path) -> str:
    """The text of a page with what its command lines print in a folder."""
    text = page.read_text(encoding="utf-8")
    done, at = [], 0
    for block in blocks(text):
        if block.title:
            path = folder / block.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        if block.kind == "console":
            done += [text[at : block.start], *_run(block.text, folder)]
            at = block.end
    return "".join((*done, text[at:]))


def write_all() -> Iterator[str]:
    """Write every page anew; yield a line for each that has changed."""
    for page in pages():
        with tempfile.TemporaryDirectory() as folder:
            text = tried(page, Path(folder))
        if text != page.read_text(encoding="utf-8"):
            page.write_text(text, encoding="utf-8")
            yield f"written: {page.relative_to(ROOT)}"


def _run(terminal: str, folder: Path) -> Iterator[str]:
    for line in terminal.splitlines():
        if line.startswith("$ "):
            yield f"{line}\n"
            printed = "\n".join(one.rstrip() for one in _printed(line[2:], folder).rstrip("\n").split("\n"))
            yield f"{printed}\n" if printed else ""


def _printed(command: str, folder: Path) -> str:
    """What a command line prints, on both streams."""
    binaries = os.path.dirname(sys.executable)
    path = os.pathsep.join((binaries, os.environ.get("PATH", "")))
    plain = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "COLUMNS"}}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**plain, "PATH": path, "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    # A page never shows a bug, whatever state the code is in when it is written.
    assert not _BUG.search(done.stdout), f"{command}\n{done.stdout}"
    return done.stdout


if __name__ == "__main__":
    for change in write_all():
        print(change)
