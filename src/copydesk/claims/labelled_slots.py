"""Slots that no sentence fills: cells of tables under a head, lines such as “Founded: 1911”, structured data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Block, Kind, Passage, whole
from copydesk.article.group import Table
from copydesk.article.json_tree import Node, text_block
from copydesk.article.structured_data import scripts
from copydesk.claims.attributes import Labelled, labelled, read_value
from copydesk.claims.slots import Slot
from copydesk.claims.subject import Subject, subject_of

_LABEL = re.compile(r"(?P<label>[A-Z][\w ()/.’'-]{2,40}?)\s?[:–—|]\s(?P<value>\S.{0,60})")
_TITLE_END = re.compile(r"\s[–—|-]\s|[:,?!(]|\s(?:in|for|and|is|was|has|at)\s")
_LINES = frozenset({Kind.ITEM, Kind.PARAGRAPH})
_LONGEST_CELL = 60
_LONGEST_LINE = 110
_DATA = {
    "foundingDate": "founded",
    "birthDate": "born",
    "deathDate": "died",
    "birthPlace": "birthplace",
    "numberOfEmployees": "employees",
    "maximumAttendeeCapacity": "capacity",
    "numberOfPages": "pages",
    "numberOfRooms": "rooms",
    "datePublished": "published",
    "founder": "founder",
}
_WORKS = frozenset({"Book", "Movie", "MusicAlbum", "Report", "ScholarlyArticle"})  # whose date is not the page's


def labelled_slots(article: Article, told: Sequence[Slot]) -> Iterator[Slot]:
    """The slots of tables, labelled lines and structured data; `told` are those of sentences.

    A table of labels and values, or a line, that names no subject speaks of the one that the title names, if the
    sentences tell the same of it.
    """
    main = _Main(article, told)
    for table in article.tables:
        yield from _of_table(table, main)
    for block in article.blocks:
        if block.kind in _LINES and len(block.text) <= _LONGEST_LINE and not block.quoted:
            yield from _of_line(block, main)
    yield from _of_data(article)


class _Main:
    """What the article is about, as sentences call it."""

    def __init__(self, article: Article, told: Sequence[Slot]) -> None:
        title = article.title.text if article.title else ""
        self._named = subject_of(_TITLE_END.split(title, maxsplit=1)[0]) if title else None
        self._told = told

    def subject(self, attribute: str) -> Subject | None:
        """The subject of sentences that tell the attribute, if it is what the title names."""
        if not self._named or not self._named.names:
            return None
        found = {
            one.subject.core: one.subject
            for one in self._told
            if one.attribute == attribute and one.subject.names and one.subject.core <= self._named.core
        }
        return next(iter(found.values())) if len(found) == 1 else None


class _Cell(NamedTuple):
    """A label, and the words beside or below it."""

    label: str
    words: Passage


def _of_table(table: Table, main: _Main) -> Iterator[Slot]:
    rows = table.rows
    head = [cell.text for cell in rows[0]]
    if len(head) == 2:
        for label, cell in (row for row in rows if len(row) == 2):
            yield from _slots(_Cell(label.text, whole(cell)), main)
    if not any(labelled(name) for name in head[1:]):
        return
    for row in rows[1:]:
        subject = subject_of(row[0].text) if len(row) == len(head) else None
        if subject and subject.names:
            for name, cell in zip(head[1:], row[1:], strict=True):
                yield from _slot(_Cell(name, whole(cell)), subject)


def _of_line(block: Block, main: _Main) -> Iterator[Slot]:
    match = _LABEL.fullmatch(block.masked.rstrip(". "))
    if match:
        yield from _slots(_Cell(match["label"], Passage(block, *match.span("value"))), main)


def _slots(cell: _Cell, main: _Main) -> Iterator[Slot]:
    """The slot of a label whose subject goes without saying."""
    known = labelled(cell.label)
    subject = main.subject(known.attribute) if known else None
    if subject:
        yield from _slot(cell, subject)


def _slot(cell: _Cell, subject: Subject) -> Iterator[Slot]:
    known = labelled(cell.label)
    text = cell.words.masked
    if known and len(text) <= _LONGEST_CELL and (slot := _made(known, cell, subject)):
        yield slot


def _made(known: Labelled, cell: _Cell, subject: Subject) -> Slot | None:
    read = read_value(known, cell.words.masked)
    if read is None:
        return None
    value, start, end = read
    passage = cell.words
    where: frozenset[str] = frozenset()
    span = passage.span_of(start, end)
    words = passage.text[start:end]
    return Slot(subject, known.attribute, value, words, passage, span, where, where, past=False, section=-1)


def _of_data(article: Article) -> Iterator[Slot]:
    """The slots of named objects: what an organisation, a person, a book or a product is."""
    for script in scripts(article):
        for node in script.root.walk() if script.root else ():
            name = node.get("name")
            subject = subject_of(name.text) if name and name.text else None
            if subject and subject.names:
                yield from _of_node(article, node, subject)


def _of_node(article: Article, node: Node, subject: Subject) -> Iterator[Slot]:
    kind = node.get("@type")
    is_work = kind is not None and kind.text in _WORKS
    for key, label in _DATA.items():
        value = _value(node, key)
        if value and value.text and (is_work or key != "datePublished"):
            yield from _slot(_Cell(label, whole(text_block(article.source.text, value))), subject)
    yield from _of_offer(article, node, subject)


def _of_offer(article: Article, node: Node, subject: Subject) -> Iterator[Slot]:
    """The price of the single offer of a product or an event."""
    offers = node.get("offers")
    offer = offers.each()[0] if offers and len(offers.each()) == 1 else None
    price, currency = (offer.get("price"), offer.get("priceCurrency")) if offer else (None, None)
    if price and currency:
        cell = _Cell(f"price ({currency.text})", whole(text_block(article.source.text, price)))
        yield from _slot(cell, subject)


def _value(node: Node, key: str) -> Node | None:
    """The value of a key, or what it is called or worth where it is an object."""
    value = node.get(key)
    if value is None or value.members is None:
        return value
    return value.get("name") or value.get("value")
