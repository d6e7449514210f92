"""The promises in docs/reliability.md: each names a test that is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"
NAMED = sorted(set(re.findall(r"`(tests/\w+\.py)(?:::(\w+))?`", PAGE.read_text("utf-8"))))


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_the_tests_that_are_named_exist(project: Path, file: str, test: str) -> None:
    assert f"def {test}" in (project / file).read_text("utf-8")


def test_each_promise_names_a_test(project: Path) -> None:
    lines = PAGE.read_text("utf-8").partition("\n## Figures")[0].splitlines()
    promises = [line for line in lines if line.startswith("| ") and not re.match(r"\| (?:promise|---)", line)]
    assert len(promises) > 20
    assert not [line for line in promises if "`tests/" not in line]
