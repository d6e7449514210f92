"""The tags of raw HTML within a line of Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from copydesk.article import InlineKind

KINDS = {
    "a": InlineKind.LINK,
    "b": InlineKind.STRONG,
    "code": InlineKind.CODE,
    "del": InlineKind.DELETED,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "img": InlineKind.IMAGE,
    "s": InlineKind.DELETED,
    "strike": InlineKind.DELETED,
    "strong": InlineKind.STRONG,
}
"""What an element makes of the text in it; the others are `InlineKind.HTML`."""

VOID = frozenset({"br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"})
"""Elements without an end tag (HTML Living Standard, 13.1.2)."""

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
_ATTRIBUTE = re.compile(r"\s([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; attributes by lower-case name, of which the first counts."""

    name: str
    end: bool
    attributes: Mapping[str, str]

    @property
    def anchors(self) -> tuple[str, ...]:
        """The fragments that lead here: an id, and the name of an <a>."""
        names = ("id", "name") if self.name == "a" else ("id",)
        return tuple(self.attributes[name] for name in names if self.attributes.get(name))


def tag(text: str) -> Tag | None:
    """The tag that a text is; None for a declaration or an instruction."""
    name = _NAME.match(text)
    if not name:
        return None
    attributes: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(text, name.end()):
        attributes.setdefault(found[1].lower(), unescape(found[2] or found[3] or found[4] or ""))
    return Tag(name[1].lower(), text.startswith("</"), attributes)
