"""The links of an article: where their addresses stand in the source, and which of them show their address."""

from __future__ import annotations

import re

from copydesk.article.article import Article, Placed
from copydesk.article.block import Kind
from copydesk.source import Span

_SHOWN = re.compile(r"\s*(?:https?://|www\.)\S+\s*")


def shows_address(link: Placed) -> bool:
    """Whether readers see the link's address instead of words."""
    return link.inline.form in ("bare", "autolink") or bool(_SHOWN.fullmatch(link.text))


def in_text(link: Placed) -> bool:
    """Whether it stands in the flow of a paragraph or a list item, and not in a quote."""
    return link.block.kind in (Kind.PARAGRAPH, Kind.ITEM) and not link.block.quoted


def target_places(article: Article, link: Placed) -> tuple[Span, ...]:
    """Where the source has a link's address: in the link, else in the definition that it refers to."""
    target = link.inline.target
    spans = article.definitions.values() if link.inline.form == "reference" else (link.inline.span,)
    for span in spans:
        at = article.source.text.find(target, span.start, span.end) if target else -1
        if at >= 0:
            return (Span(at, at + len(target)),)
    return ()
