"""A unit close to its number in one place and apart in another."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.usage import Use, strays

_UNIT = re.compile(
    r"(?<![\w.,])(\d+(?:[.,]\d+)*)([ \u00a0\u202f]?)"
    r"([KMGTP]i?B|kB|[kMG]?bps|[kMG]Hz|Hz|[kcm]?m|km/h|mph|[km]?g|m[lL]|[kMG]?W|kWh|MWh|[mn]s|mA|mAh|dB|psi|lbs?|oz|ft)"
    r"(?![\w/])"
)
_NAMES = {"": "without a space", " ": "with a space"}


@rule(severity=Severity.NOTE, default=False, fixable=True)
def unit_spacing(article: Article) -> Iterator[Problem]:
    """A unit stands close to its number in one place and apart in another: “64GB”, “64 GB”.

    The standards of measurement (ISO 80000-1, 7.1.4) put a space between them, magazines often do not. One finding for
    the article, which writes all as most are; off unless it is selected.

    ```markdown bad
    The old disk had 64 GB, the next 128 GB, and this one has 512GB.
    ```
    ```markdown fixed
    The old disk had 64 GB, the next 128 GB, and this one has 512 GB.
    ```
    ```markdown good
    The disk has 64 GB and `32GB` of cache; it weighs 240 g, and the 4K model has 3D glasses.
    ```
    """
    uses = [
        Use(block, match.start(), match.end(), " " if match[2] else "")
        for block in article.prose
        for match in _UNIT.finditer(block.masked)
    ]
    yield from strays(article, uses, _said, _rewritten)


def _said(use: Use, way: str) -> str:
    return f"“{use.text}” is written {_NAMES[use.way]}, units elsewhere {_NAMES[way]}; write them in one way"


def _rewritten(use: Use, way: str) -> str | None:
    match = _UNIT.match(use.text)
    return f"{match[1]}{way}{match[3]}" if match else None
