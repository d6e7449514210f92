"""Loaders: bytes of a format to an article. Each is imported when it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.errors import ArticleError

if TYPE_CHECKING:
    from copydesk.article import Article
    from copydesk.source import Source

FORMATS = ("markdown", "html", "text")
SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
}
"""The format of a file by its suffix, in lower case."""

MAX_LENGTH = 10_000
"""Characters of a block: some 1,700 words, more than a paragraph has that somebody wrote."""


def format_of(path: str) -> str:
    """The format that a path's suffix tells.

    Raises:
        ArticleError: the suffix is none of `SUFFIXES`.
    """
    name = path.rsplit("/", 1)[-1].lower()
    suffix = name[name.rfind(".") :] if "." in name else ""
    if suffix not in SUFFIXES:
        known = " ".join(SUFFIXES)
        raise ArticleError(f"no known format; use one of {known}, or say --format-in")
    return SUFFIXES[suffix]


_last: list[Article] = []


def load(source: Source, format: str) -> Article:
    """The article in a source; `format` is one of `FORMATS`.

    A block of more than `MAX_LENGTH` characters is read as several.

    Raises:
        ArticleError: it is beyond one of the limits.
    """
    from copydesk.loaders.limits import check_article, check_source

    _last.clear()
    check_source(source.text, format)
    article = _bounded(_loaded(source, format))
    check_article(article)
    _last.append(article)
    return article


def loaded(source: Source, format: str) -> Article:
    """As `load`, but the article that was loaded last, with all that is known of it, if this is its source."""
    again = (one for one in _last if one.source is source and one.format == format)
    return next(again, None) or load(source, format)


def _bounded(article: Article) -> Article:
    if all(len(block.text) <= MAX_LENGTH for block in (*article.blocks, *article.outside)):
        return article
    from copydesk.loaders.lengths import bounded

    return bounded(article, MAX_LENGTH)


def _loaded(source: Source, format: str) -> Article:
    if format == "markdown":
        from copydesk.loaders.markdown import load_markdown

        return load_markdown(source)
    if format == "html":
        from copydesk.loaders.html import load_html

        return load_html(source)
    from copydesk.loaders.text import load_text

    return load_text(source)
