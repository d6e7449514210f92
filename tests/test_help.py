"""The examples in --help: each is run as it stands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.__main__ import COMMANDS
from copydesk.cli.examples import EXAMPLES
from tests.command import copydesk

DRAFT = """# 3 things that a barrel needs

A barrel of 200 litres fills in one storm. It cost €40 in 2019, says the shop.

## A lid

It keeps leaves out.

## A tap

A tap near the bottom is best.

## A stand

So that a can fits under the tap.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with all that the examples name."""
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    for name in ("articles", "archive", "site", ".zfunc"):
        (tmp_path / name).mkdir()
        for number in range(30 if name == "archive" else 1):
            (tmp_path / name / f"barrel-{number}.md").write_text(DRAFT, encoding="utf-8")
    for name in (".local/share/bash-completion/completions", ".config/fish/completions"):
        (tmp_path / name).mkdir(parents=True)
    identity = "git -c user.name=Test -c user.email=test@localhost -c commit.gpgsign=false"
    made = _run(f"git init -q -b main && git add . && {identity} commit -qm All", tmp_path)
    assert made.returncode == 0, made.stderr
    return tmp_path


def _run(call: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((os.path.dirname(sys.executable), os.environ["PATH"]))
    # Without what git sets for its hooks, which would name another repository.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment = {**plain, "PATH": path, "HOME": str(folder)}
    return subprocess.run(
        ["bash", "-c", call],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples_in_its_help(command: str) -> None:
    text = copydesk(command, "--help").out
    assert "\n  Examples:\n" in text
    # Each stands on a line of its own, so that it can be copied.
    assert all(f"\n    {call}\n" in f"{text}\n" for call, _ in EXAMPLES[command])


@pytest.mark.parametrize("command", EXAMPLES)
def test_the_examples_of_a_command_work_one_after_another(command: str, desk: Path) -> None:
    for call, _ in EXAMPLES[command]:
        done = _run(call, desk)
        assert done.returncode in (0, 1), f"{call}: {done.stderr}"
        assert "copydesk: " not in done.stderr, call
