"""Numbers as English prose writes them: digits with a scale, number words, fractions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Figure(NamedTuple):
    """A number with its place; `step` is the place value of its last digit as written: 0.1 for “12.4”."""

    start: int
    end: int
    value: float
    step: float
    form: str  # digits, words, ordinal or fraction
    scaled: bool = False  # a word such as “million” belongs to it


_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "k": 1e3,
    "K": 1e3,
}
_WORDS = {word: float(at) for at, word in enumerate(_SMALL)} | {word: 20.0 + 10 * at for at, word in enumerate(_TENS)}
_SPELLED = [*_WORDS, "hundred", "thousand", "million", "billion", "trillion", "dozen"]
SPELLED = frozenset(_SPELLED)
"""The words, in lower case, of which numbers are made."""

_PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4}
_PARTS |= {"fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8}
_VULGAR_SIGN = "[" + "".join(_VULGAR) + "]"


def _either_case(words: list[str]) -> str:
    """An alternation for words in lower case or with a capital, the longest first."""
    return "|".join(f"[{one[0].upper()}{one[0]}]{one[1:]}" for one in sorted(words, key=lambda one: (-len(one), one)))


_WORD = rf"(?:{_either_case(_SPELLED)})"
_AFTER_PART = "of|is|are|was|were|to|for|said|says?|goes|go|went|on|came|comes?|against"
_FIGURE = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:(?P<ordinal>st|nd|rd|th)\b|\s?(?P<vulgar>{_VULGAR_SIGN})"
    r"|[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|mn|mln|bn|tn|[kK])(?![\w/]))?"
    rf"|(?P<alone>{_VULGAR_SIGN})"
    rf"|\b(?:(?P<compound_ordinal>(?:{_either_case(_TENS)})[\s-](?:{'|'.join(_ORDINALS[:9])}))"
    rf"|(?P<words>(?:[Hh]alf\sa\s|[Aa]\s(?=hundred|thousand|million|billion|trillion|dozen))?"
    rf"(?:(?:hundred|thousand|million|billion)\sand\s|{_WORD}[\s-])*{_WORD})(?:[\s-](?P<part>{'|'.join(_PARTS)})|(?P<half>\sand\sa\shalf))?"
    rf"|(?P<one_part>(?:[Aa]\s|[Oo]ne[\s-])?(?:[Hh]alf|(?:third|quarter|fifth|tenth)(?=\s(?:{_AFTER_PART})\b)))"
    rf"|(?P<spelled_ordinal>{_either_case(_ORDINALS)}))\b"
)


def _beginning() -> str:
    """Where a number begins; a set of first characters lets the search leap over most places."""
    rests: dict[str, list[str]] = {"a": [" hundred", " thousand", " million", " billion", " trillion", " dozen"]}
    rests["a"] += [" half", " third", " quarter", " fifth", " tenth"]
    for word in (*_SPELLED, *_ORDINALS, "half", "quarter"):
        rests.setdefault(word[0], []).append(word[1:])
    words = "|".join(f"(?<=[{one}{one.upper()}])(?:{'|'.join(rest)})" for one, rest in rests.items())
    letters = "".join(rests)
    return f"[0-9{''.join(_VULGAR)}{letters}{letters.upper()}](?<=\\b.)(?:(?<![a-zA-Z])|{words})"


_BEGINNING = re.compile(_beginning())


def figures(text: str) -> Iterator[Figure]:
    """The numbers of a text in order; what is a date, a name or a score is for the reader to tell."""
    at = 0
    while beginning := _BEGINNING.search(text, at):
        at = beginning.end()
        match = _FIGURE.match(text, beginning.start())
        found = _read(match) if match else None
        if match:
            at = match.end()
        if found:
            yield found


def _read(match: re.Match[str]) -> Figure | None:
    return _of_digits(match) if match["digits"] else _of_words(match)


def _of_digits(match: re.Match[str]) -> Figure | None:
    digits = match["digits"]
    value, decimals = float(digits.replace(",", "")), len(digits.partition(".")[2])
    step = 10.0**-decimals
    if match["ordinal"]:
        return Figure(*match.span(), value, step, "ordinal")
    if match["vulgar"]:
        return Figure(*match.span(), value + _VULGAR[match["vulgar"]], 0.01, "digits")
    scale = _SCALES[match["scale"]] if match["scale"] else 1.0
    return Figure(*match.span(), value * scale, step * scale, "digits", scale > 1)


def _of_words(match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    if match["alone"]:
        return Figure(start, end, _VULGAR[match["alone"]], 0.01, "fraction")
    if match["one_part"]:
        part = match["one_part"].replace("-", " ").split()[-1].lower()
        return Figure(start, end, 1 / _PARTS[part], 0.01, "fraction")
    if match["compound_ordinal"]:
        ten, one = match["compound_ordinal"].lower().replace("-", " ").split()
        return Figure(start, end, _WORDS[ten] + _ORDINALS.index(one) + 1, 1.0, "ordinal")
    if match["spelled_ordinal"]:
        return Figure(start, end, _ORDINALS.index(match["spelled_ordinal"].lower()) + 1.0, 1.0, "ordinal")
    return _spelled(match)


def _spelled(match: re.Match[str]) -> Figure | None:
    words = match["words"].lower().replace("-", " ").split()
    # “Several thousand” is no number.
    value = None if words[0] in _SCALES else spelled_number(words)
    if value is None:
        return None
    if match["part"]:
        # “twenty fifth” is an ordinal, “twelve tenths” a slip.
        over = _PARTS[match["part"]]
        return Figure(*match.span(), value / over, 0.01, "fraction") if value < over else None
    value += 0.5 if match["half"] else 0
    last = _SCALES.get(words[-1], 1.0)
    return Figure(*match.span(), value, last if last != 12 else 1.0, "words", last > 1)


def spelled_number(words: list[str]) -> float | None:
    """The number that lower-case words make: ["two", "hundred", "and", "five"]; None if they make none."""
    total = current = 0.0
    last = float("inf")  # what comes next within a hundred must be smaller
    half = words[0] == "half"
    for word in words:
        if word in ("and", "a", "half"):
            continue
        if word in _WORDS:
            if not (last == float("inf") or last >= 100 or (last >= 20 and 0 < _WORDS[word] < 10)):
                return None
            current += _WORDS[word]
            last = _WORDS[word]
        else:
            scale = _SCALES[word]
            current = (current or 1.0) * scale
            if scale > 100 or word == "dozen":
                total, current = total + current, 0.0
            last = scale
    return (total + current) * (0.5 if half else 1.0)
