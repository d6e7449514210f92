"""Offsets of an article as positions of the protocol, and back."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol.types import Position, PositionEncodingKind, Range

from copydesk.source import Source, Span

_BYTES = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}


@dataclass(frozen=True)
class Positions:
    """Places of a source in the units that client and server have agreed on; lines and characters from 0."""

    source: Source
    encoding: PositionEncodingKind = PositionEncodingKind.Utf16

    def position(self, offset: int) -> Position:
        """The position of an offset in code points."""
        line, column = self.source.line_column(offset)
        start = self.source.line_starts[line - 1]
        return Position(line - 1, self._units(self.source.text[start : start + column - 1]))

    def range(self, span: Span) -> Range:
        """The range of a span."""
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """The offset of a position; one beyond the text or a line's end is that end."""
        if position.line >= len(self.source.line_starts):
            return len(self.source.text)
        span = self.source.line_span(position.line + 1)
        return span.start + self._characters(self.source[span], position.character)

    def line_range(self, line: int) -> Range:
        """A line, from 1, without its end."""
        return self.range(self.source.line_span(line))

    def _units(self, text: str) -> int:
        if text.isascii():
            return len(text)
        codec, width = _BYTES[self.encoding]
        return len(text.encode(codec, "surrogatepass")) // width

    def _characters(self, line: str, units: int) -> int:
        if line.isascii():
            return min(units, len(line))
        codec, width = _BYTES[self.encoding]
        data = line.encode(codec, "surrogatepass")[: units * width]
        return len(data.decode(codec, "ignore"))
