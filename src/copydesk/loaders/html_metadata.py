"""What an HTML page says about itself: title, meta elements, language, canonical address, JSON-LD."""

from __future__ import annotations

import re

from copydesk.article import Entry, JsonLd
from copydesk.loaders.html_flow import Flow
from copydesk.loaders.html_places import Place
from copydesk.loaders.html_tokens import SPACE, Token, TokenKind
from copydesk.loaders.html_values import Attributes, Value, attributes
from copydesk.source import Span

NAMES = frozenset({"html", "link", "meta", "script", "title"})
"""The elements that say something about the page."""

_ALIASES = {
    "published": ("article:published_time", "datepublished", "pubdate", "dc.date", "dcterms.created", "date"),
    "updated": ("article:modified_time", "datemodified", "last-modified", "dcterms.modified", "og:updated_time"),
}
_JSON_DATES = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"\\]*)"')
_WRAPPING = re.compile(r"(?<!\s)\s*+(?://\s*+)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$")


class Metadata:
    """Takes the tokens of `NAMES` one by one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.json_ld: list[JsonLd] = []
        self._entries: dict[str, Entry] = {}
        self._dates: dict[str, Entry] = {}
        self._is_json = False

    def take(self, token: Token) -> None:
        """Read the next token."""
        if token.kind is TokenKind.RAW:
            self._content(token)
        elif token.kind is TokenKind.START:
            self._tag(token.name, attributes(self.text, *token.inner))

    def entries(self) -> dict[str, Entry]:
        """The entries by key; dates are also under "date", "published" and "updated"."""
        found = {**self._dates, **self._entries}
        for key, names in _ALIASES.items():
            entry = next((found[name] for name in (key, *names) if name in found), None)
            if entry:
                found.setdefault(key, entry)
        if "published" in found:
            found.setdefault("date", found["published"])
        return found

    def _tag(self, name: str, values: Attributes) -> None:
        if name == "meta":
            key = next((values[one].text for one in ("name", "property", "itemprop") if one in values), "")
            self._add(key, values.get("content"))
        elif name == "html":
            self._add("lang", values.get("lang") or values.get("xml:lang"))
        elif name == "link" and "rel" in values and "canonical" in values["rel"].text.lower().split():
            self._add("canonical", values.get("href"))
        elif name == "script":
            self._is_json = "type" in values and values["type"].text.strip().lower() == "application/ld+json"

    def _content(self, token: Token) -> None:
        if token.name == "title":
            self._title(token.start, token.end)
        elif token.name == "script" and self._is_json:
            self._read_json(*_trimmed(self.text, token.start, token.end))

    def _title(self, start: int, end: int) -> None:
        flow = Flow(self.text, start, Place())
        flow.read(start, end)
        self._add("title", Value(flow.text, *_trimmed(self.text, start, end)))

    def _add(self, key: str, value: Value | None) -> None:
        key = key.strip().lower()
        if key and value is not None:
            self._entries.setdefault(key, Entry(value.text, value.text, Span(value.start, value.end)))

    def _read_json(self, start: int, end: int) -> None:
        import json

        span = Span(start, end)
        try:
            self.json_ld.append(JsonLd(span, json.loads(_WRAPPING.sub("", self.text[start:end]))))
        except json.JSONDecodeError as error:
            self.json_ld.append(JsonLd(span, None, f"{error.msg} (line {error.lineno} of the script)"))
        except (RecursionError, ValueError):
            self.json_ld.append(JsonLd(span, None, "nested too deeply, or a number of too many digits"))
        for found in _JSON_DATES.finditer(self.text, start, end):
            entry = Entry(found[2], found[2], Span(*found.span(2)))
            self._dates.setdefault(found[1].lower(), entry)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip(SPACE))
    return start, max(start, end - (len(words) - len(words.rstrip(SPACE))))
