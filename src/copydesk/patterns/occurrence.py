"""occurrence: a token that stands too often or too rarely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from copydesk.article import Article
from copydesk.finding import Problem
from copydesk.patterns.definition import Definition
from copydesk.patterns.density import UNITS, by_section, places
from copydesk.patterns.matcher import Hit
from copydesk.patterns.message import worded
from copydesk.patterns.options import Given, with_options
from copydesk.patterns.pattern import Form, read_pattern
from copydesk.patterns.search import Search, read_search
from copydesk.rule import Check
from copydesk.source import Span

Counted = tuple[Span, Sequence[Hit]]


def occurrence(definition: Definition) -> Check:
    """The check of a rule that counts in each stretch of its scope, or per document or section."""
    # Vale takes a token as it is: it says its own boundaries.
    form = Form(ignore_case=definition.flag("ignorecase"), bounded=False)
    search = read_search(definition, [read_pattern(definition, definition.list("token")[0], form)])
    message, per = definition.text("message"), _unit(definition)
    bounds = {name: definition.whole(name) for name in ("max", "min") if name in definition}
    if not bounds:
        raise definition.error("extends", "occurrence needs “max” or “min”; write one")

    def find(article: Article, given: Given) -> Iterable[Problem]:
        most, least = given.figure("max"), given.figure("min") or 0
        for span, hits in _counted(article, search, per, given.exceptions):
            figures = {"count": len(hits), "max": most or 0, "min": least}
            said = worded(message, (str(len(hits)),), figures=figures)
            if most is not None and len(hits) > most:
                yield Problem(hits[most].span, said, related=places(hits[:most]) if len(hits) <= _SHOWN else ())
            elif len(hits) < least:
                yield Problem(span, said)

    return with_options(find, **bounds)


_SHOWN = 12  # hits: of more, as in a rule that counts words, the single places tell nothing


def _unit(definition: Definition) -> str:
    """The unit that hits are counted per; "" for each stretch."""
    per = definition.choice("per", [one for one in UNITS if one != "1000 words"], "") if "per" in definition else ""
    whole = [one.text for one in definition.list("scope")] == ["summary"]
    return "document" if whole and not per else per


def _counted(article: Article, search: Search, per: str, permitted: Sequence[str]) -> Iterator[Counted]:
    each = list(search.each(article, permitted))
    if not per:
        yield from ((stretch.span_of(0, len(stretch.text)), hits) for stretch, hits in each)
        return
    hits = [hit for _, found in each for hit in found]
    whole = each[0][0].span_of(0, len(each[0][0].text)) if each else start_of(article)
    groups = by_section(article, hits) if per == "section" else [hits]
    yield from ((group[0].span if group else whole, group) for group in groups)


def start_of(article: Article) -> Span:
    """The place for what is true of the whole article: its title, or its first block, or its start."""
    if article.title:
        return article.title.span
    return article.blocks[0].text_span if article.blocks else Span(0, 0)
