"""How easy the parts of an article are to read: its sections with their sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.section import Section
from copydesk.article.shared import shared
from copydesk.language.dictionary import missing
from copydesk.language.readability import Counts, Line, count_content

MOST_FOREIGN = 0.25
"""The share of words that a text in English may have and the dictionary may not: names, terms, slips."""


class SectionReading(NamedTuple):
    """A section and the sentences of its own prose; the counts are those that ease is made of."""

    section: Section
    lines: tuple[Line, ...]
    counts: Counts


def is_english(article: Article) -> bool:
    """Whether ease may be measured: the language is English, or is not known and the words are in its dictionary."""
    if article.language:
        return article.language == "en"
    words = [word for word in article.vocabulary_words if word.isalpha()]
    return bool(words) and len(missing(words)) <= MOST_FOREIGN * len(words)


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
