"""A heading that is, or holds, a link."""

from collections.abc import Iterator

from copydesk import Article, InlineKind, Problem, Related, Severity, rule
from copydesk.language.excerpt import excerpt

_SERIES = 3  # so many such headings are a list of things that are named by their links
_MOST_PLACES = 20


@rule(severity=Severity.NOTE, needs="headings")
def link_in_heading(article: Article) -> Iterator[Problem]:
    """A heading holds a link.

    A heading says what stands under it. With a link in it, it looks as if the section stood elsewhere, and contents
    that are made of headings lead away from the page. Link the words in the text.

    ```markdown bad
    ## The [tide tables](https://harbour.example/tables)

    They are free and hang at the quay.
    ```
    ```markdown good
    ## The tide tables

    They are [free](https://harbour.example/tables) and hang at the quay.
    ```

    A mark that links a heading to itself is the site's. Three such headings are the form of a list of things, as in
    a change log or a round-up.

    ```markdown good
    ## [The tide tables](#the-tide-tables)

    They are free and hang at the quay.
    ```
    ```markdown good
    ## [The mill](/mill)

    It ground flour.

    ## [The bell](/bell)

    It was found in 2019.

    ## [The dunes](/dunes)

    Nobody comes back on time.
    ```
    """
    found = [
        (block, one)
        for block in article.headings
        for one in block.inlines
        if one.kind is InlineKind.LINK and not one.target.startswith("#") and not block.quoted and one.end > one.start
    ]
    if found and len(found) < _SERIES:
        block, first = found[0]
        related = tuple(Related(one.span, "another one") for _, one in found[1 : _MOST_PLACES + 1])
        yield Problem(first.span, f"heading “{excerpt(block.text)}” holds a link; link words below it", related=related)
