"""The hooks for pre-commit, run for real on a repository that is made here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_NO_NETWORK = ("Temporary failure in name resolution", "NewConnectionError", "Network is unreachable", "ProxyError")
_HOOK_FILES = (
    "pyproject.toml",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
    "src",
    "rules",
    "scripts",
    "examples",
)


@pytest.fixture
def hooks(project: Path, tmp_path: Path) -> Path:
    """The project as somebody else's pre-commit fetches it: a repository with one commit."""
    folder = tmp_path / "hooks"
    folder.mkdir()
    for name in _HOOK_FILES:
        path = project / name
        if path.is_dir():
            shutil.copytree(path, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(path, folder / name)
    _commit(folder)
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a clean article, a flawed one, and a file that is no article."""
    folder = tmp_path / "articles"
    folder.mkdir()
    articles = {
        "good.md": "# Tea\n\nBoil the water first, then warm the pot.\n",
        "bad.md": "# Tea\n\nBoil the the water first.\n",
        "code.py": 'print("the the")\n',
    }
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
    _commit(folder)
    return folder


def test_the_manifest_of_hooks_is_valid(project: Path) -> None:
    done = _pre_commit(project, "validate-manifest", project / ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hooks_report_a_flawed_article_mend_it_and_touch_nothing_else(hooks: Path, repository: Path) -> None:
    # One run only, of all hooks: each installs them again.
    done = _pre_commit(repository, "try-repo", hooks, "--color", "never", "--all-files", "--verbose")
    if done.returncode and any(sign in done.stdout + done.stderr for sign in _NO_NETWORK):
        pytest.skip("the hook's environment is installed from a package registry, and there is no network")
    errors = [line for line in done.stdout.splitlines() if ": error " in line]
    assert done.returncode == 1, done.stdout + done.stderr
    assert errors == ["bad.md:3:6: error doubled-word “the” stands twice"]
    assert "bad.md: 1 fixed" in done.stdout.splitlines()
    assert "code.py" not in done.stdout
    assert (repository / "bad.md").read_text(encoding="utf-8") == "# Tea\n\nBoil the water first.\n"
    assert (repository / "code.py").read_text(encoding="utf-8") == 'print("the the")\n'


def _pre_commit(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", *arguments]
    return subprocess.run(command, cwd=folder, env=_environment(), capture_output=True, text=True, check=False)


def _commit(folder: Path) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"]
    for command in (["init", "--quiet"], ["add", "."], [*identity, "commit", "--quiet", "-m", "All files"]):
        subprocess.run(["git", *command], cwd=folder, env=_environment(), check=True)


def _environment() -> dict[str, str]:
    """The environment without what git sets for its hooks, which would name another repository."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
