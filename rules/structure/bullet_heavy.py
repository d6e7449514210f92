"""An article that is mostly bullets."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Severity, rule
from copydesk.article.listing import listings

_REFERENCE = re.compile(
    r"checklist|ingredient|recipe|glossar|change ?log|release notes|cheat ?sheet|\blists?\b"
    r"|schedule|agenda|links|resources",
    re.IGNORECASE,
)


@rule(severity=Severity.NOTE, needs="lists")
def bullet_heavy(
    article: Article,
    *,
    max_share: Annotated[float, "so many of the words may stand in lists with bullets, 0 to 1"] = 0.6,
    min_words: Annotated[int, "a shorter article is not looked at"] = 300,
) -> Iterator[Problem]:
    """Most of the article stands in lists.

    Bullets leave out why one thing follows from another, which is what an article is for. Turn those lists whose items
    depend on each other into paragraphs.

    ```markdown bad min_words=20
    # A night on the island

    - The boat leaves from the old quay at noon and at six.
    - In a storm it stays where it is for a day.
    - Two houses have a stove, and both are full by October.

    Bring sheets.
    ```
    ```markdown good min_words=20
    # A night on the island

    The boat leaves from the old quay at noon and at six. In a storm it stays where it is for a day. Two houses have a
    stove, and both are full by October.

    - Bring sheets.
    ```

    Numbered steps are no bullets, and what calls itself a list, a recipe, a change log or the like is one.

    ```markdown good min_words=20
    # Checklist for a night on the island

    - Find out when the boat leaves from the old quay, and whether it does.
    - Write to one of the two houses that have a stove before it is October.

    Bring sheets.
    ```
    """
    if not article.lists or (article.title and _REFERENCE.search(article.title.text)):
        return
    items = [item for one in listings(article) if not one.items[0].ordered for item in one.items]
    prose = (Kind.PARAGRAPH, Kind.ITEM)
    total = sum(len(block.words) for block in article.blocks if block.kind in prose)
    if items and total >= min_words:
        words = sum(len(item.words) for item in items)
        if words > max_share * total:
            message = f"{words / total:.0%} of the words stand in lists with bullets; the limit is {max_share:.0%}"
            yield Problem(items[0].text_span, message)
