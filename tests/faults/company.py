"""Others at the same files: they take them away, add some, write in them or mend them while copydesk works."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from copydesk.fix import fixed
from copydesk.loaders.limits import MAX_BYTES
from tests.faults.desk import (
    COUNT,
    MANY,
    PATIENCE_S,
    RULES,
    article,
    copydesk,
    expected,
    findings,
    found,
    lay_out,
    mended,
    wrong_articles,
    wrong_words,
)

_PAUSE_S = 0.02  # between two deeds, at most
_LARGE = "more than 16 MB"


def files_come_and_go(folder: Path, chance: Random) -> str:
    """Articles vanish, change and appear during a check: all others are reported as ever, what is gone is named."""
    place = lay_out(folder, MANY)
    process = copydesk(folder, "check", "articles", "--jobs=2", "--no-cache", "--format=json=report.json", *RULES)
    touched = {_disturbed(place, chance) for _ in _moments(process, chance)}
    _, err = process.communicate(timeout=PATIENCE_S)
    report = (folder / "report.json").read_text("utf-8")
    counts, problems = findings(report), {Path(one["path"]).name for one in json.loads(report)["problems"]}
    wrong = [name for name, count in expected(MANY).items() if name not in touched and counts.get(name) != count]
    more = [name for name, count in counts.items() if count > expected(1)["0.md"]]
    named = problems <= touched and not problems & counts.keys() and process.returncode == (2 if problems else 1)
    return wrong_words(err) or (
        f"others are reported: {wrong or more or problems}" if wrong or more or not named else ""
    )


def file_grows(folder: Path, chance: Random) -> str:
    """An article grows while it is read, now and then beyond what is read at all: the others are reported as ever."""
    place = lay_out(folder)
    process = copydesk(folder, "check", "articles", "--format=json=report.json", *RULES)
    jump = chance.choice((0, 0, 0, chance.randint(1, 40)))
    with (place / "0.md").open("a", encoding="utf-8") as file:
        for number, _ in enumerate(_moments(process, chance), 1):
            file.write("\n\nIt had the the last word, and a apple.")
            file.flush()
            if number == jump:
                file.truncate(2 * MAX_BYTES)
    _, err = process.communicate(timeout=PATIENCE_S)
    counts = findings((folder / "report.json").read_text("utf-8"))
    refused = bool(jump) and "0.md" not in counts and _LARGE in err and process.returncode == 2
    seen = counts.pop("0.md", 0) >= expected()["0.md"] and process.returncode == 1
    others = {name: count for name, count in expected().items() if name != "0.md"}
    return wrong_words(err) or ("" if counts == others and (seen or refused) else f"another report: {counts} {err}")


def two_fixes(folder: Path, chance: Random) -> str:
    """Two runs mend the same articles at the same time: in the end all are mended, and each is whole."""
    place = lay_out(folder)
    first = copydesk(folder, "fix", "articles", *RULES)
    time.sleep(chance.random() / 2)
    second = copydesk(folder, "fix", "articles", *RULES)
    errors = [one.communicate(timeout=PATIENCE_S)[1] for one in (first, second)]
    left = [number for number in range(COUNT) if (place / f"{number}.md").read_text("utf-8") != mended(number)]
    return wrong_articles(place) or "".join(map(wrong_words, errors)) or (f"not mended: {left}" if left else "")


def saved_during_fix(folder: Path, chance: Random) -> str:
    """Somebody saves articles while they are mended: what was saved last stands there, mended or not."""
    place = lay_out(folder)
    process = copydesk(folder, "fix", "articles", *RULES)
    saved = dict(_saved(place, chance) for _ in _moments(process, chance))
    _, err = process.communicate(timeout=PATIENCE_S)
    lost = [one.name for one, text in saved.items() if one.read_text("utf-8") not in (text, fixed(text, found))]
    whole = {f"{number}.md" for number in range(COUNT)} == {one.name for one in place.iterdir()}
    return wrong_words(err) or (f"lost what was saved: {lost}" if lost else "" if whole else "other files")


def _moments(process: subprocess.Popen[str], chance: Random) -> Iterator[None]:
    """Random moments until a process ends."""
    while process.poll() is None:
        yield
        time.sleep(_PAUSE_S * chance.random())


def _disturbed(place: Path, chance: Random) -> str:
    """The name of an article that was taken away, written anew in its place or as a whole, or added."""
    number, what = chance.randrange(MANY), chance.choice(("gone", "written", "replaced", "added"))
    path = place / f"{number + (MANY if what == 'added' else 0)}.md"
    if what == "gone":
        path.unlink(missing_ok=True)
    elif what == "replaced":
        _replace(path, article(number)[: chance.randint(200, 2000)])
    else:
        path.write_text(article(number), encoding="utf-8")
    return path.name


def _saved(place: Path, chance: Random) -> tuple[Path, str]:
    """An article that was saved, as a whole or in its place, and its text."""
    number = chance.randrange(COUNT)
    path, text = place / f"{number}.md", f"{article(number)}\nSaved {chance.random()} by by a editor.\n"
    if chance.random() < 0.5:
        _replace(path, text)
    else:
        path.write_text(text, encoding="utf-8")
    return path, text


def _replace(path: Path, text: str) -> None:
    passing = path.with_suffix(".passing")
    passing.write_text(text, encoding="utf-8")
    os.replace(passing, path)
