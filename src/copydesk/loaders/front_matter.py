"""The block of keys and values before a text: YAML between ---, TOML between +++, or a JSON object."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from copydesk.article import Entry, FrontMatter
from copydesk.loaders.front_values import BrokenError, Value, Values
from copydesk.source import Source, Span

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_CLOSINGS = {
    "yaml": re.compile(r"^(?:---|\.\.\.)[ \t]*(?=\r?$)", re.MULTILINE),
    "toml": re.compile(r"^\+\+\+[ \t]*(?=\r?$)", re.MULTILINE),
}
_KEYS = {
    "yaml": re.compile(r"[ \t]*(?:\"[^\"\n]*\"|'[^'\n]*'|[\w$@.][\w$@./-]*+(?: ++[\w$@./-]++)*+)[ \t]*:(?=[ \t\r\n])"),
    "toml": re.compile(r"[ \t]*(?:\[|[\w.\"'-]+[ \t]*=)"),
}
_UNREAD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*")  # comments and blank lines before the first key
_LINES = {
    "yaml": re.compile(r"(?:(?:[ \t]*#[^\n]*|[\w-]+:(?:[ \t][^\n]*|\r)?|[ \t]+\S[^\n]*|-[ \t][^\n]*)(?:\n|\Z))+"),
    "toml": re.compile(r"(?:(?:[ \t]*#[^\n]*|[ \t]*[\w.\"'-]+[ \t]*=[^\n]*|\[[^\n]*|[ \t]+\S[^\n]*)(?:\n|\Z))+"),
}
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_JSON = re.compile(r"\{\s*(?:\"|\}\s*(?:\n|\Z))")
_JSON_END = re.compile(r"^\}[ \t]*(?=\r?$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Front:
    """Front matter, its entries by lower-case key, and the offset where the text after it begins."""

    matter: FrontMatter
    metadata: Mapping[str, Entry]
    end: int


def read_front(source: Source) -> Front | None:
    """The front matter at the very top; broken front matter has an error and no data."""
    if opening := _OPENING.match(source.text):
        return _fenced(source, {"---": "yaml", "+++": "toml"}[opening[1]], opening.end())
    return _json(source) if _JSON.match(source.text) else None


def _fenced(source: Source, format: str, start: int) -> Front | None:
    closing = _CLOSINGS[format].search(source.text, start)
    if closing is None:
        return _unterminated(source, format, start)
    if not _is_meant(source.text[start : closing.start()], format):
        return None
    try:
        values = _reader(format)(source.text[start : closing.start()])
    except BrokenError as broken:
        return _cut_off(source, format, start, closing.start()) or _broken(
            source, format, closing.end(), broken, (start, closing.start())
        )
    return _front(source, format, closing.end(), values, start)


def _json(source: Source) -> Front | None:
    from copydesk.loaders.front_json import read_json

    try:
        values, end = read_json(source.text)
    except BrokenError as broken:
        closing = _JSON_END.search(source.text)
        return _broken(source, "json", closing.end(), broken, (0, closing.end())) if closing else None
    return _front(source, "json", end, values, 0)


def _reader(format: str) -> Callable[[str], Values]:
    if format == "yaml":
        from copydesk.loaders.front_yaml import read_yaml

        return read_yaml
    from copydesk.loaders.front_toml import read_toml

    return read_toml


def _is_meant(inside: str, format: str) -> bool:
    """Whether fenced lines are keys, and not text between two thematic breaks."""
    if not inside.strip() or _starts_with_key(inside, 0, format):
        return True
    return not _BLANK_LINE.search(inside) and any(_KEYS[format].match(line + "\n") for line in inside.splitlines())


def _starts_with_key(text: str, start: int, format: str) -> bool:
    unread = _UNREAD.match(text, start)
    return _KEYS[format].match(text, unread.end() if unread else start) is not None


def _unterminated(source: Source, format: str, start: int) -> Front | None:
    """Front matter whose closing line is missing: the keys right after the opening."""
    lines = _LINES[format].match(source.text, start)
    if not lines or not _KEYS[format].match(source.text, start):
        return None
    fence = "---" if format == "yaml" else "+++"
    return _broken(source, format, lines.end(), BrokenError(f"no closing {fence}", 0), (0, lines.end()))


def _cut_off(source: Source, format: str, start: int, end: int) -> Front | None:
    """Front matter that a thematic break of the text seemed to close: after its keys stands text."""
    lines = _LINES[format].match(source.text, start)
    if not lines or lines.end() >= end or source.text[lines.end() : end].lstrip(" \t\r").startswith("\n") is False:
        return None
    after = source.text[lines.end() : end].strip()
    if not after or _starts_with_key(after + "\n", 0, format):
        return None
    try:
        _reader(format)(source.text[start : lines.end()])
    except BrokenError:
        return None
    return _unterminated(source, format, start)


def _broken(source: Source, format: str, end: int, broken: BrokenError, inside: tuple[int, int]) -> Front:
    start, stop = inside
    last = start + len(source.text[start:stop].rstrip()) - 1
    line = source.line_span(source.line(max(0, min(start + broken.at, last))))
    matter = FrontMatter(format, _span(source, end), {}, broken.reason, line)
    return Front(matter, {}, end)


def _front(source: Source, format: str, end: int, values: Values, base: int) -> Front:
    data = {key: value.value for key, value in values.items()}
    metadata = {key.lower(): _entry(value, base) for key, value in values.items()}
    return Front(FrontMatter(format, _span(source, end), data), metadata, end)


def _entry(value: Value, base: int) -> Entry:
    return Entry(value.value, value.text, Span(base + value.start, base + value.end))


def _span(source: Source, end: int) -> Span:
    return Span(0, len(source.text[:end].rstrip()))
