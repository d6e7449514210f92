"""Capitals in headings: title case, sentence case, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from copydesk.article.article import Article
from copydesk.article.block import Block

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PART = re.compile(r"[^\W\d_]+")
_MIN_LETTERS = 5  # shorter words are small in some styles of title case
_WITHIN = re.compile(r"(?<=[a-zß-ÿ,] )[A-ZÀ-Þ][^\W\d_]+")
_AFTER_COLON = re.compile(r"[:—–?!|.]\s")


def heading_case(heading: Block, small_words: frozenset[str]) -> str:
    """ "title", "sentence", or "" where the heading does not tell.

    The first word, what follows a colon or a dash, words of fewer than five letters, acronyms and words with inner
    capitals do not count. A capital tells only in a word that the article also writes small (`small_words`).
    """
    text = heading.masked
    later = _AFTER_COLON.split(text, maxsplit=1)[0]
    words = [word for word in _WORD.findall(later)[1:] if len(word) >= _MIN_LETTERS and word[1:] == word[1:].lower()]
    small = sum(word[0].islower() for word in words)
    capital = sum(word[0].isupper() and word.lower() in small_words for word in words)
    if small and not capital:
        return "sentence"
    return "title" if capital and not small else ""


def small_words(article: Article, headings: Sequence[Block]) -> frozenset[str]:
    """Those words of some headings that the prose writes small, and never with a capital within a sentence."""
    asked = {word.lower() for heading in headings for word in _WORD.findall(heading.text) if _is_capital(word)}
    joined = frozenset(word for word in asked if not word.isalpha())
    # A word with a hyphen or an apostrophe stands in several forms.
    parts = {part for word in joined for part in _PART.findall(word)}
    small: set[str] = set()
    for block in article.prose:
        found = asked & block.forms
        has_parts = not parts.isdisjoint(block.forms) and any(word in block.text for word in asked)
        if (found and block.masked is not block.text) or has_parts:
            found = asked.intersection(_WORD.findall(block.masked))
        small |= found
    return frozenset(small - _names(article, small))


def _names(article: Article, words: Set[str]) -> set[str]:
    """Those of some words that the prose also writes with a capital within a sentence."""
    capitals = {word[0].upper() + word[1:] for word in words} & article.forms
    found: set[str] = set()
    for block in article.prose if capitals else ():
        if not capitals.isdisjoint(block.forms):
            found.update(word.lower() for word in _WITHIN.findall(block.masked))
    return found


def may_be_title_case(heading: Block) -> bool:
    """Whether a long word after the first has a capital: cheaper to tell than whether it has to."""
    return any(map(_is_capital, _WORD.findall(heading.text)[1:]))


def _is_capital(word: str) -> bool:
    return word[0].isupper() and len(word) >= _MIN_LETTERS
