"""Template code in an article: whether it is meant to be there."""

from __future__ import annotations

import re
from bisect import bisect_left

from copydesk.article.article import Article
from copydesk.article.block import InlineKind, Kind
from copydesk.source import Span

# A function with an argument, a filter, a value of the site or the page: no variable that somebody forgot.
_CALL = re.compile(r"\{\{-?\s*(?:[\w.]+\s+[\"'“]|[\"']|[^{}\n]{1,80}\|\s*\w|(?:site|page|include|post)\.\w|\.\w)")
_BRACES = re.compile(r"\{\{|\$\{|\{%|<%")

_ATTRIBUTES = re.compile(r"\s*\{(?:[:.#]|\s*[\w-]+=)")
# Containers, comments, imports, and tags and shortcodes that end what others began: their text is in the source.
_WRAPPING = re.compile(r"\s*(?::::|\{/\*|import\b|export\b|</|<(?![^<>]*/>)|\{\{[<%]-?\s*/|\{%-?\s*end)")
_NAME = re.compile(r"\{(?:\{[<%]|%)-?\s*+(?:/\s*+)?(?:end)?([\w./-]+)")
_NO_TEXT = re.compile(
    r"\{(?:\{[<%]|%)-?\s*(?:if|elsif|elif|else|unless|for|case|when|assign|set|capture|from|import|raw|comment"
    r"|highlight|link|post_url|ref|relref|param)\b"
    r"|figure|image|img\b|picture|photo|video|youtube|vimeo|tweet|gist|logo|icon|badge|button|\.(?:png|jpe?g|gif|svg|webp)\b",
    re.IGNORECASE,
)


def is_template(article: Article) -> bool:
    """Whether a site generator fills the article in: its source holds tags, shortcodes, components or calls."""
    text = article.source.text
    return bool(article.masked) or ("{{" in text and bool(_CALL.search(text)))


def is_about_templates(article: Article) -> bool:
    """Whether the article shows template code in its listings or code spans."""
    for block in article.blocks:
        if block.kind is Kind.CODE and _BRACES.search(block.text):
            return True
        spans = (block.text[one.start : one.end] for one in block.inlines if one.kind is InlineKind.CODE)
        if any(_BRACES.search(span) for span in spans):
            return True
    return False


def holds_code(article: Article, place: Span) -> bool:
    """Whether template code that the loader took out stands within a place."""
    return bool(_code_in(article, place))


def brings_sections(article: Article) -> bool:
    """Whether template code may bring headings or ids: an include or a component alone on its lines, code in a heading.

    Attribute lists, blocks that are shown as they are, pictures and what stands within a line bring none.
    """
    source = article.source
    codes = [source[span] for span in article.masked]
    paired = {name[1] for code in codes if _WRAPPING.match(code) and (name := _NAME.match(code))}
    if any(
        _brings(code, paired) and _is_alone(source.text, span) for code, span in zip(codes, article.masked, strict=True)
    ):
        return True
    within = (source[span] for heading in article.headings for span in _code_in(article, heading.span))
    return any(not _ATTRIBUTES.match(code) and not _WRAPPING.match(code) for code in within)


def _code_in(article: Article, place: Span) -> tuple[Span, ...]:
    first = bisect_left(article.masked, Span(place.start, place.start))
    last = bisect_left(article.masked, Span(place.end, place.end))
    return tuple(span for span in article.masked[first:last] if span in place)


def _brings(code: str, paired: set[str]) -> bool:
    if _ATTRIBUTES.match(code) or _WRAPPING.match(code) or _NO_TEXT.search(code):
        return False
    name = _NAME.match(code)
    return name is None or name[1] not in paired


def _is_alone(text: str, span: Span) -> bool:
    """Whether nothing else stands on its lines."""
    start, end = span.start, span.end
    while start and text[start - 1] in " \t":
        start -= 1
    while end < len(text) and text[end] in " \t\r":
        end += 1
    return text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
