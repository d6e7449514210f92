"""The parse tree of a regular expression, as the standard library's parser makes it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from copydesk.article import MASK

if TYPE_CHECKING:
    Part = tuple[object, object]  # an operation of the parser with its argument

# What stands for all characters: those of ASCII, some of each kind that prose has beyond it, and masked text.
_SAMPLE = frozenset(map(chr, range(128))) | {MASK} | frozenset("\u00a0\u200b–—‘’“”„«»…•°§€éÉüßñçøæœжЖωΩ中あא٣½²")


class Sort(Enum):
    """What a node of the tree is."""

    CHARACTER = "character"  # one of `characters`
    REPEAT = "repeat"  # the one child, `least` to `most` times
    BRANCH = "branch"  # one of the children
    GROUP = "group"  # the children one after another
    BOUNDARY = "boundary"  # a word boundary, or a start or an end
    OTHER = "other"  # a look-around, a reference


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a regular expression; `characters` are those of a sample that stands for all."""

    sort: Sort
    children: tuple[Node, ...] = ()
    characters: frozenset[str] = frozenset()
    letters: tuple[str, ...] = ()  # where it names its characters one by one, these
    least: int = 0
    most: int = 0
    ahead: tuple[Node, ...] = ()  # what has to follow, where it is a look-ahead


def parsed(expression: str, flags: int) -> Node:
    """The tree of an expression, a group.

    Raises:
        re.error: it is none.
        RecursionError: it nests too deep.
    """
    # The parser is private to `re`, but has kept its form since Python 3.7 and its place since 3.11.
    from re import _parser  # type: ignore[attr-defined]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = _parser.parse(expression, flags)
    return _Reader(ignore_case=bool(tree.state.flags & re.IGNORECASE)).group(tree)


@dataclass(frozen=True, slots=True)
class _Reader:
    ignore_case: bool

    def group(self, parts: Iterable[Part]) -> Node:
        return Node(Sort.GROUP, tuple(self.node(str(operation), value) for operation, value in parts))

    def node(self, operation: str, value: object) -> Node:
        if operation in _SINGLE:
            key = tuple(value) if isinstance(value, list) else value
            characters = _characters(operation, key, ignore_case=self.ignore_case)
            return Node(Sort.CHARACTER, characters=characters, letters=_letters(operation, value))
        if operation.endswith("REPEAT"):
            least, most, body = cast("tuple[int, int, Iterable[Part]]", value)
            return Node(Sort.REPEAT, (self.group(body),), least=int(least), most=int(most))
        if operation == "BRANCH":
            _, branches = cast("tuple[None, list[Iterable[Part]]]", value)
            return Node(Sort.BRANCH, tuple(self.group(one) for one in branches))
        if operation in ("SUBPATTERN", "ATOMIC_GROUP"):
            return self.nested(operation, value)
        if operation == "ASSERT":
            direction, body = cast("tuple[int, Iterable[Part]]", value)
            return Node(Sort.OTHER, ahead=(self.group(body),) if direction > 0 else ())
        sort = Sort.BOUNDARY if operation == "AT" and "NON" not in str(value) else Sort.OTHER
        return Node(sort, characters=_SAMPLE if operation.startswith("GROUPREF") else frozenset())

    def nested(self, operation: str, value: object) -> Node:
        if operation == "ATOMIC_GROUP":
            return self.group(cast("Iterable[Part]", value))
        _, added, _, body = cast("tuple[object, int, int, Iterable[Part]]", value)
        return _Reader(self.ignore_case or bool(added & re.IGNORECASE)).group(body)


@lru_cache(maxsize=4096)
def _characters(operation: str, value: object, *, ignore_case: bool) -> frozenset[str]:
    """The characters of the sample that a single one can be; `value` is a tuple for a class."""
    if operation == "LITERAL":
        return _cases({chr(cast("int", value))}, ignore_case=ignore_case)
    if operation == "NOT_LITERAL":
        return _SAMPLE - _cases({chr(cast("int", value))}, ignore_case=ignore_case)
    if operation == "ANY":
        return _SAMPLE - {"\n"}
    members = cast("tuple[Part, ...]", value)
    found = _cases(set().union(*(_members(str(name), one) for name, one in members)), ignore_case=ignore_case)
    return _SAMPLE - found if str(members[0][0]) == "NEGATE" else found


def _cases(characters: set[str], *, ignore_case: bool) -> frozenset[str]:
    found = characters | {_like(one) for one in characters - _SAMPLE}
    if ignore_case:
        found |= {case for one in found for case in (one.lower(), one.upper())}
    return frozenset(found)


def _letters(operation: str, value: object) -> tuple[str, ...]:
    if operation == "LITERAL":
        return (chr(cast("int", value)),)
    if operation != "IN":
        return ()
    members = cast("list[Part]", value)
    named = all(str(name) == "LITERAL" for name, _ in members)
    return tuple(chr(cast("int", one)) for _, one in members) if named else ()


def _like(character: str) -> str:
    """A character of the sample that stands in the same categories."""
    if character.isspace():
        return "\u00a0"
    if character.isdigit():
        return "٣"
    return "é" if character.isalnum() else "§"


_SINGLE = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN"})
_CATEGORIES = {
    "CATEGORY_DIGIT": re.compile(r"\d"),
    "CATEGORY_NOT_DIGIT": re.compile(r"\D"),
    "CATEGORY_SPACE": re.compile(r"\s"),
    "CATEGORY_NOT_SPACE": re.compile(r"\S"),
    "CATEGORY_WORD": re.compile(r"\w"),
    "CATEGORY_NOT_WORD": re.compile(r"\W"),
}
_MEMBERS = {name: frozenset(one for one in _SAMPLE if pattern.match(one)) for name, pattern in _CATEGORIES.items()}


def _members(operation: str, value: object) -> frozenset[str]:
    if operation == "LITERAL":
        return frozenset({chr(cast("int", value))})
    if operation == "RANGE":
        first, last = (chr(one) for one in cast("tuple[int, int]", value))
        return frozenset(one for one in _SAMPLE if first <= one <= last) | {first, last}
    if operation == "CATEGORY":
        return _MEMBERS[str(value)]
    return frozenset()
