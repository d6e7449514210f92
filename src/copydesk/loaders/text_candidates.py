"""Candidates: the short lines of a plain text that could be headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from copydesk.loaders.text_lines import is_address, is_code, is_number
from copydesk.loaders.text_pieces import Form, Piece
from copydesk.loaders.text_residue import is_residue
from copydesk.loaders.text_surroundings import MAX_LENGTH, Surroundings

MAX_WORDS = 16
_TEMPLATE_WORDS = 3  # "Graph of memory …" three times: alternative texts of images
_TEMPLATES = 3
_ALIKE = 0.6  # shared words of two lines of which one is the other's caption
_MIN_ALIKE_WORDS = 3

_NUMBER = re.compile(
    r"(?:(?:step|part|chapter|tip|day|week|no\.|#) ?)?\(?(\d{1,3})(?:[.):]|(?= [-–—:]))(?!\d)\s*(?=\S)", re.IGNORECASE
)
_NO_START = re.compile(r"[(–—\[|<{*/\\→»]|#(?!\d)")
_NO_END = re.compile(r"[,;]$")
_SMALL_WORDS = """
a an the and or but nor of to in on at by for from with as is vs via de la el los las y o do da dos das und oder der die
das im von für mit le les du des et en à au aux il lo di e con per
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Case(Enum):
    """How the words of a line are capitalised, its number, its first and its small words apart."""

    NONE = auto()  # no letters, or it starts in lower case
    CAPITALS = auto()
    ONE_WORD = auto()
    TITLE = auto()
    SENTENCE = auto()
    MIXED = auto()  # some words: a sentence with names in it


@dataclass(frozen=True)
class Candidate:
    """A short line that stands alone, with the pieces before and after it that are no noise."""

    at: int
    piece: Piece
    case: Case
    before: Piece | None
    after: Piece | None
    number: int | None  # that leads it

    @property
    def text(self) -> str:
        return self.piece.text

    @property
    def is_question(self) -> bool:
        return self.text.endswith(("?", "？"))


def candidates(around: Surroundings, barred: Container[int]) -> list[Candidate]:
    """The lines that could be headings, in order; pieces in `barred` are none."""
    found = [
        _candidate(around, at)
        for at in range(len(around.pieces))
        if at not in barred and around.stands_alone(at) and _is_possible(around, at)
    ]
    templates = Counter(_opening(one.text) for one in found)
    return [
        one for one in found if one.is_question or one.number is not None or templates[_opening(one.text)] < _TEMPLATES
    ]


def case_of(text: str) -> Case:
    """The case of a line's words."""
    words = _WORD.findall(_NUMBER.sub("", text, count=1))
    if not words or text[0].islower():
        return Case.NONE
    if text.isupper() and sum(len(word) for word in words) > 3:
        return Case.CAPITALS
    telling = [word for word in words[1:] if word.lower() not in _SMALL]
    if len(words) == 1:
        return Case.ONE_WORD
    capitals = sum(word[0].isupper() for word in telling)
    return Case.SENTENCE if not capitals else Case.TITLE if capitals == len(telling) else Case.MIXED


def number_of(text: str) -> int | None:
    """The number that leads a line: "3. Pay", "Step 3: Pay"."""
    match = _NUMBER.match(text)
    return int(match[1]) if match else None


def is_short(piece: Piece) -> bool:
    """Whether a piece is a line of few words, numbered or not."""
    numbered = piece.form is Form.ITEM and is_number(piece.marker)
    if not (numbered or piece.form is Form.TEXT) or len(piece.text) > MAX_LENGTH:
        return False
    return len(piece.lines) == 1 and len(piece.text.split()) <= MAX_WORDS


def _is_possible(around: Surroundings, at: int) -> bool:
    piece = around.pieces[at]
    if not is_short(piece) or around.repeats(at) or around.is_often(piece.text):
        return False
    text = piece.text
    if _NO_START.match(text) or _NO_END.search(text) or case_of(text) is Case.NONE:
        return False
    return not (is_residue(text) or is_code(text) or is_address(text) or _is_caption(around, at))


def _candidate(around: Surroundings, at: int) -> Candidate:
    piece, before, after = around.pieces[at], around.before(at), around.after(at)
    return Candidate(
        at,
        piece,
        case_of(piece.text),
        around.pieces[before] if before is not None else None,
        around.pieces[after] if after is not None else None,
        number_of(piece.text),
    )


def _opening(text: str) -> str:
    words = text.lower().split(maxsplit=_TEMPLATE_WORDS)
    return " ".join(words[:_TEMPLATE_WORDS]) if len(words) > _TEMPLATE_WORDS else text


def _is_caption(around: Surroundings, at: int) -> bool:
    """Whether a neighbour says almost the same in other words, as an image's caption and its alternative text do."""
    own = _stems(around.pieces[at])
    return len(own) >= _MIN_ALIKE_WORDS and any(_alike(own, _stems(other)) for other in _neighbours(around, at))


def _neighbours(around: Surroundings, at: int) -> Iterator[Piece]:
    """The short lines beside it that say something else."""
    for other in (*around.pieces[max(0, at - 1) : at], *around.pieces[at + 1 : at + 2]):
        if is_short(other) and other.text != around.pieces[at].text:
            yield other


def _stems(piece: Piece) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(piece.text.lower()) if len(word) > 2)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _ALIKE * len(one | other)
