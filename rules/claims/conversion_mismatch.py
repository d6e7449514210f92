"""A measure and its conversion that are not the same."""

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk import Article, Block, Kind, Problem, Severity, rule
from copydesk.language.quantities import Amount, Approximation, Quantity
from copydesk.language.units import MEASURE_FORMS, Unit, unit

_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_ABOUT = r"(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|just (?:over|under)|or|a|≈|~)"
# What stands between a measure and its conversion, and what must then follow it.
_BRACKET = re.compile(
    r"(?:\s(?:long|tall|high|wide|deep|thick|away|across|in (?:length|height|diameter|width|size|weight|area)))?"
    rf"\s?[(\[]\s?(?:i\.e\.,?\s|=\s?|{_ABOUT}\s?)*"
)
_DASH = re.compile(r"\s[–—]\s|—|\s--\s")
_DASH_END = re.compile(r"\s?(?:[–—]|--)")
_BRACKET_END = re.compile(r"\.?\s?(?:[)\]]|[;/])")
_SAME = re.compile(
    rf"\s?(?:=|≈|,?\s(?:or|i\.e\.,?|that is,?|which is|equal to|equals|is equal to|the equivalent of|equivalent to"
    rf"|which equals))\s?(?:{_ABOUT}\s)*"
)
_APPOSITION = re.compile(rf"(?:,|\s[–—]|\s--)\s(?:or\s)?(?:{_ABOUT}\s)*")
_APPOSITION_END = re.compile(r"\.?(?:,|\s[–—]|\s--|\.(?:\s|$)|;|:|$)")
_SLASH = re.compile(r"\s?/\s?")
_CHOICE = re.compile(
    r"\b(?:either|choose|choice|whether|option|between|distances?|races?|sizes?|events?)\b", re.IGNORECASE
)
_DIMENSIONS = re.compile(r"(?:\bby|×|\bx|[×x*])\s?$")
_GLUED = re.compile(r"\d(?:[a-zA-Z]{1,4}\b|\s?[°℃℉])|²|³")
# One of these stands between every measure and its conversion.
_JOINED = frozenset(
    ["or", "i e", "that is", "which is", "equal to", "equals", "is equal", "the equivalent", "equivalent to"]
)
_JOINING = ("(", "[", "/", "–", "—", "--", "=", "≈")
_LONGEST_GAP = 40
_GENEROUS = 0.15  # how far a number rounded to tens or hundreds may be from the exact one
_LEAST = 0.02


@rule(severity=Severity.ERROR, languages=("en",))
def conversion_mismatch(article: Article) -> Iterator[Problem]:
    """A measure and its conversion are not the same.

    A length, weight, temperature, area, volume or speed that is given in two units must come to the same. Readers
    rely on the number in the unit that they know.

    ```markdown bad
    The trail is 8 km (8.2 miles) long and takes three hours.
    ```
    ```markdown bad
    Bake the rolls at 180 °C (420 °F) until they are golden.
    ```
    ```markdown bad
    The nearest well is 5 miles, or 3 km, from the village.
    ```
    ```markdown good
    The trail is 8 km (5 miles) long. Bake the rolls at 180 °C (350 °F). The well is 5 miles, or 8 km, from the village.
    ```

    Numbers may be rounded, as far as they are written with few digits, and tons, gallons, pints and cups may be those
    of any country. A difference of temperatures is converted without the 32 degrees.

    ```markdown good
    The herd of 40 cows drinks 600 gallons (2,300 litres) a day; in a hot year, 2 °C (3.6 °F) above the mean, it was
    1,000 gallons (4,500 litres). A man of 5 ft 10 in (178 cm) can step over the 3 by 4 metre (13 ft) trough.
    ```

    Two measures that are no conversion of each other are left alone, such as the choice between two distances.

    ```markdown good
    Choose the 5 km or 10 mile course. The 3 m (20 cm deep) ditch holds no water. Pack 2 kg (a pound per child) of rice.
    ```
    """
    for block in article.blocks:
        if block.kind not in _UNREAD and block.has_digit and _may_convert(block):
            yield from _problems(block)


def _may_convert(block: Block) -> bool:
    """Whether two names or signs of units stand in a block, or one is glued to a number, and what joins them."""
    words = block.vocabulary_words
    if _JOINED.isdisjoint(block.phrases) and not any(sign in block.text for sign in _JOINING):
        return False
    return len(words & MEASURE_FORMS) > 1 or bool(_GLUED.search(block.text))


def _problems(block: Block) -> Iterator[Problem]:
    text = block.masked
    measures = [one for one in block.quantities if one.kind is Amount.MEASURE]
    for first, second in pairwise(measures):
        if _are_one(text, first, second) and not _agree(first, second):
            yield _problem(block, first, second)


def _problem(block: Block, first: Quantity, second: Quantity) -> Problem:
    one, other = block.text[first.start : first.end], block.text[second.start : second.end]
    right = _written(first, second)
    return Problem(block.span_of(first.start, second.end), f"“{one}” is not “{other}”; it is about {right}")


def _written(first: Quantity, second: Quantity) -> str:
    """The first quantity in the unit of the second, rounded to three digits."""
    mine, theirs = _unit(first), _unit(second)
    values = (mine.converted(value, theirs)[0] for value in dict.fromkeys((first.low, first.high)))
    return "–".join(f"{float(format(value, '.3g')):,.12g}" for value in values) + f" {theirs.name}"


def _are_one(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether the second measure is written as the conversion of the first."""
    mine, theirs = _unit(first), _unit(second)
    if mine.dimension != theirs.dimension or mine == theirs or first.is_range != second.is_range:
        return False
    if second.start - first.end > _LONGEST_GAP or _DIMENSIONS.search(text[max(0, first.start - 4) : first.start]):
        return False
    gap = text[first.end : second.start]
    if _SAME.fullmatch(gap):
        return _is_apposition(text, gap, second) or not _is_choice(text, first, gap)
    return {mine.system, theirs.system} == {"metric", "customary"} and _stands_beside(text, gap, second, mine)


def _stands_beside(text: str, gap: str, second: Quantity, mine: Unit) -> bool:
    """Whether the second measure stands in brackets, behind a slash or between commas."""
    if _BRACKET.fullmatch(gap):
        return bool(_BRACKET_END.match(text, second.end))
    if _SLASH.fullmatch(gap):
        return mine.dimension == "temperature"
    if _DASH.fullmatch(gap) and _DASH_END.match(text, second.end):
        return True
    return bool(_APPOSITION.fullmatch(gap) and "or " in gap and _APPOSITION_END.match(text, second.end))


def _is_apposition(text: str, gap: str, second: Quantity) -> bool:
    return gap.startswith(",") and bool(_APPOSITION_END.match(text, second.end))


def _is_choice(text: str, first: Quantity, gap: str) -> bool:
    """Whether “or” may part two different things: “5 km or 10 miles”."""
    words = gap.strip(" ,")
    return words == "or" or (
        words.startswith("or") and bool(_CHOICE.search(text[max(0, first.start - 60) : first.start]))
    )


def _agree(first: Quantity, second: Quantity) -> bool:
    return all(_equal(first, one, second, other) for one, other in ((first.low, second.low), (first.high, second.high)))


def _equal(first: Quantity, one: float, second: Quantity, other: float) -> bool:
    mine, theirs = _unit(first), _unit(second)
    factor = mine.factors[0] / theirs.factors[0]
    there = mine.converted(one, theirs)
    back = theirs.converted(other, mine)
    if mine.dimension == "temperature":
        there, back = (*there, one * factor), (*back, other / factor)
    # Either may be the rounded one; the other stands for what it says, give or take half a digit.
    forth = _rounding(second, other) + first.step / 2 * factor
    hither = _rounding(first, one) + second.step / 2 / factor
    loose = 2 if Approximation.EXACT not in (first.approximation, second.approximation) else 1
    return any(abs(value - other) <= loose * max(forth, _slack(second, other)) for value in there) or any(
        abs(value - one) <= loose * max(hither, _slack(first, one)) for value in back
    )


def _slack(quantity: Quantity, value: float) -> float:
    return 0.5 if _unit(quantity).dimension == "temperature" else _LEAST * abs(value)


def _rounding(quantity: Quantity, value: float) -> float:
    """Half of the place that the number may be rounded to: its last digit that is no zero."""
    shown, step = abs(value), quantity.step
    if _unit(quantity).dimension == "temperature":
        # Ovens are set in steps: 180 °C is 350 °F.
        return 5.5 if shown >= 100 and shown % 5 == 0 else step / 2
    while shown and step * 10 <= shown and abs(shown / (step * 10) - round(shown / (step * 10))) < 1e-9:
        step *= 10
    return max(quantity.step / 2, min(step / 2, _GENEROUS * shown))


def _unit(quantity: Quantity) -> Unit:
    found = unit(quantity.unit)
    assert found
    return found
