"""YAML as texts, lists and maps that know their lines; no text is taken for a number or a truth value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.errors import RuleError

if TYPE_CHECKING:
    from yaml.nodes import Node


Plain = tuple[int, str, str, tuple["Plain", ...], tuple[tuple["Plain", "Plain"], ...]]
"""A value as nested tuples, which a start can recall."""


@dataclass(frozen=True, slots=True)
class Value:
    """A text, a list (`items`) or a map (`pairs`), and the line it begins on, from 1."""

    line: int
    kind: str  # text, list or map
    text: str = ""
    items: tuple[Value, ...] = ()
    pairs: tuple[tuple[Value, Value], ...] = ()


def read_value(path: str, text: str) -> Value:
    """The value of a YAML document.

    Raises:
        RuleError: the text is no YAML, or nests too deep.
    """
    return value_of(_read(path, text))


def _read(path: str, text: str) -> Plain:
    import yaml

    try:
        loader = yaml.CBaseLoader(text)  # every scalar stays the text that it is
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise RuleError(f"{path}:{line}: no YAML (half a character); mend the line") from None
    try:
        node = loader.get_single_node()
        return _plain(node) if node else (1, "map", "", (), ())
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(f"{path}:{line}: no YAML ({error.problem or error.context}); mend the line") from None
    except (yaml.YAMLError, RecursionError) as error:
        reason = str(error).partition("\n")[0]
        raise RuleError(f"{path}:1: no YAML ({reason}); mend the file") from None
    finally:
        loader.dispose()


def _plain(node: Node) -> Plain:
    line = node.start_mark.line + 1
    kind = node.id  # type: ignore[attr-defined]  # the stubs have it on the three kinds of nodes only
    if kind == "sequence":
        return line, "list", "", tuple(_plain(one) for one in node.value), ()
    if kind == "mapping":
        return line, "map", "", (), tuple((_plain(key), _plain(value)) for key, value in node.value)
    return line, "text", node.value, (), ()


def value_of(plain: Plain) -> Value:
    """The value that nested tuples stand for."""
    line, kind, text, items, pairs = plain
    inner = tuple((value_of(key), value_of(value)) for key, value in pairs)
    return Value(line, kind, text, tuple(map(value_of, items)), inner)


def plain_of(value: Value) -> Plain:
    """The value as nested tuples."""
    pairs = tuple((plain_of(key), plain_of(one)) for key, one in value.pairs)
    return value.line, value.kind, value.text, tuple(map(plain_of, value.items)), pairs


def texts_of(value: Value) -> Iterator[Value]:
    """The texts of a list, or a text by itself; lists in the list are read through, and maps are given as they are."""
    for one in value.items if value.kind == "list" else (value,):
        if one.kind == "list":
            yield from texts_of(one)
        else:
            yield one
