"""Numbers and percentages in several forms."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.holding import numerals
from copydesk.article.usage import Use, strays

_DIGIT = re.compile(r"[0-9]")
_PERCENT_WORDS = frozenset({"percent", "cent"})
_GROUPED = re.compile(r"(?<![\w.,#/-])(?:\d{1,3}(?:,\d{3})+|[1-9]\d{4,6})(?![\w#/-]|[.,]\d)")
_PERCENT = re.compile(r"(?<![\w.,])\d+(?:\.\d+)?( ?%| percent\b| per cent\b)")


@rule(severity=Severity.NOTE, languages=("en",))
def number_format(article: Article) -> Iterator[Problem]:
    """Large numbers or percentages are written in several ways: “12,000” and “14500”, “5%” and “5 percent”.

    The eye compares figures by their shape. One finding for numbers of five digits or more with and without commas, one
    for percentages with the sign and with the word, each at the first that is not written as most are.

    ```markdown bad
    The town had 12,000 people in 1900, 31,500 in 1950 and 42100 last year.
    ```
    ```markdown bad
    Rents rose by 5% in May and 7% in June, while wages rose by 2 percent.
    ```

    Years, four digits, codes, tables and quotes are left alone.

    ```markdown good
    The town had 12,000 people in 1900 and 4500 cows. Ticket #48213 is closed, the ZIP code 90210 stays, and `16384`
    is a port.

    | year | share |
    | ---- | ----- |
    | 1900 | 5%    |

    Wages rose by 2 percent.
    ```
    """
    words = article.vocabulary_words
    if not (_has_long_number(article) or ("%" in article.text and not words.isdisjoint(_PERCENT_WORDS))):
        return
    blocks = [block for block in article.prose if not block.quoted and _DIGIT.search(block.text)]
    grouped = [
        Use(block, *match.span(), "with commas" if "," in match[0] else "without commas")
        for block in blocks
        for match in _GROUPED.finditer(block.masked)
        if not _is_code(block.masked[max(0, match.start() - 12) : match.start()])
    ]
    yield from strays(article, grouped, _said_of_number)
    percents = [
        Use(block, *match.span(), match[1].strip()) for block in blocks for match in _PERCENT.finditer(block.masked)
    ]
    yield from strays(article, percents, _said_of_percent)


def _has_long_number(article: Article) -> bool:
    return any(len(word) > 4 and word.isdecimal() for word in numerals(article))


def _is_code(before: str) -> bool:
    """Whether the words before a number say that it is one of a thing, not how many."""
    words = before.lower().split()
    return bool(words) and words[-1].strip("(:“\"'") in _CODES


_CODES = frozenset("code zip id no number issue ticket port room rfc pr bug case order model page article step".split())


def _said_of_number(use: Use, way: str) -> str:
    return f"“{use.text}” is written {use.way}, other numbers are {way}; write them in one way"


def _said_of_percent(use: Use, way: str) -> str:
    return f"“{use.text}” has “{use.way}”, other shares have “{way}”; write them in one way"
