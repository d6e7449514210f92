"""The FAQ of the structured data beside the FAQ that a reader sees."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.faq import Pair
from copydesk.article.structured_data import DataQuestion, faq_pages
from copydesk.language.words import normalised

_TAG = re.compile(r"<[^<>]{0,300}>")


class Counterpart(NamedTuple):
    """A question of the structured data with the visible pair that asks the same, if there is one."""

    stated: DataQuestion
    pair: Pair | None


def counterparts(article: Article) -> Iterator[Counterpart]:
    """The named questions of the structured data, in order."""
    pairs = {normalised(pair.question.text): pair for pair in reversed(article.faq.pairs)}
    for page in faq_pages(article):
        for one in page.questions:
            if one.name:
                yield Counterpart(one, pairs.get(plain(one.name.text)))


def visible_text(article: Article) -> str:
    """All that a reader sees as a key for comparing, between spaces."""
    return f" {normalised(' '.join(block.text for block in (*article.blocks, *article.outside)))} "


def plain(text: str) -> str:
    """A text of the structured data as a key for comparing: without tags and entities."""
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return normalised(_TAG.sub(" ", text))


def similarity(one: str, other: str) -> float:
    """The part of the words of two keys that they have in common, 0 to 1 (Dice, 1945)."""
    mine, theirs = Counter(one.split()), Counter(other.split())
    return 2 * (mine & theirs).total() / ((mine.total() + theirs.total()) or 1)
