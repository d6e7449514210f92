"""A share in percent that its two counts do not bear out."""

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk import Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.language.quantities import Amount, Approximation, Quantity

_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_OF = re.compile(
    r"(?:\s[\w’'-]+)?\s(?:out\s)?of\s(?:(?:the|a|our|their|its|all|total|those|these)\s){0,3}(?:total of\s)?"
)
_SHARE = re.compile(
    r"(?:\s[\w’'-]+){0,4}?\s?(?:\(|\[|,\sor\s|,\s(?:which|that) is\s|\s?=\s?|\s[–—]\s)\s?"
    r"(?:about\s|roughly\s|around\s|or\s)?"
)
_LED = re.compile(r"\b[Oo]f\s(?:the\s|these\s|our\s|its\s|their\s)?$")
_THEN = re.compile(r"(?:\s[\w’'-]+){1,5},\s(?:only\s|just\s|about\s|some\s)?")
_CLOSED = re.compile(r"(?:\s[\w’'-]+){0,3}?[),]")
_COUNTS = re.compile(r"\s?(?:\(|,\sor\s)\s?")
_END = re.compile(r"\s?(?:[)\],.;:]|[–—]|of\b)|\s[–—]")
_POINTS = 0.5
_ABOUT = 3.0


@rule(severity=Severity.ERROR, languages=("en",), signs="% cent")
def percent_of_count(article: Article) -> Iterator[Problem]:
    """A percentage does not follow from the two counts beside it.

    ```markdown bad
    In the trial, 12 of 50 plants (34%) survived the frost.
    ```
    ```markdown bad
    The clerk said that 60 percent (9 of 20) of the stalls were let.
    ```
    ```markdown good
    In the trial, 12 of 50 plants (24%) survived the frost. Of the stalls, 45 percent (9 of 20) were let.
    ```

    Rounded percentages are right, and a percentage of something else is left alone.

    ```markdown good
    Two out of three members (67%) came. He sold 12 of the 50 chairs at 40% of the price, and 3 of 10 tables (80% oak).
    ```
    """
    for block in article.blocks:
        if block.kind not in _UNREAD and "f " in block.text and ("%" in block.text or "cent" in block.text):
            yield from _problems(block)


def _problems(block: Block) -> Iterator[Problem]:
    text, found = block.masked, block.quantities
    for at, (first, second) in enumerate(pairwise(found)):
        inverted = _is_inverted(text, first, second)
        if not inverted and not _is_part(text, first, second):
            continue
        part, whole = (second, first) if inverted else (first, second)
        for share in _shares(text, found, at):
            if not _is_right(part, whole, share):
                yield _problem(block, part, whole, share)


def _problem(block: Block, part: Quantity, whole: Quantity, share: Quantity) -> Problem:
    shown = block.text[share.start : share.end]
    message = f"“{shown}” is not {part.low:g} of {whole.low:g}; that is {part.low / whole.low * 100:.3g}%"
    return Problem(
        block.span_of(share.start, share.end),
        message,
        related=(Related(block.span_of(part.start, whole.end), "the two counts"),),
    )


def _is_part(text: str, part: Quantity, whole: Quantity) -> bool:
    kinds = {part.kind, whole.kind}
    if kinds != {Amount.COUNT} or part.is_range or whole.is_range or not 0 < part.low <= whole.low:
        return False
    return whole.low > 1 and bool(_OF.fullmatch(text[part.end : whole.start]))


def _is_inverted(text: str, whole: Quantity, part: Quantity) -> bool:
    """Whether two counts stand as “of the 50 plants, 12”."""
    if {part.kind, whole.kind} != {Amount.COUNT} or part.is_range or whole.is_range or not 0 < part.low <= whole.low:
        return False
    led = _LED.search(text[max(0, whole.start - 12) : whole.start])
    return bool(led) and whole.low > 1 and bool(_THEN.fullmatch(text[whole.end : part.start]))


def _shares(text: str, found: tuple[Quantity, ...], at: int) -> Iterator[Quantity]:
    """The percentages in brackets, or set off, right behind or right before the two counts."""
    last, after = found[at + 1], found[at + 2] if at + 2 < len(found) else None
    if after and after.unit == "%" and _SHARE.fullmatch(text[last.end : after.start]) and _END.match(text, after.end):
        yield after
    before = found[at - 1] if at else None
    if before and before.unit == "%" and _COUNTS.fullmatch(text[before.end : found[at].start]):
        yield from (before,) if _CLOSED.match(text, last.end) else ()


def _is_right(part: Quantity, whole: Quantity, share: Quantity) -> bool:
    bounds = {part.approximation, whole.approximation, share.approximation}
    if share.is_range or not bounds <= {Approximation.EXACT, Approximation.ABOUT}:
        return True
    slack = max(_POINTS, share.step / 2) + (_ABOUT if Approximation.ABOUT in bounds else 0.01)
    # Counts in millions are rounded themselves.
    rounding = (
        (part.step / part.low + whole.step / whole.low) * 50 * share.low / 100 if part.scaled or whole.scaled else 0
    )
    return abs(part.low / whole.low * 100 - share.low) <= slack + rounding
