"""existence: words that do not belong into an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from copydesk.article import Article
from copydesk.finding import Problem
from copydesk.patterns.action import Action, read_action
from copydesk.patterns.definition import Definition
from copydesk.patterns.density import Density, read_density, spoken_once
from copydesk.patterns.matcher import Hit
from copydesk.patterns.message import worded
from copydesk.patterns.options import Given, with_options
from copydesk.patterns.pattern import Row, form_of, read_row
from copydesk.patterns.scope import OWN_WORDS
from copydesk.patterns.search import Search, read_search
from copydesk.patterns.table import tabled
from copydesk.patterns.value import Value
from copydesk.rule import Check

Speak = Callable[[Article, Hit], Problem | None]


def existence(definition: Definition) -> Check:
    """The check of a rule whose tokens are offences."""
    search = read_search(definition, definition.table or tabled(rows(definition)), OWN_WORDS)
    message, action = definition.text("message"), read_action(definition)
    return listing(definition, search, lambda article, hit: _problem(message, action, article, hit))


def listing(definition: Definition, search: Search, speak: Speak) -> Check:
    """A check that speaks of each hit, or once where they are too many; `speak` may pass a hit over."""
    density, limit = read_density(definition), definition.whole("limit")
    defaults: dict[str, object] = {"max": density.most} if density else {}
    if "max_words" in definition:
        defaults["max_words"] = search.max_words

    def find(article: Article, given: Given) -> Iterable[Problem]:
        found = search.limited(given.figure("max_words")).hits(article, given.exceptions)
        if not found:
            return ()
        problems = {id(hit): problem for hit in found if (problem := speak(article, hit))}
        if density:
            crowded = Density(density.per, given.figure("max") or 0)
            hits = [hit for hit in found if id(hit) in problems]
            return spoken_once(crowded, article, hits, lambda hit: problems[id(hit)])
        return islice(problems.values(), limit or None)

    return with_options(find, **defaults)


def _problem(message: str, action: Action, article: Article, hit: Hit) -> Problem:
    return Problem(hit.span, worded(message, (hit.text,)), action.fix(article, hit))


def rows(definition: Definition) -> Iterator[Row]:
    """The patterns of its tokens, or the one of its raw expressions.

    Raises:
        RuleError: one of them is no regular expression, or there is none.
    """
    form = form_of(definition)
    tokens, raw = definition.list("tokens"), definition.list("raw")
    if not tokens and not raw:
        raise definition.error("extends", "existence needs “tokens” or “raw”; write a list of one of them")
    if tokens:
        yield from (read_row(definition, one, form) for one in tokens)
    else:
        joined = Value(raw[0].line, "text", "".join(one.text for one in raw))
        yield read_row(definition, joined, replace(form, bounded=False, before="", after=""))
