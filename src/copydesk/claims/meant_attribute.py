"""The attribute that a wording is about, told by the words that it was found with."""

from __future__ import annotations

import re

from copydesk.claims.frames import Frame
from copydesk.claims.measures import MEASURES
from copydesk.language.stems import stem

_DIMENSIONS = {
    "long": "length",
    "tall": "height",
    "high": "height",
    "elevation": "height",
    "altitude": "height",
    "wide": "width",
    "deep": "depth",
    "thick": "thickness",
    "voters": "turnout",
    "citizens": "turnout",
    "electorate": "turnout",
}
_FROM_PLACE = frozenset({"distance", "side"})
_ANSWERS = re.compile(r"(?:answered|replied|responded|returned|completed|filled)\b")
_VAGUE_NOUNS = frozenset(MEASURES) | frozenset(
    "time way thing reason kind type sort day week month year hour minute second percent degree".split()
)


def attribute_of(frame: Frame, match: re.Match[str]) -> str:
    """The attribute's name, with the dimension or noun that tells it apart; empty where the noun is vague."""
    groups = match.groupdict()
    if "noun" in groups:
        noun = groups["noun"] or ""
        nouns = [stem(word) for word in ("employees" if noun in ("", "employ") else noun).split()]
        if nouns == ["seat"]:
            return "capacity"
        return "" if nouns[-1] in _VAGUE_NOUNS else f"has:{' '.join(nouns)}"
    dim = (groups.get("dim") or "").casefold()
    if not dim:
        return frame.attribute
    if frame.attribute in _FROM_PLACE:
        return f"{frame.attribute} of {dim.removeprefix('the ')}"
    if frame.attribute == "rate" and _ANSWERS.match(dim):
        return "response rate"
    name = _DIMENSIONS.get(dim, dim)
    return f"role:{name}" if frame.attribute == "role" else name
