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
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar, cast

MAX_BYTES = 32_000_000
"""A larger file is begun anew: most of its values belong to rules that are gone."""

T = TypeVar("T")

_SUM = 4  # bytes of a check sum, and of a length
Values = dict[Hashable, object]


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

    def __init__(self, places: Callable[[], Iterable[str]], *, worth_writing: int = 1) -> None:
        self._places = places
        self._worth_writing = worth_writing
        self._grown = 0
        self._known: dict[str, Values] = {}  # by kind, as far as they were asked for

    def kept(self, kind: str, key: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """The value that `make` returned for this key in this or an earlier run.

        Keys and values consist of numbers, texts, bytes, code, tuples, lists and dictionaries; what `make` returns
        may depend on nothing but the key and the version of Python and copydesk.
        """
        known = self._known.get(kind)
        if known is None:
            known = self._recalled(kind)
        try:
            return cast("T", known[key])
        except KeyError:
            return self._put(known, key, make())

    def kept_of_file(self, kind: str, path: str, make: Callable[[], T], makers: int = 0) -> T:
        """The value that `make` made of a file in this or an earlier run, as long as its time and size stay the same.

        `makers` is the state of the code that makes it, where another version of that makes something else of it.

        Raises:
            OSError: there is no such file.
        """
        status = os.stat(path)
        stamp, key = (status.st_mtime_ns, status.st_size, makers), (os.path.abspath(path),)
        known = self._known.get(kind)
        if known is None:
            known = self._recalled(kind)
        found = cast("tuple[object, T] | None", known.get(key))
        if found is None or found[0] != stamp:
            found = self._put(known, key, (stamp, make()))
        return found[1]

    def save(self) -> None:
        """Write what was kept in this run, unless too little is new or Python is told to write no bytecode."""
        if self._grown < self._worth_writing or sys.dont_write_bytecode:
            return
        for file in self._files:
            for kind in file.index:
                self._recalled(kind)
        body = _body(self._known)
        if len(body) > MAX_BYTES:
            body = _body({})
        any(_written(path, body) for path in self._places())

    def _recalled(self, kind: str) -> Values:
        """The values of a kind, which are read when the first of them is asked for."""
        if kind not in self._known:
            found: Values = {}
            for file in self._files:
                found.update(file.values(kind))
            self._known[kind] = found
        return self._known[kind]

    @cached_property
    def _files(self) -> list[_File]:
        """The worst one first."""
        return [_File(path) for path in reversed([*self._places()])]

    def _put(self, known: Values, key: Hashable, value: T) -> T:
        known[key] = value
        self._grown += 1
        return value


def state_of(path: str) -> int:
    """The state of a module, or of all modules in a folder: another number when one of them was changed."""
    if not os.path.isdir(path):
        status = os.stat(path)
        return hash((status.st_mtime_ns, status.st_size))
    with os.scandir(path) as found:
        return hash(tuple(sorted(state_of(one.path) for one in found if one.name.endswith(".py"))))


class _File:
    """A file of values: the check sum and the length of an index, the index, and the values of each kind."""

    def __init__(self, path: str) -> None:
        self._path = path

    @cached_property
    def index(self) -> dict[str, bytes]:
        """Where the values of each kind lie, how long they are, and their check sum: three numbers."""
        head = self._read(0, 2 * _SUM)
        data = self._read(2 * _SUM, _number(head[_SUM:]))
        return cast("dict[str, bytes]", _loaded(data)) if head and _summed(data) == head[:_SUM] else {}

    def values(self, kind: str) -> Values:
        """The values of a kind; none where there is no such file, or it is not one that was written here."""
        place = self.index.get(kind)
        if place is None:
            return {}
        data = self._read(_number(place[:_SUM]), _number(place[_SUM : 2 * _SUM]))
        return _loaded(data) if _summed(data) == place[2 * _SUM :] else {}

    def _read(self, start: int, length: int) -> bytes:
        try:
            with open(self._path, "rb") as file:
                file.seek(start)
                return file.read(min(length, MAX_BYTES))
        except OSError:
            return b""


def _body(values: Mapping[str, Values]) -> bytes:
    """The file of some values by their kinds."""
    parts = {kind: marshal.dumps(them) for kind, them in values.items()}
    start = 2 * _SUM + len(marshal.dumps(dict.fromkeys(parts, bytes(3 * _SUM)), _PLAIN))
    index = {}
    for kind, part in parts.items():
        index[kind] = start.to_bytes(_SUM, "big") + len(part).to_bytes(_SUM, "big") + _summed(part)
        start += len(part)
    head = marshal.dumps(index, _PLAIN)
    return b"".join((_summed(head), len(head).to_bytes(_SUM, "big"), head, *parts.values()))


_PLAIN = 2  # a format of marshal in which equal values take as much room as different ones


def _loaded(data: bytes) -> Values:
    try:
        found = marshal.loads(data)
    except (ValueError, EOFError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _summed(data: bytes) -> bytes:
    return zlib.adler32(data).to_bytes(_SUM, "big")


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


# A few values are made again sooner than the file is written; some, which a set has put in order, are new each time.
_memory = Memory(places, worth_writing=6)
kept, kept_of_file, save = _memory.kept, _memory.kept_of_file, _memory.save
