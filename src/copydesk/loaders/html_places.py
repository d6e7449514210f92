"""Where a text stands in an HTML document: in what kind of element, list, table and region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from copydesk.article import InlineKind, Kind


@dataclass(slots=True)
class Owner:
    """An element whose first text takes its start tag, anchor and marker along."""

    start: int
    anchor: str = ""
    marker: str = ""
    drafts: int = 0  # how many drafts there were when it opened
    used: bool = False
    spoken: bool = False  # of a list item: its first text was read


@dataclass(slots=True)
class Numbering:
    """A list: its number among lists and tables, and what its next item is marked with."""

    number: int
    ordered: bool = False
    following: int = 1
    step: int = 1
    counted_down: list[Owner] | None = None  # the items of a reversed list without a start

    def marker(self, value: str) -> str:
        """The marker of the next item, whose value attribute is given."""
        if not self.ordered:
            return "-"
        number = whole_number(value, self.following)
        self.following = number + self.step
        return f"{number}."

    def close(self) -> None:
        """Number the items of a reversed list, whose count is then known."""
        for number, owner in enumerate(reversed(self.counted_down or ()), start=1):
            owner.marker = f"{number}."


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A table's cell; two cells are the same only if they are one object."""

    table: int
    row: int
    column: int
    inside: tuple[int, ...] = ()


class Place(NamedTuple):
    """What holds for a text by the elements around it."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    hidden: bool = False
    quoted: bool = False
    inside: tuple[int, ...] = ()
    region: int = 0
    holder: Owner | None = None  # the list item, cell, term, definition or caption around it
    own: Owner | None = None  # the paragraph, heading or code block itself
    cell: Cell | None = None
    code: str = ""  # the language of code, from a class
    language: str = ""  # a lang attribute


@dataclass(slots=True, eq=False)
class Mark:
    """An inline element that is open."""

    kind: InlineKind
    start: int  # of its start tag
    target: str = ""
    label: str = ""
    form: str = ""
    note: bool = False  # it is a reference to a footnote, or raises one


def whole_number(value: str, default: int) -> int:
    """The number that an attribute holds, as far as a page can mean it."""
    value = value.strip()
    digits = value.removeprefix("-")
    return int(value) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else default
