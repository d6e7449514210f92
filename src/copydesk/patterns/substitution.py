"""substitution: words that have better ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from copydesk.article import Article
from copydesk.finding import Fix, Problem
from copydesk.patterns.action import Action, cased, expanded, read_action, replacement
from copydesk.patterns.definition import Definition
from copydesk.patterns.existence import listing
from copydesk.patterns.inflection import agreeing, in_all_forms, names_verb
from copydesk.patterns.matcher import Hit
from copydesk.patterns.message import worded
from copydesk.patterns.pattern import Row, form_of, read_row
from copydesk.patterns.scope import OWN_WORDS
from copydesk.patterns.search import read_search
from copydesk.patterns.table import tabled
from copydesk.patterns.value import Value
from copydesk.rule import Check

_ALTERNATIVES = re.compile(r"(?<!\\)\|")


def substitution(definition: Definition) -> Check:
    """The check of a rule whose swaps tell what to write instead."""
    search = read_search(definition, definition.table or tabled(rows(definition)), OWN_WORDS)
    message, action = definition.text("message"), read_action(definition)
    keeps_capital = definition.flag("ignorecase") or definition.flag("capitalize")

    def speak(article: Article, hit: Hit) -> Problem | None:
        better = _better(hit, keeps_capital=keeps_capital)
        if hit.text in better:
            return None
        said = worded(message, better, (hit.text,))
        return Problem(hit.span, said, _fix(article, hit, better, action))

    return listing(definition, search, speak)


def rows(definition: Definition) -> Iterator[Row]:
    """The patterns of its swaps.

    Raises:
        RuleError: there are none, or one of them is no regular expression.
    """
    if not ("swap" in definition or "verbs" in definition):
        raise definition.error("extends", "substitution needs “swap”; write it")
    form = form_of(definition)
    for key, value in (*definition.pairs("swap"), *_conjugated(definition)):
        better = tuple(one.replace(r"\|", "|").strip() for one in _ALTERNATIVES.split(value.text))
        yield read_row(definition, key, form, better)


def _conjugated(definition: Definition) -> Iterator[tuple[Value, Value]]:
    for phrase, better in definition.pairs("verbs"):
        yield replace(phrase, text=in_all_forms(phrase.text)), better


def _better(hit: Hit, *, keeps_capital: bool) -> tuple[str, ...]:
    match, found = hit.match, hit.pattern.better
    if names_verb(hit.pattern.row.expression):
        match = hit.pattern.compiled.fullmatch(hit.text) or match
    if isinstance(match, re.Match):
        found = tuple(expanded(form, match) for one in found for form in agreeing(one, match))
    return tuple(cased(one, hit.text) if keeps_capital else one for one in found)


def _fix(article: Article, hit: Hit, better: tuple[str, ...], action: Action) -> Fix | None:
    if len(better) == 1 and action.name in ("", "replace") and not action.params:
        return replacement(article, hit, better[0], safe=action.safe)
    return action.fix(article, hit)
