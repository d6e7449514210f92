"""Quantities in prose: counts, money, shares, measures, spans of time and ages, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from copydesk.language.bounds import Approximation, approximation
from copydesk.language.counted import counted
from copydesk.language.designations import follows_name, is_designation, is_score, is_year, word_before
from copydesk.language.figures import Figure, figures
from copydesk.language.money import SYMBOLS, currency_sign, currency_word
from copydesk.language.units import Unit, unit

__all__ = ["Amount", "Approximation", "Quantity", "quantities"]


class Amount(StrEnum):
    """What a quantity is an amount of."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"


class Quantity(NamedTuple):
    """A number with what it counts or measures. `start` and `end` hold its unit, not the noun counted."""

    start: int
    end: int
    kind: Amount
    low: float  # equal to `high` unless it is a range
    high: float
    unit: str = ""  # the canonical unit, the currency (ISO 4217), "%" or "pp" (percentage points)
    noun: str = ""  # of a count: the stem of what is counted
    approximation: Approximation = Approximation.EXACT
    step: float = 1.0  # the place value of the last digit as written: 0.1 for “12.4”
    scaled: bool = False  # a word such as “million” belongs to it

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def quantities(text: str) -> Iterator[Quantity]:
    """The quantities of an English text, in order; dates, years, times of day, scores and names are none."""
    pending: Quantity | None = None
    for figure in figures(text):
        found = _quantity(text, figure)
        if found is None:
            continue
        if pending and found.end <= pending.end:
            continue  # “½ second”: the unit of the one before
        if pending and found.start < pending.end:
            # A sign between two numbers, “1 $ 2”, is the first one's.
            found = found._replace(start=pending.end)
        joined = _joined(text, pending, found) if pending else None
        if pending and not joined and not _is_score(text, pending):
            yield pending
        pending = joined or found
    if pending and not _is_score(text, pending):
        yield pending


_SIGN = re.compile(
    rf"(?P<sign>(?:(?:US|AU?|CA?|NZ|HK|S|R)\$|[{SYMBOLS}]|\b[A-Z]{{3}}(?=\s?$))\s?)?"
    r"(?P<minus>(?<![^\s(\[])[-−]|\bminus\s)?$"
)
_WINDOW = 32  # characters before a number that may bound it
_LONGEST_SIGN = 8
_LONGEST_AGED = 12
_PERCENT = re.compile(r"\s?(?P<points>(?:-|\s)?(?:percentage[\s-]points?|pp\b|%[\s-]points?))|[\s-]?(?:%|per\s?cent\b)")
_AGE = re.compile(r"[\s-](?:years?|months?|weeks?|days?)[\s-](?:olds?\b|of\sage\b)")
_AGED = re.compile(r"\b(?:[Aa]ged|[Tt]he age of|[Aa]t age|[Aa]ges?)\s$")
_UNIT = re.compile(r"[\s\-‑]?(?P<words>(?:[A-Za-zµ]+\.?[\s-]){0,2}(?:[A-Za-z]+(?:/[a-z]+)?[²³23]?|°\s?[CF]\b|[℃℉])\.?)")
_INCHES = re.compile(r"\s?in\b(?=\.?\s*(?:[)\],;.]|\(\d|$|tall|wide|long|deep|high|thick))")
_TEMPERATURE = re.compile(r"\s?(?:°\s?|º\s?)([CF])\b|([CF])\b|\s?[℃℉]")
_CURRENCY_AFTER = re.compile(rf"\s?([{SYMBOLS}])(?!\s?\d)|[\s-]([A-Za-z]{{3,8}})\b")
_MILLIONS = re.compile(r"\s?(?P<scale>m|M|mm|b|B|K)\b")
_ARTICLE = re.compile(r"\s(?:of\s)?an?(?=\s)")
_PARTS_OF_TIME = frozenset("first second latter last better next final upper lower top bottom".split())  # “first half”
_BEFORE_PRONOUN = frozenset("no this that the any each every which another some last next first".split())
_RANGE_GAP = re.compile(r"\s?(?:[-–—]|\bto\b|\bor\b|\band\b)\s?(?:[$€£¥]|US\$)?\s?(?:about\s|[-−](?=\d))?")
_SCALES = {"m": 1e6, "M": 1e6, "mm": 1e6, "b": 1e9, "B": 1e9, "K": 1e3}


class _Place(NamedTuple):
    """A figure with the signs before it; the quantity starts at `start`."""

    text: str
    figure: Figure
    start: int
    sign: str
    minus: bool


def _quantity(text: str, figure: Figure) -> Quantity | None:
    if is_designation(text, figure):
        return None
    place = _place(text, figure)
    return (
        _ordinal(place)
        or _percent(place)
        or _money(place)
        or _fraction(place)
        or _age(place)
        or _measure(place)
        or _count(place)
    )


def _place(text: str, figure: Figure) -> _Place:
    window = text[max(0, figure.start - _LONGEST_SIGN) : figure.start]
    match = _SIGN.search(window)
    sign = (match["sign"] or "").strip() if match else ""
    # Three capitals are the code of a currency, or no part of the quantity.
    if match is None or (sign and not currency_sign(sign)):
        return _Place(text, figure, figure.start, "", minus=False)
    return _Place(text, figure, figure.start - len(match[0]), sign, bool(match["minus"]))


def _made(place: _Place, end: int, kind: Amount, unit: str = "", noun: str = "") -> Quantity:
    figure = place.figure
    value = -figure.value if place.minus else figure.value
    bound = approximation(place.text[max(0, place.start - _WINDOW) : place.start], place.text, end)
    return Quantity(place.start, end, kind, value, value, unit, noun, bound, figure.step, figure.scaled)


def _ordinal(place: _Place) -> Quantity | None:
    return _made(place, place.figure.end, Amount.ORDINAL) if place.figure.form == "ordinal" else None


def _percent(place: _Place) -> Quantity | None:
    match = _PERCENT.match(place.text, place.figure.end)
    return _made(place, match.end(), Amount.PERCENT, "pp" if match["points"] else "%") if match else None


def _money(place: _Place) -> Quantity | None:
    figure = place.figure
    if currency := currency_sign(place.sign):
        scale = None if figure.scaled else _MILLIONS.match(place.text, figure.end)
        if scale:
            factor = _SCALES[scale["scale"]]
            figure = figure._replace(value=figure.value * factor, step=figure.step * factor, scaled=True)
        return _made(place._replace(figure=figure), scale.end() if scale else figure.end, Amount.MONEY, currency)
    after = _CURRENCY_AFTER.match(place.text, figure.end)
    currency = currency_sign(after[1]) if after and after[1] else currency_word(after[2]) if after else ""
    return _made(place, after.end(), Amount.MONEY, currency) if after and currency else None


def _fraction(place: _Place) -> Quantity | None:
    if place.figure.form != "fraction" or word_before(place.text, place.start) in _PARTS_OF_TIME:
        return None
    # “Half a mile”, “a quarter of an hour”.
    article = _ARTICLE.match(place.text, place.figure.end)
    end = article.end() if article else place.figure.end
    whole = place._replace(figure=place.figure._replace(end=end))
    return _measure(whole) or _made(place, place.figure.end, Amount.FRACTION)


def _age(place: _Place) -> Quantity | None:
    if match := _AGE.match(place.text, place.figure.end):
        found = unit(match[0].strip(" -\u00a0").replace("-", " ").split()[0])
        return _made(place, match.end(), Amount.AGE, found.name if found else "year")
    if _AGED.search(place.text[max(0, place.start - _LONGEST_AGED) : place.start]):
        return _made(place, place.figure.end, Amount.AGE, "year")
    return None


def _measure(place: _Place) -> Quantity | None:
    found = _unit_after(place)
    if found is None:
        return None
    named, end = found
    return _made(place, end, Amount.DURATION if named.dimension == "time" else Amount.MEASURE, named.name)


def _unit_after(place: _Place) -> tuple[Unit, int] | None:
    """The unit behind the number, of as many words as name one, and where it ends."""
    text, end = place.text, place.figure.end
    if match := _TEMPERATURE.match(text, end) or _INCHES.match(text, end):
        named = unit(match[0].replace("º", "°").replace(" ", "").replace("\u00a0", ""))
        return (named, match.end()) if named else None
    match = _UNIT.match(text, end)
    words = match["words"] if match else ""
    while words:
        # A bare “in” is a preposition.
        named = unit(words) if words != "in" else None
        if match and named:
            return named, match.start("words") + len(words.rstrip("."))
        words = words.rstrip(" -")
        words = words[: max(words.rfind(" "), words.rfind("-")) + 1].rstrip(" -")
    return None


def _count(place: _Place) -> Quantity | None:
    figure = place.figure
    if _is_one(figure) and word_before(place.text, figure.start) in _BEFORE_PRONOUN:
        return None
    noun = counted(place.text, figure.end, one=figure.value == 1)
    if noun:
        return None if is_year(place.text, figure, noun) else _made(place, figure.end, Amount.COUNT, "", noun)
    if is_year(place.text, figure, "") or follows_name(place.text, figure):
        return None
    # A bare “one” is a pronoun.
    return None if _is_one(figure) else _made(place, figure.end, Amount.COUNT)


def _is_one(figure: Figure) -> bool:
    return figure.form == "words" and figure.value <= 1


def _is_score(text: str, quantity: Quantity) -> bool:
    return quantity.kind is Amount.COUNT and is_score(text, quantity.start, quantity.end)


def _joined(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """A range of two, or a measure of two parts such as “5 ft 10 in”, as one quantity."""
    gap = text[first.end : second.start]
    if len(gap) > 8 or not (first.low == first.high and second.low == second.high):
        return None
    return _compound(gap, first, second) or _range(text, gap, first, second)


_PARTS = {("ft", "in"): 12, ("lb", "oz"): 16, ("st", "lb"): 14, ("hour", "minute"): 60, ("minute", "second"): 60}
_PARTS |= {("m", "cm"): 100, ("year", "month"): 12}


def _compound(gap: str, first: Quantity, second: Quantity) -> Quantity | None:
    parts = _PARTS.get((first.unit, second.unit))
    if not parts or gap.strip(" ,-\u00a0") not in ("", "and") or second.high >= parts:
        return None
    value = first.low + second.low / parts
    return first._replace(end=second.end, low=value, high=value, step=second.step / parts)


def _range(text: str, gap: str, first: Quantity, second: Quantity) -> Quantity | None:
    if not _RANGE_GAP.fullmatch(gap) or not _same(first, second):
        return None
    before = text[max(0, first.start - 10) : first.start].lower().split()
    word = gap.strip(" $€£¥")
    if word.startswith("and") and "between" not in before:
        return None
    # “from 40 to 60” may be a change as well as a range.
    if (word.startswith("to") and "from" in before) or (word.startswith("or") and second.high > first.low + 2):
        return None
    scale = _scale_of(second) if second.scaled and not first.scaled else 1.0
    low, unit = first.low * scale, second.unit or first.unit
    if low >= second.high or (second.kind is Amount.COUNT and not (second.noun or unit or word.isalpha())):
        return None
    kind = first.kind if first.kind is Amount.MONEY else second.kind
    return second._replace(start=first.start, low=low, kind=kind, unit=unit, approximation=first.approximation)


def _same(first: Quantity, second: Quantity) -> bool:
    bare = first.kind is Amount.COUNT and not first.noun
    # “$3–5 million”: the sign stands before the first alone.
    short = first.kind is Amount.MONEY and second.kind is Amount.COUNT and not second.noun
    return bare or short or (first.kind, first.unit) == (second.kind, second.unit)


def _scale_of(quantity: Quantity) -> float:
    """The scale word of “3 to 5 million”, as a factor."""
    return next(
        (one for one in (1e12, 1e9, 1e6, 1e3, 1e2) if quantity.step >= one / 1000 and quantity.high >= one), 1.0
    )
