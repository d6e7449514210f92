"""A list that nothing leads to, in an article that announces all its others."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.article.listing import Listing, listings
from copydesk.language.excerpt import excerpt

_MIN_WORDS = 5  # mean words of an item
_REACH = 150  # characters at the end of the paragraph
_ANNOUNCED = re.compile(
    r"\b(?:follow\w*|below|next|these|those|here|list\w*|includ\w*|such as|several|some|many|few|various|two"
    r"|three|four|five|six|seven|steps?|ways?|things|features?|changes?|points?|reasons?|examples?|topics?|options?|siguientes?|seguintes?"
    r"|folgende\w*|suivante?s?)\b|\d+ \w+",
    re.IGNORECASE,
)


@rule(severity=Severity.NOTE)
def list_without_lead_in(
    article: Article, *, min_others: Annotated[int, "so many other lists have to be announced, and all of them"] = 4
) -> Iterator[Problem]:
    """A list follows a paragraph that does not announce it.

    Where each other list has its “… are:”, readers of this one wonder what its items are items of. Often the line was
    lost at an edit.

    ```markdown bad min_others=2
    The hut has what one needs:

    - There is a stove with an oven in it.
    - There are two beds under the window.

    It lacks what one wants:

    - There is no bath and no shower.
    - The next shop is an hour away.

    The strait freezes in a hard winter, and nobody comes by for weeks then.

    - The post boat goes past on Fridays only.
    - The hunters come after the first frost.
    ```
    ```markdown good min_others=2
    The hut has what one needs:

    - There is a stove with an oven in it.
    - There are two beds under the window.

    It lacks what one wants:

    - There is no bath and no shower.
    - The next shop is an hour away.

    In a hard winter hardly anybody comes by:

    - The post boat goes past on Fridays only.
    - The hunters come after the first frost.
    ```

    A list under a heading is announced by the heading, and so it is by a sentence that counts its items or points to
    them. Labels announce themselves.

    ```markdown good min_others=2
    The hut has what one needs:

    - There is a stove with an oven in it.
    - There are two beds under the window.

    It lacks what one wants:

    - There is no bath and no shower.
    - The next shop is an hour away.

    ## Who comes by

    - The post boat goes past on Fridays only.
    - The hunters come after the first frost.
    ```
    """
    found = [one for one in listings(article) if one.lead and len(one.items) > 1]
    bare = [one for one in found if not one.is_led]
    if len(bare) == 1 and len(found) > min_others and _is_prose(bare[0]):
        lead, first = bare[0].lead, bare[0].items[0]
        if lead and lead.text.rstrip().endswith(".") and not _ANNOUNCED.search(lead.text.rstrip(".")[-_REACH:]):
            message = f"nothing leads to the list that begins with “{excerpt(first.text)}”, as to the others"
            yield Problem(first.text_span, message)


def _is_prose(listing: Listing) -> bool:
    return sum(len(item.text.split()) for item in listing.items) >= _MIN_WORDS * len(listing.items)
