"""Styled lines: text in pieces, written plain or, on a terminal, through rich."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from unicodedata import category, east_asian_width

_WORD = re.compile(r" +|[^ ]+")
_BLANK = {"\u3000": "  "}  # of the characters that show as blank, those that are not one column wide
_UNSHOWN = {"Cf": "", "Cc": " ", "Zs": " ", "Zl": " ", "Zp": " "}
_FLAT = frozenset({"Mn", "Me", "Cf"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line with a rich style; `link` is an address to open."""

    text: str
    style: str = ""
    link: str = ""


Line = Sequence[Piece]


def plain(lines: Iterable[Line]) -> str:
    """The lines without style, each ended by a newline."""
    return "".join("".join(shown(piece.text) for piece in line).rstrip() + "\n" for line in lines)


def colourful(lines: Iterable[Line], width: int) -> str:
    """The lines with colours and hyperlinks for a terminal of so many columns."""
    from rich.console import Console
    from rich.style import Style
    from rich.text import Text

    console = Console(width=width, force_terminal=True, highlight=False, soft_wrap=True)
    with console.capture() as capture:
        for line in lines:
            text = Text()
            for (look, link), alike in groupby(line, key=lambda piece: (piece.style, piece.link)):
                # An address in the text of a style would end at its first space.
                style = Style.parse(look) + Style(link=link or None)
                text.append("".join(shown(piece.text) for piece in alike), style=style)
            text.rstrip()
            console.print(text)
    return capture.get()


def wrapped(line: Line, width: int, indent: int) -> Iterator[Line]:
    """The line broken at spaces into lines of at most so many columns, all but the first indented.

    A word that is longer than a line stays whole; a no-break space breaks no line.
    """
    row: list[Piece] = []
    column, broken = 0, False
    for word in (Piece(text, piece.style, piece.link) for piece in line for text in _WORD.findall(piece.text)):
        if column + cells(word.text.rstrip()) > width and column > indent:
            yield row
            row, column, broken = [Piece(" " * indent)], indent, True
        if not (broken and column == indent and word.text.isspace()):
            row.append(word)
            column += cells(word.text)
    yield row


def shown(text: str) -> str:
    """The text as one line that moves no cursor: control and format characters, and line ends, are taken out."""
    return text if text.isprintable() else "".join(map(shown_character, text))


def shown_character(character: str) -> str:
    """What is shown in a character's place, which may be nothing."""
    if character.isprintable():
        return character
    return _BLANK.get(character) or _UNSHOWN.get(category(character), "\ufffd")


def cells(text: str) -> int:
    """The columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if _is_flat(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _is_flat(char: str) -> bool:
    """Whether it is drawn over the character before it: marks, and the vowels and finals of taken-apart Hangul."""
    return category(char) in _FLAT or "\u1160" <= char <= "\u11ff"
