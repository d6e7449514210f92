"""How easy the parts of an article are to read: its sections with their sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.section import Section
from copydesk.article.shared import shared
from copydesk.language.detection import leaning
from copydesk.language.dictionary import missing
from copydesk.language.readability import Counts, Line, count_content

MOST_FOREIGN = 0.25
"""The share of words that a text in English may have and the dictionary may not: names, terms, slips."""

ALL_FOREIGN, FEW_WORDS = 0.5, 3
"""The share of such words from which on a text of so many words is in another language, whichever it is."""


class SectionReading(NamedTuple):
    """A section and the sentences of its own prose; the counts are those that ease is made of."""

    section: Section
    lines: tuple[Line, ...]
    counts: Counts


def is_english(article: Article) -> bool:
    """Whether ease may be measured: the language is English, or is not known and nothing tells of another one.

    That is other letters, or many words that no English dictionary has and more function words of another language.
    """
    if article.language:
        return article.language == "en"
    if not any(map(str.isascii, article.forms)):
        return False
    # Names tell no language.
    words = [form for form in article.forms if form.isalpha() and form.islower()]
    if not words:
        return True
    foreign = len(missing(words)) / len(words)
    if foreign >= ALL_FOREIGN and len(words) >= FEW_WORDS:
        return False
    return foreign <= MOST_FOREIGN or leaning(article.vocabulary_words) in ("en", "")


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
