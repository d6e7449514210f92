"""Disks that are full, folders that may not be written, and files that are damaged."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from tests.faults.desk import (
    PATIENCE_S,
    RULES,
    article,
    at_most,
    copydesk,
    lay_out,
    with_rights_of_others,
    wrong_articles,
    wrong_report,
    wrong_words,
)

_CHECK = ("check", "articles", "--format", "json", *RULES)
_OLD = "old"


def full_while_fixing(folder: Path, chance: Random) -> str:
    """No article can be written as a whole: all stay as they are, and it is said."""
    place = lay_out(folder)
    process = copydesk(folder, "fix", "articles", *RULES, before=at_most(chance.randint(0, len(article(0)) - 200)))
    _, err = process.communicate(timeout=PATIENCE_S)
    return wrong_articles(place) or wrong_words(err) or ("" if process.returncode == 2 else "nothing was said")


def full_while_reporting(folder: Path, chance: Random) -> str:
    """The report cannot be written as a whole: the old one stays."""
    lay_out(folder)
    return _report_kept(folder, before=at_most(chance.randint(0, 20_000)))


def full_cache(folder: Path, chance: Random) -> str:
    """The cache cannot be written: the report is the same."""
    lay_out(folder)
    out, err = copydesk(folder, *_CHECK, before=at_most(chance.randint(0, 30_000))).communicate(timeout=PATIENCE_S)
    return wrong_report(out) or wrong_words(err)


def full_disk(folder: Path, chance: Random) -> str:
    """A file system with a few bytes left, articles, report and cache on it."""
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=True, capture_output=True)
    try:
        place = lay_out(disk)
        (disk / "report.json").write_text(_OLD, encoding="utf-8")
        _fill(disk / "rest", chance.randint(0, 4000))
        _out, err = copydesk(disk, "fix", "articles", *RULES).communicate(timeout=PATIENCE_S)
        return wrong_articles(place) or wrong_words(err) or _report_kept(disk, before=None)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def read_only_articles(folder: Path, chance: Random) -> str:
    """The folder of the articles may not be written."""
    place = lay_out(folder)
    place.chmod(0o555)
    process = copydesk(folder, "fix", "articles", *RULES, before=with_rights_of_others)
    _, err = process.communicate(timeout=PATIENCE_S)
    place.chmod(0o755)
    return wrong_articles(place) or wrong_words(err) or ("" if process.returncode == 2 else "nothing was said")


def read_only_report(folder: Path, chance: Random) -> str:
    """The report's folder may not be written."""
    lay_out(folder)
    folder.chmod(0o555)
    try:
        return _report_kept(folder, before=with_rights_of_others)
    finally:
        folder.chmod(0o755)


def read_only_cache(folder: Path, chance: Random) -> str:
    """The cache's folder may not be written: the report is the same."""
    lay_out(folder)
    (folder / "cache").mkdir(mode=0o555)
    out, err = copydesk(folder, *_CHECK, before=with_rights_of_others).communicate(timeout=PATIENCE_S)
    return wrong_report(out) or wrong_words(err)


def damaged_cache(folder: Path, chance: Random) -> str:
    """Some bytes of the cache are others: the report is the same."""
    lay_out(folder)
    shutil.copytree(_filled(), folder / "cache")
    file = folder / "cache" / "copydesk" / "answers.sqlite3"
    data = bytearray(file.read_bytes())
    # Half of the places lie in the first page, which says how to read the others.
    at = chance.randrange(len(data) if chance.random() < 0.5 else 4096)
    data[at : at + 8] = chance.randbytes(chance.choice((1, 8)))[: len(data) - at].ljust(len(data[at : at + 8]), b"\xff")
    file.write_bytes(data[: chance.choice((len(data), len(data), at))])
    out, err = copydesk(folder, *_CHECK).communicate(timeout=PATIENCE_S)
    return wrong_report(out) or wrong_words(err)


def _report_kept(folder: Path, before: object) -> str:
    report = folder / "report.json"
    if not report.exists():
        try:
            report.write_text(_OLD, encoding="utf-8")
        except OSError:
            return ""
    names = {one.name for one in folder.iterdir()}
    call = (*_CHECK[:2], "--no-cache", "--format", "json=report.json", *RULES)
    process = copydesk(folder, *call, before=before)  # type: ignore[arg-type]
    _, err = process.communicate(timeout=PATIENCE_S)
    text, left = report.read_text("utf-8"), {one.name for one in folder.iterdir()} - names
    wrong = "" if text == _OLD else wrong_report(text)
    silent = "" if process.returncode == (2 if text == _OLD else 1) else f"exit code {process.returncode}"
    return wrong or wrong_words(err) or silent or (f"files left: {sorted(left)}" if left - {"cache"} else "")


def _fill(path: Path, spare: int) -> None:
    """Write until the disk is full, then free some bytes."""
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(1024)):
                pass
        except OSError:
            pass
        file.truncate(max(0, file.tell() - spare))


@cache
def _filled() -> Path:
    """A cache in which all articles are answered."""
    folder = Path(mkdtemp(prefix="copydesk-cache-"))
    lay_out(folder)
    copydesk(folder, *_CHECK).communicate(timeout=PATIENCE_S)
    return folder / "cache"
