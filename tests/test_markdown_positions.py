"""Every character of a Markdown text that is read knows its place in the source."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import commonmark  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article, Block, InlineKind, Kind
from copydesk.loaders.markdown import load_markdown
from copydesk.source import Source
from tests.markdown_constructs import COMMONMARK, EXTENDED, TOKENS

WORD = re.compile(r"\w+")

SOUPS = st.lists(st.sampled_from(TOKENS), max_size=30).map("".join)


def loaded(text: str, path: str = "a.md") -> Article:
    return load_markdown(Source(path, text))


def hold_laws(text: str, path: str = "a.md") -> None:
    """All that must be true of the places in any text."""
    for block in loaded(text, path).blocks:
        runs_partition_the_text(block)
        copied_runs_read_as_the_source(block, text)
        words_stand_where_they_say(block, text)
        inlines_stand_within(block)


def runs_partition_the_text(block: Block) -> None:
    at = 0
    for run in block.runs:
        assert run.at == at
        assert run.length > 0
        at += run.length
    assert at == len(block.text)


def copied_runs_read_as_the_source(block: Block, text: str) -> None:
    for run in block.runs:
        if run.length == run.width:
            written, read = text[run.source : run.source + run.width], block.text[run.at : run.at + run.length]
            # White space may be one space of running text; a line end is LF in code.
            assert written.replace("\r", "\n") == read or (written.isspace() and read == " ")


def words_stand_where_they_say(block: Block, text: str) -> None:
    for word in WORD.finditer(block.text):
        span = block.span_of(*word.span())
        assert span in block.span
        written = iter(unescape(text[span.start : span.end]))
        assert all(letter in written for letter in word[0])  # in order, between them only markup


def inlines_stand_within(block: Block) -> None:
    for one in block.inlines:
        assert 0 <= one.start <= one.end <= len(block.text)
        assert one.span in block.span
    starts = [one.start for one in block.inlines]
    assert starts == sorted(starts)


def shape(article: Article) -> list[object]:
    """All of an article but its places."""
    return [
        (
            *(b.kind, b.text, b.level, b.inside, b.marker, b.cell, b.quoted, b.anchor, b.language),
            *((one.kind, one.start, one.end, one.target, one.label, one.form) for one in b.inlines),
        )
        for b in article.blocks
    ]


class Words(HTMLParser):
    """The words between the tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.found.append("\n")


@pytest.mark.parametrize("text", COMMONMARK + EXTENDED)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_each_character_knows_its_place_in_each_construct(text: str, line_end: str) -> None:
    hold_laws(text.replace("\n", line_end))


@pytest.mark.parametrize("text", COMMONMARK + EXTENDED)
def test_line_ends_change_no_block(text: str) -> None:
    assert shape(loaded(text.replace("\n", "\r\n"))) == shape(loaded(text))


@pytest.mark.parametrize("text", COMMONMARK)
def test_the_words_are_those_of_another_parser(text: str) -> None:
    rendered = "".join(Words(commonmark.commonmark(text)).found)
    read = "\n".join(block.text for block in loaded(text).blocks)
    assert WORD.findall(read) == WORD.findall(rendered)


@given(SOUPS)
@settings(max_examples=150, deadline=None)
def test_each_character_knows_its_place_in_any_text(text: str) -> None:
    hold_laws(text)
    hold_laws(text.replace("\n", "\r\n"))


@given(SOUPS)
@settings(max_examples=60, deadline=None)
def test_each_character_of_mdx_knows_its_place(text: str) -> None:
    hold_laws(text, "a.mdx")


@given(SOUPS)
@settings(max_examples=60, deadline=None)
def test_line_ends_change_no_text(text: str) -> None:
    text = text.replace("\r", "")
    assert shape(loaded(text.replace("\n", "\r\n"))) == shape(loaded(text))


def test_code_is_read_as_it_stands() -> None:
    article = loaded("> ```\n> one\n>   two\n> ```\n")
    assert [(block.kind, block.text) for block in article.blocks] == [(Kind.CODE, "one\n  two")]


def test_the_span_of_a_link_holds_its_markup() -> None:
    text = "See [the *page*](/x 'y') now."
    (block,) = loaded(text).blocks
    link = next(one for one in block.inlines if one.kind is InlineKind.LINK)
    assert (block.text[link.start : link.end], text[link.span.start : link.span.end]) == (
        "the page",
        "[the *page*](/x 'y')",
    )


def test_a_soft_break_in_a_quote_is_one_space_that_covers_the_mark() -> None:
    text = "> one\n> two"
    (block,) = loaded(text).blocks
    span = block.span_of(3, 4)
    assert (block.text, text[span.start : span.end]) == ("one two", "\n> ")


def test_an_entity_is_covered_whole() -> None:
    text = "Fish &amp; chips"
    (block,) = loaded(text).blocks
    span = block.span_of(5, 6)
    assert (block.text, text[span.start : span.end]) == ("Fish & chips", "&amp;")


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_no_text_is_refused(text: str) -> None:
    loaded(text)
    loaded(text, "a.mdx")


@pytest.mark.parametrize(
    "text",
    [
        "> " * 3000 + "a",
        "- " * 3000 + "a",
        "[" * 5000 + "](x)" * 5000,
        "![" * 2000 + "](x)" * 2000,
        "^[" * 2000 + "]" * 2000,
        "[^a" * 5000,
        "[a\n" * 3000,
        "*a _b " * 5000,
        "".join("    " * depth + "!!! note\n" for depth in range(150)),
        "* a\n" * 5000,
        "<b>" * 5000 + "</i>" * 5000,
    ],
    ids=lambda text: text[:12],
)
def test_deep_and_broken_nesting_is_read_in_the_end(text: str) -> None:
    assert loaded(text).source.text == text
