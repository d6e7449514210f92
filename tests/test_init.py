"""copydesk init: what it writes into a project, and what it leaves alone."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from copydesk.cli.beginnings import HOOK, HOOKS, WORKFLOW
from tests.command import GOOD, copydesk, write

MINE = yaml.safe_load(HOOK)[0]
OTHER = {"repo": "https://github.com/pre-commit/pre-commit-hooks", "rev": "v5.0.0", "hooks": [{"id": "check-yaml"}]}

LISTS = {
    "flush with its key": "repos:\n- repo: {repo}\n  rev: {rev}\n  hooks:\n  - id: check-yaml\n",
    "indented": "repos:\n  - repo: {repo}\n    rev: {rev}\n    hooks:\n      - id: check-yaml\n",
    "further indented": "repos:\n    - repo: {repo}\n      rev: {rev}\n      hooks:\n        - id: check-yaml\n",
    "without a line end": "# Ours.\nrepos:\n  - repo: {repo}\n    rev: {rev}\n    hooks: [id: check-yaml]",
}
OTHERS = {
    "a list in brackets": "repos: [{repo: local, hooks: []}]\n",
    "a key behind the list": "repos:\n  - {repo: local, hooks: []}\nfail_fast: true\n",
    "no YAML": "repos: [\n",
    "no list": "repos: 3\n",
}


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_nothing_is_asked_and_nothing_but_the_configuration_written_without_a_terminal() -> None:
    assert copydesk("init", given=b"y\ny\n") == (0, "wrote copydesk.toml\n", "")
    assert os.listdir() == ["copydesk.toml"]


def test_hook_and_workflow_are_written_if_wanted() -> None:
    outcome = copydesk("init", "--hook", "--workflow")
    assert outcome.out.splitlines() == [
        "wrote copydesk.toml",
        f"wrote {HOOKS}; pre-commit install switches it on",
        f"wrote {WORKFLOW}",
    ]
    assert yaml.safe_load(Path(HOOKS).read_text(encoding="utf-8")) == {"repos": [MINE]}


def test_the_hook_and_the_workflow_may_join_a_configuration() -> None:
    write("copydesk.toml", "[gate]\n")
    outcome = copydesk("init", "--hook")
    assert (outcome.code, outcome.err) == (0, "")
    assert Path("copydesk.toml").read_text(encoding="utf-8") == "[gate]\n"
    assert Path(HOOKS).exists()


def test_a_profile_may_be_chosen() -> None:
    copydesk("init", "--profile", "news")
    assert ["profile", "news", "copydesk.toml"] in [line.split() for line in copydesk("config").out.splitlines()]


def test_an_unknown_profile_writes_nothing() -> None:
    assert copydesk("init", "--profile", "newss").err == (
        "copydesk: --profile: unknown profile “newss”; did you mean “news”?\n"
    )
    assert os.listdir() == []


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_the_hook_is_put_behind_the_others_whose_bytes_stay(text: str) -> None:
    before = text.format(**OTHER)
    write(HOOKS, before)
    copydesk("init", "--hook")
    after = Path(HOOKS).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert yaml.safe_load(after)["repos"] == [OTHER, MINE]


@pytest.mark.parametrize("before", OTHERS.values(), ids=OTHERS)
def test_where_the_hook_cannot_be_put_it_is_shown_and_nothing_written(before: str) -> None:
    write(HOOKS, before)
    outcome = copydesk("init", "--hook")
    assert outcome.out.endswith(HOOK)
    assert Path(HOOKS).read_text(encoding="utf-8") == before


def test_what_is_there_is_not_written_twice() -> None:
    copydesk("init", "--hook", "--workflow")
    before = Path(HOOKS).read_text(encoding="utf-8"), Path(WORKFLOW).read_text(encoding="utf-8")
    outcome = copydesk("init", "--hook", "--workflow")
    assert f"{HOOKS} has the hook already\n" in outcome.out
    assert f"{WORKFLOW} exists already and stays as it is\n" in outcome.out
    assert (Path(HOOKS).read_text(encoding="utf-8"), Path(WORKFLOW).read_text(encoding="utf-8")) == before


def test_the_steps_of_the_workflow_run_as_they_stand() -> None:
    copydesk("init", "--workflow", "--profile", "docs")
    write("draft.md", GOOD)
    steps = yaml.safe_load(Path(WORKFLOW).read_text(encoding="utf-8"))["jobs"]["check"]["steps"]
    check = next(one["run"] for one in steps if one.get("run", "").startswith("copydesk"))
    done = _run(["bash", "-c", check])
    assert done.returncode == 1
    assert "::error file=draft.md,line=3,endLine=3,col=6,endColumn=13,title=doubled-word::" in done.stdout


def test_the_hook_runs_in_pre_commit() -> None:
    copydesk("init", "--hook")
    write("draft.md", GOOD)
    write("code.py", 'print("the the")\n')
    for command in (["init", "-q"], ["add", "."]):
        _run(["git", *command])
    done = _run([sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"])
    assert done.returncode == 1, done.stdout + done.stderr
    assert "draft.md:3:6: error doubled-word" in done.stdout
    assert "code.py" not in done.stdout


@pytest.mark.parametrize(("answers", "written"), [(b"y\ny\n", {HOOKS, ".github"}), (b"\n\n", set())])
def test_a_terminal_is_asked(answers: bytes, written: set[str]) -> None:
    main, other = pty.openpty()
    os.write(main, answers)
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", "init"], stdin=other, stdout=other, stderr=other, check=True
    )
    assert done.returncode == 0
    assert set(os.listdir()) == {"copydesk.toml", *written}


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join((os.path.dirname(sys.executable), os.environ["PATH"]))
    plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    assert shutil.which(command[0])
    return subprocess.run(command, env={**plain, "PATH": path}, capture_output=True, text=True, check=False)
