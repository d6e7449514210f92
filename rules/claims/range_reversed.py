"""A range whose end lies before its beginning."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Kind, Problem, Severity, rule

_BETWEEN = re.compile(
    r"\bbetween\s+(?P<first>\d[\d,]*(?:\.\d+)?)(?P<unit>\s?%|\s?[^\W\d_]{1,12})?\s+and\s+"
    r"(?P<second>\d[\d,]*(?:\.\d+)?)(?P<after>\s?%|\s?[^\W\d_]{1,12})?",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?<![\w.,/–-])((?:1[5-9]|20)\d\d)[–-]((?:1[5-9]|20)\d\d)(?![\w/–-]|\.\d)")
_TO_YEAR = re.compile("[–-](?:1[5-9]|20)")
# Hours go round the clock; temperatures, scores and years before the era fall.
_ROUND = re.compile(r"\s?(?:[ap]m|a\.?m|p\.?m|o|h|uhr|bc|bce|c|degrees|below|minus|hours?)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d\d")
# What is counted: “between 20 and 10 times”, unlike “between 9 and 5 every day”.
_COUNTED = re.compile(r"\s?(?:%|percent\b|(?!(?:always|weekdays|hours|\w+days)\b)[a-z]{3,}s\b)")
_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})


@rule(severity=Severity.WARNING)
def range_reversed(article: Article) -> Iterator[Problem]:
    """A range ends before it begins.

    “Between 40 and 20 percent” is a slip of the pen, and so is a span of years that runs backwards: one of the two
    numbers is often wrong.

    ```markdown bad
    Between 40 and 20 percent of the seeds come up.
    ```
    ```markdown bad
    Knead the dough between 20 and 10 times.
    ```
    ```markdown bad
    She led the choir (2015–2009) without pay.
    ```
    ```markdown good
    Between 20 and 40 percent of the seeds come up. She led the choir (2009–2015) without pay.
    ```

    Office hours, temperatures and years before the era run backwards rightly, and “from … to” may be a fall.

    ```markdown good
    We open between 9 and 5. It was between 20 and 10 degrees below zero. Sales fell from 40 to 20. The temple stood
    between 40 and 20 BC.
    ```
    """
    for block in article.blocks:
        if block.kind not in _UNREAD:
            for start, end in _reversed(block):
                yield Problem(block.span_of(start, end), f"“{block.text[start:end].strip()}” runs backwards")


def _reversed(block: Block) -> Iterator[tuple[int, int]]:
    text = block.masked
    if not block.has_digit:
        return
    for match in _BETWEEN.finditer(text) if "between" in block.vocabulary_words and _DIGIT.search(text) else ():
        first, second = (float(match[name].replace(",", "")) for name in ("first", "second"))
        clock = first <= 24 and not (match["unit"] or _COUNTED.match(match["after"] or ""))
        turned = any(_ROUND.match(match[name] or "") for name in ("unit", "after"))
        if first > second and not clock and not turned and not _is_date(text, match):
            yield match.start(), match.end("second")
    for match in _YEARS.finditer(text) if _TO_YEAR.search(text) else ():
        if int(match[1]) > int(match[2]):
            yield match.span()


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Whether a month stands where the unit would: “between 20 December and 10 January”."""
    return any((match[name] or "").strip()[:1].isupper() for name in ("unit", "after"))
