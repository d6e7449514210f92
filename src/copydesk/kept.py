"""What a start need not work out again: compiled patterns, made classes and read rules, kept beside the bytecode.

Compiling the rulebook's regular expressions takes ten times as long as everything else that reading it needs, and
of making a dataclass or a named tuple most goes into compiling its methods. As Python keeps the bytecode of a
module in __pycache__, so this keeps the code of them all there, and whatever else it is asked for, in one file
for each version of Python and copydesk. Where that folder cannot be written, the user's cache folder takes the
file. A damaged or foreign file counts as none and is replaced.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cached_property
from typing import TypeVar, cast

MAX_BYTES = 32_000_000
"""A larger file is begun anew: most of its values belong to rules that are gone."""

T = TypeVar("T")

_HEAD = 4  # bytes of the check sum that a file begins with


def places() -> Iterator[str]:
    """The files that what is kept may lie in, the best one first."""
    # The package itself is above this module.
    version = getattr(sys.modules["copydesk"], "__version__", "")
    name = f"kept.{sys.implementation.cache_tag}-{sys.hexversion:x}.{version}.marshal"
    yield os.path.join(os.path.dirname(os.path.abspath(__file__)), "__pycache__", name)
    folder = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    yield os.path.join(folder, "copydesk", name)


class Memory:
    """Values of this and earlier runs, in the first of some files that can be written."""

    def __init__(self, places: Callable[[], Iterable[str]]) -> None:
        self._places = places
        self._grown = False

    def kept(self, kind: str, key: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """The value that `make` returned for this key in this or an earlier run.

        Keys and values consist of numbers, texts, bytes, code, tuples, lists and dictionaries; what `make` returns
        may depend on nothing but the key and the version of Python and copydesk.
        """
        whole = (kind, *key)
        try:
            return cast("T", self._values[whole])
        except KeyError:
            return self._put(whole, make())

    def kept_of_file(self, kind: str, path: str, make: Callable[[], T]) -> T:
        """The value that `make` made of a file in this or an earlier run, as long as its time and size stay the same.

        Raises:
            OSError: there is no such file.
        """
        status = os.stat(path)
        stamp, whole = (status.st_mtime_ns, status.st_size), (kind, os.path.abspath(path))
        known = cast("tuple[object, T] | None", self._values.get(whole))
        if known is None or known[0] != stamp:
            known = self._put(whole, (stamp, make()))
        return known[1]

    def save(self) -> None:
        """Write what was kept in this run, unless nothing is new or Python is told to write no bytecode."""
        if not self._grown or sys.dont_write_bytecode:
            return
        body = marshal.dumps(self._values)
        if len(body) > MAX_BYTES:
            body = marshal.dumps({})
        any(_written(path, zlib.adler32(body).to_bytes(_HEAD, "big") + body) for path in self._places())

    @cached_property
    def _values(self) -> dict[Hashable, object]:
        found: dict[Hashable, object] = {}
        for path in reversed([*self._places()]):
            found.update(_read(path))
        return found

    def _put(self, key: Hashable, value: T) -> T:
        self._values[key] = value
        self._grown = True
        return value


def _read(path: str) -> dict[Hashable, object]:
    """The values in a file; none where there is no such file, or it is not one that was written here."""
    try:
        with open(path, "rb") as file:
            data = file.read()
        if zlib.adler32(memoryview(data)[_HEAD:]).to_bytes(_HEAD, "big") != data[:_HEAD]:
            return {}
        values = marshal.loads(memoryview(data)[_HEAD:])
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return values if isinstance(values, dict) else {}


def _written(path: str, data: bytes) -> bool:
    """Whether the file could be replaced; another run that reads it sees the old one or the new one."""
    passing = f"{path}.{os.urandom(4).hex()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(passing, "xb") as file:
            file.write(data)
        os.replace(passing, path)
    except OSError:
        if os.path.exists(passing):
            os.unlink(passing)
        return False
    return True


_memory = Memory(places)
kept, kept_of_file, save = _memory.kept, _memory.kept_of_file, _memory.save
