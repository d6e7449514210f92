"""What the elements of an HTML page become."""

from __future__ import annotations

import pytest

from copydesk.article import Article, Block, Inline, InlineKind, Kind
from copydesk.loaders.html import html_blocks, load_html
from copydesk.source import Source

_PARAGRAPH = "<p>Bees fold their legs when they sleep, as a keeper with a red lamp can see at night in any hive.</p>"


def _load(text: str) -> Article:
    return load_html(Source("page.html", text))


def _one(text: str) -> Block:
    (block,) = _load(text).blocks
    return block


def _inlines(text: str) -> list[tuple[InlineKind, str]]:
    block = _one(text)
    return [(one.kind, block.text[one.start : one.end]) for one in block.inlines]


def _link(text: str) -> Inline:
    (link,) = (one for one in _one(text).inlines if one.kind in (InlineKind.LINK, InlineKind.FOOTNOTE))
    return link


def _kinds(text: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in _load(text).blocks]


def _page(body: str, head: str = "") -> Article:
    return _load(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>")


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        pytest.param("<p>One two</p>", Kind.PARAGRAPH, "One two", id="a p is a paragraph"),
        pytest.param("One two", Kind.PARAGRAPH, "One two", id="loose text is a paragraph"),
        pytest.param("<div>One <b>two</b></div>", Kind.PARAGRAPH, "One two", id="loose text in a div is a paragraph"),
        pytest.param("<h3>One</h3>", Kind.HEADING, "One", id="h1 to h6 are headings"),
        pytest.param("<div role=heading aria-level=4>One</div>", Kind.HEADING, "One", id="a role makes a heading"),
        pytest.param("<h2></h2>", Kind.HEADING, "", id="an empty heading is one"),
        pytest.param("<ul><li>One</ul>", Kind.ITEM, "One", id="a li is an item"),
        pytest.param("<ul><li><p>One</p></li></ul>", Kind.ITEM, "One", id="the first paragraph of a li is the item"),
        pytest.param("<ul><li></li></ul>", Kind.ITEM, "", id="an empty li is an item"),
        pytest.param("<details><summary>One</summary></details>", Kind.TERM, "One", id="a summary is a term"),
        pytest.param("<dl><dt>One</dl>", Kind.TERM, "One", id="a dt is a term"),
        pytest.param("<dl><dd>One</dl>", Kind.DEFINITION, "One", id="a dd is a definition"),
        pytest.param("<figcaption>One</figcaption>", Kind.CAPTION, "One", id="a figcaption is a caption"),
        pytest.param("<pre>\n  a\n b\n</pre>", Kind.CODE, "  a\n b", id="a pre is code and keeps its white space"),
        pytest.param("<math><mi>x</mi></math>", Kind.MATH, "x", id="math that stands alone is mathematics"),
        pytest.param("<p><img src=a alt=b></p>", Kind.IMAGE, "", id="a paragraph of nothing but images is an image"),
        pytest.param("<figure><a href=b><img src=a></a></figure>", Kind.IMAGE, "", id="a linked image is an image"),
        pytest.param("<hr>", Kind.BREAK, "", id="a hr is a break"),
        pytest.param("<iframe src=a>old</iframe>", Kind.HTML, "", id="an iframe is raw HTML"),
        pytest.param("<video src=a>old</video>", Kind.HTML, "", id="a video is raw HTML without its fallback"),
        pytest.param("<a href=x></a>", Kind.HTML, "", id="a link without words is raw HTML"),
    ],
)
def test_an_element_becomes_one_block(text: str, kind: Kind, words: str) -> None:
    block = _one(text)
    assert (block.kind, block.text) == (kind, words)
    assert block.text_span in block.span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("<p>  a \r\n\t b  </p>", "a b", id="white space collapses"),
        pytest.param("<p>a <b> b</b> </p>", "a b", id="white space collapses across tags"),
        pytest.param("<p>a<br> b<br></p>", "a\nb", id="a br is a newline, at the end nothing"),
        pytest.param("<p>a&nbsp;&nbsp;b</p>", "a\xa0\xa0b", id="no-break spaces stay"),
        pytest.param("<p>&lt;b&gt; &AMP &#8217; &#x41;</p>", "<b> & ’ A", id="references are resolved"),
        pytest.param(
            "<p>&copy2024 &ampere; AT&T &bogus;</p>", "©2024 &ere; AT&T &bogus;", id="references may lack a semicolon"
        ),
        pytest.param("<p>a < b, a<3 and 1 <2</p>", "a < b, a<3 and 1 <2", id="a less-than sign is text"),
        pytest.param("<p>a<!-- b -->c</p>", "ac", id="a comment is not text"),
        pytest.param("<p>a<span hidden>b</span><i aria-hidden=true>c</i>d</p>", "ad", id="hidden text is not text"),
        pytest.param("<p>a<b style='color:red; display : none'>b</b></p>", "a", id="display none is not text"),
        pytest.param(
            "<p>a<svg><title>b</title></svg><script>c</script></p>", "a", id="drawings and scripts are not text"
        ),
        pytest.param("<p>a<template><p>b</p></template></p>", "a", id="templates are not text"),
        pytest.param(
            "<h2>One <a class=anchor href='#one'>#</a></h2>", "One", id="a heading's own link sign is not text"
        ),
        pytest.param("<p>a <a href='/b?x=\"1>2\"'>c</a></p>", "a c", id="a quoted > does not end a tag"),
        pytest.param("<p title=don't>it's</p>", "it's", id="an apostrophe in a bare value opens no quote"),
        pytest.param('<p>a <a href="b>c</a></p>', "a c", id="a quote that never closes loses no text"),
    ],
)
def test_text_is_what_a_reader_sees(text: str, words: str) -> None:
    assert _one(text).text == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>a<p>b", ["a", "b"], id="a p ends a p"),
        pytest.param("<p>a<h2>b</h2>c", ["a", "b", "c"], id="a heading ends a p"),
        pytest.param("<ul><li>a<li>b<ul><li>c</ul>d</ul>", ["a", "b", "c", "d"], id="a li ends a li of its list"),
        pytest.param(
            "<table><tr><td>a<td>b<tr><td>c<td>d</table>e", ["a", "b", "c", "d", "e"], id="cells and rows end"
        ),
        pytest.param("<div>a</p></b>b</div></div>c", ["ab", "c"], id="stray end tags are ignored"),
        pytest.param("<a href=x><p>a</p><p>b</p></a>", ["a", "b"], id="a link may hold paragraphs"),
        pytest.param("<h2>a</h3>b", ["a", "b"], id="any heading's end tag ends a heading"),
        pytest.param("a<br><br>b", ["a", "b"], id="an empty line ends a paragraph"),
        pytest.param(
            "<p>a <button>b</button> c</p>", ["b", "a  c".replace("  ", " ")], id="a button does not split a paragraph"
        ),
        pytest.param("<title>never closed <p>a", [], id="a title that never closes hides what a browser hides"),
    ],
)
def test_elements_end_where_the_standard_says(text: str, expected: list[str]) -> None:
    assert _texts(_load(text).blocks) == expected


def test_list_items_know_their_lists_outermost_first() -> None:
    blocks = _load("<ul><li>a<p>b</p><ol><li>c</li></ol></li><li>d</li></ul>").blocks
    assert [(block.kind, block.text, block.inside) for block in blocks] == [
        (Kind.ITEM, "a", (0,)),
        (Kind.PARAGRAPH, "b", (0,)),
        (Kind.ITEM, "c", (0, 1)),
        (Kind.ITEM, "d", (0,)),
    ]


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        pytest.param("<ul><li>a<li>b</ul>", ["-", "-"], id="bullets"),
        pytest.param("<ol><li>a<li>b</ol>", ["1.", "2."], id="numbers"),
        pytest.param("<ol start=5><li>a<li value=9>b<li>c</ol>", ["5.", "9.", "10."], id="start and value"),
        pytest.param("<ol reversed><li>a<li>b<li>c</ol>", ["3.", "2.", "1."], id="counted down"),
        pytest.param("<ol start=x><li value=''>a</ol>", ["1."], id="numbers that are none"),
    ],
)
def test_items_have_the_markers_that_a_browser_shows(text: str, markers: list[str]) -> None:
    assert [block.marker for block in _load(text).blocks] == markers


def test_cells_know_their_row_and_column() -> None:
    article = _load("<table><thead><tr><th>A<th>B<tbody><tr><td rowspan=2>1<td>2<tr><td>3</table>")
    assert [(block.text, block.cell) for block in article.blocks] == [
        ("A", (0, 0)),
        ("B", (0, 1)),
        ("1", (1, 0)),
        ("2", (1, 1)),
        ("3", (2, 1)),
    ]
    assert len(article.tables) == 1


def test_a_table_without_a_head_begins_with_row_1() -> None:
    blocks = _load("<table><tr><td>a<td>b<tr><td>c<td></table>").blocks
    assert [(block.text, block.cell) for block in blocks] == [("a", (1, 0)), ("b", (1, 1)), ("c", (2, 0)), ("", (2, 1))]


def test_all_that_stands_in_a_cell_is_one_block() -> None:
    cell = _load("<table><tr><th>A<tr><td><p>one <b>two</b></p><ul><li>three</ul></table>").blocks[1]
    assert (cell.kind, cell.text) == (Kind.CELL, "one two\nthree")
    assert [cell.text[one.start : one.end] for one in cell.inlines] == ["two"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<table role=presentation><tr><td><p>a</p><p>b</p><td>c</table>", id="as its role says"),
        pytest.param("<table><tr><td>a<p>b</p>c</table>", id="with a single cell"),
        pytest.param("<table><tr><td>a<td>b<table role=none><tr><td>c</table></table>", id="around another table"),
    ],
)
def test_a_table_that_only_arranges_a_page_leaves_paragraphs(text: str) -> None:
    assert _kinds(text) == [(Kind.PARAGRAPH, "a"), (Kind.PARAGRAPH, "b"), (Kind.PARAGRAPH, "c")]
    assert all(block.inside == () for block in _load(text).blocks)


def test_quotes_code_and_headings_carry_their_marks() -> None:
    assert _one("<blockquote><p>a</p></blockquote>").quoted
    assert _one("<pre><code class='hl language-c++'>a</code></pre>").language == "c++"
    assert (_one("<h4 id=part>a</h4>").level, _one("<h4 id=part>a</h4>").anchor) == (4, "part")
    assert _one("<h4><span id=part>a</span></h4>").anchor == "part"
    assert _one("<p lang=fr>a</p>").language == "fr"


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        *((tag, InlineKind.EMPHASIS) for tag in ("em", "i")),
        *((tag, InlineKind.STRONG) for tag in ("strong", "b")),
        *((tag, InlineKind.CODE) for tag in ("code", "samp", "tt")),
        *((tag, InlineKind.DELETED) for tag in ("del", "s")),
        *((tag, InlineKind.HTML) for tag in ("kbd", "mark", "sub")),
    ],
)
def test_inline_elements_mark_their_words(tag: str, kind: InlineKind) -> None:
    text = f"<p>one <{tag}> two </{tag}>three</p>"
    block = _one(text)
    (inline,) = block.inlines
    assert block.text == "one two three"
    assert (inline.kind, block.text[inline.start : inline.end]) == (kind, "two")
    assert text[inline.span.start : inline.span.end] == f"<{tag}> two </{tag}>"


def test_a_link_keeps_its_target_and_label() -> None:
    link = _link('<p>See <a href="/a?b=1&amp;copy=2" aria-label="all of it">this <em>page</em></a>.</p>')
    assert (link.target, link.label, link.form) == ("/a?b=1&copy=2", "all of it", "html")
    assert _inlines("<p>See <a name=here>this</a></p>") == []


def test_an_image_tells_a_missing_from_an_empty_alternative() -> None:
    forms = [
        _load(f"<p>a <img src=b {attribute}></p>").images[0].inline
        for attribute in ("", "alt", "alt='a cat'", "role=presentation")
    ]
    assert [(one.label, one.form) for one in forms] == [("", "no-alt"), ("", ""), ("a cat", ""), ("", "")]
    assert all(one.start == one.end and one.target == "b" for one in forms)


@pytest.mark.parametrize(
    "text",
    [
        "<p>Bees sleep<sup>[<a href='#fn1'>1</a>]</sup> at night.</p><p id=fn1>So they do. <a href='#fnref1'>↩</a></p>",
        "<p>Bees sleep <a href='#fn1'><sup>1</sup></a> at night.</p><ol><li id=fn1>So they do.</ol>",
        "<p>Bees sleep<a role=doc-noteref href='#fn1'>1</a> at night.</p><p id=fn1>So they do.</p>",
    ],
)
def test_a_raised_link_to_a_note_is_a_footnote_and_no_word(text: str) -> None:
    article = _load(text)
    (note,) = article.blocks[0].inlines
    assert article.blocks[0].text == "Bees sleep at night."
    assert (note.kind, note.target) == (InlineKind.FOOTNOTE, "fn1")
    assert [(one.label, one.text) for one in article.footnotes] == [("fn1", "So they do.")]


def test_comments_anchors_and_template_code_are_kept_beside_the_text() -> None:
    text = "<!-- a --><p id=x>b{% if c %}d<?php e ?><% f %></p><!--[if IE]><p>g</p><![endif]--><a name=y></a>"
    article = _load(text)
    assert [one.text for one in article.comments] == [" a ", "[if IE]><p>g</p><![endif]"]
    assert article.anchors == {"x", "y"}
    assert [article.source[span] for span in article.masked] == ["{% if c %}", "<?php e ?>", "<% f %>"]
    assert _texts(article.blocks) == ["bd"]
    assert _one("<pre>{% if c %}</pre>").text == "{% if c %}"


def test_front_matter_of_a_site_generator_is_not_text() -> None:
    article = _load("---\ntitle: Bees\n---\n<p>They sleep.</p>\n")
    assert _texts(article.blocks) == ["They sleep."]
    assert article.metadata["title"].text == "Bees"


def test_the_head_is_metadata_with_the_place_of_each_value() -> None:
    head = (
        "<title> Bees &amp; more </title><meta name=Description content='All of&#32;it'><link rel=canonical href=/bees>"
        "<meta property=og:title content=Bees><meta property='article:published_time' content=2024-05-01>"
        "<meta itemprop=dateModified content=2024-06-01><meta name=robots content=''>"
    )
    article = _load(f"<html lang=en-GB><head>{head}</head><body><time datetime=1999>a</time></body></html>")
    values = {key: (entry.text, article.source[entry.span]) for key, entry in article.metadata.items()}
    assert values["title"] == ("Bees & more", "Bees &amp; more")
    assert values["description"] == ("All of it", "All of&#32;it")
    assert values["canonical"] == ("/bees", "/bees")
    assert values["og:title"] == ("Bees", "Bees")
    assert values["date"] == values["published"] == ("2024-05-01", "2024-05-01")
    assert values["updated"] == ("2024-06-01", "2024-06-01")
    assert values["robots"] == ("", "")
    assert values["lang"] == ("en-GB", "en-GB")
    assert _texts(article.blocks) == ["a"]


def test_json_ld_is_read_or_its_error_told() -> None:
    script = "<script type='application/ld+json'>{}</script>"
    good, bad, deep = _load(
        script.format('{"datePublished": "2024-05-01"}') + script.format("{,}") + script.format("[" * 100_000)
    ).json_ld
    assert (good.data, good.error) == ({"datePublished": "2024-05-01"}, "")
    assert bad.data is None
    assert "property name" in bad.error
    assert deep.data is None
    assert deep.error


def test_the_furniture_of_a_page_is_outside() -> None:
    article = _page(
        "<div id=cookie-banner>Cookies?</div><header><h1>The Garden Paper</h1></header><nav><a href=/>Home</a></nav>"
        f"<div class=content><header><h1>How bees sleep</h1><p>By Ann</p></header>{_PARAGRAPH}"
        "<div class=shareButtons><a href=/s>Share</a></div><aside>Read more</aside></div>"
        "<div class='col sidebar'>Ten flowers</div><section id=comments><p>Nice.</p></section><footer>Imprint</footer>",
        "<title>How bees sleep – The Garden Paper</title>",
    )
    assert _texts(article.blocks)[:2] == ["How bees sleep", "By Ann"]
    assert len(article.blocks) == 3
    assert _texts(article.outside) == [
        *("Cookies?", "The Garden Paper", "Home", "Share", "Read more", "Ten flowers", "Nice.", "Imprint"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<p>before</p><main>{_PARAGRAPH}</main><p>after</p>", id="main is the article"),
        pytest.param(f"<p>before</p><article>{_PARAGRAPH}</article><p>after</p>", id="an article is the article"),
        pytest.param(
            f"<p>before</p><article>{_PARAGRAPH}</article><article><h2><a href=/x>after</a></h2></article>",
            id="of several articles the longest is the article",
        ),
        pytest.param(
            f"<main><nav>before</nav>{_PARAGRAPH}<div class=related><a href=/x>after</a></div></main>",
            id="furniture in main is outside",
        ),
        pytest.param(
            f"<main><aside>before</aside><article><p>{_PARAGRAPH}</p></article>"
            "<article><h2><a href=/x>after</a></h2></article></main>",
            id="a teaser in main is outside",
        ),
    ],
)
def test_the_article_is_told_from_the_page(body: str) -> None:
    article = _page(body)
    assert len(article.blocks) == 1
    assert article.blocks[0].text.startswith("Bees fold")
    assert _texts(article.outside) == ["before", "after"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<form><h1>Bees</h1>{_PARAGRAPH}</form>", id="a form around the whole page"),
        pytest.param(f"<div class=no-sidebar><h1>Bees</h1>{_PARAGRAPH}</div>", id="a class that denies a sidebar"),
        pytest.param(f"<div class=nav-open>{_PARAGRAPH * 9}</div>", id="a class word around all of the text"),
        pytest.param("<h1>Lunch</h1><ul class=menu><li>Soup with leek</li></ul>", id="a menu that is no navigation"),
        pytest.param(f"<main></main>{_PARAGRAPH}", id="an empty main"),
        pytest.param(
            f"<article><header><h2>Bees</h2><p>By Ann</p></header>{_PARAGRAPH}</article>", id="an article's header"
        ),
        pytest.param(f"<main>{_PARAGRAPH}<aside class=tip>A tip</aside></main>", id="a callout"),
        pytest.param(f"<main><blockquote>{_PARAGRAPH}<footer>Ann</footer></blockquote></main>", id="who is quoted"),
        pytest.param(f"<main>{_PARAGRAPH}<a class='btn' href=/x>Buy</a></main>", id="a link that looks like a button"),
    ],
)
def test_the_article_is_not_taken_for_furniture(body: str) -> None:
    assert _page(body).outside == ()


def test_a_title_above_the_article_element_belongs_to_it() -> None:
    article = _page(
        f"<div><h1>How bees sleep</h1></div><article>{_PARAGRAPH}</article>", "<title>How bees sleep</title>"
    )
    assert article.blocks[0].text == "How bees sleep"


def test_a_fragment_has_no_outside() -> None:
    article = _load("<nav>a</nav><footer>b</footer><div class=sidebar>c</div>")
    assert (_texts(article.blocks), article.outside) == (["a", "b", "c"], ())


def test_a_raw_block_of_another_format_is_numbered_from_0() -> None:
    text = "word <!-- note --><ul><li id=x>a</li></ul> word"
    parts = html_blocks(Source("a.md", text), 5, text.rindex(" "))
    assert [(block.text, block.inside, text[block.span.start : block.span.end]) for block in parts.blocks] == [
        ("a", (0,), "<li id=x>a</li>")
    ]
    assert [one.text for one in parts.comments] == [" note "]
    assert parts.anchors == {"x"}
