"""A currency that is told twice at one amount."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Severity, rule

_COINS = {
    "$": r"US dollars?|dollars?|USD|bucks",
    "€": r"euros?|EUR",
    "£": r"pounds? sterling|pounds?|GBP|quid",
    "¥": r"yen|JPY",
}
_AMOUNT = r"\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:thousand|million|billion|trillion|bn|m|k))?"
_WORDS = "|".join(_COINS.values())
_TWICE = re.compile(
    rf"(?P<sign>[$€£¥]){_AMOUNT}(?P<coin>(?P<gap>[\s\u00a0-])(?P<word>{_WORDS}|[$€£¥]))(?![\w$€£¥]|\s?\d)"
)
_NATIONS = re.compile(r"(?:US|A|AU|C|CA|NZ|HK|S|R)$")
_UNIT = re.compile(r"[-\s](?:per|sign|store|bill|note|coin|index|cost|weight|bag|ball|question|baby|menu|shop)s?\b")


@rule(severity=Severity.WARNING, fixable=True, signs=" ".join(_COINS))
def currency_redundant(article: Article) -> Iterator[Problem]:
    """An amount has its currency before and behind.

    “$10 dollars” reads “ten dollars dollars”. The word goes and the sign stays.

    ```markdown bad
    A season ticket costs $90 dollars, or €85 euros at the pier.
    ```
    ```markdown fixed
    A season ticket costs $90, or €85 at the pier.
    ```

    Where sign and word name two currencies, one of them is wrong; no fix can tell which.

    ```markdown bad
    A season ticket costs $90 euros.
    ```
    ```markdown good
    A season ticket costs $90. It was 85 euros last year, in a $100 dollar-store chain that prints `$5 dollars`.
    ```

    The code of a currency that the sign leaves open tells more than the sign.

    ```markdown good
    The hut costs $90 AUD a night, and a pound of $5 pounds of apples is no coin.
    ```
    """
    for block in article.worded:
        if any(sign in block.text for sign in _COINS):
            yield from _problems(block)


def _problems(block: Block) -> Iterator[Problem]:
    for match in _TWICE.finditer(block.masked):
        sign, word = match["sign"], match["word"]
        if _is_other(block.masked, match):
            continue
        same = word == sign or re.fullmatch(_COINS[sign], word) is not None
        span = block.span_of(*match.span())
        if same:
            gone = Edit(block.span_of(*match.span("coin")), "")
            message = f"“{match[0]}” names its currency twice; drop “{word}”"
            yield Problem(span, message, fix=Fix(f"drop “{word}”", (gone,)))
        else:
            yield Problem(span, f"“{match[0]}” names two currencies; keep the right one")


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Whether sign and word need not say the same: a dollar of some country, pounds of weight, a unit."""
    if match["word"] in ("USD", "EUR", "GBP", "JPY"):
        return True
    weight = match["word"].startswith("pound") and (match["sign"] != "£" or text.startswith(" of ", match.end()))
    return weight or bool(_UNIT.match(text, match.end())) or bool(_NATIONS.search(text[: match.start()][-2:]))
