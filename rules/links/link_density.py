"""More links than a text can carry."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Kind, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.article.address import address
from copydesk.article.zone import NO_PROSE

_FEW = 8  # links that are never too many
_MOST_PLACES = 20


@rule(severity=Severity.NOTE, needs="links")
def link_density(
    article: Article,
    *,
    words_per_link: Annotated[int, "so many words of running text there have to be for each link"] = 25,
    max_links: Annotated[int, "so many links to other sites the running text may have"] = 50,
) -> Iterator[Problem]:
    """The text has more links than it can carry.

    Each link asks whether to stay or to go. Where every line has one, the eye finds none that matters, and search
    engines take the page for a list of links.

    ```markdown bad words_per_link=10
    The [harbour](/a) of [Lindholm](/b) was [built](/c) in [1871](/d) of [granite](/e) from the [island](/f), and has
    been [dredged](/g) [eleven times](/h) since [then](/i).
    ```
    ```markdown good words_per_link=10
    The harbour of Lindholm was built in 1871 of [granite from the island](/e), and has been dredged eleven times since.
    ```

    Lists, tables and the sources are there to hold links; places of the same page do not count.

    ```markdown good words_per_link=10
    Further walks:

    - [The mill](/a)
    - [The bell](/b)
    - [The dunes](/c)
    - [The old quay](/d)
    - [The new quay](/e)
    - [The lighthouse](/f)
    - [The two wrecks](/g)
    - [The island](/h)
    - [The marsh](/i)
    ```
    """
    if len(article.links) <= _FEW:
        return
    own = {
        id(block)
        for block, zone in zip(article.blocks, article.zones, strict=True)
        if block.kind is Kind.PARAGRAPH and zone not in NO_PROSE and not block.quoted
    }
    links = [link for link in article.links if id(link.block) in own and not link.inline.target.startswith("#")]
    words = sum(len(block.words) for block in article.blocks if id(block) in own)
    outer = [link for link in links if address(link.inline.target).host]
    if len(links) > _FEW and words < words_per_link * len(links):
        yield _problem(links, f"a link for each {words / len(links):.0f} words; the limit is one in {words_per_link}")
    elif len(outer) > max_links:
        yield _problem(outer, f"{len(outer)} links to other sites; the limit is {max_links}")


def _problem(links: list[Placed], message: str) -> Problem:
    related = tuple(Related(link.inline.span, "a link") for link in links[1 : _MOST_PLACES + 1])
    return Problem(links[0].inline.span, message, related=related)
