"""Words of a text, and those among them that carry content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from copydesk.language.function_words import ELIDED, FUNCTION_WORDS

_INITIALISM = r"(?:[^\W\d_]\.){2,}(?!\w)"
_PLAIN = r"[^\W_][\w\u0300-\u036f]*(?:(?:(?<=\d)[.,:](?=\d)|[’'‑\u00ad-])[\w\u0300-\u036f]+)*"

WORD = re.compile(f"{_INITIALISM}|{_PLAIN}")
"""One word: "don't", "well-known", "3.5", "1,200" and "U.S." are one each."""

_RUN = re.compile(r"\w+")
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
    folded = text.casefold()
    if len(folded) != len(text):  # "ß" becomes "ss", which would move what follows
        return [Token(match[0].casefold().replace("’", "'"), *match.span()) for match in WORD.finditer(text)]
    return [_token((match[0], match.start(), match.end())) for match in WORD.finditer(folded.replace("’", "'"))]


_token = partial(tuple.__new__, Token)


def count_words(text: str) -> int:
    """How many words there are; what is masked counts as none."""
    return len(WORD.findall(text))


def phrases(text: str) -> frozenset[str]:
    """The case-folded runs of letters and digits, and each two that follow one another, with a space between them."""
    return neighbours(_RUN.findall(text))


def neighbours(forms: list[str]) -> frozenset[str]:
    """As `phrases`, of runs that were told apart already."""
    folded = [*map(str.casefold, forms)]
    return frozenset([*folded, *map(" ".join, pairwise(folded))])


@lru_cache(maxsize=8)  # one text is looked through for many patterns
def lowered(text: str) -> str:
    """The text in lower case, each character in its place: only a capital I with a dot would take up two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.replace("İ", "i").lower()


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
