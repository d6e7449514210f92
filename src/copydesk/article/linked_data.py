"""What the JSON-LD of a page describes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from copydesk.article.article import Article
from copydesk.article.metadata import JsonLd

_ARTICLES = ("Article", "Posting", "Report", "Review")
_MAX_DEPTH = 4  # lists and graphs within each other


def things(script: JsonLd) -> Iterator[Mapping[str, object]]:
    """The things on the top level of a script: of a list or of an @graph each member."""
    yield from _things(script.data, 0)


def described_article(article: Article) -> tuple[JsonLd, Mapping[str, object]] | None:
    """The first thing that is an article of some type, and its script."""
    for script in article.json_ld:
        for one in things(script):
            if any(kind.endswith(_ARTICLES) for kind in types(one)):
                return script, one
    return None


def types(thing: Mapping[str, object]) -> tuple[str, ...]:
    """What a thing says that it is."""
    stated = thing.get("@type")
    return tuple(str(one) for one in stated) if isinstance(stated, list) else (str(stated),) if stated else ()


def names(value: object) -> list[str]:
    """The names of a person, an organisation, or several of them."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return names(value.get("name"))
    return [name for one in value for name in names(one)] if isinstance(value, list) else []


def _things(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(data, list) and depth < _MAX_DEPTH:
        for one in data:
            yield from _things(one, depth + 1)
    elif isinstance(data, Mapping):
        graph = data.get("@graph")
        if isinstance(graph, list) and depth < _MAX_DEPTH:
            yield from _things(graph, depth + 1)
        else:
            yield data
