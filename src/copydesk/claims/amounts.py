"""Amounts in a sentence: numbers with what they count, as intervals that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import inf

from copydesk.article.block import Passage
from copydesk.claims.amount import HEDGE, Amount
from copydesk.claims.measures import DEGREES, in_celsius, in_first_unit
from copydesk.claims.shares import PARTS, Share, share
from copydesk.language.dates import MONTH_NAMES
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.numbers import NUMBER_WORDS, number_word
from copydesk.language.stems import stem
from copydesk.language.words import Token

_UNIT_REACH = 3  # words after a number that may name what it counts
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)*)(?:-(\d+(?:[.,]\d+)*))?-?([^\W\d_]*)(?:-\w+)*")
_PART_OF = re.compile(r"^(?:early|late|mid)-(?=\d)")
_DECADES = re.compile(r"1\d\d0s|20\d0s")
_DECADE = 10  # years
_TIMES = {"twice": 2.0, "thrice": 3.0}
_NOT_TIMES = frozenset("the as that what its their his her this".split())  # “twice the size”
_MAX_GROUPS = 4  # of three digits
_HEAD, _THOUSANDS, _SPACED = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}"), re.compile(r" @?,@? ")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
SCALES = {"dozen": 12, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
"""Words that multiply the number before them."""
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9}
_ORDINALS = frozenset({"st", "nd", "rd", "th", "s"})
_CURRENCIES = {"$": "$", "£": "£", "€": "€", "¥": "¥", "dollar": "$", "euro": "€", "pound": "£", "yen": "¥"}
_PERCENT = frozenset({"percent", "percentage", "pct"})
_LABELLED = frozenset(
    """version step chapter figure page section number no part type phase rule item appendix table article line
    act""".split()
)
_ABOUT = frozenset({"about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa", "ca", "c"})
_LEAST = frozenset({"over", "least", "more", "above", "exceeding", "minimum", "beyond", "than"})
_MOST = frozenset({"under", "most", "less", "fewer", "below", "maximum", "to", "within"})
_MIN_BEFORE = 2
_IS = frozenset("is was are were stood stands reached".split())
_FIGURES = frozenset(
    """
    figure figures number total count toll population price cost fee fare age rate speed length height depth width
    weight temperature distance score capacity attendance turnout salary budget revenue profit debt
    """.split()
)
_IN_YEARS = frozenset(
    "in since of by until till from during before after around to and between through early late".split()
)


def amounts(passage: Passage, words: Sequence[Token], language: str = "en") -> tuple[Amount, ...]:
    """The amounts among the words of a passage, in order."""
    text = passage.block.masked
    found: list[Amount] = []
    after = 0
    for at in [at for at, token in enumerate(words) if may_count(token[0]) or token[0] in PARTS]:
        read = _read(text, words, at, language) if at >= after else None
        if read:
            found.append(read[0])
            after = read[1]
    return tuple(_ranges(text, found)) if found else ()


@lru_cache(maxsize=65_536)
def may_count(word: str) -> bool:
    """Whether an amount may begin with a word."""
    if word[0].isdigit() or word in NUMBER_WORDS or word in _TIMES:
        return True
    if "-" not in word and "‑" not in word:
        return False
    head = word.replace("‑", "-")
    return head in NUMBER_WORDS or word.partition("-")[0] in NUMBER_WORDS or _PART_OF.match(word) is not None


def _read(text: str, words: Sequence[Token], at: int, language: str) -> tuple[Amount, int] | None:
    """The amount that begins with a word, and the place of the first word after it."""
    part = share(words, at) if language == "en" else None
    return _part(words, part) if part else _figure(text, words, at, language) if may_count(words[at].word) else None


def _part(words: Sequence[Token], part: Share) -> tuple[Amount, int]:
    start, end = words[part.first].start, words[part.after - 1].end
    read = Amount(part.low, part.high, "percent", frozenset(), start, end)
    return _hedged(read, [one.word for one in words[max(0, part.first - 3) : part.first]]), part.after


def _figure(text: str, words: Sequence[Token], at: int, language: str) -> tuple[Amount, int] | None:
    """The figure that begins with a word, and the place of the first word after it."""
    low, high, suffix = _value(words[at].word, language)
    if low is None or (low == 1 and not _counts_one(words, at, language)):
        return None
    if words[at].word in _TIMES:
        return _repeated(words, at, low)
    joined = _torn(text, words, at) if not suffix and high is None else None
    low, last = joined or (low, at)
    after, scale = _scale(words, last + 1, suffix)
    unit = (
        _unit(text, words, after, language) if suffix in ("", *_SHORT_SCALES) else frozenset({stem(suffix, language)})
    )
    kind = _kind(text, words, at, after, suffix)
    if not unit and kind == "count":
        unit = _measured(words, at, language)
    start, end = _with_signs(text, words[at].start, words[after - 1].end, kind)
    if kind == "year" and suffix == "s":
        high = low + _DECADE - 1
    figure = Amount(low * scale, (low if high is None else high) * scale, kind, unit, start, end)
    heat = DEGREES.match(text, end) if kind == "count" else None
    if heat:
        figure = in_celsius(figure, heat)
    elif kind == "count":
        named = suffix or (words[after].word if unit and after < len(words) else "")
        figure = figure if named in _SHORT_SCALES else in_first_unit(figure, named)
    return _hedged(figure, [one.word for one in words[max(0, at - 3) : at]]), after


def _with_signs(text: str, start: int, end: int, kind: str) -> tuple[int, int]:
    """The offsets of a figure with the currency sign before it and the percent sign after it."""
    is_percent = text[end : end + 1] == "%"
    if kind in ("$", "£", "€", "¥") or (kind == "percent" and is_percent):
        return start - (text[start - 1] in _CURRENCIES), end + is_percent
    return start, end


def _repeated(words: Sequence[Token], at: int, low: float) -> tuple[Amount, int] | None:
    """How often something happens: “twice” is two times, and “twice the size” a comparison."""
    if at + 1 < len(words) and words[at + 1].word in _NOT_TIMES:
        return None
    return Amount(low, low, "count", frozenset({stem("times")}), words[at].start, words[at].end), at + 1


def _torn(text: str, words: Sequence[Token], at: int) -> tuple[float, int] | None:
    """The number of “2 , 665” or “2 @,@ 665”, and the place of its last word."""
    digits, last = words[at].word, at
    if not _HEAD.fullmatch(digits):
        return None
    while last + 1 < len(words) and last - at < _MAX_GROUPS and _THOUSANDS.fullmatch(words[last + 1].word):
        if not _SPACED.fullmatch(text, words[last].end, words[last + 1].start):
            break
        last += 1
        digits += words[last].word
    return (float(digits), last) if last > at else None


def _value(word: str, language: str) -> tuple[float | None, float | None, str]:
    """The number that a word begins with, the end of a range, and the letters after it."""
    match = _NUMBER.fullmatch(_PART_OF.sub("", word))
    if match:
        second = _parsed(match[2]) if match[2] else None
        return _parsed(match[1]), second, match[3]
    if word in _TIMES:
        return _TIMES[word], None, ""
    head, _, rest = word.partition("-")
    number = number_word(word, language)
    if number is not None:
        return number, None, ""
    number = number_word(head, language)
    return (number, None, rest.partition("-")[0]) if number is not None and rest else (None, None, "")


def _parsed(number: str) -> float | None:
    if _GROUPED.fullmatch(number):
        return float(number.replace(",", ""))
    return float(number) if _PLAIN.fullmatch(number) else None


def _counts_one(words: Sequence[Token], at: int, language: str) -> bool:
    """Whether "one" counts: it mostly is a pronoun."""
    if words[at].word[0].isdigit():
        return True
    function_words = FUNCTION_WORDS.get(language or "en", frozenset())
    before = words[at - 1].word if at else ""
    after = words[at + 1].word if at + 1 < len(words) else "of"
    return after not in function_words and before not in (
        "this",
        "that",
        "the",
        "each",
        "every",
        "no",
        "any",
        "another",
    )


def _scale(words: Sequence[Token], after: int, suffix: str) -> tuple[int, float]:
    """The place after the words of a scale ("2 hundred thousand"), and the factor."""
    scale = _SHORT_SCALES.get(suffix, 1.0)
    while after < len(words) and words[after].word in SCALES:
        scale *= SCALES[words[after].word]
        after += 1
    return after, scale


def _unit(text: str, words: Sequence[Token], after: int, language: str) -> frozenset[str]:
    """The stems of the content words that follow at once."""
    function_words = FUNCTION_WORDS.get(language or "en", frozenset())
    found: list[str] = []
    for at in range(after, min(after + _UNIT_REACH, len(words))):
        gap = text[words[at - 1].end : words[at].start]
        if (
            (gap.strip() and not (gap == " - " and at == after))
            or words[at].word in function_words
            or words[at].word[0].isdigit()
        ):
            break
        found.append(stem(words[at].word, language))
    return frozenset(found)


def _measured(words: Sequence[Token], at: int, language: str) -> frozenset[str]:
    """The stem of what a bare number is the amount of: “an increase of 400”, “the figure was 400”."""
    if language != "en" or at < _MIN_BEFORE:
        return frozenset()
    link, noun = words[at - 1].word, words[at - 2].word
    known = link == "of" and noun not in FUNCTION_WORDS["en"] and not noun[0].isdigit()
    return frozenset({stem(noun)}) if known or (link in _IS and noun in _FIGURES) else frozenset()


def _kind(text: str, words: Sequence[Token], at: int, after: int, suffix: str) -> str:
    first, last = words[at], words[after - 1]
    following = words[after].word if after < len(words) else ""
    if text[last.end : last.end + 1] == "%" or text[last.end : last.end + 2] == " %" or following in _PERCENT:
        return "percent"
    if text[first.start - 1 : first.start] in _CURRENCIES:
        return _CURRENCIES[text[first.start - 1]]
    if following.removesuffix("s") in _CURRENCIES:
        return _CURRENCIES[following.removesuffix("s")]
    if suffix == "s" and _DECADES.fullmatch(_PART_OF.sub("", first.word)):
        return "year"
    if suffix in _ORDINALS or _is_label(text, words, at):
        return "label"
    return "year" if _is_year(words, at) else "count"


def _is_label(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a number belongs to a name: "Windows 11", "step 3", a version with two points."""
    if not at:
        return False
    before = words[at - 1]
    touches = text[before.end : words[at].start] in (" ", " ", ". ", "-", "#", " #")
    if touches and before.word in _LABELLED:
        return True
    return touches and at > 1 and text[before.start].isupper() and before.word not in MONTH_NAMES


def _is_year(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if len(token.word) != 4 or not token.word.isdigit() or not "1000" <= token.word <= "2199":
        return False
    before = words[at - 1].word if at else ""
    return before in _IN_YEARS or before in MONTH_NAMES or (at > 1 and words[at - 2].word in MONTH_NAMES)


def _hedged(figure: Amount, before: Sequence[str]) -> Amount:
    """The figure as an interval, by the words before it."""
    last, two = before[-1:] or ("",), tuple(before[-2:])
    if two[:1] == ("the",):  # "the above two"
        return figure
    if last[0] in _ABOUT:
        return replace(figure, low=figure.low * (1 - HEDGE), high=figure.high * (1 + HEDGE))
    if two in (("more", "than"), ("at", "least"), ("greater", "than"), ("no", "fewer")) or last[0] in _LEAST - {"than"}:
        return replace(figure, high=inf)
    if two in (("less", "than"), ("fewer", "than"), ("at", "most"), ("up", "to")) or last[0] in _MOST - {"to"}:
        return replace(figure, low=0.0)
    return figure


def _ranges(text: str, found: Sequence[Amount]) -> Iterator[Amount]:
    """The figures with "5 to 10", "5–10" and "between 5 and 10" as one each."""
    pending: Amount | None = None
    for figure in found:
        gap = text[pending.end : figure.start] if pending else ""
        between = " and " in gap and pending is not None and text[: pending.start].lower().endswith("between ")
        if pending and (gap.strip() in ("–", "—", "-", "to") or (between and gap.strip() == "and")):
            low, high = sorted((pending.low, figure.high))
            pending = replace(figure, low=low, high=high, start=pending.start)
            continue
        if pending:
            yield pending
        pending = figure
    if pending:
        yield pending
