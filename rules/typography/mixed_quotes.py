"""Straight and curly quotation marks in one article."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Problem, Severity, rule
from copydesk.article.usage import Use, strays

_MARK = re.compile(r"[\"“”](?<![\d=]\")")
_NAMES = {"straight": 'straight quotation marks (")', "curly": "curly quotation marks (“ ”)"}
_OPENS = frozenset(" \n\t\u00a0([—–-/‘'")


@rule(severity=Severity.NOTE, fixable=True, signs="“ ”")
def mixed_quotes(article: Article) -> Iterator[Problem]:
    """Quotation marks are straight in one place and curly in another.

    Mixed marks show readers that a text was put together from pieces. One finding, at the first mark of the kind that
    the article uses less; the fix turns these into the other kind.

    ```markdown bad
    “It leaks,” said the keeper. “It always did.” The owner called that "an exaggeration" and left.
    ```
    ```markdown fixed
    “It leaks,” said the keeper. “It always did.” The owner called that “an exaggeration” and left.
    ```

    Inches, seconds and code are not quoted.

    ```markdown good
    “It leaks,” said the keeper of the 12" pipe, and typed `print("help")`.
    ```
    """
    text = article.source.text
    if '"' not in text or not ("“" in text or "”" in text):
        return
    uses = [
        Use(block, match.start(), match.end(), "straight" if match[0] == '"' else "curly")
        for block in article.worded
        if not block.quoted
        for match in _MARK.finditer(block.masked)
    ]
    blocks = {use.block.span: use.block for use in uses}
    odd = {span for span, block in blocks.items() if block.masked.count('"') % 2}  # where marks do not pair
    yield from strays(
        article, uses, _said, lambda use, way: _rewritten(use, way) if use.block.span not in odd else None
    )


def _said(use: Use, way: str) -> str:
    return f"{_NAMES[use.way]} here, {_NAMES[way]} elsewhere; write one kind"


def _rewritten(use: Use, way: str) -> str:
    if way == "straight":
        return '"'
    return "“" if _opens(use.block, use.start) else "”"


def _opens(block: Block, at: int) -> bool:
    return at == 0 or block.text[at - 1] in _OPENS
