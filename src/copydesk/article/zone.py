"""Zones: what part of an article a block belongs to, told by the headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from copydesk.article.block import Block
from copydesk.article.section import Section

if TYPE_CHECKING:
    from copydesk.article.faq import Faq


class Zone(StrEnum):
    """A part of an article with a purpose of its own."""

    TITLE = "title"
    INTRO = "intro"  # what stands between the title and the next heading
    BODY = "body"
    SUMMARY = "summary"
    FAQ = "faq"
    SOURCES = "sources"
    AUTHOR = "author"


NO_PROSE = frozenset({Zone.SOURCES, Zone.AUTHOR})
"""Zones whose text is not the article's prose."""

_HEADINGS = {
    Zone.SUMMARY: re.compile(
        r"(?:(?:in )?summary|conclusions?|key (?:points|takeaways)|takeaways|tl;?dr|the bottom line|final thoughts"
        r"|resumen|conclusi[oó]n(?:es)?|resumo|conclus[aã]o|zusammenfassung|fazit|résumé|conclusion)[.:!]?",
        re.IGNORECASE,
    ),
    Zone.SOURCES: re.compile(
        r"(?:sources?|references|bibliography|works cited|further reading|notes|footnotes|fuentes|referencias"
        r"|fontes|referências|quellen(?:angaben)?|literatur|sources et références|références|bibliographie)[.:]?",
        re.IGNORECASE,
    ),
    Zone.AUTHOR: re.compile(
        r"(?:(?:about|meet) the (?:authors?|writers?)|authors?|author bio|written by|autor(?:a|es)?"
        r"|(?:sobre|acerca de) (?:el|o|la|a) autora?|über (?:den|die) autor(?:in|en)?|auteure?s?"
        r"|à propos de l['’]auteure?|autore|l['’]autore|about [A-Z]\S+(?: [A-Z]\S+){1,2})[.:]?"
    ),
}


def zones(blocks: Sequence[Block], sections: Sequence[Section], faq: Faq) -> tuple[Zone, ...]:
    """The zone of each block; a section takes the zone of the nearest heading above it that tells one."""
    found: list[Zone] = []
    for section in sections:
        own = _zone(section)
        if section.heading:
            found.append(Zone.TITLE if section.level == 1 and own in (Zone.BODY, Zone.INTRO) else own)
        found += [own] * len(section.blocks)
    for places in faq.ranges:
        for at in places:
            found[at] = Zone.TITLE if found[at] is Zone.TITLE else Zone.FAQ
    return tuple(found)


def named_zone(heading: str) -> Zone | None:
    """The zone that a heading names, FAQs aside."""
    heading = heading.strip()
    for zone, pattern in _HEADINGS.items():
        if pattern.fullmatch(heading) or (zone is Zone.AUTHOR and pattern.fullmatch(heading.lower())):
            return zone
    return None


def _zone(section: Section) -> Zone:
    headings = [*section.path, *([section.heading] if section.heading else [])]
    named = (named_zone(heading.text) for heading in reversed(headings))
    default = Zone.INTRO if section.level <= 1 else Zone.BODY
    return next((zone for zone in named if zone), default)
