"""The definition of a data rule: its keys, checked, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.errors import RuleError
from copydesk.patterns.keys import COMMON, OWN, REQUIRED, UNSUPPORTED
from copydesk.patterns.value import Value, read_value, texts_of
from copydesk.suggestion import did_you_mean

if TYPE_CHECKING:
    from copydesk.patterns.table import Table

_TRUE = frozenset({"true", "yes", "on"})
_FALSE = frozenset({"false", "no", "off"})


@dataclass(frozen=True)
class Definition:
    """The values of a rule file by key. What asks for a value says of which form it has to be."""

    path: str
    values: Mapping[str, Value]
    table: Table | None = None  # the patterns of its lists, where an earlier run has made them
    known: bool = False  # an earlier run has found nothing wrong with it

    def __contains__(self, key: str) -> bool:
        return key in self.values

    @property
    def extends(self) -> str:
        """The kind of rule."""
        return self.text("extends")

    def error(self, value: Value | str, what: str) -> RuleError:
        """An error at a value, or at the value of a key."""
        at = self.values.get(value, Value(1, "text")) if isinstance(value, str) else value
        return RuleError(f"{self.path}:{at.line}: {what}")

    def text(self, key: str, otherwise: str = "") -> str:
        """A text without the white space around it."""
        value = self._of(key, "text")
        return value.text.strip() if value else otherwise

    def choice(self, key: str, known: Iterable[str], otherwise: str) -> str:
        """One of the known texts."""
        text, known = self.text(key, otherwise), tuple(known)
        if text not in known:
            raise self.error(key, f"“{text}” is no {key}{did_you_mean(text, known, f'write {_any_of(known)}')}")
        return text

    def flag(self, key: str, *, otherwise: bool = False) -> bool:
        """True or false."""
        text = self.text(key).lower()
        if text and text not in _TRUE | _FALSE:
            raise self.error(key, f"“{key}” is “{text}”; write true or false")
        return text in _TRUE if text else otherwise

    def whole(self, key: str, otherwise: int = 0) -> int:
        """A whole number from 0."""
        text = self.text(key, str(otherwise))
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise self.error(key, f"“{key}” is “{text}”; write a whole number from 0")
        return int(text)

    def share(self, key: str, otherwise: float) -> float:
        """A number from 0 to 1."""
        text = self.text(key, str(otherwise))
        try:
            number = float(text)
        except ValueError:
            number = -1.0
        if not 0 <= number <= 1:
            raise self.error(key, f"“{key}” is “{text}”; write a number from 0 to 1")
        return number

    def list(self, key: str) -> tuple[Value, ...]:
        """The texts of a list, or one text by itself; empty ones are left out."""
        value = self.values.get(key)
        if value is None:
            return ()
        if value.kind == "map":
            raise self.error(key, f"“{key}” is a map; write a list")
        found = tuple(texts_of(value))
        if one := next((one for one in found if one.kind == "map"), None):
            what = f"an entry of “{key}” has a colon and a space, which makes it a map"
            raise self.error(one, f"{what}; put it in quotes")
        return tuple(one for one in found if one.text)

    def pairs(self, key: str) -> tuple[tuple[Value, Value], ...]:
        """The texts of a map with their values; a list of maps is read as one."""
        value = self.values.get(key)
        if value is None:
            return ()
        maps = value.items if value.kind == "list" else (value,)
        found = tuple(pair for one in maps for pair in one.pairs)
        wanted = [("map", one) for one in maps] + [("text", one) for pair in found for one in pair]
        for kind, one in wanted:
            if one.kind != kind:
                raise self.error(one, f"“{key}” holds a {one.kind}; write “word: other word” in it")
        return found

    def map(self, key: str) -> Mapping[str, Value]:
        """The values of a map by their keys; none where there is no such map."""
        value = self._of(key, "map")
        return {name.text: one for name, one in value.pairs} if value else {}

    def _of(self, key: str, kind: str) -> Value | None:
        value = self.values.get(key)
        if value is not None and value.kind != kind:
            raise self.error(key, f"“{key}” is a {value.kind}; write a {kind}")
        return value


def read_definition(path: str, text: str) -> Definition:
    """The definition in a rule file.

    Raises:
        RuleError: no YAML, an unknown or a missing key, a kind of rule that is not supported.
    """
    root = read_value(path, text)
    if root.kind != "map":
        raise RuleError(f"{path}:{root.line}: a {root.kind}, not a rule; write “extends: existence” and its keys")
    # An empty value is as good as none.
    values = {key.text: value for key, value in root.pairs if value.kind != "text" or value.text.strip()}
    definition = Definition(path, values)
    _check_kind(definition)
    _check_keys(definition, [key for key, _ in root.pairs])
    _check_required(definition)
    return definition


def _check_kind(definition: Definition) -> None:
    if "extends" not in definition:
        raise definition.error("extends", f"no “extends”; write {_any_of(OWN)}")
    kind = definition.extends
    if kind in UNSUPPORTED:
        raise definition.error("extends", f"“extends: {kind}” is not supported; write {_any_of(OWN)}")
    if "." in kind:
        raise definition.error("extends", f"“{kind}” is another rule, which is not supported; write {_any_of(OWN)}")
    if kind not in OWN:
        hint = did_you_mean(kind, OWN, f"write {_any_of(OWN)}")
        raise definition.error("extends", f"“extends: {kind}” is no kind of rule{hint}")


def _check_keys(definition: Definition, keys: Iterable[Value]) -> None:
    kind = definition.extends
    known = COMMON | OWN[kind]
    for key in keys:
        if key.text in known:
            continue
        owners = [one for one, own in OWN.items() if key.text in own]
        if owners:
            raise definition.error(key, f"“{key.text}” belongs to {_any_of(owners)}, not to {kind}; take it out")
        hint = did_you_mean(key.text, known, "take it out")
        raise definition.error(key, f"a rule has no key “{key.text}”{hint}")


def _check_required(definition: Definition) -> None:
    kind = definition.extends
    for key in ("message", *REQUIRED.get(kind, ())):
        if key not in definition:
            raise definition.error("extends", f"{kind} needs “{key}”; write it")


def _any_of(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
