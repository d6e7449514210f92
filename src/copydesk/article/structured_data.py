"""Structured data: what the JSON-LD of an article says of it, each part with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.article.article import Article
from copydesk.article.block import Kind
from copydesk.article.json_tree import Node, json_tree
from copydesk.source import Span

_LITERAL = "ld+json"
_OPENING = re.compile(
    r"<script\b[^<>]{0,300}?\btype\s?=\s?[\"']?application/ld\+json[\"']?[^<>]{0,300}>", re.IGNORECASE
)
_CLOSING = re.compile(r"</script", re.IGNORECASE)
_KEY = "copydesk.article.structured_data"


@dataclass(frozen=True, slots=True)
class Script:
    """A JSON-LD script: its place, and its value with the places in it; None where it is no JSON, for a reason."""

    span: Span
    root: Node | None
    error: str = ""


@dataclass(frozen=True, slots=True)
class DataQuestion:
    """A question of an FAQPage as JSON-LD states it; without a name or an answer it has empty ones."""

    node: Node
    name: Node | None
    answers: tuple[Node, ...]  # the texts of the accepted answers that have one
    offered: int  # how many answers there are


@dataclass(frozen=True, slots=True)
class FaqPage:
    """An object of the type FAQPage, and its questions."""

    node: Node
    questions: tuple[DataQuestion, ...]


def scripts(article: Article) -> tuple[Script, ...]:
    """The JSON-LD scripts of an HTML page, or within Markdown, in order; read once for each article."""
    known: tuple[Script, ...] | None = article.__dict__.get(_KEY)
    if known is None:
        known = article.__dict__[_KEY] = tuple(_scripts(article))
    return known


def faq_pages(article: Article) -> Iterator[FaqPage]:
    """The FAQPage objects of all scripts."""
    for script in scripts(article):
        if script.root:
            yield from (_faq_page(node) for node in script.root.walk() if is_type(node, "FAQPage"))


def is_type(node: Node, name: str) -> bool:
    """Whether JSON-LD calls an object by the name of a type, with or without schema.org before it."""
    kind = node.get("@type")
    return kind is not None and any(one.text.rpartition("/")[2] == name for one in kind.each())


def _scripts(article: Article) -> Iterator[Script]:
    for one in article.json_ld:
        tree = None if one.error else json_tree(article.source.text, one.span.start, one.span.end)
        yield Script(one.span, tree, one.error)
    if article.format == "markdown" and _LITERAL in article.source.text:
        shown = [block.span for block in article.blocks if block.kind is Kind.CODE]
        for span in _written(article.source.text):
            if not any(code.start <= span.start < code.end for code in shown):
                yield _read(article.source.text, span)


def _written(text: str) -> Iterator[Span]:
    """The places of the scripts' contents in Markdown; one that never ends is none."""
    at = 0
    while (opening := _OPENING.search(text, at)) and (closing := _CLOSING.search(text, opening.end())):
        yield Span(opening.end(), closing.start())
        at = closing.end()


def _read(source: str, span: Span) -> Script:
    import json

    try:
        json.loads(source[span.start : span.end])
    except (ValueError, RecursionError) as error:
        return Script(span, None, str(error))
    return Script(span, json_tree(source, span.start, span.end))


def _faq_page(node: Node) -> FaqPage:
    entity = node.get("mainEntity")
    return FaqPage(node, tuple(_question(one) for one in (entity.each() if entity else ())))


def _question(node: Node) -> DataQuestion:
    name = node.get("name") or node.get("text")
    accepted = node.get("acceptedAnswer")
    offered = accepted.each() if accepted else ()
    texts = (one.get("text") for one in offered)
    said = tuple(text for text in texts if text and text.text.strip())
    return DataQuestion(node, name if name and name.text.strip() else None, said, len(offered))
