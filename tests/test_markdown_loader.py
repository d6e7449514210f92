"""Markdown becomes the blocks, inlines, comments, anchors and references that a reader meets."""

from __future__ import annotations

import subprocess
import sys

import pytest

from copydesk.article import Article, Block, Inline, InlineKind, Kind
from copydesk.loaders.markdown import load_markdown
from copydesk.source import Source, Span


def loaded(text: str, path: str = "a.md") -> Article:
    return load_markdown(Source(path, text))


def kinds(text: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in loaded(text).blocks]


def only(text: str) -> Block:
    (block,) = loaded(text).blocks
    return block


def inline(text: str, kind: InlineKind) -> Inline:
    (one,) = [one for one in only(text).inlines if one.kind is kind]
    return one


def written(text: str, span: Span) -> str:
    return text[span.start : span.end]


# Headings


def test_headings_have_levels_and_spans_with_their_marks() -> None:
    text = "## Two ##\n\nOne\n===\n"
    blocks = loaded(text).blocks
    assert [(one.kind, one.level, one.text) for one in blocks] == [(Kind.HEADING, 2, "Two"), (Kind.HEADING, 1, "One")]
    assert [written(text, one.span) for one in blocks] == ["## Two ##", "One\n==="]


@pytest.mark.parametrize("text", ["# Title {#top}", "# Title {#top .wide}", "Title {#top}\n===", "# Title {#top} #"])
def test_an_id_after_a_heading_is_its_anchor_and_not_its_text(text: str) -> None:
    article = loaded(text)
    assert (article.headings[0].text, article.headings[0].anchor, *article.anchors) == ("Title", "top", "top")


def test_an_empty_heading_is_a_heading() -> None:
    assert kinds("#\n\ntext") == [("heading", ""), ("paragraph", "text")]


# Lists


def test_an_item_keeps_its_marker_as_it_is_written() -> None:
    assert [block.marker for block in loaded("3. c\n4. d\n\n+ e\n\n7) f").blocks] == ["3.", "4.", "+", "7)"]


def test_the_first_paragraph_of_an_item_is_the_item_and_the_others_stand_inside() -> None:
    first, second, other = loaded("- one\n\n  more\n\nafter").blocks
    assert (first.kind, second.kind, other.kind) == (Kind.ITEM, Kind.PARAGRAPH, Kind.PARAGRAPH)
    assert first.inside == second.inside != other.inside == ()


def test_lists_and_tables_are_numbered_in_the_order_of_the_text() -> None:
    blocks = loaded("- a\n  1. b\n- c\n\n| t |\n|---|\n\n- d").blocks
    assert [block.inside for block in blocks] == [(1,), (1, 2), (1,), (3,), (4,)]


def test_the_box_of_a_task_is_no_text_and_stands_in_the_span() -> None:
    text = "- [ ] to do\n- [x] done\n- [y] neither"
    blocks = loaded(text).blocks
    assert [block.text for block in blocks] == ["to do", "done", "[y] neither"]
    assert [written(text, block.span) for block in blocks] == text.splitlines()


def test_an_empty_item_is_an_item_without_text() -> None:
    text = "- a\n-\n- c"
    assert [(block.text, written(text, block.span)) for block in loaded(text).blocks][1] == ("", "-")


def test_an_item_whose_text_stands_on_the_next_line_has_its_marker_in_the_span() -> None:
    text = "-\n  below"
    assert written(text, only(text).span) == text


def test_a_quote_in_an_item_is_quoted_and_not_the_item() -> None:
    blocks = loaded("- > said\n\n  mine").blocks
    assert [(block.kind, block.quoted) for block in blocks] == [(Kind.PARAGRAPH, True), (Kind.ITEM, False)]


# Tables, quotes, definitions, admonitions


def test_a_table_is_cells_by_row_and_column() -> None:
    blocks = loaded("| A | B |\n|---|---|\n| c | `d\\|e` |\n").blocks
    assert [(one.text, one.cell) for one in blocks] == [("A", (0, 0)), ("B", (0, 1)), ("c", (1, 0)), ("d|e", (1, 1))]


def test_missing_cells_are_empty() -> None:
    assert [block.text for block in loaded("a | b\n--|--\nc").blocks] == ["a", "b", "c", ""]


@pytest.mark.parametrize(
    "text",
    [
        "> [!NOTE]\n> Mind the step.",
        "> [!tip]- Folded title\n> Mind the step.",
        ":::note Title\nMind the step.\n:::",
        '!!! note "Title"\n    Mind the step.',
        "???+ note\n    Mind the step.",
    ],
)
def test_the_label_of_an_admonition_is_no_text(text: str) -> None:
    assert only(text).text == "Mind the step."


def test_three_exclamation_marks_alone_make_no_admonition() -> None:
    assert kinds("!!! what a day\nit was") == [("paragraph", "!!! what a day it was")]


def test_definition_lists_are_terms_and_definitions() -> None:
    assert kinds("Tea\n: a drink\n\n  of leaves\n") == [
        ("term", "Tea"),
        ("definition", "a drink"),
        ("definition", "of leaves"),
    ]


# Code, mathematics, breaks, images


def test_code_has_the_language_after_its_fence() -> None:
    languages = [block.language for block in loaded("```js{1,3} title\n```\n\n~~~ {.python}\n~~~\n\n    plain").blocks]
    assert languages == ["js", "python", ""]


def test_dollars_are_mathematics_but_not_money() -> None:
    assert inline("So $x^2$ is it.", InlineKind.MATH).span == Span(3, 8)
    assert only("From $5 and $6 to US$7 or $8/$9.").inlines == ()
    assert kinds("$$\na = b\n$$") == [("math", "a = b")]


def test_a_thematic_break_is_a_block() -> None:
    assert kinds("a\n\n* * *") == [("paragraph", "a"), ("break", "")]


def test_a_paragraph_of_images_is_an_image() -> None:
    assert kinds("![a](b.png)\n[![c](d.png)](e)") == [("image", "")]


# Inlines


def test_an_image_gives_nothing_to_the_text_but_its_place() -> None:
    text = "One ![a *fine* view](b.png 'c') two."
    image = inline(text, InlineKind.IMAGE)
    assert only(text).text == "One two."
    assert (image.start, image.end, image.target, image.label, image.form) == (4, 4, "b.png", "a fine view", "")


def test_an_html_image_tells_whether_it_has_an_alternative_text() -> None:
    forms = [one.form for one in only('x <img src="a"> <img src="b" alt=""> <img src="c" alt="d">').inlines]
    assert forms == ["no-alt", "", ""]


@pytest.mark.parametrize(
    ("text", "read", "target", "form"),
    [
        ("[page](/a%20b 'c')", "page", "/a%20b", "inline"),
        ("[page][Ref]\n\n[ref]: /c", "page", "/c", "reference"),
        ("[ref]\n\n[ref]: </d e>", "ref", "/d e", "reference"),
        ("<https://example.org/%41>", "https://example.org/%41", "https://example.org/%41", "autolink"),
        ("(see https://example.org/a_(b).)", "https://example.org/a_(b)", "https://example.org/a_(b)", "bare"),
        ('<a href="/x?a&amp;b">page</a>', "page", "/x?a&b", "html"),
        ("[js](javascript:go())", "js", "javascript:go()", "inline"),
        ("[page]({{ site.url }}/x)", "page", "{{ site.url }}/x", "inline"),
        ('[page]({{< ref "x y" >}})', "page", '{{< ref "x y" >}}', "inline"),
    ],
)
def test_a_link_has_its_target_as_written_and_its_form(text: str, read: str, target: str, form: str) -> None:
    (link,) = loaded(text).links
    assert (link.text, link.inline.target, link.inline.form) == (read, target, form)


def test_an_address_in_a_link_or_in_code_is_no_link_of_its_own() -> None:
    assert len(loaded("[https://example.org/a](/x) and `https://example.org/b`").links) == 1


def test_emphasis_code_and_deleted_words_are_inlines() -> None:
    block = only("*a* **b** `c` ~~d~~ <kbd>e</kbd> <em>f</em>")
    assert [(one.kind, block.text[one.start : one.end], one.label) for one in block.inlines] == [
        (InlineKind.EMPHASIS, "a", ""),
        (InlineKind.STRONG, "b", ""),
        (InlineKind.CODE, "c", ""),
        (InlineKind.DELETED, "d", ""),
        (InlineKind.HTML, "e", "kbd"),
        (InlineKind.EMPHASIS, "f", ""),
    ]


@pytest.mark.parametrize("text", ["one  \ntwo", "one\\\ntwo", "one<br>two", "one<br />\ntwo"])
def test_a_forced_break_is_a_newline(text: str) -> None:
    assert only(text).text == "one\ntwo"


def test_of_the_spaces_around_what_is_not_read_one_is_left() -> None:
    assert only("one <!-- c --> two ![i](j), three [^1].").text == "one two, three."


# Beside the blocks


def test_comments_are_kept_with_their_places_and_are_no_text() -> None:
    text = "<!-- copydesk: allow x -->\n\nWords <!-- y --> here.\n\n- <!-- z -->\n"
    article = loaded(text)
    assert [(one.text, written(text, one.span)) for one in article.comments] == [
        (" copydesk: allow x ", "<!-- copydesk: allow x -->"),
        (" y ", "<!-- y -->"),
        (" z ", "<!-- z -->"),
    ]
    assert [block.text for block in article.blocks] == ["Words here."]


def test_footnotes_are_references_and_definitions_but_no_blocks() -> None:
    text = "A[^n] and ^[in *line*].\n\n[^n]: First\n    line.\n\n    More.\n\nAfter."
    article = loaded(text)
    assert [block.text for block in article.blocks] == ["A and.", "After."]
    assert [one.target for one in article.blocks[0].inlines] == ["n", ""]
    assert [(one.label, one.text) for one in article.footnotes] == [("", "in *line*"), ("n", "First line.\nMore.")]
    assert written(text, article.footnotes[1].span) == "[^n]: First\n    line.\n\n    More."


def test_a_reference_to_no_footnote_is_still_a_reference() -> None:
    assert inline("A[^lost].", InlineKind.FOOTNOTE).target == "lost"


def test_link_definitions_are_known_by_their_folded_label() -> None:
    text = "x\n\n[My  Label]: /url\n   'title'\n[my label]: /again\n"
    definitions = loaded(text).definitions
    assert {label: written(text, span) for label, span in definitions.items()} == {
        "my label": "[My  Label]: /url\n   'title'"
    }


def test_ids_of_raw_html_are_anchors() -> None:
    assert loaded('<a name="n"></a>Text <span id="s">x</span>').anchors == {"n", "s"}


def test_html_blocks_are_read_as_html_with_their_places() -> None:
    text = "# T\n\n<p>Fish &amp; <b>chips</b></p>\n\n> <p>said\n> so</p>\n"
    _, first, second = loaded(text).blocks
    assert (first.text, written(text, first.text_span)) == ("Fish & chips", "Fish &amp; <b>chips")
    assert (second.text, second.quoted) == ("said so", True)


def test_markdown_within_html_is_read() -> None:
    assert kinds("<details>\n<summary>Why?</summary>\n\nBecause *so*.\n\n</details>") == [
        ("term", "Why?"),
        ("paragraph", "Because so."),
    ]


def test_the_import_waits_with_what_few_texts_need() -> None:
    code = (
        "import sys, copydesk.loaders.markdown\n"
        "print(*sorted({'yaml', 'tomllib', 'html.parser', 'linkify_it', 'copydesk.loaders.html'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
