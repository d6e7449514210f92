"""A start that recalls: what Python compiles and reads anew in each process comes from what is kept instead.

The stand-ins are for the compiler inside `re`, for `exec` and `eval` inside the modules that make dataclasses and
named tuples, and for the reading of bytecode file by file. The first three are no public interfaces: where a
version of Python has others, everything stays as it is.
"""

from __future__ import annotations

import collections
import gc
import marshal
import os
import re
import sys
import typing
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

from copydesk.kept import kept, kept_of_file


class _Later(ModuleType):
    """A module that is loaded when something of it is asked for. (An import alone loads those of LazyLoader.)"""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") or "loading" in self.__dict__:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        self.__dict__["loading"] = True
        if self.__spec__ is not None and self.__spec__.loader is not None:
            self.__spec__.loader.exec_module(self)
        return getattr(self, name)


def _put_off(name: str) -> None:
    spec = PathFinder.find_spec(name) if name not in sys.modules else None
    if spec is not None:
        module = sys.modules[name] = _Later(name)
        module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin


# dataclasses, pathlib, logging and yaml import these for what a check does not do: 15 ms in all.
for _name in ("inspect", "ipaddress", "traceback", "base64"):
    _put_off(_name)

import dataclasses  # noqa: E402

_DEBUG = int(re.DEBUG)

_Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_Place = tuple[str, bool] | None  # a module's file, and whether it is a package


@contextmanager
def recalling() -> Iterator[None]:
    """For a while, compile patterns, make records and find modules of packages only if no earlier run has.

    What a start makes stays to the end: it is not searched for garbage either.
    """
    collecting = gc.isenabled()
    gc.disable()
    before = [(names, name, names.get(name)) for names, name, _ in _stand_ins()]
    for names, name, stand_in in _stand_ins():
        names[name] = stand_in
    finder = _Finder()
    # Before what searches folders, after what other tools have put in front to change modules.
    sys.meta_path.insert(sys.meta_path.index(PathFinder) if PathFinder in sys.meta_path else 0, finder)
    try:
        yield
    finally:
        if collecting:
            gc.enable()
        sys.meta_path.remove(finder)
        for names, name, original in before:
            names.pop(name, None)
            names.update({name: original} if original else {})


class Loader(SourceFileLoader):
    """A loader of Python files, each of which is compiled only if no earlier run has."""

    def get_code(self, fullname: str) -> CodeType | None:
        data = kept_of_file("code", self.path, lambda: marshal.dumps(super(Loader, self).get_code(fullname)))
        code = marshal.loads(data)
        return code if isinstance(code, CodeType) else None


def _stand_ins() -> Iterator[tuple[dict[str, object], str, object]]:
    yield dataclasses.__dict__, "exec", _executed
    yield dataclasses.__dict__, "inspect", _Inspect()
    yield collections.__dict__, "eval", _evaluated
    yield typing.__dict__, "compile", _annotation
    compiler = getattr(re, "_compiler", None)
    if compiler is not None and all(hasattr(compiler, name) for name in ("_code", "_parser", "_sre")):
        yield compiler.__dict__, "compile", _pattern_compiler(compiler)


class _Inspect:
    """What dataclasses asks `inspect` for, which otherwise need not be loaded: but for docstrings nobody wrote."""

    @staticmethod
    def signature(_record: type) -> str:
        return ""

    def __getattr__(self, name: str) -> object:
        return getattr(sys.modules["inspect"], name)


def _executed(source: str, outer: dict[str, object], inner: dict[str, object]) -> None:
    exec(_code(source, "exec"), outer, inner)


def _evaluated(source: str, outer: dict[str, object]) -> object:
    return eval(_code(source, "eval"), outer)


def _annotation(source: str, file: str, mode: str) -> CodeType:
    return _code(source, mode)


def _code(source: str, mode: str) -> CodeType:
    return kept(mode, (source,), lambda: compile(source, "<string>", mode, dont_inherit=True))


def _pattern_compiler(compiler: ModuleType) -> Callable[..., object]:
    original = compiler.compile

    def compiled(pattern: object, flags: int = 0) -> object:
        if type(pattern) is not str or flags & _DEBUG:
            return original(pattern, flags)
        found = kept("pattern", (pattern, int(flags)), lambda: _parts(compiler, pattern, int(flags)))
        own_flags, code, *rest = found
        return compiler._sre.compile(pattern, own_flags, array("I", code).tolist(), *rest)

    return compiled


def _parts(compiler: ModuleType, pattern: str, flags: int) -> _Parts:
    """What `_sre.compile` makes a pattern of: flags, code, number of groups, their names both ways."""
    tree = compiler._parser.parse(pattern, flags)
    names = dict(tree.state.groupdict)
    by_number: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        by_number[number] = name
    code = array("I", map(int, compiler._code(tree, flags)))
    return int(flags | tree.state.flags), code.tobytes(), tree.state.groups - 1, names, tuple(by_number)


class _Finder:
    """Finds the modules of packages where an earlier run found them. Top-level ones may differ from run to run."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if path is None:
            return None
        place = kept("module", (name, *path), lambda: _place(name, path))
        if place is None or not os.path.isfile(place[0]):
            return None
        file, package = place
        spec = ModuleSpec(name, Loader(name, file), origin=file, is_package=package)
        spec.has_location = True
        if package:
            spec.submodule_search_locations = [os.path.dirname(file)]
        return spec


def _place(name: str, path: Sequence[str]) -> _Place:
    spec = PathFinder.find_spec(name, path)
    if spec is None or type(spec.loader) is not SourceFileLoader or not spec.origin:
        return None
    return spec.origin, spec.submodule_search_locations is not None
