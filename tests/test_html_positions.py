"""Laws of HTML positions: every character of a block's text has its place in the source."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from itertools import accumulate
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article, Block
from copydesk.loaders.html import html_blocks, load_html
from copydesk.source import Source, Span

_WHITE = " \t\r\n\f"
_WORDS = (
    *("plain", "naïve", "3.5", "R&D", "AT&amp;T", "caf&eacute;", "don&#8217;t", "&lt;b&gt;", "a&nbsp;b", "&copy2"),
    *("x&#x41;y", "🙂", "&ampere", "a<3", "{brace}", "&#32;"),
)
_SPACES = (" ", " ", "  ", "\n", "\r\n   ", "\t", " \n\n ", "\f")
_INLINES = (
    *("{}", " {} ", "<b>{}</b>", "<em>{} </em>", '<a href="/a?b=1&amp;c=2">{}</a>', "{}<br>", "<code>{}</code>"),
    *("{}<!-- note -->", "<SPAN class=x>{}</SPAN>", "<u>{}", "{}</i>", "<b><i>{}</b></i>"),
)
_LEAVES = (
    *("<p>{}</p>", "<p>{}", "<h2 id=part>{}</h2>", "<div>{}</div>", "<pre>{}</pre>", "<pre>\r\n{}\r\n</pre>"),
    *("<figcaption>{}</figcaption>", "<nav>{}</nav>", "{}", "<h3>{}", "<details><summary>{}</summary>{}</details>"),
)
_NESTS = (
    *("<div>{}</div>", "<blockquote>{}</blockquote>", "<ul><li>{}<li>{}</ul>", "<dl><dt>{}<dd>{}</dl>"),
    *("<ol start=4><li>{}</li><li>{}</li></ol>", "<table><tr><th>A<th>B<tr><td>{}<td>{}</table>"),
    *("<section>{}{}</section>", "<article>{}</article>", "<table role=presentation><tr><td>{}</table>"),
)
_PAGE = '<!DOCTYPE html><html lang="en"><head><title>A title</title></head><body>{}</body></html>'


class _Writer:
    """Writes the random document of a seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def document(self, size: int) -> str:
        return self.random.choice((_PAGE, "{}")).replace("{}", self.blocks(size, 2))

    def blocks(self, size: int, depth: int) -> str:
        between = self.random.choice(("", "\n", "\r\n\r\n"))
        return between.join(self._block(size, depth) for _ in range(self.random.randint(1, size)))

    def _block(self, size: int, depth: int) -> str:
        if depth and self.random.random() < 0.5:
            return self._filled(_NESTS, lambda: self.blocks(size, depth - 1))
        return self._filled(_LEAVES, lambda: self._phrase(size, 2))

    def _phrase(self, size: int, depth: int) -> str:
        inner = (lambda: self._phrase(size, depth - 1)) if depth else (lambda: self._sentence(size))
        between = self.random.choice(("", " ", "\n"))
        return between.join(self._filled(_INLINES, inner) for _ in range(self.random.randint(1, min(size, 2))))

    def _sentence(self, size: int) -> str:
        words = self.random.choices(_WORDS, k=size)
        return "".join(word + self.random.choice(_SPACES) for word in words) + self.random.choice(_WORDS)

    def _filled(self, forms: Sequence[str], content: Callable[[], str]) -> str:
        first, *others = self.random.choice(forms).split("{}")
        return first + "".join(content() + other for other in others)


_SEEDS, _SIZES = st.integers(0, 2**32 - 1), st.integers(1, 3)
_DOCUMENTS = st.builds(lambda seed, size: _Writer(seed).document(size), _SEEDS, _SIZES)
_PARTS = st.builds(lambda seed, size: _Writer(seed).blocks(size, 2), _SEEDS, _SIZES)
_NOISE = st.lists(
    st.sampled_from(
        [
            *"<>/!-=\"'&;%{} \n",
            "<p",
            "</p>",
            "<li>",
            "<a href=",
            "<!--",
            "-->",
            "<td>",
            "<table>",
            "{%",
            "%}",
            "<%",
            "<?php",
            "<script>",
            "</b>",
            "<b>",
            "&amp",
            "&#",
            "word",
            "<svg/>",
            "<title>",
            "<![CDATA[",
        ]
    ),
    max_size=40,
).map("".join)


class _Words(HTMLParser):
    """The text of a page by the standard library's reading, without the head."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_title = tag == "title"

    def handle_endtag(self, tag: str) -> None:
        self.in_title = False

    def handle_data(self, data: str) -> None:
        self.parts.append("" if self.in_title else data)


def _load(text: str) -> Article:
    return load_html(Source("page.html", text))


def _all(article: Article) -> list[Block]:
    return sorted((*article.blocks, *article.outside), key=lambda block: block.text_span.start)


def _squeezed(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=200, deadline=None)
@given(_DOCUMENTS)
def test_runs_partition_the_text(text: str) -> None:
    for block in _all(_load(text)):
        ends = list(accumulate(run.length for run in block.runs))
        assert [run.at for run in block.runs] == [0, *ends][: len(ends)]
        assert (ends or [0])[-1] == len(block.text)


@settings(max_examples=200, deadline=None)
@given(_DOCUMENTS)
def test_a_run_of_equal_length_stands_in_the_source_as_it_is(text: str) -> None:
    for block in _all(_load(text)):
        for run in block.runs:
            words = block.text[run.at : run.at + run.length]
            origin = text[run.source : run.source + run.width]
            assert run.length != run.width or words == origin or (words == " " and origin in _WHITE)


@settings(max_examples=200, deadline=None)
@given(_DOCUMENTS)
def test_every_word_is_found_where_its_span_says_up_to_markup_and_entities(text: str) -> None:
    article = _load(text)
    for block in _all(article):
        for word in re.finditer(r"\S+", block.text):
            origin = article.source[block.span_of(*word.span())]
            assert html.unescape(re.sub(r"<!--.*?-->|</?[a-zA-Z][^>]*>", "", origin)) == word[0]


@settings(max_examples=200, deadline=None)
@given(_DOCUMENTS)
def test_no_text_is_lost_and_none_is_made_up(text: str) -> None:
    reading = _Words()
    reading.feed(text)
    reading.close()
    assert _squeezed("".join(block.text for block in _all(_load(text)))) == _squeezed("".join(reading.parts))


@settings(max_examples=100, deadline=None)
@given(_DOCUMENTS)
def test_blocks_stand_in_the_order_of_the_source_and_within_their_spans(text: str) -> None:
    article = _load(text)
    for blocks in (article.blocks, article.outside):
        starts = [block.text_span.start for block in blocks]
        assert starts == sorted(starts)
        for block in blocks:
            assert block.text_span in block.span
            assert block.span in Span(0, len(text))


@settings(max_examples=100, deadline=None)
@given(_DOCUMENTS)
def test_inlines_lie_within_the_text_and_their_words_within_their_spans(text: str) -> None:
    for block in _all(_load(text)):
        for one in block.inlines:
            assert 0 <= one.start <= one.end <= len(block.text)
            assert one.start == one.end or block.span_of(one.start, one.end) in one.span


@settings(max_examples=100, deadline=None)
@given(_DOCUMENTS)
def test_line_ends_of_either_kind_read_the_same(text: str) -> None:
    unix = text.replace("\r\n", "\n")
    assert [(block.kind, block.text) for block in _load(unix.replace("\n", "\r\n")).blocks] == [
        (block.kind, block.text) for block in _load(unix).blocks
    ]


@settings(max_examples=100, deadline=None)
@given(_PARTS, st.text("ab\n", max_size=9))
def test_a_part_of_a_source_reads_like_a_source_of_its_own_and_keeps_its_offsets(part: str, before: str) -> None:
    source = Source("page.md", before + part + "<p>after</p>")
    parts = html_blocks(source, len(before), len(before) + len(part))
    alone = load_html(Source("part.html", part))
    assert [block.text for block in parts.blocks] == [block.text for block in alone.blocks]
    moved = [Span(block.span.start + len(before), block.span.end + len(before)) for block in alone.blocks]
    assert [block.span for block in parts.blocks] == moved


@settings(max_examples=200, deadline=None)
@given(_NOISE)
def test_broken_markup_never_breaks_the_reading(text: str) -> None:
    for block in _all(_load(text)):
        assert sum(run.length for run in block.runs) == len(block.text)
        assert block.span in Span(0, len(text))


def test_thousands_of_open_tags_are_read_like_one() -> None:
    for tag in ("div", "ul><li", "b", "table><tr><td", "blockquote", "nav", "article", "span"):
        article = _load(f"<{tag}>" * 3_000 + "words")
        assert "".join(block.text for block in article.blocks) == "words", tag
