"""Two sections with the same text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, compress

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Section, Severity, rule
from copydesk.language.excerpt import excerpt

_PROSE = (Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION)
_LEGAL = re.compile(r"licen[cs]e|copyright|disclaimer|legal|privacy|terms|imprint|impressum|aviso|disclosure", re.I)
_SHINGLE = 4  # words in a row, from a long word on, by which sections are found that may be equal
_LONG, _LONGER = 6, 8  # letters
_RARE = 4  # times that a word stands in the article
_SOME = 4  # one in so many


@rule(severity=Severity.WARNING)
def duplicate_section(
    article: Article,
    *,
    min_words: Annotated[int, "shorter sections are not compared"] = 40,
    min_similarity: Annotated[float, "cosine of the word counts of two sections, 0 to 1"] = 0.9,
) -> Iterator[Problem]:
    """Two sections have almost the same text.

    A section that was pasted twice, perhaps under another heading and with a few words changed, wastes the
    reader's time and starts to contradict its copy at the next edit. Keep one.

    ```markdown bad
    ## Before the first frost

    Cut the dahlias down to a hand's breadth above the ground and lift the tubers with a fork. Shake off the soil and
    let them dry for a week in the shed.

    Then lay them into boxes of sand, not touching each other, and keep them dark and cool until April.

    ## Getting dahlias through the winter

    Cut the dahlias down to a hand's breadth above the ground and lift the tubers with a fork. Shake off all soil and
    let them dry for a week in the shed.

    Then lay them into boxes of dry sand, not touching each other, and keep them dark and cool until April.
    ```

    Sections of one topic share words, but not sentences.

    ```markdown good
    ## Before the first frost

    Cut the dahlias down to a hand's breadth above the ground and lift the tubers with a fork. Shake off the soil and
    let them dry for a week in the shed.

    ## After the last frost

    Plant the tubers in April with the old stem pointing up, cover them with a hand's breadth of soil, and wait with
    water until the first leaves show. Slugs love those leaves, so go out with a lamp in the evening.
    ```

    Code and tables are not compared, and legal notices may come back.

    ```markdown good
    ## Disclaimer for readers in Europe

    This page is no advice. Ask somebody who knows your case before you act on anything that you have read here, and do
    not send us documents, because we cannot keep them safe, and nobody here is allowed to read them for you.

    ## Disclaimer for readers elsewhere

    This page is no advice. Ask somebody who knows your case before you act on anything that you have read here, and do
    not send us documents, because we cannot keep them safe, and nobody here is allowed to read them for you.
    ```
    """
    texts = [(section, _words(section)) for section in article.sections if section.heading and not _is_legal(section)]
    texts = [(section, words) for section, words in texts if len(words) >= min_words]
    if not _may_repeat(article, [words for _, words in texts]):
        return
    seen: dict[tuple[str, ...], int] = {}
    for at, (section, words) in enumerate(texts):
        shingles = [tuple(words[place : place + _SHINGLE]) for place, word in enumerate(words) if len(word) >= _LONG]
        shared = Counter(seen[one] for one in shingles if one in seen)
        for one in shingles:
            seen.setdefault(one, at)
        # Most word sequences in common: two procedures written by one template have fewer, copies have more.
        first = next((place for place, times in shared.most_common(1) if times * 2 >= len(shingles)), None)
        if first is not None and _cosine(texts[first][1], words) >= min_similarity:
            yield from _problem(texts[first][0].heading, section.heading)


def _may_repeat(article: Article, texts: Sequence[Sequence[str]]) -> bool:
    """Whether a text shares some of its words in a row, those from a long and rare word on, with texts before it."""
    if len(texts) < 2:
        return False
    most = max(_RARE, len(texts))
    telling = {word for word, times in article.word_counts.items() if 1 < times <= most and len(word) >= _LONGER}
    seen: set[tuple[str, ...]] = set()
    for words in texts:
        places = compress(range(len(words)), map(telling.__contains__, words))
        shingles = {tuple(words[place : place + _SHINGLE]) for place in places}
        if len(shingles & seen) * _SOME > len(shingles):
            return True
        seen |= shingles
    return False


def _is_legal(section: Section) -> bool:
    return bool(section.heading and _LEGAL.search(section.heading.text))


def _words(section: Section) -> list[str]:
    return list(chain(*(block.words for block in section.blocks if block.kind in _PROSE and not block.quoted)))


def _cosine(one: Sequence[str], other: Sequence[str]) -> float:
    first, second = Counter(one), Counter(other)
    product = sum(times * second[word] for word, times in first.items())
    length = sum(times * times for times in first.values()) * sum(times * times for times in second.values())
    return float(product / length**0.5)


def _problem(first: Block | None, again: Block | None) -> Iterator[Problem]:
    if first and again:
        related = (Related(first.text_span, "the same text stands here"),)
        message = f"section “{excerpt(again.text)}” repeats the text of “{excerpt(first.text)}”; keep one of them"
        yield Problem(again.text_span, message, related=related)
