"""Phrases that an article repeats: runs of words with all their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from copydesk.article.article import Article
from copydesk.article.block import Block, Passage
from copydesk.language.words import Token


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


def runs(blocks: Iterable[Block], joined: Set[str], least: int) -> list[Run]:
    """The words of each block that are among those to be joined, parted where more than white space stands between.

    Blocks where there are less than `least` of them in a row are left out.
    """
    run = b"\1" * least
    may_have = (block for block in blocks if run in bytes(map(joined.__contains__, block.words)))
    return [(block, run) for block in may_have for run in _runs(block, joined)]


def frequent(article: Article, least: int) -> frozenset[str]:
    """The words that stand at least so often: a phrase that does has no others."""
    return frozenset(word for word, count in article.word_counts.items() if count >= least)


def repeated(
    all_runs: Sequence[Run], *, length: int, least: int, counts: Callable[[Sequence[str]], bool]
) -> list[Phrase]:
    """The phrases of so many words that stand at least so often and that `counts` accepts, the most frequent first."""
    seen: Counter[tuple[str, ...]] = Counter()
    for _, run in all_runs:
        if len(run) >= length:
            seen.update(_phrases(run, length))
    wanted = {words for words, count in seen.items() if count >= least and counts(words)}
    found: dict[tuple[str, ...], list[Passage]] = {words: [] for words in sorted(wanted)}
    for block, run in all_runs if wanted else ():
        for at, words in enumerate(_phrases(run, length)):
            if words in wanted:
                found[words].append(Passage(block, run[at].start, run[at + length - 1].end))
    phrases = [Phrase(words, tuple(places)) for words, places in found.items()]
    return sorted(phrases, key=lambda phrase: -len(phrase.places))


def _phrases(run: Sequence[Token], length: int) -> Iterator[tuple[str, ...]]:
    words = [token.word for token in run]
    return zip(*(words[at:] for at in range(length)), strict=False)


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
