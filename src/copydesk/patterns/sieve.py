"""A sieve for an expression that ignores case: it lets the lower case of every text through that has a match.

Where case counts, `re` seeks an expression by the letters that it can begin with; where case is ignored, it tries each
of its alternatives at every character, which takes two to three times as long.
"""

from __future__ import annotations

import re

_READABLE = re.compile(
    r"""(?: [^\\\[(]++
          | \\ (?: [bBdDsSwW] | [^0-9A-Za-z] )
          | \[ \^? -? (?: a-z | A-Z | 0-9 | [^]\\-] | \\ (?: [dDsSwW] | [^0-9A-Za-z] ) )+ -? \]
          | \( (?: (?!\?) | \? (?: [:=!>] | <[=!] ) )
        )*+""",
    re.VERBOSE,
)
_ASCII = re.compile(r"[\x00-\x7f]+")
_CAPITAL = re.compile(r"\\.|[A-Z]", re.DOTALL)
_BOUNDARY = r"\b"
_BEGINS_ANYHOW = re.compile(r"[(|:=!>](?:\\|\.|\[)")  # a part that may begin with any letter


def sieve(expression: str) -> re.Pattern[str] | None:
    """The sieve for an expression; None where it cannot be told."""
    abroad = _ASCII.sub("", expression)
    if abroad.lower() != abroad.upper() or not _READABLE.fullmatch(expression):
        return None
    lower = _CAPITAL.sub(lambda match: match[0] if match[0][0] == "\\" else match[0].lower(), expression)
    # Without the boundary its first letters can be sought; what may begin with any letter would be tried within words.
    if lower.startswith(_BOUNDARY) and not _BEGINS_ANYHOW.search(lower):
        lower = lower.removeprefix(_BOUNDARY)
    return re.compile(lower, re.MULTILINE)


def passes(through: re.Pattern[str], lower: str) -> bool:
    """Whether a text, given in lower case, may have a match."""
    # Where case is ignored, these two letters count as "i" and "s", though they are lower case themselves.
    return through.search(lower) is not None or "ı" in lower or "ſ" in lower
