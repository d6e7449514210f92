"""A page whose head lacks what search engines read, or says it twice."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, Span, rule

_HEAD = re.compile(r"<head\b[^<>]*>", re.IGNORECASE)
_END = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style|svg|noscript|template)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_PARTS = {
    "title": re.compile(r"<title\b", re.IGNORECASE),
    "description": re.compile(r"<meta\b[^<>]*\bname\s*=\s*[\"']?description\b[^<>]*>", re.IGNORECASE),
    "canonical link": re.compile(r"<link\b[^<>]*\brel\s*=\s*[\"']?canonical\b[^<>]*>", re.IGNORECASE),
}
_REACH = 200_000  # characters in which a head has ended
_TEMPLATE = re.compile(r"\{\{|\{%|<\?|<%")


@rule(severity=Severity.WARNING)
def html_head_basics(article: Article) -> Iterator[Problem]:
    """The head of a page has no title, has one thing twice, hides the page, or sends readers elsewhere.

    Of two titles or descriptions nobody knows which is shown; `noindex` keeps the page out of every search, mostly
    because it was copied from a test page; a canonical address has to be whole (RFC 6596). That the description is
    missing is a note.

    ```html bad
    <html lang="en"><head><meta name="description" content="How it rose and took the bridge with it."></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```
    ```html bad
    <html lang="en"><head><title>The river</title><title>Home</title></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```
    ```html bad
    <html lang="en"><head><title>The river</title><meta name="robots" content="noindex, nofollow">
    <meta name="description" content="How it rose and took the bridge with it."></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```
    ```html good
    <html lang="en"><head><title>The river</title><link rel="canonical" href="https://river.example/night">
    <meta name="description" content="How it rose and took the bridge with it."></head>
    <body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```

    A part of a page has no head, and a template's head is not filled in yet. A title within a drawing is the drawing's.

    ```html good
    <h1>The river</h1><p>It rose in the night.</p>
    ```
    ```html good
    <html lang="en"><head><title>The river</title><meta name="description" content="How it rose at night.">
    <svg><title>A drop</title></svg></head><body><h1>The river</h1><p>It rose in the night.</p></body></html>
    ```
    """
    head = _HEAD.search(article.source.text, 0, _REACH) if article.format == "html" else None
    if head is None:
        return
    end = _END.search(article.source.text, head.end(), head.end() + _REACH)
    text = article.source.text[head.end() : end.start() if end else head.end()]
    if not text.strip() or _TEMPLATE.search(text):
        return
    yield from _counted(article, _blanked(text), head.end(), Span(*head.span()))
    yield from _canonical(article)
    robots = article.metadata.get("robots")
    if robots and "noindex" in robots.text.lower():
        yield Problem(robots.span, "“noindex” keeps the page out of search results")


def _blanked(text: str) -> str:
    """The head with scripts, drawings and comments blanked out, as long as it was."""
    return _UNSEEN.sub(lambda match: " " * len(match[0]), text)


def _counted(article: Article, text: str, start: int, head: Span) -> Iterator[Problem]:
    for name, pattern in _PARTS.items():
        places = [Span(start + one.start(), start + one.end()) for one in pattern.finditer(text)]
        if len(places) > 1:
            related = tuple(Related(place, f"a {name}") for place in places[:1])
            yield Problem(places[1], f"the head has {len(places)} of “{name}”; keep one", related=related)
    if "title" not in article.metadata:
        yield Problem(head, "the head has no title")
    elif "description" not in article.metadata:
        yield Problem(head, "the head has no description", severity=Severity.NOTE)


def _canonical(article: Article) -> Iterator[Problem]:
    entry = article.metadata.get("canonical")
    if entry and entry.text.strip() and not re.match(r"https?://", entry.text.strip(), re.IGNORECASE):
        yield Problem(entry.span, f"canonical address “{entry.text[:60]}” is not whole; write it with https://")
