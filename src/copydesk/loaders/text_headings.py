"""The headings of a plain text: its title, its sections, the questions of its FAQ."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.article.faq_heading import may_say_faq, says_faq
from copydesk.article.question import asks
from copydesk.loaders.text_candidates import Candidate, candidates, case_of, is_short, number_of
from copydesk.loaders.text_cues import THRESHOLD, Jury
from copydesk.loaders.text_levels import Outlined, levels
from copydesk.loaders.text_pieces import Form, Piece
from copydesk.loaders.text_residue import is_residue
from copydesk.loaders.text_surroundings import Surroundings

_MARKED_CONFIDENCE = 0.95
_FAQ_CONFIDENCE = 0.9
_TITLE_CONFIDENCE = 0.6
_MIN_TITLE_WORDS = 4  # shorter lines above the text are the menu's, or its category
_MIN_FIRST_WORDS = 2
_MIN_BYLINED = 3  # pieces: a title, its byline, and a text
_MAX_QUESTION_LENGTH = 250
_MIN_QUESTION_WORDS = 3
_REACH = 16  # characters that hold a line's last word
_NO_TITLE_END = (".", ":", "…")


class Heading(NamedTuple):
    """The level of a heading, 1 to 6, and how sure it is that it is one, 0 to 1."""

    level: int
    confidence: float


def headings(pieces: Sequence[Piece], barred: Container[int]) -> dict[int, Heading]:
    """The headings by the number of their piece, in order; pieces in `barred` are none."""
    around = Surroundings(pieces)
    jury = Jury(around, candidates(around, barred))
    title = _title(around, jury.candidates)
    sure = _marked(pieces) | _sections(jury, title)
    questions = set(_faq_questions(pieces, sure, barred))
    sure |= dict.fromkeys(questions, _FAQ_CONFIDENCE)
    order = sorted(sure)
    outline = [
        _outlined(pieces[at], is_title=at == title, is_faq_question=at in questions, adjoins=at - 1 in sure)
        for at in order
    ]
    return {at: Heading(level, sure[at]) for at, level in zip(order, levels(outline), strict=True)}


def _marked(pieces: Sequence[Piece]) -> dict[int, float]:
    return {at: _MARKED_CONFIDENCE for at, piece in enumerate(pieces) if piece.form is Form.MARKED}


def _sections(jury: Jury, title: int | None) -> dict[int, float]:
    """The candidates that are sure enough to be headings, the title among them."""
    scores = {one.at: _FAQ_CONFIDENCE if says_faq(one.text) else jury.confidence(one) for one in jury.candidates}
    sure = {at: score for at, score in scores.items() if score >= THRESHOLD}
    if title is None:
        return sure
    again = jury.around.pieces[title].text
    sure = {at: score for at, score in sure.items() if jury.around.pieces[at].text != again}
    return {title: max(scores.get(title, 0.0), _TITLE_CONFIDENCE)} | sure


def _title(around: Surroundings, above: Sequence[Candidate]) -> int | None:
    """The first candidate above the text that has the words of a title, else the first line of the file.

    A first line right above a byline or a date, without a blank line between, is a title too.
    """
    if any(piece.level == 1 for piece in around.pieces):
        return None
    if _is_bylined(around.pieces):
        return 0
    head = [one for one in above if one.at < around.first_paragraph and not one.text.endswith(_NO_TITLE_END)]
    for one in head:
        if one.text.count(" ") >= _MIN_TITLE_WORDS - 1:
            return one.at
    first = head[0] if head and head[0].at == 0 else None
    return 0 if first and first.text.count(" ") >= _MIN_FIRST_WORDS - 1 else None


def _is_bylined(pieces: Sequence[Piece]) -> bool:
    """Whether the first line has the words of a title and the next one, right below, is a byline or a date."""
    if len(pieces) < _MIN_BYLINED or pieces[1].gap or not (is_short(pieces[0]) and is_short(pieces[1])):
        return False
    first = pieces[0]
    if (
        first.form is not Form.TEXT
        or first.text.count(" ") < _MIN_TITLE_WORDS - 1
        or first.text.endswith(_NO_TITLE_END)
    ):
        return False
    return is_residue(pieces[1].text) and not is_residue(first.text) and pieces[2].gap > 0


def _faq_questions(pieces: Sequence[Piece], sure: Mapping[int, float], barred: Container[int]) -> Iterator[int]:
    """The lines that ask under a heading that says FAQ, until a heading that does not ask."""
    asking = False
    for at, piece in enumerate(pieces):
        question = asks(piece.text[-_REACH:])
        if at in sure and not question:
            asking = says_faq(piece.text) or may_say_faq(piece.text)
        elif asking and question and at not in barred and _may_ask(piece):
            yield at


def _may_ask(piece: Piece) -> bool:
    if piece.form not in (Form.TEXT, Form.ITEM) or len(piece.text) > _MAX_QUESTION_LENGTH:
        return False
    return piece.text.count(" ") >= _MIN_QUESTION_WORDS - 1 and (piece.form is Form.TEXT or piece.marker[-1] in ".)")


def _outlined(piece: Piece, *, is_title: bool, is_faq_question: bool, adjoins: bool) -> Outlined:
    number = number_of(piece.text)
    return Outlined(piece.text, case_of(piece.text), piece.level, is_title, is_faq_question, adjoins, number)
