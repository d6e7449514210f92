"""Numbers that name something instead of measuring it: dates, times, scores, versions, pages, telephones."""

from __future__ import annotations

import re

from copydesk.language.dates import MONTH_NAMES
from copydesk.language.figures import Figure
from copydesk.language.function_words import FUNCTION_WORDS

_LABELS = frozenset(
    """
    page pages p. pp. chapter chapters figure figures fig. table tables section sections version versions no. nos.
    number numbers room rooms step steps level levels phase phases grade grades type types channel channels route
    routes highway highways article articles stage stages part parts vol. volume volumes episode episodes season
    seasons rule rules place rank ranked size act book phone tel. gate line unit question season sign top under-
    """.split()
)
_GLUED_BEFORE = "#@/\\^=_&.:+*"
_HYPHENS = "-–—−"
_AFTER = re.compile(
    r"[-–]\d+[-–/]\d|[/:,]\d|\.\d+\.\d|°\s?\d|[′'’]\s?\d|\w*\d|s\b|\s?o['’]clock|\s?(?:[ap]\.?m\b|AM\b|PM\b|BCE?\b|CE\b|AD\b)"
)
# Numbers as other countries write them, or with blanks in them: “12,4 km”, “106. 12 metres”, “4 , 748”.
_TORN_BEFORE = re.compile(r"\d(?:(?:\s?\.|\s,)\s|,)$")
_OTHER_UNIT = re.compile(r"[°\d][CF]/$")  # “200°C/400°F”
_TORN_AFTER = re.compile(r"(?:\s?\.|\s,)\s\d")
_FUNCTION_WORDS = FUNCTION_WORDS["en"]
_LAST_YEAR = 2100
_YEAR_WORDS = frozenset("in since until during by from to of before after and or early late mid".split())


def is_designation(text: str, figure: Figure) -> bool:
    """Whether a number is a part of a date, a time, a score, an identifier or a reference."""
    if figure.form not in ("digits", "ordinal"):
        return False
    if _in_date(text, figure):
        return True
    return figure.form == "digits" and (_is_glued(text, figure) or word_before(text, figure.start) in _LABELS)


def is_year(text: str, figure: Figure, noun: str) -> bool:
    """Whether four digits are a year; `noun` is what they would count, if anything."""
    if figure.form != "digits" or not 1000 <= figure.value <= _LAST_YEAR or figure.end - figure.start != 4:
        return False
    return not noun or figure.value % 10 != 0 or word_before(text, figure.start) in _YEAR_WORDS


def follows_name(text: str, figure: Figure) -> bool:
    """Whether a word with a capital letter stands before the number, as in “Apollo 11”."""
    word = word_before(text, figure.start, folded=False)
    return word[-1:].isalnum() and word != word.lower() and word.lower() not in _FUNCTION_WORDS


def is_score(text: str, start: int, end: int) -> bool:
    """Whether another number stands at a number with nothing but a hyphen between."""
    after = text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isdigit()
    before = start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isdigit()
    return before or (after and end < len(text))


def word_before(text: str, at: int, *, folded: bool = True) -> str:
    """The word before a place, if a space or a hyphen parts them; "" if there is none."""
    words = text[max(0, at - 24) : at].split(" ")
    word = words[-2] if len(words) > 1 and not words[-1] else ""
    word = word.lstrip("(“\"'[‘")
    return word.lower() if folded else word


def _in_date(text: str, figure: Figure) -> bool:
    if word_before(text, figure.start).rstrip(".") in MONTH_NAMES:
        return True
    after = text[figure.end : figure.end + 16].replace(" of ", " ").split(" ")
    return len(after) > 1 and not after[0] and after[1].lower().rstrip(".,;:)") in MONTH_NAMES and after[1][0].isupper()


def _is_glued(text: str, figure: Figure) -> bool:
    last, one_but_last = text[figure.start - 1 : figure.start], text[max(0, figure.start - 2) : figure.start - 1]
    if (
        last and last in _GLUED_BEFORE and not _OTHER_UNIT.search(text[max(0, figure.start - 3) : figure.start])
    ) or _TORN_AFTER.match(text, figure.end):
        return True
    if _TORN_BEFORE.search(text[max(0, figure.start - 4) : figure.start]):
        return True
    follows_hyphen = bool(last) and last in _HYPHENS and bool(one_but_last.strip()) and one_but_last not in "(["
    if follows_hyphen and not (one_but_last.isdigit() or one_but_last in "%$€£Cm"):
        return True
    hyphen_after = text[figure.end : figure.end + 1] in _HYPHENS and text[figure.end + 1 : figure.end + 2].isdigit()
    return bool(_AFTER.match(text, figure.end)) or (follows_hyphen and hyphen_after and figure.end < len(text))
