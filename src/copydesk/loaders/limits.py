"""The limits of what is read as one article: within them, a check ends in some two minutes and 1.5 GB of memory."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from copydesk.errors import ArticleError

if TYPE_CHECKING:
    from copydesk.article import Article

MAX_BYTES = 16_000_000
"""Of a file; most of so large a page is no text, such as pictures written into it."""

MAX_TEXT = 4_000_000
"""Characters that a reader sees, code left out: some 700,000 words, more than War and Peace has."""

MAX_BLOCKS = 150_000
MAX_LINES = 1_000_000
MAX_MARKS = 1_000_000
"""Tokens of markup and of the text between them, before it is known how many blocks they make."""

_TOKENS_OF_TAG = 2  # itself and the text behind it


def bounded(file: IO[bytes]) -> bytes:
    """All bytes of a file.

    Raises:
        ArticleError: there are more than `MAX_BYTES`; they are not read.
    """
    data = file.read(MAX_BYTES + 1)
    check_size(len(data))
    return data


def check_size(count: int) -> None:
    """Look whether so many bytes may be read.

    Raises:
        ArticleError: there are more than `MAX_BYTES`.
    """
    if count > MAX_BYTES:
        raise _too_much(f"more than {MAX_BYTES // 1_000_000} MB")


def check_source(text: str, format: str) -> None:
    """Look whether a text may be read.

    Raises:
        ArticleError: it is too long.
    """
    _check(len(text), MAX_BYTES, "characters")
    _check(text.count("\n") + text.count("\r") - text.count("\r\n"), MAX_LINES, "lines")
    if format != "text":
        check_marks(_TOKENS_OF_TAG * text.count("<"))


def check_marks(count: int) -> None:
    """Look whether so many marks may be read on.

    Raises:
        ArticleError: there are too many.
    """
    if count > MAX_MARKS:
        raise _too_much(f"more than {MAX_MARKS:,} pieces of markup")


def check_article(article: Article) -> None:
    """Look whether an article may be checked.

    Raises:
        ArticleError: it is too long.
    """
    # Who asks for the limits of a file needs no article.
    from copydesk.article.block import Kind

    blocks = (*article.blocks, *article.outside)
    _check(len(blocks), MAX_BLOCKS, "blocks (paragraphs, headings, list items, cells)")
    _check(sum(len(one.text) for one in blocks if one.kind is not Kind.CODE), MAX_TEXT, "characters of text")


def _check(count: int, most: int, what: str) -> None:
    if count > most:
        raise _too_much(f"{count:,} {what}, more than {most:,}")


def _too_much(what: str) -> ArticleError:
    return ArticleError(f"{what}; split it, or leave it out with exclude")
