"""A section that says next to nothing."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from copydesk import Annotated, Article, Block, Kind, Problem, Section, Severity, rule
from copydesk.article.numbering import numbered, numbered_runs
from copydesk.article.templating import is_template
from copydesk.article.zone import Zone
from copydesk.language.excerpt import excerpt

_ASIDE = frozenset({Zone.FAQ, Zone.SOURCES, Zone.AUTHOR, Zone.SUMMARY})
_SHOWS = frozenset(Kind) - {Kind.PARAGRAPH, Kind.HEADING, Kind.BREAK}
_MIN_SECTIONS = 4
_MIN_ENTRY = 25  # words that half of the entries of a numbered series have
_THIN_ENTRY = 8


@rule(severity=Severity.NOTE, needs="headings")
def thin_section(
    article: Article,
    *,
    min_words: Annotated[int, "a section of fewer words is thin"] = 20,
    min_median: Annotated[int, "only where half of the sections have so many words or more"] = 80,
) -> Iterator[Problem]:
    """A section is far shorter than the others.

    Its heading promises as much as theirs, and one sentence follows. Say more, or let another section have it.

    ```markdown bad min_words=8 min_median=15
    ## Getting there

    The boat leaves from the old quay at noon and at six, and takes forty minutes in good weather.

    ## Sleeping there

    Two houses have a stove. Both are full by October, so write in spring, and bring your own sheets.

    ## Eating there

    Ask around.

    ## Getting back

    The boat leaves at eight and at two. In a storm it stays where it is, and so will you, for a day or two.
    ```
    ```markdown good min_words=8 min_median=15
    ## Getting there

    The boat leaves from the old quay at noon and at six, and takes forty minutes in good weather.

    ## Sleeping there

    Two houses have a stove. Both are full by October, so write in spring, and bring your own sheets.

    ## Getting back

    The boat leaves at eight and at two. In a storm it stays where it is, and so will you, for a day or two.
    ```

    In a numbered series whose entries have a paragraph each, one with a few words was not written yet.

    ```markdown bad
    ## 1. The mill

    It ground flour until the river moved, and then stood empty for eighty years, until a painter found it one winter
    and mended the roof with what he had, which was canvas.

    ## 2. The bell

    A diver saw it in 2019 between two stones, green all over, and it took four men and a crane to bring it up to the
    quay, where it has been standing ever since.

    ## 3. The dunes

    They have moved eleven metres inland since the first map, and took the road with them, the inn, and in the winter
    of 1904 the chapel, of which the weathercock still looks out.

    ## 4. You!

    Come and see.
    ```

    A picture, a list, a table or code says the rest, and a section may consist of its subsections. The first and the
    last section, numbered steps, questions and sources are short by nature.

    ```markdown good min_words=8 min_median=15
    ## Getting there

    The boat leaves from the old quay at noon and at six, and takes forty minutes in good weather.

    ## Sleeping there

    Two houses have a stove. Both are full by October, so write in spring, and bring your own sheets.

    ## Eating there

    Bring with you:

    - bread
    - coffee

    ## Getting back

    The boat leaves at eight and at two. In a storm it stays where it is, and so will you, for a day or two.
    ```
    """
    if len(article.headings) < _MIN_SECTIONS or is_template(article):
        return
    if numbered_runs(article):
        yield from _thin_entries(article)
    if article.format == "text":
        return
    aside = {id(one) for one, zone in zip(article.blocks, article.zones, strict=True) if zone in _ASIDE}
    sections = [one for one in article.sections if one.heading and id(one.heading) not in aside]
    counts = [sum(len(block.words) for block in one.blocks) for one in sections]
    median = _median(counts)
    if median < min_median or not any(0 < words < min_words for words in counts):
        return
    for section, below, words in zip_longest(sections[1:], sections[2:], counts[1:]):
        heading = section.heading
        if heading and below and 0 < words < min_words and below.level <= section.level and _is_prose(section):
            message = f"{words} words under “{excerpt(heading.text)}”, where other sections have {median}"
            yield Problem(heading.text_span, message)


def _thin_entries(article: Article) -> Iterator[Problem]:
    """The entries of a numbered series with almost nothing below them, where the others have a paragraph."""
    starts = [block.span.start for block in article.blocks]
    for run in numbered_runs(article):
        firsts = [bisect_left(starts, one.block.span.start) + 1 for one in run]
        lasts = [*(at - 1 for at in firsts[1:]), _end(article.blocks, firsts[-1], run[-1].block.level)]
        below = [article.blocks[first:last] for first, last in zip(firsts, lasts, strict=True)]
        counts = [sum(len(block.words) for block in some) for some in below]
        if len(run) < _MIN_SECTIONS or _median(counts) < _MIN_ENTRY:
            continue
        for one, words, some in zip(run, counts, below, strict=True):
            if words < _THIN_ENTRY and not any(block.inlines or block.kind in _SHOWS for block in some):
                what = f"“{excerpt(one.block.text)}” has {words} words below it"
                yield Problem(one.block.text_span, f"{what}, where the others have {_median(counts)}")


def _end(blocks: Sequence[Block], start: int, level: int) -> int:
    """Where the last entry ends: before the next heading that is not below it."""
    above = (
        at for at in range(start, len(blocks)) if blocks[at].kind is Kind.HEADING and blocks[at].level <= (level or 6)
    )
    return next(above, len(blocks))


def _median(counts: Sequence[int]) -> int:
    return sorted(counts)[len(counts) // 2] if counts else 0


def _is_prose(section: Section) -> bool:
    """Whether paragraphs without pictures are all there is, under a heading that numbers no step."""
    heading = section.heading
    if heading is None or section.level <= 1 or heading.quoted or numbered(heading):
        return False
    if heading.text.rstrip().endswith("?"):
        return False
    return not any(block.kind in _SHOWS or block.inlines for block in section.blocks)
