"""The blocks of docs/ci.md: every command line in them is run as it stands, and writes the reports that it names."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.documented import DOCS, blocks

GOOD = "# Tea\n\nBoil the water first, then warm the pot.\n"
BAD = "# Tea\n\nBoil the the water first, then warm the pot.\n"
TEXT = (DOCS / "ci.md").read_text(encoding="utf-8")
# In YAML a command stands behind a key or a dash, in Groovy in a script of its own.
_LINE = re.compile(r"^\s*(?:- )?(?:(?:run|script): )?(?:\.venv/bin/)?(copydesk (?:check|baseline) .*)$", re.MULTILINE)


def lines() -> Iterator[str]:
    """The command lines of the page, in order: the first ones need nothing, later ones what the first have written."""
    for block in blocks(TEXT):
        yield from _LINE.findall(block.text)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a clean article on its main branch, and a flawed one on another."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "good.md").write_text(GOOD, encoding="utf-8")
    identity = "git -c user.name=Test -c user.email=test@localhost -c commit.gpgsign=false"
    run(f"git init -q -b main && git add . && {identity} commit -qm One", tmp_path)
    run("git update-ref refs/remotes/origin/main HEAD", tmp_path)
    (tmp_path / "articles" / "bad.md").write_text(BAD, encoding="utf-8")
    return tmp_path


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line in a shell that finds this copydesk."""
    path = os.pathsep.join((os.path.dirname(sys.executable), os.environ["PATH"]))
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    environment = {**plain, "PATH": path, "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    return subprocess.run(["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_page_has_a_command_for_each_server() -> None:
    assert len(list(lines())) >= 9


def test_every_command_runs_as_it_stands_and_writes_its_reports(repository: Path) -> None:
    for line in lines():
        done = run(line, repository)
        assert done.returncode in (0, 1), f"{line}: {done.stderr}"
        assert "copydesk: " not in done.stderr, line
        for name in re.findall(r"--format [a-z]+=(\S+)", line):
            report = (repository / name).read_text(encoding="utf-8")
            if name.endswith(".xml"):
                ElementTree.fromstring(report)
            elif name.endswith((".json", ".sarif")):
                json.loads(report)
            assert "doubled-word" in report


def test_on_github_the_summary_of_the_job_is_written_without_a_step_of_its_own(repository: Path) -> None:
    (line,) = [one for one in lines() if "--format github" in one]
    assert "::error file=articles/bad.md" in run(line, repository).stdout
    summary = (repository / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("## copydesk\n")
    assert "doubled-word" in summary
