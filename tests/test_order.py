"""The order of a report: that of the paths and of the text, however the work was done and the disk lists its files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from copydesk.reporters import FORMATS
from copydesk.request import Request
from copydesk.run import run
from tests.conftest import ROOT

NAMES = [f"{folder}{letter}.md" for folder in ("", "b/", "a/", "a/z/") for letter in "kbzaM"]
TEXT = (ROOT / "examples" / "flawed" / "team-notes.md").read_text(encoding="utf-8")


def written(folder: Path, names: Iterable[str]) -> Path:
    """The same articles, made one after another in this order; each has a different number of findings."""
    for name in names:
        path = folder / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT + "\nPour the the tea.\n" * NAMES.index(name), encoding="utf-8")
    return folder


def reports(folder: Path, jobs: int, *paths: str) -> dict[str, str]:
    """The report in every format, from one run in a folder."""
    wanted = [f"--format={name}={name}.out" for name in FORMATS]
    command = [sys.executable, "-m", "copydesk", "check", "--no-cache", f"--jobs={jobs}", *wanted, *paths]
    environment = {**os.environ, "PYTHONHASHSEED": str(jobs), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    return {name: (folder / f"{name}.out").read_text(encoding="utf-8") for name in FORMATS}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The reports of one process."""
    return reports(written(tmp_path_factory.mktemp("first"), NAMES), 1, "articles")


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The reports of three processes on files that were made in another order."""
    return reports(written(tmp_path_factory.mktemp("second"), reversed(NAMES)), 3, "articles")


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_is_the_same_whatever_the_processes_and_the_disk_do(
    format: str, first: dict[str, str], second: dict[str, str]
) -> None:
    assert first[format] == second[format]


@pytest.mark.parametrize("format", [one for one in FORMATS if one != "github"])
def test_every_format_has_the_articles_in_one_order(format: str, first: dict[str, str]) -> None:
    text, folder = first[format], os.path.join("articles", "")
    at = [text.index(f"{folder}{name}") for name in sorted(NAMES, key=_as_walked)]
    assert at == sorted(at)


def test_findings_come_in_the_order_of_the_text(tmp_path: Path) -> None:
    written(tmp_path, NAMES)
    for article in run(Request([str(tmp_path)])).articles:
        places = [one.span for one in article.findings]
        assert places == sorted(places)


def _as_walked(name: str) -> tuple[object, ...]:
    return tuple(name.split("/"))
