"""An address in a sentence where a link with words belongs."""

from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Kind, Problem, Related, Severity, rule
from copydesk.article import Placed
from copydesk.article.address import address
from copydesk.article.links import shows_address
from copydesk.article.zone import Zone
from copydesk.language.excerpt import excerpt

_MIN_WORDS = 5
_MOST_PLACES = 20


@rule(severity=Severity.NOTE, fixable=True, needs="links")
def bare_url(article: Article) -> Iterator[Problem]:
    """A sentence holds a raw address.

    Nobody reads an address aloud, and a screen reader spells it out. The unsafe fix for Markdown makes a link of it
    that is named after the site; better words are up to you. One note for the article, at the first.

    ```markdown bad
    The tide tables of the year are at https://harbour.example/tables/2026.html and cost nothing.
    ```
    ```markdown fixed
    The tide tables of the year are at [harbour.example](https://harbour.example/tables/2026.html) and cost nothing.
    ```
    ```markdown good
    The [tide tables for the coming year](https://harbour.example/tables/2026.html) cost nothing.
    ```

    The name of a site is a name. A list of sources, an address that ends a paragraph after a colon, and one that
    stands alone are meant to be copied, as are addresses in code.

    ```markdown good
    The tables are on harbour.example, as they were last year and the year before that.

    Write the number down, then go to this address, or have somebody go there for you: https://harbour.example/tables

    https://harbour.example/tables

    Replace the last part of `https://harbour.example/tables/2026.html` with the year that you need.

    ## Sources

    Harbour office, tide tables for the coming year, https://harbour.example/tables/2026.html, seen in May.
    ```

    Plain text has no links, so nothing is said there.
    """
    if article.format == "text" or "://" not in article.source.text:
        return
    found = [link for link in article.links if shows_address(link) and _is_in_sentence(link)]
    if found:
        listed = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.SOURCES}
        found = [link for link in found if id(link.block) not in listed]
    if found:
        related = tuple(Related(link.inline.span, "another one") for link in found[1 : _MOST_PLACES + 1])
        message = f"“{excerpt(found[0].text)}” is a raw address; link words instead"
        yield Problem(found[0].inline.span, message, _fix(article, found), related)


def _is_in_sentence(link: Placed) -> bool:
    """Whether words go on after it, in a paragraph of some length."""
    block = link.block
    if block.kind is not Kind.PARAGRAPH or block.quoted or "://" not in link.text:
        return False
    rest = block.masked[link.inline.end :]
    before = block.masked[: link.inline.start].rstrip()
    return any(char.isalpha() for char in rest) and not before.endswith(":") and len(before.split()) >= _MIN_WORDS


def _fix(article: Article, found: list[Placed]) -> Fix | None:
    if article.format != "markdown" or any(link.inline.form not in ("bare", "autolink") for link in found):
        return None
    edits = (
        Edit(link.inline.span, f"[{address(link.inline.target).site}]({link.inline.target})")
        for link in found
        if address(link.inline.target).site
    )
    return Fix("make links of them", tuple(edits), safe=False)
