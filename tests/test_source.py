"""The text of a file: decoding, spans, lines and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import ArticleError
from copydesk.source import Source, Span

text = st.text(st.sampled_from("ab é漢😀\t\r\n\u2028\x0b"), max_size=60)
spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


@given(text, st.data())
def test_line_and_column_lead_back_to_the_offset(content: str, data: st.DataObject) -> None:
    source = Source("a.md", content)
    offset = data.draw(st.integers(0, len(content)))
    line, column = source.line_column(offset)
    assert source.line_starts[line - 1] + column - 1 == offset
    assert content[:offset].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1 in (line, line + 1)


@given(text)
def test_the_lines_with_their_ends_are_the_text(content: str) -> None:
    source = Source("a.md", content)
    lines = [source[source.line_span(number)] for number in range(1, len(source.line_starts) + 1)]
    assert lines == content.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@given(spans, spans)
def test_a_span_that_covers_two_holds_both(one: Span, other: Span) -> None:
    assert one in one.to(other)
    assert other in one.to(other)
    assert one.overlaps(other) == other.overlaps(one)
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) or not shared


@given(text)
def test_text_in_any_known_encoding_is_read_back(content: str) -> None:
    for data in (content.encode(), content.encode("utf-8-sig"), content.encode("utf-16")):
        assert Source.from_bytes("a.md", data).text == content


@given(st.binary(max_size=80), st.sampled_from(["", "html", "markdown", "text"]))
def test_any_bytes_are_text_or_an_error_in_one_line(data: bytes, format: str) -> None:
    message = ""
    try:
        Source.from_bytes("a", data, format)
    except ArticleError as error:
        message = str(error)
    assert "\n" not in message


@pytest.mark.parametrize("name", ["idna", "punycode", "rot13", "hex", "utf-7", "undefined", "utf-16", "x-martian"])
def test_any_declared_charset_is_read_or_refused(name: str) -> None:
    data = f'<meta charset="{name}"><p>caf'.encode() + b"\xe9\xff</p>"
    with pytest.raises(ArticleError, match="save it as UTF-8"):
        Source.from_bytes("a.html", data, "html")


@pytest.mark.parametrize(
    ("name", "data", "read"),
    [
        ("iso-8859-1", b"\x93caf\xe9\x94", "“café”"),
        ("windows-1252", b"\x93caf\xe9\x94", "“café”"),
        ("iso-8859-2", b"\xb3", "ł"),
        ("koi8-r", b"\xd4", "т"),
        ("Shift_JIS", b"\x87\x40", "①"),
        ("utf-16le", "é".encode(), "é"),
    ],
)
def test_a_declared_charset_is_read_as_browsers_do(name: str, data: bytes, read: str) -> None:
    page = b"<meta charset='" + name.encode() + b"'><p>" + data + b"</p>"
    assert read in Source.from_bytes("a.html", page, "html").text


def test_only_html_declares_its_charset() -> None:
    with pytest.raises(ArticleError, match="not UTF-8"):
        Source.from_bytes("a.md", b"<meta charset=latin1> caf\xe9", "markdown")


def test_the_byte_in_an_error_counts_from_the_start_of_the_file() -> None:
    for before in (b"", b"\xef\xbb\xbf"):
        with pytest.raises(ArticleError, match=rf"byte {len(before) + 2}\)"):
            Source.from_bytes("a.md", before + b"ab\xff")
