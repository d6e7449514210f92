"""The text of a file, and places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from copydesk.cached import cached_property
from copydesk.errors import ArticleError

_LINE_END = re.compile(r"\r\n|\r|\n")
_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_UTF32_BOMS = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_BEHIND = {_UTF8_BOM: "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}  # how text is written behind a mark
_DECLARED_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION_REACH = 1024  # HTML Living Standard, 13.2.3.2: a charset stands in the first 1,024 bytes
_SUPERSETS = {
    **dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1"), "windows-1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "utf-8"), "utf-8-sig"),
    **{"shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "cp949", "iso-8859-9": "cp1254"},
}
# What browsers read under these names (WHATWG Encoding Standard, 4.2 Names and labels).


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of `Source.text`, from 0."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def to(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True)
class Source:
    """The decoded text of a file, without a byte order mark; line ends stay as they are."""

    path: str
    text: str

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of each line's first character; CRLF, CR and LF end a line."""
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def line(self, offset: int) -> int:
        """The line of an offset, from 1."""
        return bisect_right(self.line_starts, offset)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; columns count code points."""
        line = self.line(offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """A line (from 1) without its line end."""
        start = self.line_starts[line - 1]
        if line == len(self.line_starts):
            return Span(start, len(self.text))
        after = self.line_starts[line]
        return Span(start, after - (2 if self.text[after - 2 : after] == "\r\n" else 1))

    @classmethod
    def from_bytes(cls, path: str, data: bytes, format: str = "") -> Source:
        """Decode UTF-8, UTF-16 with a byte order mark, or the charset that HTML declares.

        Raises:
            ArticleError: the bytes are binary, or no text in that encoding.
        """
        return cls(path, _decoded(data, _encoding(data, format)))


def encoded(text: str, before: bytes, format: str = "") -> bytes:
    """A text in the encoding of the bytes that it was once read from, with their byte order mark.

    Raises:
        ArticleError: that encoding lacks one of its characters, or would not give those bytes back.
    """
    encoding = _encoding(before, format)
    mark = next((one for one in _BEHIND if before.startswith(one)), b"")
    exact = _BEHIND.get(mark, "utf-8" if encoding == "utf-8-sig" else encoding)
    if mark + _encoded(_decoded(before, encoding), exact) != before:
        raise ArticleError(f"its {encoding} would change as a whole; save it as UTF-8")
    return mark + _encoded(text, exact)


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        missing = error.object[error.start]
        raise ArticleError(f"“{missing}” is not in {encoding}; save it as UTF-8") from None


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise ArticleError(f"unknown charset “{encoding}”; save it as UTF-8") from None
    except UnicodeError as error:
        name = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}.get(encoding, encoding)
        raise ArticleError(f"not {name}{_place(error, data)}; save it as UTF-8") from None


def _place(error: UnicodeError, data: bytes) -> str:
    if not isinstance(error, UnicodeDecodeError):
        return ""
    before = len(data) - len(error.object)  # the byte order mark, which the decoder has taken off
    return f" (byte {before + error.start})"


def _encoding(data: bytes, format: str) -> str:
    if data.startswith(_UTF16_BOMS) and not data.startswith(_UTF32_BOMS):
        return "utf-16"
    if (at := data.find(b"\0")) >= 0:
        if _is_wide(data):
            raise ArticleError("UTF-32, or UTF-16 without a byte order mark; save it as UTF-8")
        raise ArticleError(f"a binary file (NUL at byte {at}); give a Markdown, HTML or text file")
    declared = _DECLARED_CHARSET.search(data[:_DECLARATION_REACH])
    if format == "html" and declared and not data.startswith(_UTF8_BOM):
        name = declared[1].decode("ascii", "replace").lower()
        return _SUPERSETS.get(name, name)
    return "utf-8-sig"


def _is_wide(data: bytes) -> bool:
    """Whether this is text of two or four bytes a letter: most bytes of one parity are NUL, hardly any of the other."""
    start = data[:_DECLARATION_REACH]
    few, many = sorted(start[parity::2].count(0) / max(1, len(start) // 2) for parity in (0, 1))
    return data.startswith(_UTF32_BOMS) or (len(data) % 2 == 0 and many > 0.7 and few < 0.1)
