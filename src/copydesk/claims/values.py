"""Values of attributes: numbers in digits and words, money, measures, years, clock times and names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copydesk.claims.measures import MEASURES
from copydesk.language.figures import SPELLED, figures

NUMBER_WORDS = SPELLED - {"billion", "trillion"}
_SCALES = "hundred|thousand|million|billion"
_NUMBER_WORD = "|".join(sorted(SPELLED - {*_SCALES.split("|"), "trillion", "dozen"}, key=lambda one: (-len(one), one)))

NUMBER = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:[ \u00a0](?:{_SCALES})\b)?"
    rf"|\b(?i:(?:{_NUMBER_WORD})(?:[ -](?:{_NUMBER_WORD}|{_SCALES}|dozen))*"
    r"|an? (?:dozen|hundred|thousand|million))\b)"
)
"""A pattern of a number in digits or words."""

YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d%]|s\b|[-–/]\d|[’']s)"
UNIT = rf"(?P<unit>{'|'.join(sorted(MEASURES, key=len, reverse=True))})s?(?![\w²³])"
MONEY = rf"(?P<currency>[$£€¥])\s?(?P<value>{NUMBER}(?:\s?(?:bn|m|k)\b)?)"
COIN = r"(?P<currency>euros?|dollars?|pounds?|francs?|krona|kronor|crowns?|rupees?|yen|pesos?)\b"
SIGNS = {"euro": "€", "dollar": "$", "pound": "£", "yen": "¥", "kronor": "krona"}
"""The signs of currencies that are also written as words."""
ABOUT = (
    r"(?P<about>(?i:only|just|exactly|precisely|a total of|some|about|around|roughly|approximately|nearly|almost|"
    r"more than|over|at least|up to|as many as|less than|fewer than|under|an estimated|at most|close to|well over)\s)?"
)
_EXACT = frozenset({"", "only", "just", "exactly", "precisely", "a total of"})
_TOLERANCE = 0.25  # of an approximate value: “about 40” may be 48, and is not 61
_ROUNDING = 0.02  # between units, and of rounded digits


@dataclass(frozen=True, slots=True)
class Value:
    """A typed value: a number in a unit, or words; `about` is the word that makes it approximate."""

    number: float | None
    words: str = ""
    unit: str = ""
    about: str = ""
    slack: float = 0.0  # how much two numbers may differ: 1 for an age

    def agrees(self, other: Value) -> bool:
        """Whether both can be true of one thing."""
        if self.number is None or other.number is None:
            return _names_agree(self.words, other.words)
        low, high = sorted((self.number, other.number))
        approximate = self.about not in _EXACT or other.about not in _EXACT
        part = _TOLERANCE if approximate else 0.0 if self.slack or self.unit == "year" else _ROUNDING
        return high - low <= max(self.slack, part * high)


def number(text: str) -> float | None:
    """The number that digits or words tell; None for what is none."""
    short = text[-1:] == "m"  # “$5m”
    words = text[:-1].rstrip() if short else text
    found = next(figures(words), None)
    if found is None or words[: found.start].strip() or words[found.end :].strip():
        return None
    return found.value * (1e6 if short else 1)


def _names_agree(one: str, other: str) -> bool:
    """Whether one name is part of the other: “Graz” and “Graz, Austria”, “Berg” and “Anna Berg”."""
    first, second = ({word.casefold() for word in re.findall(r"\w+", text)} for text in (one, other))
    return bool(first & second)
