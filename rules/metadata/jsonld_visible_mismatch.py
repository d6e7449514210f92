"""JSON-LD that says something else than the page."""

import re
from collections.abc import Iterator, Mapping

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.article import JsonLd
from copydesk.article.linked_data import described_article, names
from copydesk.language.excerpt import excerpt
from copydesk.language.stems import stems
from copydesk.language.words import normalised

_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_DATES = {"datePublished": ("article:published_time",), "dateModified": ("article:modified_time",)}
_MIN_SHARE = 0.3

_MAX_AUTHORS = 20  # of the JSON-LD that are looked for in the text


@rule(severity=Severity.WARNING)
def jsonld_visible_mismatch(article: Article) -> Iterator[Problem]:
    """The JSON-LD names another headline, author or date than the page.

    Search engines ask that structured data describe what readers see (Google Search Central, general guidelines, 2024)
    and drop it where it does not. Mostly it was copied from another page.

    ```html bad
    <html lang="en"><head><title>The river at night</title>
    <script type="application/ld+json">{"@type": "Article", "headline": "Ten soups for winter"}</script></head>
    <body><h1>The river at night</h1><p>It rose and took the bridge.</p></body></html>
    ```
    ```html bad
    <html lang="en"><head><title>The river at night</title><meta name="author" content="Ana Reis">
    <script type="application/ld+json">{"@type": "Article", "author": {"name": "Olaf Lund"}}</script></head>
    <body><h1>The river at night</h1><p>It rose and took the bridge.</p></body></html>
    ```
    ```html good
    <html lang="en"><head><title>The river at night</title><meta name="author" content="Ana Reis">
    <script type="application/ld+json">
    {"@type": "Article", "headline": "How the river rose at night", "author": [{"name": "Ana Reis"}]}</script></head>
    <body><h1>The river at night</h1><p>It rose and took the bridge.</p></body></html>
    ```

    A headline may be worded otherwise as long as it shares words; of dates only the day counts, and one that is off by
    a day may be in another time zone.

    ```html good
    <html lang="en"><head><title>The river at night</title>
    <meta property="article:published_time" content="2026-03-02T00:30:00+02:00">
    <script type="application/ld+json">{"@type": "Article", "datePublished": "2026-03-01T22:30:00Z"}</script></head>
    <body><h1>The river at night</h1><p>It rose and took the bridge.</p></body></html>
    ```
    """
    described = described_article(article)
    if described:
        script, thing = described
        yield from _headline(article, script, thing)
        yield from _author(article, script, thing)
        yield from _dates(article, script, thing)


def _headline(article: Article, script: JsonLd, thing: Mapping[str, object]) -> Iterator[Problem]:
    headline, title = thing.get("headline"), article.title
    if not isinstance(headline, str) or title is None:
        return
    one, other = (set(stems(text, article.language)) for text in (headline, title.text))
    shorter = min(len(one), len(other))
    is_shown = " ".join(headline.casefold().split()) in article.vocabulary_text
    if shorter >= 2 and len(one & other) < _MIN_SHARE * shorter and not is_shown:
        related = (Related(title.span, "the title"),)
        message = f"the JSON-LD's headline “{excerpt(headline)}” is another than “{excerpt(title.text)}”"
        yield Problem(script.span, message, related=related)


def _author(article: Article, script: JsonLd, thing: Mapping[str, object]) -> Iterator[Problem]:
    stated = {normalised(name) for name in names(thing.get("author"))}
    entry = article.metadata.get("author")
    if not entry or not stated or not (own := normalised(entry.text)) or "http" in entry.text:
        return
    if any(name in own or own in name for name in stated):
        return
    shown = normalised(article.vocabulary_text)
    if not any(name in shown for name in sorted(stated)[:_MAX_AUTHORS]):
        message = f"the JSON-LD's author “{excerpt(names(thing.get('author'))[0])}” is another than the page's"
        yield Problem(script.span, message, related=(Related(entry.span, "the author"),))


def _dates(article: Article, script: JsonLd, thing: Mapping[str, object]) -> Iterator[Problem]:
    for key, metas in _DATES.items():
        value = thing.get(key)
        entry = next((article.metadata[name] for name in metas if name in article.metadata), None)
        if isinstance(value, str) and entry and _are_apart(value, entry.text):
            message = f"the JSON-LD's {key} “{value[:30]}” is another day than “{entry.text[:30]}”"
            yield Problem(script.span, message, related=(Related(entry.span, "the page's date"),))


def _are_apart(one: str, other: str) -> bool:
    """Whether two dates are more than a day apart."""
    from datetime import date

    days = [match[0] for text in (one, other) if (match := _DAY.match(text.strip()))]
    try:
        return len(days) == 2 and abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) > 1
    except ValueError:
        return False
