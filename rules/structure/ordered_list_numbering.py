"""A numbered list whose written numbers do not count on."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from copydesk import Article, Block, Edit, Fix, Problem, Related, Severity, Span, rule
from copydesk.language.excerpt import excerpt


@rule(severity=Severity.WARNING, fixable=True, needs="lists")
def ordered_list_numbering(article: Article) -> Iterator[Problem]:
    """The numbers of a list do not count on.

    In Markdown a browser counts for itself: whoever reads the source sees other numbers than whoever reads the page,
    and “see step 4” means two things. In plain text the wrong number is what everybody sees.

    ```markdown bad
    1. Light the stove.
    2. Fill the kettle.
    4. Wait for the whistle.
    ```
    ```markdown fixed
    1. Light the stove.
    2. Fill the kettle.
    3. Wait for the whistle.
    ```

    Ones (or noughts) throughout are a way to let the browser count, and a list may begin anywhere.

    ```markdown good
    1. Light the stove.
    1. Fill the kettle.
    1. Wait for the whistle.

    Then, after a cup of tea:

    4. Rake the ashes.
    5. Close the door.
    ```
    """
    if article.format == "html":
        return
    for group in article.lists:
        numbers = [_number(item) for item in group.items]
        if len(numbers) < 2 or None in numbers or len(set(numbers)) == 1:
            continue
        counted = [number for number in numbers if number is not None]
        at = next((place for place, (one, two) in enumerate(pairwise(counted), 1) if two != one + 1), None)
        if at is not None:
            yield _problem(article, group.items, counted, at)


def _number(item: Block) -> int | None:
    digits = item.marker.strip("().")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else None


def _problem(article: Article, items: Sequence[Block], numbers: Sequence[int], at: int) -> Problem:
    item, wanted = items[at], numbers[at - 1] + 1
    related = (Related(items[at - 1].text_span, f"number {numbers[at - 1]}"),)
    message = f"number {numbers[at]} follows {numbers[at - 1]} in “{excerpt(item.text)}”; write {wanted}"
    return Problem(item.text_span, message, _fix(article, items, numbers[0]), related)


def _fix(article: Article, items: Sequence[Block], first: int) -> Fix | None:
    """Renumber the list; in plain text somebody has to look whether an item is missing."""
    edits = []
    for number, item in enumerate(items, first):
        start = item.span.start
        if article.format != "markdown" or not article.source.text.startswith(item.marker, start):
            return None
        digits = item.marker.strip("().")
        # Of the same width only: a wider number moves the column at which the item's paragraphs have to begin.
        if len(str(number)) != len(digits):
            return None
        place = start + item.marker.index(digits)
        edits.append(Edit(Span(place, place + len(digits)), str(number)))
    return Fix("renumber the list", tuple(edit for edit in edits if article.source[edit.span] != edit.text))
