"""An address that is hard to read, or that will be wrong next year."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Edit, Fix, Problem, Severity, rule
from copydesk.language.words import content_words

_PLAIN = re.compile(r"[\w./~-]+")
_NOISE = re.compile(r"(?:^|[-_/])(?:[0-9a-f]{16,}|\d{7,}|copy|draft|untitled|final|v\d|test)(?:[-_/]|$)")


@rule(severity=Severity.NOTE, fixable=True)
def slug_quality(
    article: Article,
    *,
    max_characters: Annotated[int, "a longer address is cut off wherever it is shown"] = 75,
) -> Iterator[Problem]:
    """The slug has capitals, spaces, underscores or noise in it, or is too long.

    Readers see it in results and type it from paper. Capitals make two addresses of one on many servers, and search
    engines read an underscore as a letter (Google Search Central, URL structure, 2024). The unsafe fix makes capitals
    small and writes hyphens; mind links that lead to the old address.

    ```markdown bad
    ---
    title: The river at night
    slug: The_River_at_Night
    ---

    It rose in the night.
    ```
    ```markdown fixed
    ---
    title: The river at night
    slug: the-river-at-night
    ---

    It rose in the night.
    ```
    ```markdown bad
    ---
    title: The river at night
    slug: untitled-3
    ---

    It rose in the night.
    ```
    ```markdown good
    ---
    title: The river at night
    slug: river-at-night
    ---

    It rose in the night.
    ```

    A year or a date in a path is a way to order news, and an article without a slug gets it from its file.

    ```markdown good
    ---
    title: The river at night
    slug: 2026/05/river-at-night
    ---

    It rose in the night.
    ```
    """
    entry = article.metadata.get("slug")
    slug = entry.text.strip() if entry else ""
    if not entry or not slug or "{" in slug:
        return
    if fault := _fault(slug, article.language, max_characters):
        better = re.sub(r"[\s_]+", "-", slug.lower())
        fixes = better != slug and article.source[entry.span].strip("\"' ") == slug
        fix = Fix(f"write “{better[:60]}”", (Edit(entry.span, better),), safe=False) if fixes else None
        yield Problem(entry.span, fault, fix)


def _fault(slug: str, language: str, limit: int) -> str:
    shown = slug[:60]
    if slug != slug.lower():
        return f"slug “{shown}” has capitals; write it small"
    if not _PLAIN.fullmatch(slug) or "_" in slug:
        return f"slug “{shown}” has more than letters, numbers and hyphens in it"
    if noise := _NOISE.search(slug):
        return f"“{noise[0].strip('-_/')}” in slug “{shown}” says nothing"
    if len(slug) > limit:
        return f"slug of {len(slug)} characters; the limit is {limit}"
    words = slug.replace("-", " ").replace("/", " ")
    return "" if content_words(words, language) else f"slug “{shown}” has no word that says what it is about"
