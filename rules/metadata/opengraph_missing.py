"""A page that looks bare wherever it is shared."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, Span, rule

_HEAD = re.compile(r"<head\b[^<>]*>", re.IGNORECASE)
_REACH = 10_000


@rule(severity=Severity.NOTE, default=False)
def opengraph_missing(
    article: Article,
    *,
    wanted: Annotated[tuple[str, ...], "the properties that have to be there"] = (
        "og:title",
        "og:description",
        "og:image",
    ),
) -> Iterator[Problem]:
    """The head lacks the Open Graph properties that make a preview.

    Where the page is shared, its title, description and picture are taken from them (The Open Graph protocol, ogp.me).
    The rule is off by default.

    ```html bad
    <html lang="en"><head><title>The river</title></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```
    ```html good
    <html lang="en"><head><title>The river</title><meta property="og:title" content="The river">
    <meta property="og:description" content="How it rose at night.">
    <meta property="og:image" content="https://river.example/night.jpg"></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```

    A part of a page has no head.

    ```html good
    <h1>The river</h1><p>It rose in the night.</p>
    ```
    """
    head = _HEAD.search(article.source.text, 0, _REACH) if article.format == "html" else None
    missing = [name for name in wanted if name not in article.metadata]
    if head and missing:
        yield Problem(Span(*head.span()), f"the head has no {', '.join(missing)}")
