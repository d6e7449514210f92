"""Words of a text, and those among them that carry content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from typing import NamedTuple

from copydesk.language.function_words import ELIDED, FUNCTION_WORDS

_LETTERS = r"[\w\u0300-\u036f]"
_INITIALS = r"\.(?<!\d.)(?:[^\W\d_]\.){1,19}+(?!\w)"
_JOINED = rf"(?:[’'‑\u00ad-]|[.,:](?<=\d.)(?=\d)){_LETTERS}++"
# Told by its first characters what follows a letter, since most words end there; a group that repeats is dear to enter.
_REST = rf"{_LETTERS}*+(?:(?=[.,:’'‑\u00ad-])(?:{_JOINED})*+|)"

WORD = re.compile(rf"[^\W_](?:{_INITIALS}|{_REST})")
"""One word: "don't", "well-known", "3.5", "1,200" and "U.S." are one each."""

_WORDS = re.compile(rf"({WORD.pattern})")
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


class PlacedWords(NamedTuple):
    """The words of a text in order, as they are written and as tokens have them; where each starts and ends."""

    forms: list[str]
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(map(_token, zip(self.words, self.starts, self.ends, strict=True)))


_token = partial(tuple.__new__, Token)


def placed_words(text: str) -> PlacedWords:
    """The words of a text, with their places."""
    pieces = _WORDS.split(text)
    forms = pieces[1::2]
    words = " ".join(forms).casefold().replace("’", "'").split()  # all at once, which is much faster than one by one
    ends = [*accumulate(map(len, pieces))]
    return PlacedWords(forms, words, ends[:-1:2], ends[1::2])


def count_words(text: str) -> int:
    """How many words there are; what is masked counts as none."""
    return len(WORD.findall(text))


def phrases(text: str) -> frozenset[str]:
    """The case-folded runs of letters and digits, and each two that follow one another, with a space between them."""
    return neighbours([*map(str.casefold, _RUN.findall(text))])


def neighbours(folded: Sequence[str]) -> frozenset[str]:
    """As `phrases`, of runs that were told apart and case-folded already."""
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
