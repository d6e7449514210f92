"""The regular expressions of the program and the rulebook: none takes forever over a text made for it."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

import pytest

import copydesk
from copydesk.rulebook import built_in
from tests.adversarial import attacks

LENGTH = 400
PATIENCE_S = 120
"""For one expression; one that takes exponential time never ends, and one that is linear takes milliseconds."""


@pytest.mark.skipif("fork" not in __import__("multiprocessing").get_all_start_methods(), reason="needs fork")
def test_no_expression_takes_forever() -> None:
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_attack, args=(sender,), daemon=True)
    process.start()
    sender.close()
    name = "the first"
    while name and receiver.poll(PATIENCE_S):
        name = receiver.recv()
    process.kill()
    assert not name, f"{name} takes forever"


def _attack(sender: Connection) -> None:
    for name, pattern in _patterns():
        sender.send(name)
        for text in attacks(pattern, LENGTH):
            for _ in pattern.finditer(text):
                pass
    sender.send("")


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Each expression that a module or a rule of ours holds, once, with its name."""
    seen: set[tuple[str, int]] = set()
    for module in (*_modules(), *_rules()):
        for name, value in vars(module).items():
            for one in _within(value):
                if isinstance(one.pattern, str) and (one.pattern, one.flags) not in seen:
                    seen.add((one.pattern, one.flags))
                    yield f"{module.__name__}.{name}", one


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(copydesk.__path__, "copydesk."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def _rules() -> Iterator[ModuleType]:
    for path in sorted(Path(built_in()).glob("*/*.py")):
        spec = spec_from_file_location(f"attacked_{path.stem}", path)
        assert spec
        assert spec.loader
        module = sys.modules[spec.name] = module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module


def _within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _within(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _within(one)
