"""The frames that a sentence may fit, told by a quick look at its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from copydesk.article.block import Block
from copydesk.claims.frames import Frame, Side, Type, frames
from copydesk.claims.measures import MEASURES
from copydesk.claims.values import NUMBER_WORDS

_DIGIT = re.compile(r"\d")
_AGE = re.compile(r", (?:who is )?(?:now |aged |age )?\d\d(?!\d)|\(\d\d\)|^(?:At|Now|Aged) ")
_SIGN = re.compile(r"[$£€¥]")
_FORM = re.compile(r"\w+")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_UNITS = frozenset(MEASURES) | {f"{unit}s" for unit in MEASURES}
_BEFORE, _BEHIND = 8, 14  # words around a number among which a cue of it stands


def cues_of(block: Block) -> frozenset[str] | None:
    """The cues of attributes among a block's words; None where it can have neither a number nor a name's cue."""
    words = block.vocabulary_words
    if block.has_digit or not NUMBER_WORDS.isdisjoint(words):
        return words & _index().keys()
    return words & _name_cues() or None


def fitting(text: str, asked: frozenset[str]) -> Iterator[Frame]:
    """The frames that a sentence may fit, those of a cue together; `asked` are the cues of its block."""
    index = _index()
    has_digit = bool(_DIGIT.search(text))
    forms = _FORM.findall(text.casefold()) if asked or not has_digit else []
    words = frozenset(forms)
    numbered = has_digit or not NUMBER_WORDS.isdisjoint(words)
    if numbered and _SIGN.search(text):
        yield from index["$"]
    if numbered and _AGE.search(text):
        yield from index[""]
    cues = sorted(words & asked)
    if cues:
        look = _look(text, forms, numbered=numbered)
        yield from (one for one in dict.fromkeys(frame for cue in cues for frame in index[cue]) if _fits(one, look))


class _Look(NamedTuple):
    """What a quick look at a sentence tells."""

    words: frozenset[str]
    near: frozenset[str]  # the words around its numbers
    first: str
    types: frozenset[Type]  # of the values that it may have


def _look(text: str, forms: Sequence[str], *, numbered: bool) -> _Look:
    words = frozenset(forms)
    types = {Type.NAME} if not text[1:].islower() else set()
    near: set[str] = set()
    if numbered:
        types |= {Type.NUMBER, Type.MONEY, Type.AGE}
        types |= {Type.YEAR} if _YEAR.search(text) else set()
        types |= {Type.MEASURE} if not _UNITS.isdisjoint(words) else set()
        for at, word in enumerate(forms):
            if word[0].isdigit() or word in NUMBER_WORDS:
                near.update(forms[max(0, at - _BEFORE) : at + _BEHIND])
    return _Look(words, frozenset(near), text.split(maxsplit=1)[0], frozenset(types))


def _fits(frame: Frame, look: _Look) -> bool:
    """Whether a sentence has what every sentence with a wording has."""
    if frame.type not in look.types or not frame.needs <= look.words:
        return False
    if frame.openings and look.first.rstrip(",") not in frame.openings:
        return False
    counts = frame.type in (Type.NUMBER, Type.AGE) and frame.side is not Side.INSIDE
    return not counts or not frame.cues or not frame.cues.isdisjoint(look.near)


@cache
def _name_cues() -> frozenset[str]:
    """The cues of attributes whose value is a name."""
    return frozenset(cue for cue, found in _index().items() if any(one.type is Type.NAME for one in found))


@cache
def _index() -> Mapping[str, list[Frame]]:
    """The frames by cue; "" has those without one."""
    index: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames():
        for cue in frame.cues or {""}:
            index[cue.casefold()].append(frame)
    return dict(index)
