"""Phrases that an article repeats: runs of words with all their places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import TypeVar, cast, overload

from copydesk.article.article import Article
from copydesk.article.block import Block, Passage
from copydesk.article.word_row import GAP, WordRow, row_of
from copydesk.cached import cached_property
from copydesk.language.words import Token

T = TypeVar("T")


@dataclass(frozen=True)
class Phrase:
    """Words in a row, case-folded, and the places where they stand in that order."""

    words: tuple[str, ...]
    places: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """The words as they stand in the first place."""
        return " ".join(self.places[0].text.split())


Run = tuple[Block, Sequence[Token]]

_JOINING = frozenset(" \n\t\u00a0/–")


class Runs(Sequence[Run]):
    """Words in a row, all among those to be joined, with nothing but white space between them.

    They are told apart when they are first asked for; mostly their `row` tells that nobody need.
    """

    def __init__(self, blocks: Sequence[Block], joined: Set[str], least: int) -> None:
        self._blocks, self._joined, self._least = blocks, joined, least

    @cached_property
    def row(self) -> WordRow:
        """The runs with gaps between them, whatever stands between their words: what is rare here is rarer in them."""
        words = row_of(self._blocks)
        found = re.finditer(b"\1{%d,}" % self._least, bytes(map(self._joined.__contains__, words)))
        row: list[str | float] = []
        for match in found:
            row += words[match.start() : match.end()]
            row.append(GAP)
        return row

    @overload
    def __getitem__(self, number: int) -> Run: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Run]: ...
    def __getitem__(self, number: int | slice) -> Run | Sequence[Run]:
        return self._told_apart[number]

    def __len__(self) -> int:
        return len(self._told_apart)

    @cached_property
    def _told_apart(self) -> Sequence[Run]:
        run = b"\1" * self._least
        may_have = (block for block in self._blocks if run in bytes(map(self._joined.__contains__, block.words)))
        return [(block, run) for block in may_have for run in _runs(block, self._joined)]


def runs(blocks: Iterable[Block], joined: Set[str], least: int) -> Runs:
    """The runs of so many words at least in some blocks, of words that are among those to be joined."""
    return Runs(tuple(blocks), joined, least)


def frequent(article: Article, least: int) -> frozenset[str]:
    """The words that stand at least so often: a phrase that does has no others."""
    return frozenset([word for word, count in article.word_counts.items() if count >= least])


def repeated(all_runs: Runs, *, length: int, least: int, counts: Callable[[Sequence[str]], bool]) -> list[Phrase]:
    """The phrases of so many words that stand at least so often and that `counts` accepts, the most frequent first."""
    often = [words for words, count in Counter(_phrases(all_runs.row, length)).items() if count >= least]
    unbroken = cast("list[tuple[str, ...]]", [words for words in often if GAP not in words])
    wanted = {words for words in unbroken if counts(words)}
    found: dict[tuple[str, ...], list[Passage]] = {words: [] for words in sorted(wanted)}
    for block, run in all_runs if wanted else ():
        for at, words in enumerate(_phrases([token.word for token in run], length)):
            if words in wanted:
                found[words].append(Passage(block, run[at].start, run[at + length - 1].end))
    phrases = [Phrase(words, tuple(places)) for words, places in found.items() if len(places) >= least]
    return sorted(phrases, key=lambda phrase: -len(phrase.places))


def _phrases(row: Sequence[T], length: int) -> Iterator[tuple[T, ...]]:
    return zip(*(row[at:] for at in range(length)), strict=False)


def _runs(block: Block, joined: Set[str]) -> list[list[Token]]:
    found: list[list[Token]] = []
    text, end = block.masked, -1
    for token in block.tokens:
        if token[0] not in joined:
            end = -1
            continue
        _, start, stop = token
        if end >= 0 and text[end] in _JOINING and (start == end + 1 or text[end:start].isspace()):
            found[-1].append(token)
        else:
            found.append([token])
        end = stop
    return found
