"""Articles to be checked and mended while something fails, copydesk in a process of its own, and what both leave."""

from __future__ import annotations

import ctypes
import json
import os
import random
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from copydesk import lint
from copydesk.finding import Finding
from copydesk.fix import fixed

RULES = ("--select", "doubled-word,a-an")
COUNT = 8
MANY = 48
"""Articles that are spread over processes."""

PATIENCE_S = 300
"""For one process; those that nothing holds up take a second."""

_PARAGRAPHS = 40
_CAPABILITIES = (1, 2)  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH of linux/capability.h: root reads and writes anything
_PR_CAPBSET_DROP = 24

Attempt = Callable[[Path, random.Random], str]
"""One run: what was lost in it, or nothing."""


def article(number: int) -> str:
    """An article with slips that have fixes."""
    lines = (
        f"Ferry {number} had the the {n}th place, and a apple — “tea” — for each of us." for n in range(_PARAGRAPHS)
    )
    return f"# Ferry {number}\n\n" + "\n\n".join(lines) + "\n"


@cache
def mended(number: int) -> str:
    """The article with its fixes made."""
    return fixed(article(number), found)


def lay_out(folder: Path, count: int = COUNT) -> Path:
    """Articles in a folder below another one."""
    place = folder / "articles"
    place.mkdir()
    for number in range(count):
        (place / f"{number}.md").write_text(article(number), encoding="utf-8")
    return place


def copydesk(
    folder: Path,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
) -> subprocess.Popen[str]:
    """A process in a folder whose articles it is to look at; its cache lies beside them."""
    own = {name: value for name, value in os.environ.items() if name != "COPYDESK_NO_CACHE"}
    given = own | {"XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPATH": os.pathsep.join(sys.path)}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-m", "copydesk", *arguments],
        cwd=folder,
        env=given if environment is None else dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=pipe,
        stderr=pipe,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
        preexec_fn=before,  # noqa: PLW1509
    )


def children(pid: int) -> list[int]:
    """The processes that a process has begun and that go on."""
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def findings(out: str) -> dict[str, int]:
    """How many findings a JSON report has for each article, by its name."""
    return {Path(one["path"]).name: len(one["findings"]) for one in json.loads(out)["articles"]}


@cache
def expected(count: int = COUNT) -> dict[str, int]:
    """The findings of the articles where nothing fails."""
    return {f"{number}.md": len(found(article(number))) for number in range(count)}


def wrong_report(out: str, count: int = COUNT) -> str:
    """What is wrong with a report on all articles."""
    try:
        found = findings(out)
    except ValueError:
        return "no whole report"
    return "" if found == expected(count) else f"another report: {found}"


def wrong_articles(place: Path) -> str:
    """What is wrong with articles that were to be mended: each has to be as it was or as it should be."""
    names = {one.name for one in place.iterdir()}
    if names != set(expected()):
        return f"other files: {sorted(names ^ set(expected()))}"
    for number in range(COUNT):
        if (place / f"{number}.md").read_text("utf-8") not in (article(number), mended(number)):
            return f"{number}.md is half written"
    return ""


def wrong_words(err: str) -> str:
    """What is wrong with what was said: a traceback is no message."""
    return f"a traceback: {err[-300:]}" if "Traceback" in err or "a bug of copydesk" in err else ""


def at_most(size: int) -> Callable[[], None]:
    """Let a process write no file of more bytes."""

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limited


def with_rights_of_others() -> None:
    """Have permissions hold in a process even if it is root's."""
    if os.getuid() == 0:
        libc = ctypes.CDLL(None)
        for one in _CAPABILITIES:
            libc.prctl(_PR_CAPBSET_DROP, one, 0, 0, 0)


def found(text: str) -> Sequence[Finding]:
    """What the rules find in an article."""
    return lint(text, config={"select": RULES[1].split(",")}).articles[0].findings
