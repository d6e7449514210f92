"""A reduced price that is no lower, or a discount that does not come to it."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Problem, Severity, rule

_SIGNS = "$€£¥"
_PRICE = r"(?P<{0}_sign>[$€£¥])(?P<{0}>\d[\d,]{{0,20}}(?:\.\d+)?)(?![\d,.]{{0,20}}\d|\s?(?:million|billion|bn|[mkb]\b))"
_GAP = r"[^.;!?$€£¥\d]{0,20}?"
_NOW_WAS = re.compile(
    rf"\b[Nn]ow(?: only| just)?:? {_PRICE.format('now')}{_GAP}"
    rf"\b(?:was|from|instead of|down from)(?: only)?:? {_PRICE.format('was')}"
)
_WAS_NOW = re.compile(
    rf"\b(?:[Ww]as|[Rr]educed from|[Dd]own from|[Mm]arked down from):? {_PRICE.format('was')}"
    rf"{_GAP}\b(?:now|to)(?: only| just)?:? {_PRICE.format('now')}"
)
_OFF = re.compile(
    r"[^.;!?$€£¥\d]{0,20}?(?P<percent>\d{1,2}(?:\.\d+)?)\s?(?:%|percent|per cent) "
    r"(?:off|discount|reduction|less|cheaper)"
)
_POINT = 1.0  # of a percentage, by which it may be rounded


@rule(severity=Severity.NOTE, languages=("en",), signs=" ".join(_SIGNS))
def price_order(article: Article) -> Iterator[Problem]:
    """A reduced price is not lower than the old one, or its discount is another.

    Shoppers calculate. Most often the two prices changed places.

    ```markdown bad
    The tent is now $60, was $50, while stocks last.
    ```
    ```markdown bad
    The tent was $80, now $60, a full 40% off.
    ```
    ```markdown good
    The tent is now $60, was $80, a full 25% off.
    ```

    A price that went up is told in other words, and prices in two currencies are not compared.

    ```markdown good
    The ferry was $4 and is $5 now. The tent is now €60, was $50.
    ```
    """
    for block in article.worded:
        if any(sign in block.text for sign in _SIGNS):
            yield from _problems(block)


def _problems(block: Block) -> Iterator[Problem]:
    for match in (*_NOW_WAS.finditer(block.masked), *_WAS_NOW.finditer(block.masked)):
        if match["now_sign"] != match["was_sign"]:
            continue
        now, was = (float(match[one].replace(",", "")) for one in ("now", "was"))
        shown = f"{match['now_sign']}{match['now']}", f"{match['was_sign']}{match['was']}"
        off = _OFF.match(block.masked, match.end())
        if now >= was:
            message = f"the price of {shown[0]} is not lower than {shown[1]}"
            yield Problem(block.span_of(*match.span()), message)
        elif off and abs(100 * (was - now) / was - float(off["percent"])) > _POINT:
            message = f"from {shown[1]} to {shown[0]} is {100 * (was - now) / was:.3g}% off"
            yield Problem(block.span_of(*off.span("percent")), message)
