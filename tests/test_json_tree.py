"""JSON with the place of each part."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article.json_tree import Node, json_tree, text_block
from copydesk.article.structured_data import faq_pages, scripts
from copydesk.loaders import load
from copydesk.source import Source

VALUES = st.recursive(
    st.text(max_size=12) | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
ROOTS = st.lists(VALUES, max_size=4) | st.dictionaries(st.text(max_size=6), VALUES, max_size=4)


def plain(node: Node) -> object:
    """A node as Python values, plain ones as text."""
    if node.members is not None:
        return {key: plain(one) for key, one in node.members.items()}
    return node.text if node.items is None else [plain(one) for one in node.items]


def as_text(value: object) -> object:
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    return value if isinstance(value, str) else json.dumps(value)


@given(ROOTS, st.booleans(), st.sampled_from([None, 2]))
def test_a_tree_holds_what_the_json_says(value: object, ascii_only: bool, indent: int | None) -> None:
    text = f"before {json.dumps(value, ensure_ascii=ascii_only, indent=indent)} after"
    tree = json_tree(text, len("before "), len(text) - len(" after"))
    assert tree is not None
    assert plain(tree) == as_text(value)


@given(st.text(min_size=1, max_size=20), st.booleans())
def test_each_character_of_a_string_has_its_place(words: str, ascii_only: bool) -> None:
    text = json.dumps([words], ensure_ascii=ascii_only)
    tree = json_tree(text, 0, len(text))
    assert tree is not None
    node = tree.each()[0]
    block = text_block(text, node)
    for at, character in enumerate(block.text):
        span = block.span_of(at, at + 1)
        assert json.loads(f'"{text[span.start : span.end]}"') == character


def test_a_wrapping_that_is_no_json_is_passed_over() -> None:
    text = '<!-- {"name": "Tarn"} -->'
    tree = json_tree(text, 0, len(text))
    name = tree.get("name") if tree else None
    assert name
    assert text[name.span.start : name.span.end] == "Tarn"


def test_what_holds_no_object_is_no_tree() -> None:
    assert json_tree(' "word" ', 0, 8) is None


PAGE = '{"@type": "https://schema.org/FAQPage", "mainEntity": {"name": "Why?", "acceptedAnswer": {"text": "So."}}}'


@pytest.mark.parametrize(
    ("text", "format"),
    [
        (f'<article><p>Hello.</p></article><script type="application/ld+json">{PAGE}</script>', "html"),
        (f'Hello.\n\n<script type="application/ld+json">\n{PAGE}\n</script>\n', "markdown"),
    ],
    ids=["in a page", "within Markdown"],
)
def test_the_questions_of_an_faq_page_are_read(text: str, format: str) -> None:
    article = load(Source("a", text), format)
    (page,) = faq_pages(article)
    (question,) = page.questions
    assert question.name
    assert text[question.name.span.start : question.name.span.end] == "Why?"
    assert [answer.text for answer in question.answers] == ["So."]


def test_a_listing_in_markdown_is_no_structured_data() -> None:
    text = f'```html\n<script type="application/ld+json">{PAGE}</script>\n```\n'
    assert scripts(load(Source("a.md", text), "markdown")) == ()
