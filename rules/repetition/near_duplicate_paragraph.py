"""Two paragraphs that say the same in almost the same words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule

_SHINGLE = 5
# A run of words that stands in more paragraphs than this is a formula, not a trace of copying.
_COMMON = 12
_LONG = 7  # letters of a word that a run is looked up by
_FEW = 6  # such runs, with fewer all are looked up


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
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    kept: list[Block] = []
    for block in article.blocks:
        if block.kind is not Kind.PARAGRAPH or block.quoted or block.key.count(" ") < min_words - 1:
            continue
        landmarks = _landmarks(block.key.split())
        twin = _twin(block, {at for one in landmarks for at in index.get(one, ())}, kept, similarity)
        if twin is not None and twin.key != block.key:
            related = (Related(twin.text_span, "almost the same paragraph"),)
            message = f"paragraph “{block.text[:48].rstrip()}…” almost repeats an earlier one"
            yield Problem(block.text_span, message, related=related)
        for one in landmarks:
            if len(index[one]) < _COMMON:
                index[one].append(len(kept))
        kept.append(block)


def _landmarks(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Some of the runs, the same in every paragraph that has them: two that are almost the same share one at least."""
    long = {tuple(words[at : at + _SHINGLE]) for at, word in enumerate(words[: 1 - _SHINGLE]) if len(word) >= _LONG}
    return long if len(long) >= _FEW else _shingles(words)


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))


def _twin(block: Block, places: set[int], kept: Sequence[Block], similarity: float) -> Block | None:
    """The earlier paragraph that shares most runs with this one, if it shares enough."""
    if not places:
        return None
    own = _shingles(block.key.split())
    others = {at: _shingles(kept[at].key.split()) for at in sorted(places)}
    best = max(others, key=lambda at: len(own & others[at]))
    both = len(own & others[best])
    return kept[best] if both / (len(own) + len(others[best]) - both) >= similarity else None
