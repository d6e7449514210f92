"""The indefinite article that a word takes by its sound: “a” or “an”."""

from __future__ import annotations

import re
from functools import lru_cache

from copydesk.language.dictionary import level

_COMMON = 6  # the level of the rarest words whose sound is taken to be known
_FOLLOWING = frozenset(
    "a an and are as at be by de en es et for from i if in is it la le of on or than that the to was were with who y "
    "will would has had have can may must does did do not but el die der das une un il e o u".split()
)
_SILENT_H = re.compile(
    r"(?:hours?|hourly|hourglass\w*|honest\w*|dishonest|honou?r(?!ific)\w*|heirs?|heiress\w*|heirlooms?)$"
)
_EITHER = re.compile(r"(?:hist|hab|her[bo]|hot|hil|hom[ao]|hal|hys|hei|hum|heg|hex|hand[k]|hib|hyp|y[tv]|uru|eu[^rpn])")
# “you” and “one” begin with consonants, whatever their letters.
_CONSONANT = re.compile(
    r"eu|ewe|ew|once\b|ones?\b|oneness|one-|oneself|ouija|oui\b"
    r"|uni(?:$|s?$|[-bclopqtv]|form|sex|son|ser|fic|fi|ke|x)|us(?:[aeu]|$)|ub[io]|ukr|uku|ukel|ur[aeo]|uri[nc]|uter|uti|uto"
    r"|utens|uvu|uk\b|ufo|u-|usb"
)
_VOWEL_U = re.compile(
    r"un[^i]|uni(?:n|m(?!od)|d(?!i)|gn|ll)|u[bcdfghlmprtgxzs][^aeiou]|up|ug[lh]|ul|um|ut[mt]|ush|us[h]|uz|ur[bgnst]|ud|uh"
)
_SPELT = {**dict.fromkeys("BCDGJKPQTVWYZ", "a"), **dict.fromkeys("AEIO", "an")}
_SPELT_ALONE = {**dict.fromkeys("U", "a"), **dict.fromkeys("FHLMNRSX", "an")}
_SPOKEN_AS_WORDS = frozenset("SQL LGBT LGBTQ SCSI LTTE MS MR MRS ST SRE RPG LSTM NPM NGO FAQ HTTP SRT".split())
_ROMAN = re.compile(r"[IVXLCDM]+$")


@lru_cache(maxsize=8_192)
def article_before(word: str) -> str:
    """“a” or “an”; "" where the word is none, is not known, or is spoken in more than one way."""
    if word[0].isdigit():
        return _before_number(word)
    if len(word) < 2 or not word.isascii():
        return ""
    head = word.partition("-")[0].partition("'")[0].partition("’")[0]
    if len(head) > 1 and head.isupper():
        return _before_acronym(head)
    return _before_word(word, head)


def _before_number(word: str) -> str:
    digits = re.match(r"\d+", word)
    number = digits[0] if digits else ""
    if len(number) == 4 and number[:2] in ("11", "18"):
        return ""  # eleven hundred, or one thousand one hundred
    spoken_first = number[: len(number) % 3 or 3]
    return "an" if number[0] == "8" or spoken_first in ("11", "18") else "a"


def _before_acronym(word: str) -> str:
    first = word[0]
    if word in _SPOKEN_AS_WORDS or _ROMAN.match(word) or first == "O":
        return ""
    if first in _SPELT:
        return _SPELT[first]
    has_vowel = any(one in "AEIOUY" for one in word[1:])
    return "" if has_vowel or len(word) > 4 else _SPELT_ALONE[first]


def _before_word(word: str, head: str) -> str:
    lower = head.lower()
    if not _is_known(lower) or not (word.islower() or word.istitle()):
        return ""
    if _SILENT_H.match(lower):
        return "an"
    if _EITHER.match(lower):
        return ""
    if lower[0] == "u":
        return _before_u(lower)
    return "an" if lower[0] in "aeio" and not _CONSONANT.match(lower) else "a"


def _is_known(word: str) -> bool:
    """Whether the sound of a word is known: it is an English one, and no function word."""
    spoken = len(word) > 1 and any(one in "aeiouy" for one in word)
    return spoken and word not in _FOLLOWING and 0 < level(word) <= _COMMON


def _before_u(word: str) -> str:
    if _VOWEL_U.match(word):
        return "an"
    return "a" if _CONSONANT.match(word) else ""
