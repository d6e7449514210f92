"""Dashes written in several ways."""

import re
from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Severity, rule
from copydesk.article.usage import Use, strays

_DASH = re.compile(r"(?<=[^\W_])(?:—| — | – | - |--| -- |---)(?=[^\W_])|(?<=[,.!?”’\")])(?:—| — | – | -- )(?=[^\W\d_])")
_SIGNS = ("—", " – ", "--", " - ")


@rule(severity=Severity.NOTE, fixable=True)
def dash_style(article: Article) -> Iterator[Problem]:
    """Dashes are written in several ways: “ — ”, “—”, “ - ”, “--”.

    The dash is the widest mark on the page, and readers see when it changes. One finding, at the first dash that does
    not follow the way of most; the fix writes all as most are.

    ```markdown bad
    The ferry — the last one — was late. The crew -- three men -- had gone ashore — all of them.
    ```
    ```markdown fixed
    The ferry — the last one — was late. The crew — three men — had gone ashore — all of them.
    ```

    Ranges, subtraction, options of commands and list markers are no dashes, and neither is the hyphen of a compound.

    ```markdown good
    The well-known ferry — the last one — ran 1990–2004, 12 - 4 times a day. Type `cp --all` or cp --all.

    - First item - with a note
    - Second item - with a note
    ```
    """
    if not _may_differ(article):
        return
    blocks = [block for block in article.prose if block.kind is Kind.PARAGRAPH and not block.quoted]
    blocks = [block for block in blocks if any(sign in block.text for sign in _SIGNS)]
    uses = [
        Use(block, match.start(), match.end(), match[0])
        for block in blocks
        for match in _DASH.finditer(block.masked)
        if _is_dash(block.masked, match)
    ]
    yield from strays(article, uses, _said, lambda use, way: way)


def _may_differ(article: Article) -> bool:
    """Whether a text can have dashes of two kinds, at a glance."""
    signs = [sign for sign in _SIGNS if sign.strip() in article.text and article.holds(sign)]
    return len(signs) > 1 or any(0 < article.text.count(f" {sign} ") < article.text.count(sign) for sign in signs)


def _is_dash(text: str, match: re.Match[str]) -> bool:
    beside = text[match.start() - 1] + text[match.end()]
    return not (beside.isdigit() or (match[0] == " - " and any(one.isdigit() for one in beside)))


def _said(use: Use, way: str) -> str:
    return f"the dash is “{use.text}” here, “{way}” elsewhere; write it in one way"
