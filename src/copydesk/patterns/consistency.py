"""consistency: two spellings of which an article has one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from copydesk.article import Article
from copydesk.finding import Problem, Related
from copydesk.patterns.definition import Definition
from copydesk.patterns.density import places
from copydesk.patterns.matcher import Hit
from copydesk.patterns.message import shortened, worded
from copydesk.patterns.options import Given, with_options
from copydesk.patterns.pattern import Pattern, form_of, read_pattern
from copydesk.patterns.scope import OWN_WORDS
from copydesk.patterns.search import read_search
from copydesk.rule import Check


def consistency(definition: Definition) -> Check:
    """The check of a rule whose pairs exclude each other: it speaks once of each pair, at the rarer form."""
    form = form_of(definition)
    pairs = [
        (read_pattern(definition, left, form), read_pattern(definition, right, form))
        for left, right in definition.pairs("either")
    ]
    search = read_search(definition, [pattern for pair in pairs for pattern in pair], OWN_WORDS)
    message, limit = definition.text("message"), definition.whole("limit")

    def find(article: Article, given: Given) -> Iterable[Problem]:
        hits = search.hits(article, given.exceptions)
        sides = ((_of(hits, left), _of(hits, right)) for left, right in pairs)
        return islice((_problem(message, *both) for both in sides if all(both)), limit or None)

    return with_options(find)


def _of(hits: Sequence[Hit], pattern: Pattern) -> list[Hit]:
    return [hit for hit in hits if hit.pattern is pattern]


def _problem(message: str, left: Sequence[Hit], right: Sequence[Hit]) -> Problem:
    """The clash at the first place of the rarer form; of two as frequent, of the one that comes second."""
    first, second = (left, right) if left[0].span.start <= right[0].span.start else (right, left)
    rare, usual = (first, second) if len(first) < len(second) else (second, first)
    elsewhere = Related(usual[0].span, f"“{shortened(usual[0].text)}” here")
    said = worded(message, (rare[0].text,), (usual[0].text,))
    return Problem(rare[0].span, said, related=(elsewhere, *places(rare[1:])))
