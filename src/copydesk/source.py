"""The text of a file, and places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from copydesk.errors import ArticleError

_LINE_END = re.compile(r"\r\n|\r|\n")
_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_DECLARED_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION_REACH = 1024  # HTML Living Standard, 13.2.3.2: a charset stands in the first 1,024 bytes


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
        after = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:after].rstrip("\r\n")))

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Source:
        """Decode UTF-8, UTF-16 with a byte order mark, or the charset that HTML declares.

        Raises:
            ArticleError: the bytes are binary, or no text in that encoding.
        """
        return cls(path, _decoded(data, _encoding(path, data)))


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise ArticleError(f"unknown charset “{encoding}”; save it as UTF-8") from None
    except UnicodeDecodeError as error:
        name = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}.get(encoding, encoding)
        raise ArticleError(f"not {name} (byte {error.start}); save it as UTF-8") from None


def _encoding(path: str, data: bytes) -> str:
    if data.startswith(_UTF16_BOMS):
        return "utf-16"
    if (at := data.find(b"\0")) >= 0:
        raise ArticleError(f"a binary file (NUL at byte {at}); give a Markdown, HTML or text file")
    declared = _DECLARED_CHARSET.search(data[:_DECLARATION_REACH])
    if declared and path.lower().endswith((".html", ".htm", ".xhtml")) and not data.startswith(_UTF8_BOM):
        return declared[1].decode("ascii", "replace").lower()
    return "utf-8-sig"
