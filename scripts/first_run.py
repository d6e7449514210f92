"""The first run, made while a wheel is built: what it works out is brought along, for the Python that builds.

Where nothing can be written beside the modules, as in many containers, every run would else be a first one.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_COPIED = ("src", "rules", "examples")
_ARTICLES = ("examples/clean", "examples/flawed")
_PROGRAM = """
import sys
from copydesk.__main__ import main
from copydesk.kept import bring
brought, *sys.argv[1:] = sys.argv[1:]
try:
    main()
except SystemExit as end:
    sys.exit(end.code if end.code > 1 else 0 if bring(brought) else "it could not be written")
"""


class FirstRun(BuildHookInterface[Any]):
    """Checks the examples: in the checkout if that is to be edited, else in a copy, which no earlier run has seen."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        self._folder = Path(tempfile.mkdtemp())
        if version == "editable":
            self._run(root)
            return
        for name in _COPIED:
            shutil.copytree(root / name, self._folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        # Most articles lie in a repository; what reads this file is brought along too.
        (self._folder / ".git").mkdir()
        (self._folder / ".gitignore").write_text("build/\n", encoding="utf-8")
        if self._run(self._folder, XDG_CACHE_HOME=str(self._folder)):
            build_data["force_include"][str(self._brought)] = f"copydesk/{sys.implementation.cache_tag}.kept"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _brought(self) -> Path:
        return self._folder / "brought.kept"

    def _run(self, root: Path, **variables: str) -> bool:
        """Whether the run could be made; a wheel without it works as well, but for its first run."""
        articles = [str(root / name) for name in _ARTICLES]
        settings = ["check", "--no-cache", "--jobs", "1", "--format", "concise", *articles]
        # pip tells of what it has installed for the build in this variable.
        modules = os.pathsep.join((str(root / "src"), *filter(None, (os.environ.get("PYTHONPATH"),))))
        # The same sets in the same order make the same wheel.
        environment = {**os.environ, "PYTHONPATH": modules, "PYTHONHASHSEED": "0", **variables}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        program = [sys.executable, "-c", _PROGRAM, str(self._brought), *settings]
        done = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            self.app.display_warning(f"The first run was not made: {done.stderr.strip() or done.stdout.strip()}")
        return not done.returncode
