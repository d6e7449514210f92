"""A list that nobody reads to its end."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article.listing import is_bare, listings
from copydesk.language.excerpt import excerpt

_REFERENCE = re.compile(
    r"ingredient|glossar|index|contents|changelog|change log|release notes|zutaten|ingrediente|ingrédient"
    r"|catalog|directory|checklist|credits|contributors|participants|members",
    re.IGNORECASE,
)
_MIN_WORDS = 6  # mean words of an item: a column of names is looked up, not read


@rule(severity=Severity.NOTE, needs="lists")
def list_too_long(
    article: Article, *, max_items: Annotated[int, "a longer list is easier to read in groups"] = 15
) -> Iterator[Problem]:
    """A list of sentences is long and not parted.

    Nobody keeps twenty points in mind. Group them under headings, or leave the weak ones out.

    ```markdown bad max_items=3
    - Take the boat before the tide turns.
    - Carry the wood in before it rains.
    - Light the stove before it gets dark.
    - Hang the wet socks over the beam.
    ```
    ```markdown good max_items=3
    Before noon:

    - Take the boat before the tide turns.
    - Carry the wood in before it rains.

    In the evening:

    - Light the stove before it gets dark.
    - Hang the wet socks over the beam.
    ```

    What is looked up and not read may be as long as it is: names, links, ingredients, an index, a change log.

    ```markdown good max_items=3
    ## Ingredients

    - Two pounds of flour, as dark as there is
    - A cup of buttermilk from the farm
    - A spoon of salt from the tin by the stove
    - A spoon of soda from the blue tin

    ## Birds

    - Eider
    - Tern
    - Gull
    - Auk
    ```

    Steps are numbered so that one can come back to them.
    """
    headings = [heading.span.start for heading in article.headings]
    for listing in listings(article):
        items = listing.items
        if len(items) <= max_items or items[0].ordered or sum(map(is_bare, items)) * 2 > len(items):
            continue
        above = bisect_left(headings, items[0].span.start)
        is_looked_up = above and _REFERENCE.search(article.headings[above - 1].text)
        if sum(len(item.text.split()) for item in items) < _MIN_WORDS * len(items) or is_looked_up:
            continue
        message = f"a list of {len(items)} items (“{excerpt(items[0].text, 40)}” …); the limit is {max_items}"
        yield Problem(items[0].text_span, message)
