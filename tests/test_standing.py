"""Blocks that stand as a line of their own, and what an article is about."""

from __future__ import annotations

import pytest

from copydesk.article import Article
from copydesk.article.standing import is_about, standing
from copydesk.loaders import load
from copydesk.source import Source

SUFFIXES = {"markdown": "md", "html": "html", "text": "txt"}
PROSE = "The ferry left at noon, and by the time it came back the harbour had frozen from one wall to the other."


def read(text: str, format: str = "markdown") -> Article:
    return load(Source(f"a.{SUFFIXES[format]}", text), format)


def test_only_short_blocks_stand_alone() -> None:
    article = read(f"Menu\n\n{PROSE}\n\nNext page\n")
    assert [block.text for block in standing(article, 2)] == ["Menu", "Next page"]


def test_quotes_and_code_do_not_stand_alone() -> None:
    article = read("> Menu\n\n`Menu`\n\n    Menu\n\nMenu\n")
    assert [block.span.start for block in standing(article, 2)] == [article.source.text.rindex("Menu")]


def test_a_longer_block_never_stands_where_a_shorter_one_does_not() -> None:
    article = read(f"Menu\n\nNext page\n\n{PROSE}\n")
    for words in range(1, 30):
        assert set(map(id, standing(article, words))) <= set(map(id, standing(article, words + 1)))


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("# How cookies work\n\nThey are small.\n", "markdown"),
        ("---\ntitle: Cookies, explained\n---\n\nThey are small.\n", "markdown"),
        ("<h1>Small things</h1><h2>The cookies</h2><p>They are small.</p>", "html"),
    ],
    ids=["a title", "a title in the front matter", "a heading"],
)
def test_a_title_or_a_heading_tells_what_an_article_is_about(text: str, format: str) -> None:
    article = read(text, format)
    assert is_about(article, {"cookies"})
    assert not is_about(article, {"crumbs"})


def test_a_notice_that_looks_like_a_heading_does_not_tell_what_a_plain_text_is_about() -> None:
    article = read(f"The harbour in winter\n\n{PROSE}\n\nThis page sets cookies\n\n{PROSE}\n", "text")
    assert not is_about(article, {"cookies"})
    assert is_about(article, {"harbour"})
