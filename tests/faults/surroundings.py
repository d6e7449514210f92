"""Clocks, languages, homes, links and numbers of files as nobody expects them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random

from copydesk.cache import Cache
from copydesk.files import find_articles
from copydesk.run import Request, run
from tests.faults.desk import (
    COUNT,
    PATIENCE_S,
    RULES,
    children,
    copydesk,
    expected,
    lay_out,
    with_rights_of_others,
    wrong_report,
    wrong_words,
)

MANY = 100_000
MOST_MB = 150

_GLANCE_S = 0.05

_CHECK = ("check", "articles", "--format", "json", *RULES)
_LANGUAGES = ("C", "POSIX", "tr_TR.UTF-8", "ja_JP.SJIS", "xx_YY.none", "de_DE@euro", "", "\udcff")
_PLAIN = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": os.pathsep.join(sys.path)}


def odd_clock(folder: Path, chance: Random) -> str:
    """A day before or after all days that an article may name, a clock that goes back, files from the future."""
    place = lay_out(folder)
    day = chance.choice((date.min, date.max, date(1970, 1, 1), date(1900, 2, 28) + timedelta(chance.randrange(99_999))))
    for one in place.iterdir():
        moment = chance.choice((0, -(2**31), 2**33, 2**31))
        os.utime(one, (moment, moment))
    for today in (day, chance.choice((date.min, date.max))):
        report = run(Request([str(place)], {"select": ["doubled-word", "a-an"]}, today=today))
        found = {Path(one.path).name: len(one.findings) for one in report.articles}
        if report.problems or found != expected():
            return f"another report on {today}: {report.problems}"
        kept = Cache(folder / "answers", today)
        kept.put(b"a", b"b")
        kept.close()
    return ""


def odd_language(folder: Path, chance: Random) -> str:
    """A language of the system that is unknown, or whose letters or figures are others."""
    lay_out(folder)
    names = chance.sample(("LC_ALL", "LANG", "LC_CTYPE", "LANGUAGE", "PYTHONIOENCODING", "PYTHONUTF8"), 3)
    values = {name: chance.choice(_LANGUAGES) for name in names}
    values |= {"PYTHONIOENCODING": "ascii"} if "PYTHONIOENCODING" in values else {}
    values |= {"PYTHONUTF8": chance.choice("01")} if "PYTHONUTF8" in values else {}
    return _same(folder, values)


def no_home(folder: Path, chance: Random) -> str:
    """No home, an empty one, or one that is not there."""
    lay_out(folder)
    homes: tuple[dict[str, str], ...] = ({}, {"HOME": ""}, {"HOME": "/nonexistent/home"}, {"HOME": "/dev/null"})
    return _same(folder, chance.choice(homes))


def read_only_home(folder: Path, chance: Random) -> str:
    """A home in which nothing may be written."""
    lay_out(folder)
    home = folder / "home"
    home.mkdir(mode=0o555)
    return _same(folder, {"HOME": str(home)})


def links_in_circles(folder: Path, chance: Random) -> str:
    """Links that lead to folders around them, to one another, to themselves and to nothing: each article once."""
    place = lay_out(folder)
    inner = [place / f"inner{number}" for number in range(5)]
    for one in inner:
        one.mkdir()
    for number in range(30):
        target = chance.choice((place, *inner, folder, place / "nothing", place / f"link{chance.randrange(30)}"))
        (chance.choice((place, *inner)) / f"link{number}").symlink_to(target)
    found = [Path(one).name for one in find_articles([str(place)]).files]
    return "" if sorted(found) == sorted(expected()) else f"other articles: {found}"


def many_files(folder: Path, chance: Random, count: int = MANY) -> str:
    """A hundred thousand files: all are found and checked, and no process takes more than `MOST_MB`."""
    inside = [folder / "many" / f"{number:03}" for number in range(max(1, count // 500))]
    for one in inside:
        one.mkdir(parents=True)
    for number in range(count):
        (inside[number % len(inside)] / f"{number}.md").write_text(f"# Ferry {number}\n\nThe the ferry.\n", "utf-8")
    found = len(find_articles([str(folder / "many")]).files)
    if found != count:
        return f"{found} of {count} found"
    process = copydesk(folder, "check", "many", "--format=concise=report", "--no-cache", "--select", "doubled-word")
    taken = _most_taken(process)
    _, err = process.communicate(timeout=PATIENCE_S)
    told = (folder / "report").read_text("utf-8").count(" doubled-word")
    much = f"a process takes {taken:.0f} MB" if taken > MOST_MB else ""
    return wrong_words(err) or much or ("" if told == count else f"{told} of {count}")


def few_of_many_files(folder: Path, chance: Random) -> str:
    """As `many_files`, some of them."""
    return many_files(folder, chance, 500)


def _most_taken(process: subprocess.Popen[str]) -> float:
    """The megabytes of the largest process of a run, which is waited for."""
    most = 0.0
    while process.poll() is None:
        most = max([most, *map(_megabytes, (process.pid, *children(process.pid)))])
        time.sleep(_GLANCE_S)
    return most


def _megabytes(pid: int) -> float:
    """The most that a process has had in memory so far."""
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1000 if found else 0.0


def _same(folder: Path, environment: dict[str, str]) -> str:
    assert len(expected()) == COUNT
    process = copydesk(folder, *_CHECK, environment=_PLAIN | environment, before=with_rights_of_others)
    out, err = process.communicate(timeout=PATIENCE_S)
    return wrong_report(out) or wrong_words(err)
