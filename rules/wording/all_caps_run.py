"""Several words in a row in capitals."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule

_RUN = re.compile(r"[A-Z](?<![\w./&-].)[A-Z’'-]*(?: [A-Z][A-Z’'-]*)+(?![\w./&-])")
_SHAPES = (
    bytes(
        ord("A") if one == "-" or one.isupper() else ord("a") if one.isalnum() else ord(one)
        for one in map(chr, range(128))
    )
    + b"." * 128
)
"""Capitals, and the hyphens that join them, are an A; small letters and digits are an a."""
_SHAPE = re.compile(rb" A(?<=[A'] A)A*+(?!a)")  # a second word in capitals, with the end of the one before it
_LONG = 4  # letters: shorter ones may all be acronyms
_SPARED = re.compile(
    r"(?:NOTE|WARNING|CAUTION|DANGER|IMPORTANT|TODO|FIXME|SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|GRANT|GET|POST|PUT"
    r"|MUST|SHALL|SHOULD|MAY|NOT|PROVIDED|THE SOFTWARE)\b"
)
_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML, Kind.CELL, Kind.CAPTION, Kind.TERM})
_MOST_QUOTED = 60


@rule(severity=Severity.NOTE)
def all_caps_run(
    article: Article,
    *,
    most: Annotated[int, "so many words in a row may stand in capitals"] = 2,
) -> Iterator[Problem]:
    """Words in a row stand in capitals.

    Capitals shout, they are slower to read, and screen readers may spell them. Emphasis has its own markup.

    ```markdown bad
    The pool is closed, so PLEASE DO NOT SWIM before June.
    ```
    ```markdown good
    The pool is closed, so *please do not swim* before June. It is NOT heated.
    ```

    Acronyms, keywords of standards and queries, warnings and code are left alone, and so are block quotes.

    ```markdown good
    The BBC, NASA and ESA sent PDF files. Clients MUST NOT retry. Run SELECT NAME FROM USERS, or `PLEASE DO NOT SWIM`.

    > PLEASE DO NOT SWIM.
    ```
    """
    for block in article.blocks if _may_shout(article.text) else ():
        if block.kind in _UNREAD or block.quoted or block.text.isupper():
            continue
        for match in _RUN.finditer(block.masked):
            words = match[0].split()
            if len(words) > most and _is_shouted(words) and not _SPARED.match(match[0]):
                quote = match[0] if len(match[0]) <= _MOST_QUOTED else f"{match[0][:_MOST_QUOTED].rstrip()}…"
                yield Problem(block.span_of(*match.span()), f"“{quote}” shouts; write it in small letters")


def _may_shout(text: str) -> bool:
    """Whether two words side by side may stand in capitals, and one anywhere is long."""
    shapes = text.replace("’", "'").encode("utf-8", "surrogatepass").translate(_SHAPES)
    return b"A" * _LONG in shapes.replace(b"'", b"A") and _SHAPE.search(shapes) is not None


def _is_shouted(words: list[str]) -> bool:
    """Whether they are words and no row of acronyms: two long ones, or a long one among small words."""
    long = [word for word in words if len(word) >= _LONG and set(word) & set("AEIOUY")]
    return len(long) >= 2 or (bool(long) and any(word in _SMALL for word in words))


_SMALL = frozenset(
    "A AN AND ARE AT BE BY CAN DO FOR FROM HAS I IF IN IS IT MY NO NOT OF ON OR SO THE TO WE YOU YOUR".split()
)
