"""A list that nothing leads to, in an article that announces all its others."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Problem, Severity, rule
from copydesk.article.listing import Listing, listings
from copydesk.language.excerpt import excerpt

_MIN_WORDS = 5  # mean words of an item
_REACH = 150  # characters at the end of the paragraph
_ANNOUNCED = re.compile(
    r"\b(?:follow\w*|below|next|these|those|here|list\w*|includ\w*|such as|several|some|many|few|various|two"
    r"|numbers?|kinds?|types?|sorts?|three|four|five|six|seven|steps?|ways?|things|features?|changes?|points?|reasons?|examples?|topics?|options?|siguientes?|seguintes?"
    r"|folgende\w*|suivante?s?)\b|\d+ \w+",
    re.IGNORECASE,
)


@rule(severity=Severity.NOTE, needs="lists")
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

    Numbered steps and the components of a page need no announcement.

    ```markdown good min_others=2
    The hut has what one needs:

    - There is a stove with an oven in it.
    - There are two beds under the window.

    It lacks what one wants:

    - There is no bath and no shower.
    - The next shop is an hour away.

    The stove has to be lit with care, since its flue is cold at first.

    1. Open the flue and burn a sheet of newspaper in it.
    2. Lay the wood crosswise and light it from above.
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
        if lead and _ends(lead) and not first.ordered and not _is_parted(article, lead, first):
            message = f"nothing leads to the list that begins with “{excerpt(first.text)}”, as to the others"
            yield Problem(first.text_span, message)


def _ends(lead: Block) -> bool:
    """Whether a paragraph comes to an end and announces nothing."""
    text = lead.text.rstrip()
    return text.endswith(".") and not _ANNOUNCED.search(text.rstrip(".")[-_REACH:])


def _is_parted(article: Article, lead: Block, first: Block) -> bool:
    """Whether something that is no text stands between the two: a component of the page may announce the list."""
    return bool(article.source.text[lead.span.end : first.span.start].strip())


def _is_prose(listing: Listing) -> bool:
    return sum(len(item.text.split()) for item in listing.items) >= _MIN_WORDS * len(listing.items)
