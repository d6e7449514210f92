"""Tables of a TOML file or of the command line, read key by key with their types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from copydesk.errors import ConfigError
from copydesk.suggestion import did_you_mean


@dataclass(frozen=True)
class Table:
    """Values with the place that they come from, which error messages begin with."""

    place: str
    values: Mapping[str, object]
    prefix: str = ""  # the dotted key of the table itself, with a dot behind it

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def check_keys(self, known: Sequence[str]) -> None:
        """Allow only keys that are known.

        Raises:
            ConfigError: the first that is not, with the nearest known one.
        """
        for key in self.values:
            if key not in known:
                otherwise = f"the keys are: {', '.join(known)}"
                advice = did_you_mean(key, known, otherwise)
                raise ConfigError(f"{self.place}: unknown key “{self.prefix}{key}”{advice}")

    def text(self, key: str) -> str:
        """A string."""
        value = self.values[key]
        return value if isinstance(value, str) and value else self._refuse(key, "a string")

    def one_of(self, key: str, known: Iterable[str]) -> str:
        """A string out of a few."""
        value, words = self.text(key), tuple(known)
        if value not in words:
            advice = did_you_mean(value, words, f"write one of {', '.join(words)}")
            raise ConfigError(f"{self.place}: “{self.prefix}{key}” cannot be “{value}”{advice}")
        return value

    def names(self, key: str) -> tuple[str, ...]:
        """A list of strings; a string alone is a list of one."""
        value = self.values[key]
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, list | tuple) and all(isinstance(one, str) and one for one in listed):
            return tuple(dict.fromkeys(listed))
        return self._refuse(key, "a list of strings")

    def whole_number(self, key: str, least: int = 0) -> int:
        """An integer that is at least so great."""
        value = self.values[key]
        if isinstance(value, int) and not isinstance(value, bool) and value >= least:
            return value
        return self._refuse(key, f"a whole number from {least} on")

    def number(self, key: str, least: float, most: float) -> float:
        """A number within bounds."""
        value = self.values[key]
        if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
            return float(value)
        return self._refuse(key, f"a number from {least:g} to {most:g}")

    def table(self, key: str) -> Table:
        """A table; empty where the key is missing."""
        value = self.values.get(key, {})
        if isinstance(value, Mapping):
            return Table(self.place, value, f"{self.prefix}{key}.")
        return self._refuse(key, f"a table, [{self.prefix}{key}]")

    def tables(self, key: str) -> Iterator[tuple[str, Table]]:
        """The tables of a table, by their keys."""
        outer = self.table(key)
        for name in outer.values:
            yield name, outer.table(name)

    def _refuse(self, key: str, wanted: str) -> NoReturn:
        value = self.values[key]
        shown = str(value).lower() if isinstance(value, bool) else str(value)
        raise ConfigError(f"{self.place}: “{self.prefix}{key}” is “{shown}”; write {wanted}")
