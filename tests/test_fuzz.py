"""The inputs that once broke something, and what fuzzing starts from: each target holds on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "fuzz" / "corpus"
KEPT = [pytest.param(path, id=f"{path.parent.name}: {path.stem}") for path in sorted(CORPUS.glob("*/*"))]


@pytest.mark.parametrize("path", KEPT)
def test_what_once_broke_a_target_is_harmless(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_fuzzing_starts_from_inputs_that_are_read(target: str) -> None:
    for one in seeds(target):
        TARGETS[target](one)
