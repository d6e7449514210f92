"""A page that does not say which language it is in."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, Span, rule

_PAGE = re.compile(r"<html\b[^<>]*>", re.IGNORECASE)
_REACH = 4000  # characters in which a page has begun
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@rule(severity=Severity.NOTE)
def html_lang(article: Article) -> Iterator[Problem]:
    """A page does not state its language, or not in a form that browsers know.

    A screen reader then reads it in the wrong voice (WCAG 2.2, success criterion 3.1.1; the form is that of RFC 5646).

    ```html bad
    <html><head><title>The quay</title></head><body><h1>The quay</h1><p>It was built in 1871.</p></body></html>
    ```
    ```html bad
    <html lang="english"><head><title>The quay</title></head><body><h1>The quay</h1><p>It is old.</p></body></html>
    ```
    ```html good
    <html lang="en-GB"><head><title>The quay</title></head><body><h1>The quay</h1><p>It is old.</p></body></html>
    ```

    A part of a page states none, and neither do other formats. That it states the wrong one is `language-mismatch`'s.

    ```html good
    <h1>The quay</h1><p>It was built in 1871.</p>
    ```
    """
    page = _PAGE.search(article.source.text, 0, _REACH) if article.format == "html" else None
    if page is None:
        return
    entry = article.metadata.get("lang")
    if entry is None or not entry.text.strip():
        yield Problem(Span(*page.span()), 'the page states no language; write lang="…" into <html>')
    elif not _TAG.fullmatch(entry.text.strip()) and "{" not in entry.text:
        yield Problem(entry.span, f"“{entry.text}” is no language tag; write one such as “en” or “pt-BR”")
