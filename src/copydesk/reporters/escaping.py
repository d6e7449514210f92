"""Texts of articles made fit for the formats that other programs read."""

from __future__ import annotations

import os
import re
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from copydesk.reporters.styled import shown

MAX_CODE = 120
"""Code points of an excerpt in Markdown."""

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_NO_XML = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0 (5th edition), 2.2, Char
_MARKED = re.compile(r"[\\`*_\[\]<>#|~&$!]")
_MENTION = re.compile(r"(?<!\w)@(?=\w)|#(?=\d)|\bGH-(?=\d)")
_TICKS = re.compile(r"`+")
_WORD_JOINER = "\u2060"


def encodable(text: str) -> str:
    """The text with a replacement character for each lone surrogate, which no UTF-8 holds."""
    return _SURROGATE.sub("\ufffd", text)


def named(path: str) -> str:
    """A path as other programs know the file: with slashes, without “./”; an absolute one stays absolute."""
    return encodable(os.path.normpath(path).replace(os.sep, "/")) if path else ""


def uri(path: str) -> str:
    """A path as a URI reference: relative, percent-encoded; an absolute path as file URI."""
    slashed = os.path.normpath(path).replace(os.sep, "/") if path else ""
    encoded = quote(_bytes(slashed))
    if not os.path.isabs(path):
        return encoded
    return f"file://{encoded}" if encoded.startswith("/") else f"file:///{encoded}"


def xml_text(text: str) -> str:
    """The text between two tags; characters that XML cannot hold are left out."""
    return escape(_NO_XML.sub("", text), {"\r": "&#13;"})


def xml_attribute(text: str) -> str:
    """The text as the value of an attribute, in its quotes."""
    return quoteattr(_NO_XML.sub("", text))


def markdown_text(text: str) -> str:
    """The text in a line or a table of Markdown: marks up nothing, mentions nobody and links no issue."""
    joined = _MENTION.sub(lambda match: match[0] + _WORD_JOINER, shown(text))
    return _MARKED.sub(r"\\\g<0>", joined)


def markdown_code(text: str) -> str:
    """An excerpt as a code span of Markdown, on one line; not for a table, which would end at a pipe."""
    line = " ".join(shown(text).split())
    line = f"{line[:MAX_CODE].rstrip()}…" if len(line) > MAX_CODE else line
    if not line:
        return "(nothing)"
    fence = "`" * (1 + max((len(ticks) for ticks in _TICKS.findall(line)), default=0))
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def _bytes(path: str) -> bytes:
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:
        return encodable(path).encode()
