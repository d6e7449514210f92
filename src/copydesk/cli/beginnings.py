"""The entry of the pre-commit hook, and the workflow for GitHub, written into a project."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from copydesk import __version__

HOOKS = ".pre-commit-config.yaml"
WORKFLOW = ".github/workflows/copydesk.yml"

HOOK = """\
- repo: local
  hooks:
    - id: copydesk
      name: copydesk
      language: system # the copydesk that is installed
      entry: copydesk check --format concise
      types: [text]
      files: \\.(md|markdown|mdx|html?|txt)$
      require_serial: true
"""
"""The entry of the hook in the list “repos”."""

WORKFLOW_TEXT = f"""\
# Checks the articles of every push and pull request.
name: copydesk
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install copydesk=={__version__} # or git+https:// and where you got it from
      - run: copydesk check --format github . # annotations, and a summary of the job
"""


def add_hook(folder: Path) -> str:
    """Put the hook into a folder's pre-commit configuration; what was done, in a line.

    An existing file keeps every byte of what it says; where the entry cannot be put behind it, nothing is written.
    """
    path = folder / HOOKS
    before = path.read_text(encoding="utf-8") if path.exists() else "repos:\n"
    known = _repos(before)
    if known is not None and any("copydesk" in str(one) for one in known):
        return f"{path} has the hook already"
    after = before if before.endswith("\n") else f"{before}\n"
    for indent in ("", "  ", "    "):
        text = after + "".join(f"{indent}{line}\n" for line in HOOK.splitlines())
        if known is not None and _repos(text) == [*known, *(_repos(f"repos:\n{HOOK}") or ())]:
            path.write_text(text, encoding="utf-8")
            return f"{'added the hook to' if known else 'wrote'} {path}; pre-commit install switches it on"
    return f"{path} is not changed, since its list of repos does not end it; add this to it:\n{HOOK.rstrip()}"


def add_workflow(folder: Path) -> str:
    """Write the workflow, unless there is one; what was done, in a line."""
    path = folder / WORKFLOW
    os.makedirs(path.parent, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(WORKFLOW_TEXT)
    except FileExistsError:
        return f"{path} exists already and stays as it is"
    return f"wrote {path}"


def _repos(text: str) -> list[object] | None:
    """The repositories of a pre-commit configuration; None where the text is none."""
    import yaml

    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError:
        return None
    repos = cast("Mapping[str, object]", data).get("repos") if isinstance(data, Mapping) else None
    return list(repos or ()) if repos is None or isinstance(repos, list) else None
