"""The package: wheel and sdist hold the rulebook, and the wheel works where nothing of the checkout is."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

# Workers of pytest-xdist would each build it again.
pytestmark = pytest.mark.xdist_group("packaging")


@dataclass(frozen=True)
class Installed:
    """The wheel in an environment of its own, and an empty folder far from the checkout."""

    bin: Path
    elsewhere: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run copydesk in that folder."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(
            [self.bin / "copydesk", *command],
            cwd=self.elsewhere,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="session")
def distributions(project: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sdist, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, project)
    return next(folder.glob("*.tar.gz")), next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(distributions: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an environment that takes the dependencies from this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    binaries = folder / "venv" / "bin"
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--python",
        binaries / "python",
    ]
    _run(*pip, "install", "--quiet", "--no-deps", "--no-index", distributions[1])
    site = next((folder / "venv").glob("lib/python*/site-packages"))
    # Comes after the environment's own packages, and no .pth file in it is followed: not this checkout's either.
    (site / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    return Installed(binaries, elsewhere)


def test_the_wheel_holds_every_rule_file(project: Path, distributions: tuple[Path, Path]) -> None:
    rules = _rule_files(project)
    with zipfile.ZipFile(distributions[1]) as wheel:
        names = set(wheel.namelist())
    assert rules
    assert rules <= {name.removeprefix("copydesk/") for name in names}


def test_the_wheel_holds_its_type_marker_and_its_licence(distributions: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(distributions[1]) as wheel:
        names = wheel.namelist()
    assert "copydesk/py.typed" in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)


def test_the_wheel_names_the_licences_of_all_that_it_holds(project: Path, distributions: tuple[Path, Path]) -> None:
    notices = sorted(one.name for one in project.glob("src/copydesk/language/data/LICENSE-*"))
    with zipfile.ZipFile(distributions[1]) as wheel:
        about = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        stated = wheel.read(about).decode().splitlines()
    expression = next(line for line in stated if line.startswith("License-Expression: "))
    assert expression.count(" AND ") == len(notices)
    assert sorted(line.rpartition("/")[2] for line in stated if line.startswith("License-File: src/")) == notices


def test_the_wheel_holds_nothing_but_the_package(distributions: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(distributions[1]) as wheel:
        tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"copydesk"}


def test_the_sdist_holds_rules_tests_and_examples(project: Path, distributions: tuple[Path, Path]) -> None:
    with tarfile.open(distributions[0]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert _rule_files(project) <= names
    assert {"tests/test_packaging.py", "examples/README.md", "LICENSE", "CHANGELOG.md", "Makefile"} <= names


def test_what_the_build_needs_is_what_the_project_needs(project: Path) -> None:
    told = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    hook = told["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
    assert set(hook["dependencies"]) < set(told["project"]["dependencies"])


def test_what_the_first_run_works_out_is_in_the_wheel(installed: Installed) -> None:
    (installed.elsewhere / "coast.md").write_text("# The coast\n\nThe path is is long.\n", encoding="utf-8")
    program = """
import sys
from copydesk import kept, recall
from copydesk.patterns import reading
def made(*given): raise AssertionError(f"made in the first run: {given}")
reading._prepared = recall._parts = made
import copydesk.rulebook
copydesk.rulebook._head = made
from copydesk.__main__ import main
main()
"""
    done = subprocess.run(
        [installed.bin / "python", "-B", "-c", program, "check", "--no-cache", "--format", "concise", "coast.md"],
        cwd=installed.elsewhere,
        # A dependency writes an expression in the order of a set.
        env={**os.environ, "XDG_CACHE_HOME": str(installed.elsewhere / "none"), "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "doubled-word" in done.stdout


def test_the_checkout_and_the_sdist_give_the_same_wheel(
    project: Path, distributions: tuple[Path, Path], tmp_path: Path
) -> None:
    _run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, project)
    assert _contents(next(tmp_path.glob("*.whl"))) == _contents(distributions[1])


def test_the_installed_wheel_runs_its_own_code(installed: Installed) -> None:
    done = subprocess.run(
        [installed.bin / "python", "-c", "import copydesk; print(copydesk.__file__)"],
        cwd=installed.elsewhere,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()).is_relative_to(installed.bin.parent)


def test_the_installed_wheel_lists_the_rules_of_the_checkout(project: Path, installed: Installed) -> None:
    done = installed.run("rules", "--format", "json")
    assert done.returncode == 0, done.stderr
    listed = {rule["name"] for rule in json.loads(done.stdout)}
    files = {Path(name) for name in _rule_files(project) if "profiles" not in name}
    assert listed == {path.stem.replace("_", "-") for path in files if path.suffix in {".py", ".yaml"}}


def test_the_installed_wheel_checks_an_article(installed: Installed) -> None:
    (installed.elsewhere / "tea.md").write_text("# Tea\n\nBoil the the water first.\n", encoding="utf-8")
    done = installed.run("check", "--format", "concise", "tea.md")
    assert done.returncode == 1, done.stderr
    assert "tea.md:3:" in done.stdout
    assert "doubled-word" in done.stdout


def _rule_files(project: Path) -> set[str]:
    paths = (project / "rules").rglob("*")
    return {path.relative_to(project).as_posix() for path in paths if path.suffix in {".py", ".yaml", ".toml"}}


def _contents(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        return {one.filename: one.CRC for one in archive.infolist()}


def _run(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
