"""Statements: sentences with what they are compared by."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from copydesk.article.block import Block, Passage
from copydesk.cached import cached_property
from copydesk.claims.amount import Amount
from copydesk.claims.amounts import SCALES, amounts, may_count
from copydesk.claims.polarity import negators
from copydesk.language.dates import MONTH_NAMES
from copydesk.language.function_words import ELIDED, FUNCTION_WORDS
from copydesk.language.known import Known
from copydesk.language.numbers import number_word
from copydesk.language.stems import stem
from copydesk.language.words import Token

PRONOUNS = frozenset("it its they their them he his she her this that these those we our you your".split())
"""Words at the beginning of a sentence that point to the one before it, or to the question."""

_FILLERS = frozenset(
    """
    indeed actually really basically certainly definitely clearly obviously simply truly surely essentially fact course
    absolutely specifically overall naturally please note remember keep mind efectivamente tatsächlich effectivement
    """.split()
)
_BREAKS = "copydesk.claims.breaks"
_HOW_MANY = re.compile(
    r"\b(?:how (?:many|much|long|old|far|tall|often)|cu[aá]nt[oa]s?|quant[oa]s?|wie ?viele?|combien)\b", re.I
)


# A dash between figures parts no clauses.
_BREAK = re.compile(
    r"[;:,–—-](?:(?<=[;:])\s|(?<=\s[–—])(?<!\d\s.)\s?|(?<=\s-)-\s"
    r"|(?<=,)\s(?=(?:and|but|while|whereas|although|though|yet|so|because)\s))"
)
_JOINT = re.compile(r"\s(?=(?:but|while|whereas|although)\s)")
_JOINTS = frozenset("but while whereas although".split())


@dataclass(frozen=True)
class Statement:
    """A sentence with the stems of its content words, its amounts and its negators, each with its place.

    An answer is read with its question, where it is too short to stand alone.
    """

    passage: Passage
    words: tuple[Token, ...]
    stems: Mapping[str, Token]  # where each comes first; numbers are not among them
    amounts: tuple[Amount, ...]
    negators: tuple[Token, ...]
    question: Statement | None = None
    reply: Passage | None = None  # a plain yes or no by which an answer says the question's words
    sequence: tuple[tuple[str, Token], ...] = ()  # the stems in the order of the text, each time they stand there

    @cached_property
    def keys(self) -> frozenset[str]:
        """What an index knows the sentence by: its stems and its numbers."""
        return frozenset(self.stems) | {one.key for one in self.amounts}

    @cached_property
    def stated(self) -> frozenset[str]:
        """The stems of the sentence and of the question that it answers."""
        return frozenset(self.stems) | (frozenset(self.question.stems) if self.question else frozenset())

    @cached_property
    def forms(self) -> frozenset[str]:
        """The case-folded words, function words among them."""
        return frozenset(token.word for token in self.words)

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of words that are written with a capital within the sentence, or all in capitals."""
        text, first = self.passage.block.masked, self.words[0].start if self.words else 0
        return frozenset(
            key
            for key, token in self.stems.items()
            if text[token.start].isupper() and (token.start != first or text[token.start : token.end].isupper())
        )

    def part(self, start: int, end: int) -> Statement:
        """What the sentence has between two places of its block."""
        sequence = tuple(pair for pair in self.sequence if start <= pair[1].start < end)
        return Statement(
            Passage(self.passage.block, start, end),
            tuple(token for token in self.words if start <= token.start < end),
            _first_of(sequence),
            tuple(amount for amount in self.amounts if start <= amount.start < end),
            tuple(token for token in self.negators if start <= token.start < end),
            sequence=sequence,
        )

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The stems of all words with a capital, the first of the sentence among them."""
        text = self.passage.block.masked
        return frozenset(key for key, token in self.stems.items() if text[token.start].isupper())

    @cached_property
    def has_month(self) -> bool:
        """Whether a word may name a month."""
        return not MONTH_NAMES.isdisjoint(self.forms)

    @cached_property
    def counted(self) -> frozenset[str]:
        """What a question such as "How many people sail?" wants counted."""
        asked = _HOW_MANY.search(self.passage.text)
        after = self.passage.start + asked.end() if asked else 0
        return frozenset(one for one, token in self.stems.items() if asked and token.start >= after)

    def answering(self, question: Statement) -> Statement:
        """The sentence read with its question: "twelve" to "How many people sail?" is twelve people."""
        counted = question.counted
        read = tuple(one if one.unit or not counted else replace(one, unit=counted) for one in self.amounts)
        return replace(self, amounts=read, question=question)

    def place(self, token: Token | Amount) -> Passage:
        """A word of the sentence as a passage."""
        return Passage(self.passage.block, token.start, token.end)


def statement(passage: Passage, language: str = "en") -> Statement:
    """What a passage states; an empty language counts as English."""
    language = language or "en"
    words = words_of(passage)
    read = amounts(passage, words, language)
    taken = {place for one in read for place in range(one.start, one.end)} if read else ()
    known = _known(language)
    sequence = tuple([(part, token) for token in words for part in known[token[0]] if token[1] not in taken])
    return Statement(passage, words, _first_of(sequence), read, negators(words, language), sequence=sequence)


def rough_keys(words: Iterable[str]) -> frozenset[str]:
    """The stems of English words: those of a statement's, if it were read in full, as a quick look tells them."""
    return frozenset(chain.from_iterable(map(_worded().__getitem__, words)))


def breaks(passage: Passage) -> tuple[int, ...]:
    """Where the clauses of a sentence begin, in its block, and where the last one ends."""
    start, end = passage.start, passage.end
    known = _breaks(passage.block)
    return (start, *known[bisect_right(known, start) : bisect_left(known, end)], end)


def _breaks(block: Block) -> list[int]:
    """Where clauses may begin in a block; worked out once for each block."""
    known: list[int] | None = block.__dict__.get(_BREAKS)
    if known is None:
        known = [match.end() for match in _BREAK.finditer(block.masked)]
        if not _JOINTS.isdisjoint(block.vocabulary_words):
            known = sorted({*known, *(match.end() for match in _JOINT.finditer(block.masked))})
        block.__dict__[_BREAKS] = known
    return known


def words_of(passage: Passage) -> tuple[Token, ...]:
    """The words of a passage, in order."""
    first, last = word_numbers(passage)
    return passage.block.tokens[first:last]


def word_numbers(passage: Passage) -> tuple[int, int]:
    """The numbers of a passage's first word in its block, and of the first word behind it."""
    starts = passage.block.placed_words.starts
    first = bisect_left(starts, passage.start)
    return first, bisect_left(starts, passage.end, first)


@cache
def _known(language: str) -> Known[tuple[str, ...]]:
    """The stems of a language's words."""
    return Known(lambda word: _stems(word, language))


@cache
def _worded() -> Known[tuple[str, ...]]:
    """The stems of English words that are no parts of amounts."""
    known = _known("en")
    small = FUNCTION_WORDS["en"]
    return Known(lambda word: () if word in small or may_count(word) or word in SCALES else known[word])


def _first_of(sequence: Iterable[tuple[str, Token]]) -> dict[str, Token]:
    stems: dict[str, Token] = {}
    for key, token in sequence:
        stems.setdefault(key, token)
    return stems


def _stems(word: str, language: str) -> tuple[str, ...]:
    """The stems of the content words that a word consists of: two of "fiber-rich"."""
    if "-" not in word and "‑" not in word:
        bare = content(word, language)
        return (stem(bare, language),) if bare else ()
    parts = word.replace("‑", "-").split("-")
    return tuple(stem(bare, language) for part in parts if part and (bare := content(part, language)))


def content(word: str, language: str) -> str:
    """The word without possessive ending or elided article; "" for function words, fillers and numbers."""
    if "'" in word:
        head, _, rest = word.partition("'")
        word = head if rest == "s" and language == "en" else rest if head in ELIDED.get(language, ()) else word
    if word in FUNCTION_WORDS.get(language, ()) or word in _FILLERS or number_word(word, language) is not None:
        return ""
    return word if len(word) > 1 or word.isdigit() else ""
