"""conditional: what has to be explained somewhere, such as an acronym."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from copydesk.article import Article
from copydesk.finding import Problem
from copydesk.patterns.definition import Definition
from copydesk.patterns.density import places
from copydesk.patterns.matcher import Hit, Matcher
from copydesk.patterns.message import worded
from copydesk.patterns.options import Given, with_options
from copydesk.patterns.pattern import Form, Pattern, read_pattern
from copydesk.patterns.scope import Scope, Selector
from copydesk.patterns.search import Search, read_search
from copydesk.patterns.table import of_patterns
from copydesk.rule import Check

_ANYWHERE = Scope((Selector("block"), Selector("table")))


def conditional(definition: Definition) -> Check:
    """The check of a rule whose `first` needs a `second` with the same words, in any block of the article."""
    search = read_search(definition, [_pattern(definition, "first")])
    explained = Search(Matcher(of_patterns([_pattern(definition, "second")])), _ANYWHERE)
    message, limit = definition.text("message"), definition.whole("limit")

    def find(article: Article, given: Given) -> Iterable[Problem]:
        hits = search.hits(article, given.exceptions)
        known = {_name(hit) for hit in explained.hits(article)} if hits else set()
        return islice((_problem(message, one) for one in _by_name(hits, known)), limit or None)

    return with_options(find)


def _pattern(definition: Definition, key: str) -> Pattern:
    # Vale takes both as they are: they say their own boundaries.
    form = Form(ignore_case=definition.flag("ignorecase"), bounded=False)
    return read_pattern(definition, definition.list(key)[0], form)


def _name(hit: Hit) -> str:
    """What the first group that took part matched, else the whole."""
    return next((group for group in hit.match.groups() if group), hit.match[0])


def _by_name(hits: Sequence[Hit], known: set[str]) -> Iterator[list[Hit]]:
    names: dict[str, list[Hit]] = {}
    for hit in hits:
        if _name(hit) not in known:
            names.setdefault(_name(hit), []).append(hit)
    yield from names.values()


def _problem(message: str, hits: Sequence[Hit]) -> Problem:
    """One problem for a name: at its first place, the others related."""
    return Problem(hits[0].span, worded(message, (_name(hits[0]),)), related=places(hits[1:]))
