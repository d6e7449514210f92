"""A link from an article to itself."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.address import address
from copydesk.language.excerpt import excerpt

_KEYS = ("canonical", "canonical_url", "canonicalurl", "og:url", "permalink", "url")


@rule(severity=Severity.NOTE, needs="links")
def self_link(article: Article) -> Iterator[Problem]:
    """A link leads to the very page it stands on.

    Readers click and nothing happens. Mostly the link was meant for another page of the same name, or the text was
    taken over from an overview. The page's own address is the canonical one that it states.

    ```markdown bad
    ---
    title: Tides
    canonical: https://harbour.example/tides
    ---

    More is in our [guide to the tides](https://harbour.example/tides/).
    ```
    ```markdown good
    ---
    title: Tides
    canonical: https://harbour.example/tides
    ---

    More is in our [guide to the moon](https://harbour.example/moon/).
    ```

    A link to a place of the page is a help.

    ```markdown good
    ---
    title: Tides
    canonical: https://harbour.example/tides
    ---

    See [the spring tide](https://harbour.example/tides#spring) below.
    ```
    """
    entry = next((article.metadata[key] for key in _KEYS if key in article.metadata), None)
    own = address(entry.text) if entry else None
    if own is None or not own.host:
        return
    for link in article.links:
        one = address(link.inline.target)
        if one.page == own.page and not one.fragment:
            yield Problem(link.inline.span, f"“{excerpt(link.text or link.inline.target)}” links to this very page")
