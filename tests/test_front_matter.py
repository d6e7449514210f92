"""Front matter is read with its places, and broken front matter is told, not raised."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import FrontMatter
from copydesk.loaders.front_matter import Front, read_front
from copydesk.loaders.markdown import load_markdown
from copydesk.source import Source

YAML = """---
title: "Tea: a guide"
Date: 2024-03-01
version: 1.10
draft: false
tags: [green, black]
intro: |
  Two lines
  of text
author:
  name: A. Writer
empty:
---
Body.
"""
TOML = """+++
title = 'Tea' # a comment
date = 2024-03-01
tags = ["green", "black"]
[author]
name = "A. Writer"
+++
Body.
"""
JSON = """{
  "title": "Tea",
  "tags": ["green", "black"],
  "author": {"name": "A. Writer"}
}

Body.
"""


def front(text: str) -> Front:
    found = read_front(Source("a.md", text))
    assert found is not None
    return found


def matter(text: str) -> FrontMatter:
    return front(text).matter


def body(text: str) -> list[str]:
    return [block.text for block in load_markdown(Source("a.md", text)).blocks]


def error_line(text: str) -> int:
    span = matter(text).error_span
    assert span is not None
    return Source("a.md", text).line(span.start)


@pytest.mark.parametrize(("text", "format"), [(YAML, "yaml"), (TOML, "toml"), (JSON, "json")])
def test_each_format_is_read_and_is_no_text(text: str, format: str) -> None:
    found = front(text)
    assert (found.matter.format, found.matter.error) == (format, "")
    assert found.matter.data["tags"] == ["green", "black"]
    assert found.metadata["tags"].text == "green, black"
    assert found.metadata["author"].value == {"name": "A. Writer"}
    assert body(text) == ["Body."]


@pytest.mark.parametrize("text", [YAML, TOML, JSON])
def test_line_ends_change_no_value(text: str) -> None:
    found, other = front(text), front(text.replace("\n", "\r\n"))
    assert found.matter.data == other.matter.data
    assert {key: entry.text for key, entry in found.metadata.items()} == {
        key: entry.text for key, entry in other.metadata.items()
    }


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(
    ("text", "places"),
    [
        (YAML, {"title": "Tea: a guide", "date": "2024-03-01", "version": "1.10", "tags": "[green, black]"}),
        (TOML, {"title": "Tea", "date": "2024-03-01", "tags": '["green", "black"]', "author": "[author]"}),
        (JSON, {"title": "Tea", "tags": '["green", "black"]', "author": '{"name": "A. Writer"}'}),
    ],
    ids=["yaml", "toml", "json"],
)
def test_a_value_knows_its_place(text: str, places: dict[str, str], line_end: str) -> None:
    text = text.replace("\n", line_end)
    metadata = front(text).metadata
    assert {key: Source("", text)[metadata[key].span] for key in places} == places


def test_values_keep_their_types_and_their_words() -> None:
    metadata = front(YAML).metadata
    assert (metadata["date"].value, metadata["date"].text) == (date(2024, 3, 1), "2024-03-01")
    assert (metadata["version"].value, metadata["version"].text) == (1.1, "1.10")
    assert (metadata["draft"].value, metadata["draft"].text) == (False, "false")
    assert (metadata["empty"].value, metadata["empty"].text) == (None, "")
    assert metadata["intro"].text == "Two lines\nof text\n"


def test_keys_are_found_in_lower_case_and_kept_as_written() -> None:
    found = front(YAML)
    assert "Date" in found.matter.data
    assert "date" in found.metadata


def test_the_span_holds_the_fences() -> None:
    assert Source("", YAML)[matter(YAML).span] == YAML.removesuffix("\nBody.\n")


@pytest.mark.parametrize("text", ["---\n---\nBody.", "---\n\n---\nBody."])
def test_empty_front_matter_is_front_matter_without_data(text: str) -> None:
    assert (matter(text).data, matter(text).error) == ({}, "")
    assert body(text) == ["Body."]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nText between two breaks.\n\n---\n",
        "---\nHeading or not\n---\n",
        "---\n# Heading\n---\n",
        "----\ntitle: x\n----\n",
        "Text\n---\ntitle: x\n---\n",
        "---\n\nOne break: that is all.\n",
        "{{< shortcode >}}\n",
        "{% tag %}\n",
        "{curly} text\n",
        "+++ plus\n",
    ],
)
def test_thematic_breaks_and_braces_are_no_front_matter(text: str) -> None:
    assert read_front(Source("a.md", text)) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('---\ndate: 2024\ntitle: "open\nauthor: me\n---\nBody.', 3),
        ("---\ntitle: x\n\tauthor: me\n---\nBody.", 3),
        ("---\n\ttitle: x\n---\nBody.", 2),
        ("---\ntitle: one: two\n---\nBody.", 2),
        ("---\ntitle: x\nno colon here\nauthor: me\n---\nBody.", 3),
        ("---\ntags: [a, b\nauthor: me\n---\nBody.", 2),
        ("---\ntitle: !unknown x\n---\nBody.", 2),
        ("---\ntitle: x\n{a: b}: c\n---\nBody.", 3),
        ("---\ntitle: a\x07b\n---\nBody.", 2),
        ("+++\ntitle = \n+++\nBody.", 2),
        ('+++\na = 1\ntitle = "open\n+++\nBody.', 3),
        ('{\n "title": "x",\n "tags": [1,\n}\n\nBody.', 4),
    ],
)
def test_broken_front_matter_has_an_error_with_its_line_and_the_text_is_read(text: str, line: int) -> None:
    found = matter(text)
    assert found.error
    assert found.data == {}
    assert error_line(text) == line
    assert body(text) == ["Body."]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Tea\ntags:\n  - green\n\nBody.",
        "---\ntitle: Tea\nBody.",
        "---\ntitle: Tea\n\nBody.\n\n---\n\nMore.",
        "+++\ntitle = 'Tea'\n\nBody.",
    ],
)
def test_front_matter_that_is_not_closed_ends_after_its_keys(text: str) -> None:
    assert matter(text).error.startswith("no closing")
    assert error_line(text) == 1
    assert body(text)[0] == "Body."


def test_a_date_that_is_none_is_kept_as_words() -> None:
    assert matter("---\ndate: 2024-13-45\n---\n").data == {"date": "2024-13-45"}


def test_of_two_values_of_one_key_the_last_counts() -> None:
    assert matter("---\na: 1\na: 2\n---\n").data == {"a": 2}


def test_a_merge_within_a_value_is_made() -> None:
    text = "---\nbase: &base {a: 1}\nnext: {<<: *base, b: 2}\n---\n"
    assert matter(text).data["next"] == {"a": 1, "b": 2}


def test_what_would_grow_without_end_is_refused() -> None:
    lines = [f"k{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 12)]
    assert matter("\n".join(["---", "k0: &a0 {x: 1}", *lines, "---\n"])).error == "too many aliases"


@pytest.mark.parametrize(
    "text", ["---\na: " + "[" * 5000, "---\na: " + "{b: " * 5000, '{"a": ' + "[" * 5000 + "]" * 5000]
)
def test_deep_nesting_is_refused(text: str) -> None:
    closed = text + "\n---\n" if text.startswith("---") else text + "}\n}\n"
    assert matter(closed).error == "nested too deeply"


def test_a_list_that_holds_itself_has_no_words() -> None:
    found = front("---\na: &a [*a]\n---\n")
    assert not found.metadata or found.metadata["a"].text == ""


SOUPS = st.lists(
    st.sampled_from(["a: b\n", "title: ", '"', "'", "[", "]", "{", "}", "- ", "  ", "\t", "&x ", "*x", "<<: ", "!t "])
    | st.sampled_from(
        ["|\n", ">\n", "\n", "\r\n", "---\n", "+++\n", "a = 1\n", "[t]\n", "...\n", ": ", "# c\n", "\x07"]
    )
    | st.sampled_from(["2024-01-01", "é", "\u2028", "1e999", "0x", "word "]),
    max_size=20,
).map("".join)


@given(st.sampled_from(["---\n", "+++\n", '{"a": ']), SOUPS, st.sampled_from(["", "\n---\n", "\n+++\n", "}\n"]))
@settings(max_examples=200, deadline=None)
def test_no_front_matter_is_raised_at_the_reader(opening: str, inside: str, closing: str) -> None:
    text = f"{opening}{inside}{closing}Body."
    found = read_front(Source("a.md", text))
    if found:
        assert found.matter.span.end <= found.end <= len(text)
        assert bool(found.matter.error) == (found.matter.error_span is not None)
        assert all(entry.span.end <= found.end for entry in found.metadata.values())


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_quote_left_open_is_reported_on_its_own_line_even_if_a_later_quote_closes_it(end: str) -> None:
    text = end.join(["---", 'title: "What we learned', 'channel: "#harbour"', "layout: post", "---", "", "Text."])
    source = Source("post.md", text)
    front = load_markdown(source).front_matter
    assert front is not None
    assert front.error == "a quote is left open"
    assert front.error_span is not None
    assert source.line(front.error_span.start) == 2
