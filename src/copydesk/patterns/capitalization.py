"""capitalization: texts, mostly headings, whose capitals follow a style."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from copydesk.article import MASK, Article
from copydesk.finding import Problem
from copydesk.patterns.definition import Definition
from copydesk.patterns.letter_case import SMALL_WORDS, Word, fits_sentence_case, fits_title_case, words
from copydesk.patterns.message import worded
from copydesk.patterns.options import Given, with_options
from copydesk.patterns.pattern import Form, read_pattern
from copydesk.patterns.scope import read_scope
from copydesk.patterns.search import exceptions_pattern, matches, read_exceptions
from copydesk.patterns.stretch import Stretch, one_line
from copydesk.rule import Check

_SHARE = 0.8  # Vale's own threshold
_LONGEST = 400  # characters; a longer text is no title

Share = Callable[[Stretch, frozenset[str], Given], float]
"""The share of a text's words that fit, given the names that the article knows."""


def capitalization(definition: Definition) -> Check:
    """The check of a rule that wants a letter case."""
    scope, share = read_scope(definition), _share(definition)
    message, limit = definition.text("message"), definition.whole("limit")

    def find(article: Article, given: Given) -> Iterable[Problem]:
        titles = [one for one in scope.stretches(article) if 0 < len(one.text.strip(f" {MASK}")) <= _LONGEST]
        known = names(article) if titles else frozenset()
        wrong = (one for one in titles if share(one, known, given) < given.share("threshold"))
        return islice((_problem(message, one) for one in wrong), limit or None)

    return with_options(find, threshold=definition.share("threshold", _SHARE))


def names(article: Article) -> frozenset[str]:
    """The words that sentences of the article write with a capital, though they do not begin with them."""
    return frozenset(
        word.text
        for sentence in article.sentences
        for word in words(sentence.masked)
        if word.text[0].isupper() and not (word.first or word.starts)
    )


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST and bool(text.strip(f" {MASK}"))


def _share(definition: Definition) -> Share:
    match = definition.text("match")
    if match == "$lower":
        return lambda stretch, _names, _given: float(stretch.text == stretch.text.lower())
    if match == "$upper":
        return lambda stretch, _names, _given: float(stretch.text == stretch.text.upper())
    if match in ("$title", "$sentence"):
        style = definition.choice("style", SMALL_WORDS, "AP")
        return _of_words(definition, style if match == "$title" else "")
    if match.startswith("$"):
        definition.choice("match", ("$title", "$sentence", "$lower", "$upper"), "")
    pattern = read_pattern(definition, definition.list("match")[0], Form(bounded=False))
    return lambda stretch, _names, _given: float(bool(pattern.compiled.search(stretch.text)))


def _of_words(definition: Definition, style: str) -> Share:
    """The share of words that fit title case in a style, or, without one, sentence case."""
    exceptions = read_exceptions(definition)
    indicators = tuple(one.text for one in definition.list("indicators"))
    prefix = definition.text("prefix")
    ignore_case = definition.flag("ignorecase")

    def fits(word: Word, known: frozenset[str]) -> bool:
        return fits_title_case(word, style) if style else fits_sentence_case(word, known)

    def share(stretch: Stretch, known: frozenset[str], given: Given) -> float:
        text = stretch.text.removeprefix(prefix)
        pattern = exceptions_pattern(exceptions, given.exceptions, ignore_case=ignore_case)
        spared = matches(pattern, text) if pattern else []
        judged = list(words(text, spared, indicators))
        return sum(fits(word, known) for word in judged) / len(judged) if judged else 1.0

    return share


def _problem(message: str, stretch: Stretch) -> Problem:
    end = len(stretch.text)
    return Problem(stretch.span_of(0, end), worded(message, (one_line(stretch.words_at(0, end)),)))
