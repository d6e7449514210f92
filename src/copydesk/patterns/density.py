"""Density: a rule that speaks once where its hits are too many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from copydesk.article import Article
from copydesk.finding import Problem, Related
from copydesk.patterns.definition import Definition
from copydesk.patterns.matcher import Hit
from copydesk.patterns.message import shortened

UNITS = {"document": "the article", "section": "the section", "1000 words": "1,000 words"}
"""What hits are counted per, each with its name in a message."""


_MOST_PLACES = 50  # shown; who has as many knows


@dataclass(frozen=True)
class Density:
    """How many hits pass, and where they are counted."""

    per: str
    most: int

    def crowds(self, article: Article, hits: Sequence[Hit]) -> Iterator[Sequence[Hit]]:
        """The hits of each unit that has too many, in the order of the text."""
        for group in by_section(article, hits) if self.per == "section" else (hits,):
            if len(group) > self.passing(article):
                yield group

    def passing(self, article: Article) -> float:
        """How many hits pass; an article of fewer than 1,000 words has as many as one of 1,000."""
        return self.most * max(1.0, article.word_count / 1000) if self.per == "1000 words" else self.most


def read_density(definition: Definition) -> Density | None:
    """The density of a rule; None where it speaks of each hit.

    Raises:
        RuleError: a unit that is none, or a limit without a unit.
    """
    if "per" not in definition:
        if "max" in definition:
            raise definition.error("max", "“max” needs a unit; write “per: document”, section or 1000 words")
        return None
    return Density(definition.choice("per", UNITS, ""), definition.whole("max"))


def spoken_once(
    density: Density, article: Article, hits: Sequence[Hit], problem: Callable[[Hit], Problem]
) -> Iterator[Problem]:
    """One problem for each crowd: at its first hit, the others related."""
    for crowd in density.crowds(article, hits):
        first = problem(crowd[0])
        message = with_figures(first.message, len(crowd), density.most, UNITS[density.per])
        yield Problem(first.span, message, related=places(crowd[1:]), severity=first.severity)


def places(hits: Iterable[Hit]) -> tuple[Related, ...]:
    """The places of hits, each with its words; of very many the first."""
    return tuple(Related(hit.span, f"“{shortened(hit.text)}”") for hit in islice(hits, _MOST_PLACES))


def with_figures(message: str, count: int, most: int, unit: str) -> str:
    """The message with {count} and {max} filled in, or with a clause that says both."""
    if "{count}" in message:
        return message.replace("{count}", str(count)).replace("{max}", str(most))
    times = f"{count} times" if unit == UNITS["1000 words"] else f"{count} times in {unit}"
    limit = f"{most} per 1,000 words" if unit == UNITS["1000 words"] else str(most)
    return f"{message}: {times}; the limit is {limit}" if most else f"{message}: {times}"


def by_section(article: Article, hits: Sequence[Hit]) -> list[list[Hit]]:
    """The hits of each section that has some, in order; what stands in none is one group."""
    numbers = {
        id(block): number
        for number, section in enumerate(article.sections)
        for block in ((section.heading, *section.blocks) if section.heading else section.blocks)
    }
    groups: dict[int, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(numbers.get(id(hit.stretch.block), -1), []).append(hit)
    return list(groups.values())
