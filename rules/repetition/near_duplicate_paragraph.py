"""Two paragraphs that say the same in almost the same words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import NamedTuple

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article.phrase import frequent
from copydesk.language.function_words import FUNCTION_WORDS

_SHINGLE = 5
_MOST_RIVALS = 12  # that share most words: a text that says one thing a thousand times takes no longer
_COMMON = 12  # paragraphs that are looked up by one word
_LONG = 7  # letters of a word that a paragraph is looked up by
_JOINED = 0.6  # words of a paragraph by its words with their hyphens taken apart
_FEW = 4  # such words; with fewer the short ones count too


@rule(severity=Severity.WARNING)
def near_duplicate_paragraph(
    article: Article,
    *,
    min_words: Annotated[int, "shorter paragraphs are not compared"] = 30,
    similarity: Annotated[float, "the least share of five-word runs in common, 0 to 1"] = 0.6,
) -> Iterator[Problem]:
    """Two paragraphs are almost the same.

    They share most of their runs of five words: an older version of a paragraph was left in beside the newer.
    The similarity is the Jaccard index of the two sets of runs.

    ```markdown bad
    The new line opens in May and will carry forty thousand passengers a day between the airport and the old town,
    with trains every six minutes until midnight and every twenty minutes after that.

    Tickets cost the same as on the buses.

    The new line opens in May and will carry forty thousand passengers a day between the airport and the old town,
    with trains every six minutes until midnight and every half hour after that.
    ```

    Paragraphs about alike things, in their own words, are left alone.

    ```markdown good
    The new line opens in May and will carry forty thousand passengers a day between the airport and the old town,
    with trains every six minutes until midnight and every twenty minutes after that.

    From May on, travellers reach the old town from the airport without a bus: a train leaves every six minutes by
    day, and the last one waits for the last flight, so that nobody is left standing in front of the terminal.
    ```
    """
    index: dict[str, list[int]] = defaultdict(list)
    kept: list[_Read] = []
    for block, told in _paragraphs(article, min_words):
        met = Counter(chain.from_iterable([index[word] for word in told if word in index]))
        half = len(told) / 2
        likely = {at: count for at, count in met.items() if count >= half}
        most = Counter(likely).most_common(_MOST_RIVALS) if likely else ()
        near = sorted(at for at, count in most if 2 * count >= len(kept[at].told))
        alike = [kept[at].block for at in near if kept[at].block.key.count(" ") >= min_words - 1]
        twin = _twin(block, alike, similarity) if alike and block.key.count(" ") >= min_words - 1 else None
        if twin is not None and twin.key != block.key:
            related = (Related(twin.text_span, "almost the same paragraph"),)
            message = f"paragraph “{block.text[:48].rstrip()}…” almost repeats an earlier one"
            yield Problem(block.text_span, message, related=related)
        for word in told:
            if len(index[word]) < _COMMON:
                index[word].append(len(kept))
        kept.append(_Read(block, told))


class _Read(NamedTuple):
    """A paragraph and the words that it is looked up by: long ones that the article has twice."""

    block: Block
    told: Set[str]


def _paragraphs(article: Article, min_words: int) -> Iterator[_Read]:
    twice = frequent(article, 2) - FUNCTION_WORDS.get(article.language or "en", frozenset())
    long = {word for word in twice if len(word) >= _LONG}
    for block in article.blocks:
        if block.kind is Kind.PARAGRAPH and not block.quoted and len(block.words) >= _JOINED * min_words:
            if len(told := block.vocabulary_words & long) < _FEW:
                told = block.vocabulary_words & twice
            if told:
                yield _Read(block, told)


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))


def _twin(block: Block, others: Sequence[Block], similarity: float) -> Block | None:
    """The one of other paragraphs that shares most runs with this one, if it shares enough."""
    own = _shingles(block.key.split())
    runs = [_shingles(other.key.split()) for other in others]
    best = max(range(len(runs)), key=lambda at: len(own & runs[at]))
    both = len(own & runs[best])
    return others[best] if both / (len(own) + len(runs[best]) - both) >= similarity else None
