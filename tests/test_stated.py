"""What the metadata says, as blocks with exact places."""

from __future__ import annotations

import json
from html import escape

from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.article.stated import stated
from copydesk.loaders import load
from copydesk.source import Source

WORDS = st.lists(st.text("abcé&'\"<>;:#0123456789", min_size=1, max_size=8), min_size=3, max_size=9).map(" ".join)


def places(article: Article) -> dict[str, str]:
    """Each word that the metadata states, with the source at its place."""
    found = {}
    for block in stated(article):
        at = 0
        for word in block.text.split():
            at = block.text.index(word, at)
            span = block.span_of(at, at + len(word))
            found[word] = article.source[span]
            at += len(word)
    return found


@given(WORDS)
def test_a_quoted_value_of_front_matter_has_exact_words(words: str) -> None:
    quoted = json.dumps(words, ensure_ascii=False)
    article = load(Source("a.md", f"---\ndescription: {quoted}\n---\n\nHello.\n"), "markdown")
    for word, written in places(article).items():
        assert json.loads(f'"{written}"') == word


@given(WORDS)
def test_the_description_of_a_page_has_exact_words(words: str) -> None:
    page = f'<head><meta name="description" content="{escape(words)}"></head><body><p>Hello.</p></body>'
    for word, written in places(load(Source("a.html", page), "html")).items():
        assert written in (word, escape(word))


def test_a_folded_value_has_exact_words() -> None:
    text = "---\ndescription: >-\n  Founded in 1911, the Tarn\n  Observatory is old.\n---\n\nHello.\n"
    found = places(load(Source("a.md", text), "markdown"))
    assert found["1911,"] == "1911,"
    assert found["Observatory"] == "Observatory"


def test_what_a_heading_says_is_not_stated_again() -> None:
    text = "---\ntitle: The old Tarn Observatory\n---\n\n# The old Tarn Observatory\n\nHello.\n"
    assert list(stated(load(Source("a.md", text), "markdown"))) == []
