"""The values of front matter, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Value:
    """A value as its format makes it, as words, and its place from the first key's line on."""

    value: object
    text: str
    start: int
    end: int


MAX_DEPTH = 100
"""Brackets within each other: YAML's parser takes the square of their number, and JSON's fails at some number."""

_BRACKET = re.compile(r"[\[\]{}]")

Values = dict[str, Value]
"""By key, as written; of two values of one key the last counts."""


class BrokenError(Exception):
    """Front matter that its parser refuses: the parser's words, and the offset where."""

    def __init__(self, reason: str, at: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at


def check_depth(text: str) -> None:
    """Look how deep the brackets of a text lie in each other.

    Raises:
        BrokenError: deeper than `MAX_DEPTH`.
    """
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        if depth > MAX_DEPTH:
            raise BrokenError("nested too deeply", bracket.start())


def words(value: object) -> str:
    """A value as words: a list of plain values with commas, nothing for what has parts of its own."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list) and not any(isinstance(one, list | dict) for one in value):
        return ", ".join(words(one) for one in value)
    return ""


def unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """A range without the white space and the quotes around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 1 and text[start] in "\"'" and text[end - 1] == text[start]:
        return start + 1, end - 1
    return start, end
