"""The action for GitHub: its steps are run as they stand, as the runner runs them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.conftest import ROOT
from tests.formats import commands

_INSTALLED = ("pyproject.toml", "README.md", "LICENSE", "src", "rules", "scripts", "examples")
_NO_NETWORK = ("Temporary failure in name resolution", "NewConnectionError", "Network is unreachable", "ProxyError")
_EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")
_GOOD = "# Tea\n\nBoil the water first, then warm the pot.\n"
_BAD = "# Tea\n\nBoil the the water first.\n"

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]


@dataclass(frozen=True)
class Job:
    """What a job leaves behind: the exit code of its last step, its log, outputs and summary."""

    code: int
    log: str
    outputs: Mapping[str, str]
    summary: str


@dataclass(frozen=True)
class Runner:
    """A runner with the action installed; each job has a workspace of its own."""

    temp: Path
    action: Path

    def run(self, workspace: Path, **inputs: str) -> Job:
        """Run the shell steps behind the installation, with inputs whose hyphens are underscores here."""
        log, code = "", 0
        steps: dict[str, str] = {}
        for step in STEPS[3:]:
            if "run" in step:
                done, outputs = self.step(step, workspace, {**_contexts(inputs), **steps})
                steps |= {f"steps.{step.get('id')}.outputs.{name}": value for name, value in outputs.items()}
                log, code = log + done.stdout + done.stderr, done.returncode
            if code:
                break
        found = {name: _substituted(one["value"], steps) for name, one in ACTION["outputs"].items()}
        return Job(code, log, found, (workspace.parent / "summary").read_text(encoding="utf-8"))

    def step(
        self, step: Mapping[str, Any], workspace: Path, known: Mapping[str, str]
    ) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
        """Run a step's script in bash, with the options that the runner gives to it."""
        files = {name: workspace.parent / name for name in ("outputs", "summary", "script.sh")}
        files["summary"].touch()
        files["outputs"].write_text("", encoding="utf-8")
        files["script.sh"].write_text(step["run"], encoding="utf-8")
        known = {
            **known,
            "runner.temp": str(self.temp),
            "github.action_path": str(self.action),
            "steps.python.outputs.python-path": sys.executable,
        }
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "COPYDESK_"))},
            **{"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(workspace)},
            **{"GITHUB_OUTPUT": str(files["outputs"]), "GITHUB_STEP_SUMMARY": str(files["summary"])},
            "RUNNER_TEMP": str(self.temp),
            **{name: _substituted(value, known) for name, value in step.get("env", {}).items()},
        }
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(files["script.sh"])]
        done = subprocess.run(command, cwd=workspace, env=environment, capture_output=True, text=True, check=False)
        lines = files["outputs"].read_text(encoding="utf-8").splitlines()
        return done, {name: value for name, _, value in (line.partition("=") for line in lines)}


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner on which the action's own step has installed copydesk."""
    temp, action = tmp_path_factory.mktemp("temp"), tmp_path_factory.mktemp("action")
    for name in _INSTALLED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, action / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, action / name)
    made = Runner(temp, action)
    workspace = tmp_path_factory.mktemp("job") / "workspace"
    workspace.mkdir()
    done, _ = made.step(STEPS[2], workspace, {})
    if done.returncode and any(sign in done.stdout + done.stderr for sign in _NO_NETWORK):
        pytest.skip("copydesk is installed with packages from a registry, and there is no network")
    assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository with a clean article and a flawed one."""
    folder = tmp_path / "workspace"
    (folder / "more posts").mkdir(parents=True)
    (folder / "good.md").write_text(_GOOD, encoding="utf-8")
    (folder / "more posts" / "bad.md").write_text(_BAD, encoding="utf-8")
    return folder


def _contexts(inputs: Mapping[str, str]) -> dict[str, str]:
    given = {name.replace("_", "-"): value for name, value in inputs.items()}
    assert set(given) <= set(ACTION["inputs"])
    return {f"inputs.{name}": given.get(name, one["default"]) for name, one in ACTION["inputs"].items()}


def _substituted(text: str, known: Mapping[str, str]) -> str:
    """A value with what the runner puts in the place of its expressions; what is not known is empty."""
    return _EXPRESSION.sub(lambda match: known.get(match[1], ""), text)


def test_the_action_is_valid_under_the_schema_of_its_kind() -> None:
    schema = json.loads((ROOT / "tests" / "schemas" / "github-actions.json").read_text(encoding="utf-8"))
    assert [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(ACTION)] == []


def test_it_uses_no_action_but_githubs_own() -> None:
    used = [step["uses"].partition("@")[0] for step in STEPS if "uses" in step]
    assert used == ["actions/setup-python", "actions/cache", "github/codeql-action/upload-sarif"]


def test_no_script_has_an_input_written_into_it() -> None:
    assert [step["name"] for step in STEPS if "${{" in step.get("run", "")] == []


def test_every_expression_names_something_that_is_there() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    known = {f"inputs.{name}" for name in ACTION["inputs"]}
    known |= {f"steps.check.outputs.{name}" for name in ACTION["outputs"]}
    known |= {"steps.python.outputs.python-version", "steps.python.outputs.python-path"}
    known |= {"runner.temp", "runner.os", "runner.arch", "github.action_path", "github.sha"}
    assert set(_EXPRESSION.findall(text)) <= known


def test_a_flawed_article_fails_the_job_after_all_reports_are_written(runner: Runner, workspace: Path) -> None:
    job = runner.run(workspace)
    assert job.code == 1, job.log
    (error,) = [one for one in commands(job.log) if one.kind == "error"]
    assert error.properties["file"] == "more posts/bad.md"
    assert (error.properties["line"], error.properties["title"]) == ("3", "doubled-word")
    assert job.outputs["exit-code"] == "1"
    assert (job.outputs["passed"], job.outputs["errors"]) == ("false", "1")
    assert 0 < float(job.outputs["score"]) < 100
    (run,) = json.loads((workspace / job.outputs["sarif-file"]).read_text(encoding="utf-8"))["runs"]
    assert "doubled-word" in {one["id"] for one in run["tool"]["driver"]["rules"] if one["help"]["markdown"]}
    assert job.summary.startswith("## copydesk\n")
    assert "more posts/bad.md:3:6" in job.summary


def test_clean_articles_pass(runner: Runner, workspace: Path) -> None:
    job = runner.run(workspace, paths="good.md")
    assert (job.code, job.outputs["exit-code"], job.outputs["passed"]) == (0, "0", "true"), job.log
    assert "bad.md" not in job.log + job.summary


def test_the_inputs_are_what_copydesk_is_told(runner: Runner, workspace: Path) -> None:
    (workspace / "house.toml").write_text('ignore = ["doubled-word"]\n', encoding="utf-8")
    inputs = {"paths": "good.md\nmore posts\n", "config": "house.toml", "profile": "news", "fail_on": "never"}
    job = runner.run(workspace, **inputs, reports="csv=a.csv\njunit=b.xml\n", sarif_file="c.sarif")
    assert (job.code, job.outputs["sarif-file"]) == (0, "c.sarif"), job.log
    assert "doubled-word" not in job.log
    assert {"a.csv", "b.xml", "c.sarif"} <= {one.name for one in workspace.iterdir()}
    assert runner.run(workspace, min_score="100", fail_on="never").code == 1


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param("$(touch stolen)", id="a command"),
        pytest.param("a.md; touch stolen", id="a second command"),
        pytest.param("--profile=news", id="an option"),
    ],
)
def test_a_path_is_a_path_whatever_it_looks_like(runner: Runner, workspace: Path, paths: str) -> None:
    job = runner.run(workspace, paths=paths)
    assert job.code == 2
    assert not (workspace / "stolen").exists()
    assert paths in job.log


def test_a_mistake_in_the_inputs_leaves_nothing_to_upload(runner: Runner, workspace: Path) -> None:
    job = runner.run(workspace, profile="poetry")
    assert (job.code, job.outputs["sarif-file"], job.outputs["score"]) == (2, "", "")
    assert "poetry" in job.log
