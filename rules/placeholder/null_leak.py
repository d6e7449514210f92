"""A missing value that a template wrote out."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, InlineKind, Kind, Problem, Severity, rule

_GLUED = re.compile(
    r"\[object Object\]|[$€£]\s?(?:undefined|null|NaN|None)\b|\b(?:undefined|null|NaN)\s?(?:%|€|°C?)(?!\w)"
    r"|\b(?:Dear|Hello|Hi|By|Published by|Posted on|Price:|Author:|Date:)\s+(?:undefined|null|NaN|Invalid Date)\b"
    r"|\bInvalid Date\b"
)
_ALONE = re.compile(r"undefined|null|NaN|None|nil|\[object Object\]|Invalid Date")
_SIGNS = ("undefined", "null", "NaN", "None", "nil", "[object Object]", "Invalid Date")
_WHOLE = frozenset({Kind.HEADING, Kind.CELL, Kind.CAPTION, Kind.TERM, Kind.PARAGRAPH, Kind.ITEM})
_TITLE_KEYS = ("title", "description", "author", "date")


@rule(severity=Severity.ERROR)
def null_leak(article: Article) -> Iterator[Problem]:
    """A missing value was written out as text.

    A template had nothing to put in and printed what its language calls nothing: “[object Object]”, “$undefined”,
    “NaN%”, or “undefined” as a whole heading, cell or title.

    ```markdown bad
    The plan costs $undefined a month and saves NaN% of your time.
    ```
    ```html bad
    <h1>undefined</h1><p>The ferry leaves at noon. Written by [object Object].</p>
    ```
    ```markdown bad
    ---
    title: null
    description: undefined
    ---

    The ferry leaves at noon.
    ```
    ```markdown good
    The plan costs $12 a month and saves a tenth of your time.
    ```

    In prose these are words: of mathematics, of law, of programming.

    ```markdown good
    Division by zero is undefined, the null hypothesis holds, and the contract is null and void. None came.
    ```

    An article that shows code speaks of them, in tables and headings too.

    ```markdown good
    ## undefined

    The value `undefined` is what `[object Object]` is not.

    | value | means |
    | --- | --- |
    | null | nothing |
    ```
    """
    for key in _TITLE_KEYS:
        entry = article.metadata.get(key)
        if entry and isinstance(entry.value, str) and _ALONE.fullmatch(entry.text.strip()):
            yield Problem(entry.span, f"“{entry.text.strip()}” is a missing value, not a {key}")
    if any(sign in article.text for sign in _SIGNS) and not _shows_code(article):
        yield from (one for block in article.worded if _has_sign(block.text) for one in _in_block(block))


def _has_sign(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def _in_block(block: Block) -> Iterator[Problem]:
    text = block.text.strip()
    if block.kind in _WHOLE and _ALONE.fullmatch(text) and text != "None":
        yield Problem(block.text_span, f"“{text}” is a missing value, not text")
    elif not block.quoted:
        for match in _GLUED.finditer(block.masked):
            yield Problem(block.span_of(*match.span()), f"“{match[0]}” is a missing value, not text")


def _shows_code(article: Article) -> bool:
    return any(
        block.kind is Kind.CODE or any(one.kind is InlineKind.CODE for one in block.inlines) for block in article.blocks
    )
