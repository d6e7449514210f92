"""A list that ends its items unlike all other lists of the article."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article.item_form import ending
from copydesk.article.listing import Listing, listings, minority
from copydesk.language.excerpt import excerpt

_MIN_WORDS = 5  # mean words of an item: labels need no full stop, whatever the other lists have
_MIN_ITEMS = 2
_MOST_PLACES = 20


@rule(severity=Severity.NOTE, needs="lists")
def list_punctuation_mixed(
    article: Article,
    *,
    min_lists: Annotated[int, "fewer lists show no habit"] = 4,
    max_share: Annotated[float, "more lists of another form are no exception, 0 to 1"] = 0.25,
) -> Iterator[Problem]:
    """One list ends its items without a full stop, and all others with one.

    Where the items are of one kind, readers take the difference for carelessness. One note for the article.

    ```markdown bad min_lists=3
    The hut has what one needs:

    - There is a stove with an oven in it.
    - There are two beds under the window.

    It lacks what one wants:

    - There is no bath and no shower.
    - The next shop is an hour away.

    Nobody comes by:

    - The post boat goes past on Fridays only
    - The farmer mows the field in July
    - The hunters come after the first frost
    - The children stay on the other side

    Bring with you:

    - Matches and a lamp with a spare wick.
    - Bread and coffee for as long as you stay.

    Leave behind you:

    - The wood that you did not burn in the stove.
    - The lamp, with oil in it, on the table.
    ```
    ```markdown good min_lists=3
    The hut has what one needs:

    - There is a stove with an oven in it.
    - There are two beds under the window.

    It lacks what one wants:

    - There is no bath and no shower.
    - The next shop is an hour away.

    Bring with you:

    - Matches and a lamp with a spare wick.
    - Bread and coffee for as long as you stay.
    ```

    A list of names or labels needs no full stops.

    ```markdown good min_lists=3
    The hut has what one needs:

    - There is a stove with an oven in it.
    - There are two beds under the window.

    It lacks what one wants:

    - There is no bath and no shower.
    - The next shop is an hour away.

    Nobody comes by:

    - The post boat goes past on Fridays only.
    - The farmer mows the field in July.

    Bring with you:

    - Matches
    - A lamp
    ```
    """
    if len(listings(article)) < min_lists:
        return
    known = [(one, kind) for one in listings(article) if (kind := _kind(one))]
    if len(known) < min_lists:
        return
    usual, places = minority([kind for _, kind in known], max_share)
    if places:
        odd = [known[at][0] for at in places]
        related = tuple(Related(one.items[0].text_span, "likewise") for one in odd[1 : _MOST_PLACES + 1])
        how, other = ("with", "without") if usual == "stop" else ("without", "with")
        message = f"{len(known) - len(odd)} lists end their items {how} a full stop, this one {other}"
        first = odd[0].items[0]
        yield Problem(first.text_span, f"{message} (“{excerpt(first.text, 40)}”)", related=related)


def _kind(listing: Listing) -> str:
    """How all items end; "" where they differ or are labels."""
    words = sum(len(item.text.split()) for item in listing.items)
    if len(listing.items) < _MIN_ITEMS or words < _MIN_WORDS * len(listing.items):
        return ""
    ends = {ending(item) for item in listing.items}
    return ends.pop() if len(ends) == 1 else ""
