"""What a number counts: the noun behind it."""

from __future__ import annotations

import re

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.stems import stem

_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|these|those|its|their|our|all|my|your|his|her)\s){1,2}(?:\d[\d,]*\s)?")
_WORD = re.compile(r"[\s-](?P<word>[^\W\d_]+(?:[’'-][^\W\d_]+)*)")
_MAX_WORDS = 4
_IRREGULAR = {"men": "man", "women": "woman", "people": "person", "children": "child", "feet": "foot", "teeth": "tooth"}
_IRREGULAR |= {"mice": "mouse", "wives": "wife", "lives": "life", "sheep": "sheep", "fish": "fish", "staff": "staff"}
_IRREGULAR |= {"police": "police", "aircraft": "aircraft", "species": "species", "series": "series", "media": "media"}
_IRREGULAR |= {"percent": "", "criteria": "criterion", "phenomena": "phenomenon", "fungi": "fungus", "data": "data"}
_NO_PLURAL = re.compile(r"(?:ss|us|is|as|ous|’s|'s)$")
_STOPS = FUNCTION_WORDS["en"] | {"said", "says", "plus", "minus", "times", "per", "percent"}


def counted(text: str, at: int, *, one: bool = False) -> str:
    """The stem of the noun that a number ending at `at` counts; "" if there is none.

    The last of the nearest plural words, or for one thing the next word.
    """
    of = _OF.match(text, at)
    noun = ""
    for word in _words(text, of.end() - 1 if of else at):
        if one and not noun:
            return noun_stem(word)
        if is_plural(word):
            noun = word
        elif noun:
            break
    return noun_stem(noun) if noun else ""


def is_plural(word: str) -> bool:
    """Whether a word looks like a noun in the plural."""
    word = word.lower()
    return word in _IRREGULAR or (len(word) > 2 and word.endswith("s") and not _NO_PLURAL.search(word))


def noun_stem(word: str) -> str:
    """The stem of a noun, the same for its singular and its plural."""
    word = word.lower()
    return stem(_IRREGULAR.get(word, word), "en")


def _words(text: str, at: int) -> list[str]:
    found: list[str] = []
    while len(found) < _MAX_WORDS and (match := _WORD.match(text, at)):
        if match["word"].lower() in _STOPS:
            break
        found.append(match["word"])
        at = match.end()
    return found
