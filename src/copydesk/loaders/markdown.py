"""Markdown: CommonMark with tables, task lists, footnotes, definition lists, admonitions, front matter and MDX."""

from __future__ import annotations

import re

from copydesk.article import Article, Comment, Footnote
from copydesk.loaders.front_matter import read_front
from copydesk.loaders.manuscript import Manuscript
from copydesk.loaders.markdown_blocks import read_blocks
from copydesk.loaders.markdown_parser import parse
from copydesk.loaders.template_code import mask_templates
from copydesk.loaders.transcript import unified
from copydesk.source import Source


def load_markdown(source: Source) -> Article:
    """The article in a Markdown text; a path that ends in .mdx is read as MDX."""
    mdx = source.path.lower().endswith(".mdx")
    front = read_front(source)
    text = _blank(source.text, front.end) if front else source.text
    masked = mask_templates(text, mdx=mdx)
    page, verbatim = unified(masked.text, masked.mask), unified(text)
    manuscript = Manuscript(source, page, verbatim, [*masked.comments], {*masked.anchors})
    read = read_blocks(parse(page.text, mdx=mdx), manuscript)
    return Article(
        source,
        "markdown",
        read.blocks,
        metadata=front.metadata if front else {},
        front_matter=front.matter if front else None,
        comments=tuple(sorted(manuscript.comments, key=_start)),
        definitions=read.definitions,
        footnotes=tuple(sorted(manuscript.footnotes, key=_start)),
        anchors=frozenset(manuscript.anchors),
        masked=masked.spans,
    )


def _blank(text: str, end: int) -> str:
    """The text with blanks for what stands before an offset; lines stay."""
    return re.sub(r"[^\r\n]", " ", text[:end]) + text[end:]


def _start(one: Comment | Footnote) -> int:
    return one.span.start
