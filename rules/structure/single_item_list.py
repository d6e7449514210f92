"""A list with one item."""

import re
from collections.abc import Iterator
from itertools import pairwise

from copydesk import Article, Edit, Fix, Problem, Severity, Span, rule
from copydesk.article.listing import is_bare, listings
from copydesk.language.excerpt import excerpt

_MIN_WORDS = 6
_MIN_TEXT_WORDS = 20
_TASK = re.compile(r"[-*+][ \t]+\[[ xX]\]")


@rule(severity=Severity.NOTE, fixable=True, needs="lists")
def single_item_list(article: Article) -> Iterator[Problem]:
    """A list has a single item.

    One thing is no list: the others were lost, or the bullet is decoration. The unsafe fix for Markdown takes the
    bullet off.

    ```markdown bad
    The hut has one fault.

    - The stove smokes until its flue is warm, which takes an hour.

    Everybody loves it all the same.
    ```
    ```markdown fixed
    The hut has one fault.

    The stove smokes until its flue is warm, which takes an hour.

    Everybody loves it all the same.
    ```
    ```markdown good
    The stove smokes until its flue is warm, which takes an hour.
    ```

    In plain text, where a sign at the start of a line may be anything, only a paragraph of 20 words or more behind a
    typed bullet counts.

    ```text bad
    The hut has one fault, and all who ever slept in it have written it down in the book that lies on the table there.

    • The stove smokes until its flue is warm, so light it with paper first and keep the door to it shut.

    Everybody loves it all the same, and most of those who have been there once come back in the year after that.
    ```

    One of several lists in a section, or in sections that follow one another, is as long as what it has to say.

    ```markdown good
    ## Brought by boat

    - Flour, oil and tea, in the tins that stand by the door.
    - Paraffin, which is kept in the shed.

    ## Found on the shore

    - Driftwood, as much as the last storm has left there.
    ```

    A list within a list, a task, a link or a short note may stand alone, and so may a step that was cut off from its
    list by a picture or a listing, as its number tells.

    ```markdown good
    - The stove smokes.
      - It does so until its flue is warm, which takes an hour.
    - The roof leaks.

    Still to do:

    - [ ] Ask the sweep to come before the first frost of the year

    See also:

    - [The complaints of all guests since 1931, with the answers](complaints.md)

    Then:

    3. Open the flue and burn a sheet of newspaper in it.
    ```
    """
    if not article.lists:
        return
    if article.format == "text":
        yield from _in_text(article)
        return
    inner = {number for block in article.blocks for number in block.inside[1:]}
    single = [one.items[0] for one in listings(article) if len(one.items) == 1]
    crowded = _crowded(article) if single else set()
    serial = _serial(article) if single else set()
    for item in single:
        number = item.inside[0]
        if number in inner or number in crowded or number in serial or item.ordered or is_bare(item):
            continue
        source = article.source[item.span]
        if len(item.text.split()) >= _MIN_WORDS and not _TASK.match(source):
            yield Problem(
                item.text_span, f"“{excerpt(item.text)}” is the only item of its list", _fix(article, source, item.span)
            )


def _in_text(article: Article) -> Iterator[Problem]:
    for group in article.lists:
        item = group.items[0]
        typed = item.marker and not item.marker[0].isalnum() and item.marker[0] not in "-–—*"
        if len(group.items) == 1 and typed and len(item.text.split()) >= _MIN_TEXT_WORDS:
            yield Problem(item.text_span, f"“{excerpt(item.text)}” is the only item of its list")


def _crowded(article: Article) -> set[int]:
    """The lists that hold more blocks than their items."""
    counts: dict[int, int] = {}
    for block in article.blocks:
        for number in block.inside:
            counts[number] = counts.get(number, 0) + 1
    return {number for number, count in counts.items() if count > 1}


def _serial(article: Article) -> set[int]:
    """The lists that are one of several: another stands in their section, or in the next one of their level."""
    firsts = {id(group.items[0]): group.number for group in article.lists if group.depth == 1}
    sections = article.sections
    found = [(one.level, [firsts[id(block)] for block in one.blocks if id(block) in firsts]) for one in sections]
    several = {number for _, numbers in found if len(numbers) > 1 for number in numbers}
    for (level, numbers), (next_level, next_numbers) in pairwise(found):
        if level == next_level > 1 and numbers and next_numbers:
            several.update(numbers, next_numbers)
    return several


def _fix(article: Article, source: str, span: Span) -> Fix | None:
    line = article.source.line_span(article.source.line(span.start))
    if (
        article.format != "markdown"
        or source[:2] not in ("- ", "* ", "+ ")
        or "\n" in source
        or line.start != span.start
    ):
        return None
    return Fix("take the bullet off", (Edit(Span(span.start, span.start + 2), ""),), safe=False)
