"""What stands around each piece of a plain text: the prose, the noise, and where the article begins and ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from copydesk.cached import cached_property
from copydesk.loaders.text_pieces import Form, Piece
from copydesk.loaders.text_residue import is_residue

MAX_LENGTH = 120
"""Characters of a line that can be a heading or residue."""

_LONG_TEXT = 140  # characters that only a paragraph has
_SENTENCE_TEXT = 80  # characters of a paragraph that ends like a sentence
_MIN_SENTENCE_WORDS = 4
_OFTEN = 3  # times that a name, a credit or a button is repeated
_MAX_SKIPPED = 3  # pieces of noise between a heading and its text
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*(?:\[\d+\])*$")


@dataclass(frozen=True)
class Surroundings:
    """All pieces of a text, each seen among the others (by its index)."""

    pieces: Sequence[Piece]

    def is_often(self, text: str) -> bool:
        """Whether a line comes so often that it belongs to the page; twice in a row counts once."""
        return self._counts[text] >= _OFTEN

    def after(self, at: int) -> int | None:
        """The next piece that is no noise and no repetition of this one."""
        start = at + 1
        while start < len(self.pieces) and self.pieces[start].text == self.pieces[at].text:
            start += 1
        return self._nearest(range(start, len(self.pieces)))

    def before(self, at: int) -> int | None:
        """The piece before that is no noise."""
        return self._nearest(range(at - 1, -1, -1))

    def stands_alone(self, at: int) -> bool:
        """Whether a blank line, or an end of the text, is on both sides."""
        above = at == 0 or self.pieces[at].gap > 0
        return above and (at + 1 == len(self.pieces) or self.pieces[at + 1].gap > 0)

    def repeats(self, at: int) -> bool:
        """Whether it says what the piece before it says."""
        return at > 0 and self.pieces[at - 1].text == self.pieces[at].text

    @cached_property
    def first_paragraph(self) -> int:
        """The first piece of prose; the number of pieces if there is none."""
        return next((at for at, piece in enumerate(self.pieces) if is_paragraph(piece)), len(self.pieces))

    @cached_property
    def last_paragraph(self) -> int:
        """The last piece of prose; -1 if there is none."""
        last = len(self.pieces) - 1
        return next((at for at in range(last, -1, -1) if is_paragraph(self.pieces[at])), -1)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(
            text for text, _ in groupby(piece.text for piece in self.pieces if len(piece.text) <= MAX_LENGTH)
        )

    @cached_property
    def _noise(self) -> list[bool]:
        return [self._is_noise(piece) for piece in self.pieces]

    def _is_noise(self, piece: Piece) -> bool:
        text = piece.text
        if piece.form is not Form.TEXT or len(text) > MAX_LENGTH:
            return False
        return self.is_often(text) or is_residue(text) or (text[0].islower() and not ends_sentence(text))

    def _nearest(self, candidates: range) -> int | None:
        for at in candidates[: _MAX_SKIPPED + 1]:
            if not self._noise[at]:
                return at
        return candidates[_MAX_SKIPPED] if len(candidates) > _MAX_SKIPPED else None


def is_paragraph(piece: Piece) -> bool:
    """Whether a piece can be nothing but running text."""
    length = len(piece.text)
    if piece.form is not Form.TEXT or length < _SENTENCE_TEXT:
        return False
    return length >= _LONG_TEXT or ends_sentence(piece.text)


def is_sentence(piece: Piece) -> bool:
    """Whether a piece of text ends like a sentence, however short."""
    return piece.form is Form.TEXT and ends_sentence(piece.text) and piece.text.count(" ") >= _MIN_SENTENCE_WORDS - 1


def ends_sentence(text: str) -> bool:
    """Whether a full stop, a question mark or the like ends it; a reference such as [3] may follow."""
    return bool(_SENTENCE_END.search(text[-24:]))
