"""A start that recalls: patterns, records and rules are compiled only if no earlier run has compiled them.

The stand-ins are for the compiler inside `re`, and for `exec` and `eval` inside the modules that write the methods of
dataclasses and named tuples. None is a public interface: where a version of Python has another one, everything
stays as it is. On an article of 10 KB they save three fifths of what a cold start has to work out (2.4 against 0.96
thousand million instructions, cachegrind, Python 3.11).
"""

from __future__ import annotations

import collections
import dataclasses
import gc
import marshal
import re
import typing
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import SourceFileLoader
from types import CodeType, ModuleType

from copydesk.kept import kept, kept_of_file

_DEBUG = int(re.DEBUG)

_Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_StandIn = tuple[dict[str, object], str, object]  # the names of a module, one of them, what it means meanwhile


@contextmanager
def recalling() -> Iterator[None]:
    """For a while, compile patterns and the methods of records only if no earlier run has.

    What is made meanwhile stays to the end, so that it is not searched for garbage either.
    """
    collecting = gc.isenabled()
    gc.disable()
    stand_ins = list(_stand_ins())
    before = [(names, name, names.get(name)) for names, name, _ in stand_ins]
    for names, name, stand_in in stand_ins:
        names[name] = stand_in
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.enable()
        for names, name, original in before:
            names.pop(name, None)
            names.update({name: original} if original else {})


def recall_writers(*modules: str) -> None:
    """From now on, have these modules compile the code that they write only if no earlier run has."""
    for name in modules:
        vars(import_module(name))["compile"] = _written


class Loader(SourceFileLoader):
    """A loader of Python files, each of which is compiled only if no earlier run has."""

    def get_code(self, fullname: str) -> CodeType | None:
        data = kept_of_file("code", self.path, lambda: marshal.dumps(super(Loader, self).get_code(fullname)))
        code = marshal.loads(data)
        return code if isinstance(code, CodeType) else None


def _stand_ins() -> Iterator[_StandIn]:
    yield dataclasses.__dict__, "exec", _executed
    yield collections.__dict__, "eval", _evaluated
    # Which compiles the types of a named tuple where they are written as texts.
    yield typing.__dict__, "compile", _written
    compiler = getattr(re, "_compiler", None)
    if compiler is not None and all(hasattr(compiler, name) for name in ("_code", "_parser", "_sre")):
        yield compiler.__dict__, "compile", _pattern_compiler(compiler)


def _executed(source: str | CodeType, *names: dict[str, object]) -> None:
    exec(_code(source, "exec"), *names)


def _evaluated(source: str | CodeType, *names: dict[str, object]) -> object:
    return eval(_code(source, "eval"), *names)


def _code(source: str | CodeType, mode: str) -> CodeType:
    if isinstance(source, CodeType):
        return source
    return kept(mode, (source,), lambda: compile(source, "<string>", mode, dont_inherit=True))


def _written(source: str, filename: str, mode: str) -> object:
    return kept("written", (source, filename, mode), lambda: compile(source, filename, mode, dont_inherit=True))


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
