"""Where the time of a check goes: reading, what the rules share, each rule, and what is made of the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from time import perf_counter
from typing import TypeVar

from copydesk.article import Article
from copydesk.engine import check
from copydesk.finding import Problem
from copydesk.inspection import inspect
from copydesk.loaders import load
from copydesk.rule import Rule, made
from copydesk.source import Source

Clock = Callable[[], float]
T = TypeVar("T")

_SHARED: tuple[tuple[str, Callable[[Article], object]], ...] = (
    ("words", lambda article: (article.word_count, article.vocabulary_words, article.word_counts)),
    ("language", lambda article: article.language),
    ("sections, lists, FAQ", lambda article: (article.sections, article.lists, article.tables, article.zones)),
    ("sentences", lambda article: article.sentences),
    ("readability", lambda article: article.counts),
    ("quantities and dates", lambda article: ([block.quantities for block in article.prose], article.dates)),
)
"""What several rules look at, in the order in which one part needs another."""


@dataclass(frozen=True, slots=True)
class Timing:
    """What a stage or a rule took for some articles: seconds, and of a rule its problems."""

    name: str
    seconds: float
    rule: bool = False
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Profile:
    """The timings of some articles: the stages in their order, then the rules, the slowest first."""

    timings: tuple[Timing, ...]
    words: int

    @property
    def rules(self) -> tuple[Timing, ...]:
        return tuple(one for one in self.timings if one.rule)

    @property
    def seconds(self) -> float:
        return sum(one.seconds for one in self.timings)

    def per_thousand_words(self, one: Timing) -> float:
        """Milliseconds."""
        return 1e6 * one.seconds / max(1, self.words)


def profile(
    sources: Iterable[tuple[Source, str]],
    rules: Sequence[Rule],
    names: frozenset[str],
    today: date,
    clock: Clock = perf_counter,
) -> Profile:
    """The profile of sources, each with its format, under some rules.

    Rules are loaded before they are timed. What several rules share is timed by itself, so that no rule pays for it
    because it happens to come first.

    Raises:
        ArticleError: a source cannot be read as an article.
    """
    watch = _Watch(clock)
    timed = [replace(one, check=watch.of_rule(one)) for one in rules]
    words = 0
    for source, format in sources:
        article = watch.stage("reading", lambda: load(source, format))  # noqa: B023 - called at once
        for name, look in _SHARED:
            watch.stage(name, lambda: look(article))  # noqa: B023
        watch.stage("loading rules", lambda: _load(rules, article))  # noqa: B023
        before = watch.of_all_rules()
        whole = watch.taken(lambda: check(article, timed, names=names, today=today))  # noqa: B023
        watch.add("engine", whole - (watch.of_all_rules() - before))
        watch.stage("score and report", lambda: inspect(article, (), names=names, today=today))  # noqa: B023
        words += article.word_count
    return Profile(tuple(watch.timings()), words)


def shown(found: Profile, most: int = 10) -> str:
    """The stages and the slowest rules as lines of a table, in milliseconds for 1,000 words."""
    stages = [one for one in found.timings if not one.rule]
    slowest, others = found.rules[:most], found.rules[most:]
    lines = [f"{found.words:,} words; milliseconds per 1,000 words"]
    lines += [f"{found.per_thousand_words(one):9.3f}  {one.name}" for one in stages]
    lines += [f"{found.per_thousand_words(one):9.3f}  {one.name} ({one.problems})" for one in slowest]
    rest = Timing("", sum(one.seconds for one in others))
    lines += [f"{found.per_thousand_words(rest):9.3f}  {len(others)} other rules"] if others else []
    lines += [f"{found.per_thousand_words(Timing('', found.seconds)):9.3f}  in all"]
    return "\n".join(lines)


class _Watch:
    """Sums what is timed by name."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stages: dict[str, float] = {}
        self._rules: dict[str, float] = {}
        self._problems: dict[str, int] = {}

    def taken(self, work: Callable[[], object]) -> float:
        """The seconds that a piece of work takes."""
        start = self._clock()
        work()
        return self._clock() - start

    def add(self, name: str, seconds: float) -> None:
        self._stages[name] = self._stages.get(name, 0.0) + seconds

    def stage(self, name: str, work: Callable[[], T]) -> T:
        """Do a stage's work."""
        start = self._clock()
        found = work()
        self.add(name, self._clock() - start)
        return found

    def of_rule(self, one: Rule) -> Callable[..., Sequence[Problem]]:
        """The rule's check, which is timed whenever it runs."""

        def timed(*given: object, **settings: object) -> Sequence[Problem]:
            start = self._clock()
            found: Sequence[Problem] = ()
            try:
                found = list(one.check(*given, **settings))
            finally:
                self._rules[one.name] = self._rules.get(one.name, 0.0) + self._clock() - start
                self._problems[one.name] = self._problems.get(one.name, 0) + len(found)
            return found

        return timed

    def of_all_rules(self) -> float:
        """The seconds of all rules so far."""
        return sum(self._rules.values())

    def timings(self) -> Iterator[Timing]:
        yield from (Timing(name, seconds) for name, seconds in self._stages.items())
        for name, seconds in sorted(self._rules.items(), key=lambda one: -one[1]):
            yield Timing(name, seconds, rule=True, problems=self._problems[name])


def _load(rules: Sequence[Rule], article: Article) -> None:
    for one in rules:
        if one.speaks(article.language) and one.concerns(article):
            made(one.check)
