"""Letters where a figure was meant to come."""

import re
from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Severity, rule
from copydesk.article.holding import holding

_NUMBER = re.compile(
    r"[$€£]\s?X{1,4}(?:[.,]X{2,3})*\b|[$€£]\s?_{2,}|\bX{1,3}[.,]X{1,3}\s?%|\b(?:XX|XXX|NN|YY)\s?%|\bN/A\s?%|\b__+\s?%"
    r"|\b(?:XX|XXX|NN)(?=\s+(?:percent|dollars|euros|pounds|years?|months?|weeks?|days?|hours?|minutes?|people|users|"
    r"customers|million|billion|times|points|employees|countries|miles|km|kg)\b)"
    # Chromosomes are XX and XY.
    r"|\bXX(?=\s+(?!chromosomes?\b|females?\b|males?\b|individuals\b|genotypes?\b|embryos\b|cells\b)[a-z]{3,}s\b)"
    r"|\b(?:\(?XXX\)?|555|000)[- ](?:XXX|000)-(?:XXXX|0000)\b"
)
_WORDS = frozenset(("x", "xx", "xxx", "xxxx", "n a", "nn", "yy", "0000", *("_" * size for size in range(2, 80))))
"""One of these stands in each of them."""

_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})


@rule(severity=Severity.ERROR, words=_WORDS)
def placeholder_number(article: Article) -> Iterator[Problem]:
    """A figure's place is held by letters.

    ```markdown bad
    The plan costs $XX a month and saves XX% of your time.
    ```
    ```markdown bad
    More than XX people signed up; call XXX-XXX-XXXX.
    ```
    ```markdown good
    The plan costs $12 a month and saves a tenth of your time.
    ```

    One letter is a variable, and Roman numerals are numbers.

    ```markdown good
    If prices rise by X% a year, the XXX. Olympiad costs N dollars more. See Chapter XX.
    ```
    """
    for block in holding(article, _WORDS):
        if not block.quoted and block.kind not in _UNREAD:
            for match in _NUMBER.finditer(block.masked):
                yield Problem(block.span_of(*match.span()), f"“{match[0]}” holds the place of a figure")
