"""What a check on the way to a commit loads, and above all what it does not."""

import json
import os
import subprocess
import sys

import pytest

_PROGRAM = """
import contextlib, io, json, sys
with contextlib.redirect_stdout(io.StringIO()) as report, contextlib.suppress(SystemExit):
    from copydesk.__main__ import main
    main()
print(json.dumps({"report": report.getvalue(), "modules": sorted(sys.modules)}))
"""

SLOW = (
    "asyncio",
    "copydesk.loaders.html",
    "copydesk.patterns.tree",
    "difflib",
    "hashlib",
    "html.parser",
    "importlib.metadata",
    "jinja2",
    "nltk",
    "pydantic",
    "pygls",
    "rich",
    "subprocess",
    "textstat",
    "typer",
    "yaml",
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The modules that the second `copydesk check --format concise one.md` loads with its output not on a terminal.

    The first one keeps what it has read of the rulebook.
    """
    folder = tmp_path_factory.mktemp("startup")
    (folder / "one.md").write_text("# Tea\n\nBoil the the water first.\n", encoding="utf-8")
    command = [sys.executable, "-c", _PROGRAM, "check", "--format", "concise", "one.md"]
    keeping = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    keeping["XDG_CACHE_HOME"] = str(folder / "cache")
    for _ in range(2):
        done = subprocess.run(command, cwd=folder, env=keeping, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert "doubled-word" in told["report"]
    return frozenset(told["modules"])


@pytest.mark.parametrize("module", SLOW)
def test_a_concise_check_of_markdown_does_not_load(loaded: frozenset[str], module: str) -> None:
    assert module not in loaded
