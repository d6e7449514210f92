"""What rule files import: copydesk's face, its analysis modules and the standard library, nothing else."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ANALYSIS = {"article", "claims", "language", "loaders", "suggestion", "suppress"}
FOLDERS = ("rules", "examples/house-rules/rules")

FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_rule_file_imports_only_what_rules_may(path: Path) -> None:
    assert [name for name in _imported(path) if not _allowed(name)] == []


def test_there_are_rule_files() -> None:
    assert FILES


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def _allowed(name: str) -> bool:
    top, _, rest = name.partition(".")
    if top == "copydesk":
        return not rest or rest.split(".")[0] in ANALYSIS
    return top in sys.stdlib_module_names
