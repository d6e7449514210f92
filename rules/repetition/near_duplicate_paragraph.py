"""Two paragraphs that say the same in almost the same words."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.language.words import normalised

_SHINGLE = 5
# A run of words that stands in more paragraphs than this is a formula, not a trace of copying.
_COMMON = 12


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
    kept: list[tuple[Block, set[tuple[str, ...]], str]] = []
    for block in article.blocks:
        key = normalised(block.text) if block.kind is Kind.PARAGRAPH and not block.quoted else ""
        words = key.split()
        if len(words) < min_words:
            continue
        shingles = {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
        twin = _twin(shingles, index, kept, similarity)
        if twin is not None and kept[twin][2] != key:
            related = (Related(kept[twin][0].text_span, "almost the same paragraph"),)
            message = f"paragraph “{block.text[:48].rstrip()}…” almost repeats an earlier one"
            yield Problem(block.text_span, message, related=related)
        for shingle in shingles:
            index[shingle].append(len(kept))
        kept.append((block, shingles, key))


def _twin(
    shingles: set[tuple[str, ...]],
    index: dict[tuple[str, ...], list[int]],
    kept: list[tuple[Block, set[tuple[str, ...]], str]],
    similarity: float,
) -> int | None:
    """The earlier paragraph that shares most with these runs, if it shares enough."""
    shared: Counter[int] = Counter()
    for shingle in shingles:
        places = index.get(shingle, ())
        if len(places) <= _COMMON:
            shared.update(places)
    best = max(shared, key=lambda at: (shared[at], -at), default=None)
    if best is None:
        return None
    union = len(shingles) + len(kept[best][1]) - shared[best]
    return best if shared[best] / union >= similarity else None
