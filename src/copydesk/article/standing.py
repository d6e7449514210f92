"""Blocks that stand as a line of their own, and what an article is about: what residue rules ask for."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from copydesk.article.article import Article
from copydesk.article.block import MASK, Block, Kind
from copydesk.article.shared import shared

LINES = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.TERM, Kind.CAPTION})
"""The kinds of blocks that may be a label, a notice or a button."""

_BLANK = f"{MASK} \n\t\u00a0"
_LONGEST_WORD = 16  # characters, on the mean; a longer block has more words than asked for


def standing(article: Article, max_words: int, kinds: Collection[Kind] = LINES) -> Iterator[Block]:
    """The blocks of at most so many words, in order; quotes are left out, and what is code alone.

    A line that only its looks make a heading counts as a paragraph.
    """
    longest = max_words * _LONGEST_WORD
    for block, kind, words in _lines(article):
        if words <= max_words and kind in kinds and len(block.text) <= longest:
            yield block


def is_short(block: Block, max_words: int) -> bool:
    """Whether a block has one to so many words."""
    return len(block.text) <= max_words * _LONGEST_WORD and 0 < len(block.text.split(None, max_words)) <= max_words


def is_about(article: Article, words: Collection[str]) -> bool:
    """Whether the title or a heading has one of the words, given in lower case.

    Of the headings of a plain text only one that opens it counts, since a notice can look like a heading.
    """
    title = article.title
    if title and _is_stated(article, title.heading) and not _words(title.text).isdisjoint(words):
        return True
    stated = (heading for heading in article.headings if _is_stated(article, heading))
    return any(not heading.vocabulary_words.isdisjoint(words) for heading in stated)


@shared
def _lines(article: Article) -> Iterator[tuple[Block, Kind, int]]:
    """The blocks with words, what each counts as, and its words as its spaces tell them."""
    for block in article.blocks:
        if not block.quoted and block.masked.strip(_BLANK):
            kind = Kind.PARAGRAPH if block.inferred and block.kind is Kind.HEADING else block.kind
            yield block, kind, block.text.count(" ") + block.text.count("\n") + 1


def _is_stated(article: Article, heading: Block | None) -> bool:
    return heading is None or not heading.inferred or heading is article.blocks[0]


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(one if one.isalnum() else " " for one in text.casefold()).split())
