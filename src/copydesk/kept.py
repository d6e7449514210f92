"""What a start need not work out again: compiled patterns, made classes and read rules, kept beside the bytecode.

Compiling the rulebook's regular expressions takes ten times as long as everything else that reading it needs, and
of making a dataclass or a named tuple most goes into compiling its methods. As Python keeps the bytecode of a
module in __pycache__, so this keeps the code of them all there, and whatever else it is asked for, in one file
for each version of Python and copydesk. Where that folder cannot be written, or Python is told to write no bytecode,
the user's cache folder takes the file. What a first run needs is shipped in the wheel. A damaged or foreign file
counts as none and is replaced.
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

_OF_FILES = "of a file: "
"""What the kinds of values begin with that are made of files."""

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def shipped() -> str:
    """The file that a wheel brings along, which is only read; the build makes it."""
    return os.path.join(_PACKAGE, f"{sys.implementation.cache_tag}.kept")


def places() -> Iterator[str]:
    """The files that what is kept may lie in, the best one first."""
    # The package itself is above this module.
    version = getattr(sys.modules["copydesk"], "__version__", "")
    name = f"{sys.implementation.cache_tag}-{sys.hexversion:x}.{version}.kept"
    yield os.path.join(_PACKAGE, "__pycache__", name)
    folder = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    yield os.path.join(folder, "copydesk", name)


class State:
    """What files of code are like: equal for as long as none of them changes."""

    def __init__(self, *paths: str) -> None:
        self._paths = paths

    @cached_property
    def stamp(self) -> int:
        """Of their times and sizes; quickly told."""
        told = [os.stat(path) for path in self._files]
        return hash(tuple((one.st_mtime_ns, one.st_size) for one in told))

    @cached_property
    def total(self) -> int:
        """Of what they hold, which outlasts a copy and an installation."""
        return zlib.crc32(b"".join(map(_bytes, self._files)))

    @cached_property
    def _files(self) -> list[str]:
        return [file for path in self._paths for file in (_modules(path) if os.path.isdir(path) else (path,))]


NO_CODE = State()


class Memory:
    """Values of this and earlier runs, in the first of some files that can be written; `further` is only read."""

    def __init__(
        self, places: Callable[[], Iterable[str]], further: Callable[[], str] | None = None, worth_writing: int = 1
    ) -> None:
        self._places = places
        self._further = further
        self._worth_writing = worth_writing
        self._grown = 0
        self._made: dict[str, Values] = {}  # in this run, by kind

    def kept(self, kind: str, key: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """The value that `make` returned for this key in this or an earlier run.

        Keys and values consist of numbers, texts, bytes, code, tuples, lists and dictionaries; what `make` returns
        may depend on nothing but the key and the version of Python and copydesk.
        """
        for values in self._known(kind):
            if key in values:
                return cast("T", values[key])
        return self._put(kind, key, make())

    def kept_of_file(
        self, kind: str, path: str, make: Callable[[], T], *, makers: State = NO_CODE, known_as: str = ""
    ) -> T:
        """The value that `make` made of a file in this or an earlier run, as long as the file stays the same.

        `makers` is the state of the code that makes it, where another version of that makes something else of it;
        `known_as` is a name that the file has wherever copydesk is installed.

        Raises:
            OSError: there is no such file.
        """
        status = os.stat(path)
        stamp = (status.st_mtime_ns, status.st_size, makers.stamp)
        kind, key, total = _OF_FILES + kind, (known_as or os.path.abspath(path),), -1
        for values in self._known(kind):
            found = cast("tuple[object, int, T] | None", values.get(key))
            if found is None:
                continue
            if found[0] == stamp:
                return found[2]
            total = total if total >= 0 else _total(path, makers)
            if found[1] == total:
                # The next run need not read the file again.
                return self._put(kind, key, (stamp, *found[1:]))[2]
        value = make()
        return self._put(kind, key, (stamp, total if total >= 0 else _total(path, makers), value))[2]

    def save(self) -> None:
        """Write what was kept in this run, unless too little is new."""
        if self._grown < self._worth_writing:
            return
        any(_written(path, self._body_for(path)) for path in self._places() if _may_be_written(path))

    def bring(self, path: str) -> bool:
        """Write what this run has made and holds wherever copydesk is installed; tell whether that could be done."""
        found = {kind: _anywhere(kind, values) for kind, values in self._made.items()}
        return _written(path, _body({kind: values for kind, values in found.items() if values}, _PLAIN))

    def _body_for(self, path: str) -> bytes:
        """What a file holds already, and what is new; what lies in another one stays there."""
        file = _File(path)
        every = {kind: {**file.values(kind), **self._made.get(kind, {})} for kind in {**file.index, **self._made}}
        body = _body(every)
        return body if len(body) <= MAX_BYTES else _body({})

    def _known(self, kind: str) -> Iterator[Values]:
        """The values of a kind, the best first; a file is read when those before it do not do."""
        yield self._made.get(kind, {})
        for file in self._files:
            yield file.values(kind)

    @cached_property
    def _files(self) -> list[_File]:
        """The best one first."""
        return [_File(path) for path in (*self._places(), *([self._further()] if self._further else ()))]

    def _put(self, kind: str, key: Hashable, value: T) -> T:
        self._made.setdefault(kind, {})[key] = value
        self._grown += 1
        return value


def _anywhere(kind: str, values: Values) -> Values:
    """The values that hold in another place: those of files are known by a name, not a path, and bear no stamp."""
    if not kind.startswith(_OF_FILES):
        return values
    found = cast("dict[tuple[str], tuple[object, int, object]]", values)
    return {key: (None, *value[1:]) for key, value in found.items() if not os.path.isabs(key[0])}


def _modules(folder: str) -> list[str]:
    with os.scandir(folder) as found:
        return sorted(one.path for one in found if one.name.endswith(".py"))


def _total(path: str, makers: State) -> int:
    return zlib.crc32(_bytes(path), makers.total)


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


class _File:
    """A file of values: the check sum and the length of an index, the index, and the values of each kind."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._values: dict[str, Values] = {}

    @cached_property
    def index(self) -> dict[str, bytes]:
        """Where the values of each kind lie, how long they are, and their check sum: three numbers."""
        head = self._read(0, 2 * _SUM)
        data = self._read(2 * _SUM, _number(head[_SUM:]))
        return cast("dict[str, bytes]", _loaded(data)) if head and _summed(data) == head[:_SUM] else {}

    def values(self, kind: str) -> Values:
        """The values of a kind; none where there is no such file, or it is not one that was written here."""
        if kind not in self._values:
            self._values[kind] = self._values_at(self.index.get(kind))
        return self._values[kind]

    def _values_at(self, place: bytes | None) -> Values:
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


def _body(values: Mapping[str, Values], format: int = marshal.version) -> bytes:
    """The file of some values by their kinds."""
    parts = {kind: marshal.dumps(them, format) for kind, them in values.items()}
    start = 2 * _SUM + len(marshal.dumps(dict.fromkeys(parts, bytes(3 * _SUM)), _PLAIN))
    index = {}
    for kind, part in parts.items():
        index[kind] = start.to_bytes(_SUM, "big") + len(part).to_bytes(_SUM, "big") + _summed(part)
        start += len(part)
    head = marshal.dumps(index, _PLAIN)
    return b"".join((_summed(head), len(head).to_bytes(_SUM, "big"), head, *parts.values()))


_PLAIN = 2
"""A format of marshal in which equal values are written as often as they occur: the same values, the same bytes."""


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


def _may_be_written(path: str) -> bool:
    """Whether Python may: it can be told to write nothing beside the modules."""
    return not (sys.dont_write_bytecode and os.path.basename(os.path.dirname(path)) == "__pycache__")


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
_memory = Memory(places, shipped, worth_writing=6)
kept, kept_of_file, save, bring = _memory.kept, _memory.kept_of_file, _memory.save, _memory.bring
