"""An article of which nobody says who wrote it."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, Span, rule
from copydesk.article import JsonLd
from copydesk.article.linked_data import things
from copydesk.article.zone import Zone

_KEYS = (
    "author",
    "authors",
    "byline",
    "writer",
    "by",
    "creator",
    "dc.creator",
    "article:author",
    "contributors",
    "autor",
)
_BYLINE = re.compile(r"\W*(?:(?:written |text |story )?by|por|von|par|di|door)[: ]\s*[A-ZÀ-Þ]\w+", re.IGNORECASE)
_EDGE = 6  # blocks at the start and at the end in which a byline stands
_MAX_BYLINE_WORDS = 15


@rule(severity=Severity.NOTE, default=False)
def author_missing(article: Article) -> Iterator[Problem]:
    """The article has no author.

    Readers and search engines want to know who speaks (Google's guidelines for quality raters, 2024, 2.5.2). A key of
    the metadata, JSON-LD, a section about the author or a line such as “By Anna Berg” counts. The rule is off by
    default, since many sites state one author for all.

    ```markdown bad
    ---
    title: The river
    date: 2026-03-01
    ---

    It rose in the night.
    ```
    ```markdown good
    ---
    title: The river
    author: Ana Reis
    ---

    It rose in the night.
    ```
    ```markdown good
    # The river

    By Ana Reis

    It rose in the night.
    ```
    """
    if not article.blocks or any(article.metadata[key].text.strip() for key in _KEYS if key in article.metadata):
        return
    if Zone.AUTHOR in article.zones or any(_names_author(one) for one in article.json_ld) or _has_byline(article):
        return
    title = article.title
    yield Problem(title.span if title else Span(0, 0), "nothing says who wrote the article")


def _names_author(script: JsonLd) -> bool:
    return any(one.get("author") or one.get("creator") for one in things(script))


def _has_byline(article: Article) -> bool:
    edges = (*article.blocks[:_EDGE], *article.blocks[-_EDGE:], *article.outside[:_EDGE])
    return any(len(block.text.split()) <= _MAX_BYLINE_WORDS and _BYLINE.match(block.text) for block in edges)
