"""Template code in an article: whether it is meant to be there."""

from __future__ import annotations

import re

from copydesk.article.article import Article
from copydesk.article.block import InlineKind, Kind

# A function with an argument, a filter, a value of the site or the page: no variable that somebody forgot.
_CALL = re.compile(r"\{\{-?\s*(?:[\w.]+\s+[\"'“]|[\"']|[^{}\n]{1,80}\|\s*\w|(?:site|page|include|post)\.\w|\.\w)")
_BRACES = re.compile(r"\{\{|\$\{|\{%|<%")


def is_template(article: Article) -> bool:
    """Whether a site generator fills the article in: its source holds tags, shortcodes, components or calls."""
    return bool(article.masked) or bool(_CALL.search(article.source.text))


def is_about_templates(article: Article) -> bool:
    """Whether the article shows template code in its listings or code spans."""
    for block in article.blocks:
        if block.kind is Kind.CODE and _BRACES.search(block.text):
            return True
        spans = (block.text[one.start : one.end] for one in block.inlines if one.kind is InlineKind.CODE)
        if any(_BRACES.search(span) for span in spans):
            return True
    return False
