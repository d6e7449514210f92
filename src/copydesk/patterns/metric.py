"""metric: a figure of the whole article that has to stay on one side of a limit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from copydesk.article import Article, Kind
from copydesk.finding import Problem
from copydesk.language.words import WORD
from copydesk.patterns.definition import Definition
from copydesk.patterns.message import worded
from copydesk.patterns.occurrence import start_of
from copydesk.patterns.options import Given, with_options
from copydesk.rule import Check
from copydesk.suggestion import did_you_mean

if TYPE_CHECKING:
    import ast

Figure = Callable[[Article], float]


def metric(definition: Definition) -> Check:
    """The check of a rule that speaks where its formula meets its condition; silent where it has no value."""
    from copydesk.patterns.arithmetic import read_condition, value_of

    formula = _formula(definition)
    condition = read_condition(definition.text("condition"))
    if condition is None:
        raise definition.error("condition", "no condition; write a comparison and a number, as in “> 8”")
    message, wanted = definition.text("message"), _names(formula)

    def find(article: Article, given: Given) -> Iterable[Problem]:
        try:
            value = value_of(formula, {name: FIGURES[name](article) for name in wanted})
        except (ArithmeticError, ValueError):
            return
        if condition(value):
            yield Problem(start_of(article), worded(message, (f"{value:.2f}".rstrip("0").rstrip("."),)))

    return with_options(find)


def _formula(definition: Definition) -> ast.expr:
    from copydesk.patterns.arithmetic import FormulaError, read_formula

    try:
        tree = read_formula(definition.text("formula"))
    except FormulaError as error:
        raise definition.error("formula", f"no formula ({error}); mend it") from None
    for name in _names(tree):
        if name not in FIGURES:
            hint = did_you_mean(name, FIGURES, f"write one of {', '.join(FIGURES)}")
            raise definition.error("formula", f"“{name}” is no figure of an article{hint}")
    return tree


def _names(tree: ast.expr) -> list[str]:
    from copydesk.patterns.arithmetic import names_of

    return sorted(set(names_of(tree)))


def _words(article: Article) -> list[str]:
    return [word for block in article.prose for word in WORD.findall(block.masked)]


def _of_kind(kind: Kind, level: int = 0) -> Figure:
    return lambda article: sum(block.kind is kind and level in (0, block.level) for block in article.blocks)


FIGURES: Mapping[str, Figure] = {
    "words": lambda article: len(_words(article)),
    "sentences": lambda article: len(article.sentences),
    "characters": lambda article: sum(character.isalnum() for word in _words(article) for character in word),
    "long_words": lambda article: sum(len(word) > 6 for word in _words(article)),
    "paragraphs": _of_kind(Kind.PARAGRAPH),
    "blockquote": lambda article: sum(block.quoted for block in article.blocks),
    "list": lambda article: len(article.lists),
    "pre": _of_kind(Kind.CODE),
    **{f"heading.h{level}": _of_kind(Kind.HEADING, level) for level in range(1, 7)},
}
"""The figures that a formula may name, of the prose stream where they count words."""
