"""What the metadata says of an article in words, as blocks that can be read like its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.article.article import Article
from copydesk.article.block import Block, Kind, Run
from copydesk.article.json_tree import Node, text_block
from copydesk.article.metadata import Entry
from copydesk.article.structured_data import scripts

KEYS = (
    *("title", "og:title", "headline", "subtitle", "description", "og:description", "twitter:description"),
    *("summary", "excerpt", "abstract", "lead", "teaser"),
)
"""The keys of front matter and HTML heads whose values are sentences or titles."""

_DATA_KEYS = ("headline", "alternativeHeadline", "description", "abstract")
_MIN_WORDS = 3
_FOLDED = re.compile(r"[>|][-+\d]{0,2}\s*")  # the mark of a block of lines in YAML
_SPACE = re.compile(r"\s+")
_ESCAPE = re.compile(r"&#?\w{1,31};|''|\\(?:u[0-9a-fA-F]{4}|.)")
_SPECIAL = re.compile(r"[\s&'\\]")


def stated(article: Article) -> Iterator[Block]:
    """The titles and descriptions of front matter, HTML head and JSON-LD; what reads the same comes once."""
    told = {" ".join(block.text.split()) for block in article.headings}
    for block in (*_entries(article), *_data(article)):
        words = " ".join(block.text.split())
        if words not in told and words.count(" ") + 1 >= _MIN_WORDS:
            told.add(words)
            yield block


def entry_block(source: str, entry: Entry) -> Block:
    """A value as a block; each of its words has its place, if the source writes the same words."""
    return Block(Kind.CAPTION, entry.span, entry.text, tuple(_runs(source, entry)))


def _entries(article: Article) -> Iterator[Block]:
    for key in KEYS:
        entry = article.metadata.get(key)
        if entry and isinstance(entry.value, str) and entry.text.strip():
            yield entry_block(article.source.text, entry)


def _data(article: Article) -> Iterator[Block]:
    for script in scripts(article):
        for node in script.root.walk() if script.root else ():
            for key in _DATA_KEYS:
                value = node.get(key)
                if value and _is_words(value):
                    yield text_block(article.source.text, value)


def _is_words(value: Node) -> bool:
    return value.members is None and value.items is None and "<" not in value.text


def _runs(source: str, entry: Entry) -> Iterator[Run]:
    """One run where the source has the value's very characters; else one for each piece that is written otherwise."""
    start, end = entry.span.start, entry.span.end
    if source[start:end] == entry.text:
        yield Run(0, start, len(entry.text), len(entry.text))
        return
    yield from _aligned(source, entry) or [Run(0, start, len(entry.text), end - start)]


def _aligned(source: str, entry: Entry) -> list[Run]:
    """The runs of a value whose white space, entities and escapes are written otherwise; none if more is."""
    text, place, end = entry.text, entry.span.start, entry.span.end
    lead = _FOLDED.match(source, place, end)
    place = lead.end() if lead else place
    runs: list[Run] = []
    at = 0
    while at < len(text) and place < end:
        length, width = _step(text, at, source, place)
        if not length:
            return []
        runs.append(Run(at, place, length, width))
        at, place = at + length, place + width
    return _closed(runs, len(text)) if not text[at:].strip() else []


def _step(text: str, at: int, source: str, place: int) -> tuple[int, int]:
    """How many characters of the text and of the source stand for each other; 0 where none do."""
    mine, theirs = _SPACE.match(text, at), _SPACE.match(source, place)
    if mine and theirs:
        return len(mine[0]), len(theirs[0])
    escape = _ESCAPE.match(source, place)
    if escape and not text.startswith(escape[0], at):
        return 1, len(escape[0])
    length = 0
    while text[at + length : at + length + 1] == source[place + length : place + length + 1] != "":
        if _SPECIAL.match(source, place + length) and length:
            break
        length += 1
    return length, length


def _closed(runs: list[Run], length: int) -> list[Run]:
    """The runs with the last one as long as the text, which may end in a line break that the source cuts off."""
    last = runs[-1] if runs else Run(0, 0, length, 0)
    if last.at + last.length == length:
        return runs
    return [*runs, Run(last.at + last.length, last.source + last.width, length - last.at - last.length, 0)]
