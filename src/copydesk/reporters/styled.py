"""Styled lines: text in pieces, written plain or, on a terminal, through rich."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import combining, east_asian_width


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line with a rich style; `link` is an address to open."""

    text: str
    style: str = ""
    link: str = ""


Line = Sequence[Piece]


def plain(lines: Iterable[Line]) -> str:
    """The lines without style, each ended by a newline."""
    return "".join("".join(piece.text for piece in line).rstrip() + "\n" for line in lines)


def colourful(lines: Iterable[Line], width: int) -> str:
    """The lines with colours and hyperlinks for a terminal of so many columns."""
    from rich.console import Console
    from rich.text import Text

    console = Console(width=width, force_terminal=True, highlight=False, soft_wrap=True)
    with console.capture() as capture:
        for line in lines:
            text = Text()
            for piece in line:
                link = f" link {piece.link}" if piece.link else ""
                text.append(piece.text, style=f"{piece.style}{link}".strip())
            text.rstrip()
            console.print(text)
    return capture.get()


def cells(text: str) -> int:
    """The columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def padded(text: str, width: int) -> str:
    """The text filled with spaces to so many columns."""
    return text + " " * max(0, width - cells(text))
