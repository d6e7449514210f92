"""What an article says about itself outside its text: front matter, <head>, JSON-LD, comments, references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from copydesk.source import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the front matter or of an HTML head, and its place.

    `value` is what YAML, TOML or JSON made of it (dates stay dates); `text` is it as words.
    `span` covers the value where that can be told, else the key's line.
    """

    value: object
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The block before the text; `format` is yaml, toml or json. Broken front matter has an error and no data."""

    format: str
    span: Span  # with its fences
    data: Mapping[str, object]
    error: str = ""  # the parser's words, without place
    error_span: Span | None = None


@dataclass(frozen=True, slots=True)
class JsonLd:
    """A JSON-LD script of an HTML page; `data` is None where it does not parse, and `error` says why."""

    span: Span
    data: object
    error: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the source (HTML or MDX), `text` without its delimiters."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's definition: its label, its place, and its text (empty where nothing follows)."""

    label: str
    span: Span
    text: str
