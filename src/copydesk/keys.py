"""The keys of answers: two files with the same key have the same answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from pathlib import Path

from copydesk.config import Config
from copydesk.desk import Desk
from copydesk.rulebook import built_in

try:
    # What hashlib hands on; hashlib itself loads OpenSSL first, which takes 4 ms.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_SIZE = 16  # bytes of a key


class Keys:
    """Keys under the configurations of a desk; `form` is what an answer depends on besides article and rules."""

    def __init__(self, desk: Desk, form: str) -> None:
        self._desk = desk
        self._form = form
        self._settings: dict[int, bytes] = {}

    def key(self, path: str, data: bytes) -> bytes:
        """The key of a file with these bytes.

        Raises:
            CopydeskError: its configuration means nothing, or its format is not known.
        """
        name = self._desk.name(path)
        config = self._desk.stated(name)
        novelty = plain(self._desk.novelty(config, name))
        place = f"{os.path.abspath(name)}\0{name}\0{self._desk.format(path)}\0{novelty}".encode(
            "utf-8", "surrogateescape"
        )
        return blake2b(b"\0".join((self._of(config), place, data)), digest_size=_SIZE).digest()

    def _of(self, config: Config) -> bytes:
        if id(config) not in self._settings:
            said = "\0".join((self._form, self._desk.today.isoformat(), plain(config), *_stamps(config)))
            self._settings[id(config)] = blake2b(self._own + said.encode("utf-8", "surrogateescape")).digest()
        return self._settings[id(config)]

    @cached_property
    def _own(self) -> bytes:
        """What is true of all: the version, and the files of copydesk itself, since a checkout changes without one."""
        # The package itself is above this module.
        version, own = str(getattr(sys.modules["copydesk"], "__version__", "")), Path(__file__).parent
        return "\0".join((version, *_stamped(own, ".py", ".txt"))).encode("utf-8", "surrogateescape")


def plain(value: object) -> str:
    """A value in words that are the same in every run, as those of a set in itself are not."""
    if is_dataclass(value):
        return f"{type(value).__name__}({', '.join(plain(getattr(value, one.name)) for one in fields(value))})"
    if isinstance(value, Mapping):
        return "{" + ", ".join(sorted(f"{plain(key)}: {plain(one)}" for key, one in value.items())) + "}"
    if isinstance(value, frozenset | set):
        return "{" + ", ".join(sorted(map(plain, value))) + "}"
    if isinstance(value, tuple | list):
        return "(" + ", ".join(map(plain, value)) + ")"
    return repr(value)


def _stamps(config: Config) -> Iterator[str]:
    """The rules that hold, by the names, times and sizes of their files."""
    for folder in (built_in(), *config.rulebook_folders):
        yield from _stamped(folder, ".py", ".yaml", ".yml", ".toml")


def _stamped(folder: Path, *suffixes: str) -> Iterator[str]:
    for place, inside, names in os.walk(folder):
        inside[:] = sorted(one for one in inside if not one.startswith((".", "__")))
        for name in sorted(names):
            if name.endswith(suffixes):
                status = os.stat(os.path.join(place, name))
                yield f"{place}/{name} {status.st_mtime_ns} {status.st_size}"
