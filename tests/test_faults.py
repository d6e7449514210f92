"""Faults put in on purpose: nothing is lost. `make faults` tries each of them more often."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from copydesk.errors import ArticleError
from copydesk.loaders.limits import MAX_BYTES
from copydesk.request import file_bytes
from tests.faults.table import FAULTS


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux shows them")
@pytest.mark.parametrize("name", [name for name, one in FAULTS.items() if one.quick])
def test_nothing_is_lost(name: str, tmp_path: Path) -> None:
    chance = random.Random(name)
    for run in range(min(2, FAULTS[name].runs)):
        folder = tmp_path / str(run)
        folder.mkdir()
        assert FAULTS[name].attempt(folder, chance) == ""


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    assert len(file_bytes(str(path))) == MAX_BYTES
    with path.open("wb") as file:
        file.truncate(100 * MAX_BYTES)
    with pytest.raises(ArticleError, match="more than 16 MB; split it"):
        file_bytes(str(path))
