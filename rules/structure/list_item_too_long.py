"""List items that are paragraphs."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Problem, Related, Severity, rule
from copydesk.article.item_form import has_label
from copydesk.article.listing import listings
from copydesk.language.excerpt import excerpt

_MOST_PLACES = 20


@rule(severity=Severity.NOTE)
def list_item_too_long(
    article: Article, *, max_words: Annotated[int, "a longer item is a paragraph with a bullet"] = 80
) -> Iterator[Problem]:
    """A list item is as long as a paragraph.

    Readers skim a list; what takes a minute is overlooked there. Put it into the text, under a heading of its own, or
    break it up. One note for a list.

    ```markdown bad max_words=25
    - The stove smokes until its flue is warm, which takes an hour, so light it with paper before you carry the wood in,
      and keep the door to the other room shut meanwhile.
    - The roof leaks.
    ```
    ```markdown good max_words=25
    - The stove smokes until its flue is warm.
    - The roof leaks.
    ```

    An item that begins with a name defines it, and in a numbered list each step may need its words.

    ```markdown good max_words=25
    - **Stove:** It smokes until its flue is warm, which takes an hour, so light it with paper before you carry the wood
      in, and keep the door to the other room shut.
    - **Roof:** It leaks.
    ```
    """
    for listing in listings(article):
        if listing.items[0].ordered:
            continue
        long = [(item, words) for item in listing.items if (words := _words(item, max_words)) > max_words]
        if long:
            first, words = long[0]
            related = tuple(Related(item.span_of(0, 1), "likewise") for item, _ in long[1 : _MOST_PLACES + 1])
            message = f"list item of {words} words (“{excerpt(first.text, 40)}”); the limit is {max_words}"
            yield Problem(first.text_span, message, related=related)


def _words(item: Block, limit: int) -> int:
    if len(item.text) <= limit * 2 or has_label(item):
        return 0
    return len(item.words)
