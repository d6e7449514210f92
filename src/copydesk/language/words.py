"""Words of a text, and those among them that carry content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.language.function_words import ELIDED, FUNCTION_WORDS

_INITIALISM = r"(?:[^\W\d_]\.){2,}(?!\w)"
_PLAIN = r"[^\W_][\w\u0300-\u036f]*(?:(?:(?<=\d)[.,:](?=\d)|[’'‑\u00ad-])[\w\u0300-\u036f]+)*"

WORD = re.compile(f"{_INITIALISM}|{_PLAIN}")
"""One word: "don't", "well-known", "3.5", "1,200" and "U.S." are one each."""

_JUNK = re.compile(r"[^\w\s]+|_")


def words(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each word, in order; what is masked is none."""
    return (match.span() for match in WORD.finditer(text))


class Token(NamedTuple):
    """A word, case-folded and with straight apostrophes, and its place."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of a text in order."""
    return [Token(match[0].casefold().replace("’", "'"), *match.span()) for match in WORD.finditer(text)]


def count_words(text: str) -> int:
    """How many words there are; what is masked counts as none."""
    return len(WORD.findall(text))


def normalised(text: str) -> str:
    """The text as a key for comparing: case-folded, without punctuation, single spaces."""
    return " ".join(_JUNK.sub(" ", text).casefold().split())


def content_words(text: str, language: str = "en") -> list[str]:
    """The case-folded words that are no function words, in order, without possessive 's and elided articles.

    An empty language counts as English; one without a list of function words keeps all its words.
    """
    language = language or "en"
    function_words = FUNCTION_WORDS.get(language, frozenset())
    bare = (_bare(word, language) for word in WORD.findall(text.casefold().replace("’", "'")))
    return [word for word in bare if word not in function_words]


def _bare(word: str, language: str) -> str:
    if "'" not in word:
        return word
    if language == "en":
        return word.removesuffix("'s")
    head, _, rest = word.partition("'")
    return rest if head in ELIDED.get(language, ()) else word
