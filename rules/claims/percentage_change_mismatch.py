"""A change in percent, or a doubling, that its two figures do not bear out."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from copydesk import Article, Passage, Problem, Related, Severity, rule
from copydesk.language.quantities import Amount, Approximation, Quantity

_UP = (
    r"(?:increas\w*|ris(?:e|es|en|ing)|rose|gr[eo]w(?:s|n|th|ing)?|gain(?:s|ed)?|jump(?:s|ed)?|climb(?:s|ed)?|surg\w+"
    r"|up|leap|hike|soar\w*)"
)
_DOWN = (
    r"(?:decreas\w*|declin\w*|drop(?:s|ped)?|fall(?:s|en|ing)?|fell|reduc\w+|cut|loss|down|lower|plung\w+|dip|shrank"
    r"|slump\w*)"
)
_ABOUTS = r"(?:(?:about|around|roughly|nearly|almost|some|just|only|more than|over|under)\s)*"
_ADVERBS = r"(?:(?:by|of|about|around|roughly|nearly|almost|some|more than|over|a|an|just|only|further|total)\s)*"
_FROM = re.compile(rf"\bfrom\s{_ABOUTS}$", re.IGNORECASE)
_TO = re.compile(rf"\s(?:(?!from\b)[\w’'-]+\s){{0,4}}?to\s{_ABOUTS}")
# What stands between the second figure and the change: “, an increase of”, “(up”, “, which is a”.
_THEN = re.compile(
    r"(?:\s[\w’'-]+){0,3}(?:,|\s?\(|\s[–—-]|\s--|—|:|;|,? or|,? which)\s?(?:\w+\s){0,3}?"
    rf"(?P<word>{_UP}|{_DOWN})?\s?{_ADVERBS}",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(rf"\s?(?:\w+\s)?(?P<word>{_UP}|{_DOWN})\b", re.IGNORECASE)
# What stands between a change and the figures behind it: “rose 20%, from”.
_BEFORE = re.compile(rf"\b(?P<word>{_UP}|{_DOWN})\s{_ADVERBS}$", re.IGNORECASE)
_ON = re.compile(rf"(?:\s[\w’'-]+){{0,5}}?,?\sfrom\s{_ABOUTS}[$€£¥]?")
_MULTIPLE = re.compile(r"\b(?P<word>doubl|tripl|trebl|quadrupl|halv)(?:ed|es|ing|e)\b", re.IGNORECASE)
_TIMES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_LOOSE = re.compile(
    r"\b(?:more than|over|nearly|almost|about|roughly|around|less than|not|n[’']t|virtually|practically)\s$"
)
# A rate for each year, or one for other prices, does not follow from the two figures.
_OTHER_RATE = re.compile(
    r"\b(?:per (?:year|annum|month|week|day|quarter)|a (?:year|month|week|day)|annual\w*|yearly|monthly|each|every"
    r"|average|compound\w*|adjusted|real terms|inflation|points?|then|before|respectively)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere)\b")
_ENDS = re.compile(r"\s*(?:[).,;:–—]|$)")
_POINTS = 1.0
_SHARE = 0.02
_ABOUT = 0.1
_SCALED = 1000
_FAR = 0.15  # how far a doubling may be from two


class _Change(NamedTuple):
    """Two figures and what is said of their change, in percent; `sign` is 0 where no word tells the direction."""

    first: Quantity
    second: Quantity
    said: Quantity
    sign: int


@rule(severity=Severity.ERROR, languages=("en",), words="from")
def percentage_change_mismatch(article: Article) -> Iterator[Problem]:
    """A change in percent does not follow from its two figures.

    From 40 to 60 is an increase of 50 percent, not of 20. Nor has doubled what went from 40 to 60. The figures, the
    percentage or the direction is wrong.

    ```markdown bad
    The number of beds rose from 40 to 60, an increase of 20%.
    ```
    ```markdown bad
    The fee fell by 40 percent, from $200 to $150 a term.
    ```
    ```markdown bad
    Membership doubled from 300 to 450 in a single season.
    ```
    ```markdown good
    The number of beds rose from 40 to 60, an increase of 50%. The fee fell by 25 percent, from $200 to $150 a term, and
    membership doubled from 300 to 600.
    ```

    Rounded figures are taken as rounded, a change between percentages may be meant in points, and a rate for each year
    or after inflation is not looked at.

    ```markdown good
    Output rose from 1.2 million to 1.6 million tonnes, or 35%. Turnout went from 40% to 60%, an increase of 20%. Wages
    rose from $300 to $400, an increase of 5% a year. Membership more than doubled from 300 to 700.
    ```
    """
    for sentence in article.sentences:
        block = sentence.block
        if block.has_number and "to" in block.vocabulary_words and " from " in sentence.text:
            yield from _problems(sentence)


def _problems(sentence: Passage) -> Iterator[Problem]:
    text = sentence.block.masked
    found, limits = sentence.quantities, (sentence.start, sentence.end)
    pairs = [(one, other) for one, other in pairwise(found) if _is_pair(text, one, other)]
    if len(pairs) != 1 or any(one.search(text, *limits) for one in (_OTHER_RATE, _RANGE)):
        return
    first, second = pairs[0]
    if change := _change(text, found, first, second):
        yield from _wrong_change(sentence, change)
    else:
        yield from _wrong_multiple(sentence, first, second)


def _is_pair(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether two figures of one kind stand as “from … to …”."""
    if first.is_range or second.is_range or not _FROM.search(text[max(0, first.start - 24) : first.start]):
        return False
    if not _TO.fullmatch(text[first.end : second.start]) or not _are_alike(first, second):
        return False
    kinds = {Amount.ORDINAL, Amount.AGE, Amount.FRACTION}
    return not {first.kind, second.kind} & kinds and first.low > 0 and second.low > 0


def _are_alike(first: Quantity, second: Quantity) -> bool:
    if first.kind is Amount.COUNT and not first.noun:
        return second.kind is not Amount.PERCENT
    if second.kind is Amount.COUNT and not second.noun:
        return first.kind is Amount.COUNT
    return (first.kind, first.unit, first.noun) == (second.kind, second.unit, second.noun)


def _change(text: str, found: Sequence[Quantity], first: Quantity, second: Quantity) -> _Change | None:
    """The percentage that is said of two figures, right behind or right before them."""
    at = found.index(first)
    after = found[at + 2] if at + 2 < len(found) else None
    if after and after.unit == "%" and (match := _THEN.fullmatch(text[second.end : after.start])):
        word = match["word"] or _noun(text, after)
        # “Up 5% on the day” is another change.
        if word.lower() in ("up", "down") and not _ENDS.match(text, after.end):
            return None
        return _Change(first, second, after, _sign(word)) if word or "or" in match[0] else None
    before = found[at - 1] if at else None
    if before and before.unit == "%" and _ON.fullmatch(text[before.end : first.start]):
        led = _BEFORE.search(text[max(0, before.start - 40) : before.start])
        word = led["word"] if led else _noun(text, before)
        return _Change(first, second, before, _sign(word)) if word else None
    return None


def _noun(text: str, said: Quantity) -> str:
    match = _NOUN_AFTER.match(text, said.end)
    return match["word"] if match else ""


def _sign(word: str) -> int:
    if not word:
        return 0
    return 1 if re.fullmatch(_UP, word, re.IGNORECASE) else -1


def _wrong_change(sentence: Passage, change: _Change) -> Iterator[Problem]:
    first, second, said, sign = change
    ratios = _ratios(first, second)
    low, right, high = ((ratio - 1) * 100 for ratio in ratios)
    if sign == 0:
        sign = 1 if right > 0 else -1
    given = sign * said.low
    about = Approximation.EXACT not in (said.approximation, first.approximation, second.approximation)
    slack = max(_POINTS, _SHARE * abs(given), said.step / 2, _ABOUT * abs(given) if about or _is_loose(change) else 0)
    if low - slack <= given <= high + slack or _is_bounded(said, low, high, sign) or _in_points(change, given):
        return
    block = sentence.block
    one, other, stated = (block.text[part.start : part.end] for part in (first, second, said))
    direction = "an increase" if right > 0 else "a decrease"
    message = f"from {one} to {other} is {direction} of {abs(right):.3g}%, not “{stated}”"
    if sign * right < 0:
        message = f"from {one} to {other} is {direction}; “{stated}” is called the opposite"
    yield Problem(block.span_of(said.start, said.end), message, related=(_figures(sentence, first, second),))


def _figures(sentence: Passage, first: Quantity, second: Quantity) -> Related:
    return Related(sentence.block.span_of(first.start, second.end), "the two figures")


def _is_loose(change: _Change) -> bool:
    return any(one.approximation is not Approximation.EXACT for one in change[:3])


def _is_bounded(said: Quantity, low: float, high: float, sign: int) -> bool:
    """Whether “more than 40%” or “up to 40%” holds."""
    true = max(abs(low), abs(high)) if sign * (low + high) > 0 else -1.0
    if said.approximation is Approximation.MORE_THAN:
        return said.low <= true <= said.low * 1.5
    return said.approximation in (Approximation.LESS_THAN, Approximation.UP_TO) and true > 0


def _in_points(change: _Change, given: float) -> bool:
    """Whether a change between percentages is right in points."""
    first, second = change.first, change.second
    return "%" in (first.unit, second.unit) and abs(second.low - first.low - given) <= _POINTS


def _ratios(first: Quantity, second: Quantity) -> tuple[float, float, float]:
    """The least, the shown and the greatest ratio that figures rounded as these may have."""
    start = first.low
    # “From 4 to 6 million”.
    if second.scaled and not first.scaled and start < _SCALED <= second.low:
        start *= 10 ** (3 * ((len(f"{second.low:.0f}") - 1) // 3))
    # The more precise of the two tells how the other is meant.
    half = min(first.step, second.step) / 2 if second.scaled or second.step < 1 or second.low >= _SCALED else 0.0
    half = min(half, start / 4, second.low / 4)
    return (second.low - half) / (start + half), second.low / start, (second.low + half) / (start - half)


def _wrong_multiple(sentence: Passage, first: Quantity, second: Quantity) -> Iterator[Problem]:
    text = sentence.block.masked
    matches = list(_MULTIPLE.finditer(text, sentence.start, first.start))
    if len(matches) != 1 or first.start - matches[0].end() > 40:
        return
    match, ratios = matches[0], _ratios(first, second)
    wanted = _TIMES[match["word"].lower()]
    about = any(one.approximation is not Approximation.EXACT for one in (first, second))
    loose = _LOOSE.search(text[max(0, match.start() - 16) : match.start()]) or about
    far = _FAR * (2 if loose else 1)
    if min(ratios) <= wanted * (1 + far) and max(ratios) >= wanted * (1 - far):
        return
    if loose and (min(ratios) > wanted) == (wanted > 1):
        return
    one, other = (sentence.block.text[part.start : part.end] for part in (first, second))
    message = f"from {one} to {other} is {ratios[1]:.3g} times as much; it is said to have “{match[0]}”"
    yield Problem(sentence.block.span_of(*match.span()), message, related=(_figures(sentence, first, second),))
