"""repetition: the same token twice in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from copydesk.article import MASK, Article
from copydesk.finding import Edit, Fix, Problem
from copydesk.patterns.action import is_verbatim, read_action
from copydesk.patterns.definition import Definition
from copydesk.patterns.matcher import Hit
from copydesk.patterns.message import worded
from copydesk.patterns.options import Given, with_options
from copydesk.patterns.pattern import form_of, read_pattern
from copydesk.patterns.search import Search, read_search
from copydesk.rule import Check


@dataclass(frozen=True)
class _Repeats:
    search: Search
    letters: bool  # only words of letters alone
    ignore_case: bool

    def chains(self, article: Article, given: Given) -> Iterator[Sequence[Hit]]:
        """The hits that repeat one another, with nothing but white space between."""
        for _, hits in self.search.each(article, given.exceptions):
            start = 0
            for at in range(1, len(hits) + 1):
                if at < len(hits) and self._repeat(hits[at - 1], hits[at]):
                    continue
                if at - start > 1 and (not self.letters or hits[start].text.isalpha()):
                    yield hits[start:at]
                start = at

    def _repeat(self, first: Hit, second: Hit) -> bool:
        between = first.stretch.text[first.end : second.start]
        return self._key(first) == self._key(second) and between.isspace() and MASK not in first.match[0]

    def _key(self, hit: Hit) -> str:
        return hit.match[0].casefold() if self.ignore_case else hit.match[0]


def repetition(definition: Definition) -> Check:
    """The check of a rule whose tokens may not follow on themselves; `max` repeats of one pass."""
    form, ignore_case = form_of(definition), definition.flag("ignorecase")
    search = read_search(definition, [read_pattern(definition, one, form) for one in definition.list("tokens")])
    repeats = _Repeats(search, definition.flag("alpha"), ignore_case)
    message, action, limit = definition.text("message"), read_action(definition), definition.whole("limit")

    def find(article: Article, given: Given) -> Iterable[Problem]:
        passing = 1 + (given.figure("max") or 0)
        for chain in islice((one for one in repeats.chains(article, given) if len(one) > passing), limit or None):
            fix = _fix(article, chain, safe=action.safe) if action.fixes else None
            yield Problem(chain[1].span.to(chain[-1].span), worded(message, (chain[0].text,)), fix)

    return with_options(find, max=definition.whole("max"))


def _fix(article: Article, chain: Sequence[Hit], *, safe: bool) -> Fix | None:
    first, last = chain[0], chain[-1]
    span = first.stretch.span_of(first.end, last.end)
    if not is_verbatim(article, span, " ".join(one.text for one in chain[1:])):
        return None
    return Fix(f"remove the second “{first.text}”", (Edit(span, ""),), safe)
