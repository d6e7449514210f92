"""The regular expressions that the modules of the program and the rules hold, and how they are asked."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import copydesk
from copydesk.rulebook import built_in

_ANCHORED = frozenset({"match", "fullmatch"})
_METHODS = _ANCHORED | {"search", "finditer", "findall", "sub", "subn", "split"}


class Held(NamedTuple):
    """An expression, and whether it is only asked whether it matches at one place."""

    name: str
    pattern: re.Pattern[str]
    anchored: bool


def held() -> Iterator[Held]:
    """Each expression that a module or a rule of ours holds, once; of two that are the same the one asked more of."""
    found: dict[tuple[str, int], Held] = {}
    for module in (*_modules(), *_rules()):
        for name, value in vars(module).items():
            for one in _within(value):
                if isinstance(one.pattern, str):
                    asked = _asked(str(module.__file__)).get(name, set())
                    new = Held(f"{module.__name__}.{name}", one, bool(asked) and asked <= _ANCHORED)
                    old = found.setdefault((one.pattern, one.flags), new)
                    if asked and old.anchored and not new.anchored:
                        found[one.pattern, one.flags] = old._replace(anchored=False)
    yield from found.values()


@cache
def _asked(path: str) -> dict[str, set[str]]:
    """The methods of an expression that are named behind each name in a file."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in _METHODS:
            found.setdefault(_base(node.value), set()).add(node.attr)
    return found


def _base(node: ast.expr) -> str:
    if isinstance(node, ast.Subscript):
        return _base(node.value)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


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
