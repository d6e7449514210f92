"""Kinship: who is whose relative, and two statements of it that cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from copydesk.article.block import Passage
from copydesk.language.names import TITLES

_KIN = {
    "father": ("parent", "he"), "mother": ("parent", "she"), "son": ("child", "he"), "daughter": ("child", "she"),
    "brother": ("sibling", "he"), "sister": ("sibling", "she"), "uncle": ("uncle", "he"), "aunt": ("uncle", "she"),
    "nephew": ("nephew", "he"), "niece": ("nephew", "she"), "grandfather": ("grandparent", "he"),
    "grandmother": ("grandparent", "she"), "grandson": ("grandchild", "he"), "granddaughter": ("grandchild", "she"),
    "cousin": ("cousin", ""),
}  # fmt: skip
_OTHER_WAY = {
    "parent": "child", "child": "parent", "uncle": "nephew", "nephew": "uncle", "grandparent": "grandchild",
    "grandchild": "grandparent", "sibling": "sibling", "cousin": "cousin",
}  # fmt: skip
WORDS = frozenset(_KIN)
_MOST = 24  # statements of kinship that are compared; more are a family tree
_NAME = r"[A-Z][\w’'-]*[^\W’'](?:\s[A-Z][\w’'-]*[^\W’'])*"
_WORD = "|".join(_KIN)
_ROLE = rf"(?:[a-z]+\s)?(?P<kin>{_WORD})(?!-)"
_WORDINGS = tuple(
    re.compile(text)
    for text in (
        rf"(?P<who>{_NAME})(?:\s?,|\s(?:is|was))\s(?:the\s|an?\s)?{_ROLE}\sof\s(?:the\s)?(?P<whose>{_NAME})",
        rf"(?P<who>{_NAME})\s(?:is|was)\s(?P<whose>{_NAME})\s?[’']s\s{_ROLE}",
        rf"(?P<whose>{_NAME})\s?[’']s\s{_ROLE}\s?,?\s(?P<who>{_NAME})",
        rf"^(?P<whose>{_NAME})\b.*?\b(?P<who>{_NAME})\s?,\s(?:his|her)\s{_ROLE}",
    )
)


@dataclass(frozen=True)
class Kinship:
    """That one person is a relative of another; names are sets of words without titles."""

    who: frozenset[str]
    whose: frozenset[str]
    kind: str
    gender: str  # of the first person; empty where the word does not tell
    at: int  # number of the passage
    place: Passage


def disagreements(passages: Sequence[Passage]) -> Iterator[tuple[Kinship, Kinship]]:
    """The pairs of statements that make one person two kinds of relative of another, in order."""
    known = [one for at, each in enumerate(passages) for one in _kinships(each, at)]
    if len(known) <= _MOST:
        yield from (both for both in combinations(known, 2) if both[0].at != both[1].at and _disagree(*both))


def _kinships(passage: Passage, at: int) -> Iterator[Kinship]:
    if WORDS.isdisjoint(passage.block.vocabulary_words):
        return
    for wording in _WORDINGS:
        for match in wording.finditer(passage.masked):
            who, whose = _words(match["who"]), _words(match["whose"])
            if who and whose and not (who <= whose or whose <= who):
                kind, gender = _KIN[match["kin"]]
                start, end = match.span("kin")
                place = Passage(passage.block, passage.start + start, passage.start + end)
                yield Kinship(who, whose, kind, gender, at, place)


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in name.split() if word.casefold() not in TITLES)


def _disagree(one: Kinship, other: Kinship) -> bool:
    if _is_one(one.who, other.who) and _is_one(one.whose, other.whose):
        return one.kind != other.kind or (one.gender != other.gender and "" not in (one.gender, other.gender))
    return _is_one(one.who, other.whose) and _is_one(one.whose, other.who) and one.kind != _OTHER_WAY[other.kind]


def _is_one(name: frozenset[str], other: frozenset[str]) -> bool:
    return name <= other or other <= name
