"""Straight and curly apostrophes in one article."""

import re
from collections import Counter
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article.usage import Use, preferred, strays

_MARK = re.compile(r"['’](?<=[^\W\d_].)(?=[^\W\d_])")
_NAMES = {"'": "straight apostrophes (')", "’": "curly apostrophes (’)"}


@rule(severity=Severity.NOTE, fixable=True, signs="’")
def mixed_apostrophes(
    article: Article,
    *,
    least: Annotated[int, "fewer apostrophes of the other kind are left alone"] = 3,
) -> Iterator[Problem]:
    """Apostrophes are straight in one place and curly in another.

    A straight one among curly ones shows where a text was typed in, or pasted. One finding, at the first apostrophe of
    the kind that the article uses less; the fix turns these into the other kind.

    ```markdown bad least=1
    It’s a mill that doesn’t grind, and the miller's not at home.
    ```
    ```markdown fixed least=1
    It’s a mill that doesn’t grind, and the miller’s not at home.
    ```

    One or two that slipped in are left alone.

    ```markdown good
    It’s a mill that doesn’t grind, and the miller's not at home.
    ```

    Only what stands between letters is looked at: quotation marks, feet and code are something else.

    ```markdown good
    It’s 6' high, ‘quite low’, and `don't` is code.
    ```
    """
    if min(article.text.count(mark) for mark in _NAMES) < max(1, least):
        return
    counts = Counter(_MARK.findall(article.text))
    if min(counts["’"], counts["'"]) < least:
        return
    uses = [
        Use(block, match.start(), match.end(), match[0])
        for block in article.worded
        if not block.quoted
        for match in _MARK.finditer(block.masked)
    ]
    if sum(use.way != preferred(uses) for use in uses) >= least:
        yield from strays(article, uses, _said, lambda use, way: way)


def _said(use: Use, way: str) -> str:
    return f"{_NAMES[use.way]} here, {_NAMES[way]} elsewhere; write one kind"
