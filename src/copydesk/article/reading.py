"""How easy the parts of an article are to read: its sections with their sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.section import Section
from copydesk.article.shared import shared
from copydesk.language.readability import Counts, Line, count_content


class SectionReading(NamedTuple):
    """A section and the sentences of its own prose; the counts are those that ease is made of."""

    section: Section
    lines: tuple[Line, ...]
    counts: Counts


@shared
def section_readings(article: Article) -> Iterator[SectionReading]:
    """The sections that have prose of their own, in order."""
    lines: dict[int, list[Line]] = {}
    for sentence, line in zip(article.sentences, article.lines, strict=True):
        lines.setdefault(id(sentence.block), []).append(line)
    for section in article.sections:
        own = tuple(line for block in section.blocks for line in lines.get(id(block), ()))
        if own:
            yield SectionReading(section, own, count_content(own))
