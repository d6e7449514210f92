"""The search of a data rule: its patterns, in its scope, but for its exceptions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from copydesk.article import Article, Block
from copydesk.language.words import count_words
from copydesk.patterns.definition import Definition
from copydesk.patterns.matcher import Candidates, Hit, Matcher
from copydesk.patterns.pattern import Pattern, checked, scoped
from copydesk.patterns.scope import Scope, read_scope
from copydesk.patterns.stretch import Stretch, pieces
from copydesk.patterns.table import Table, of_patterns

_LONGEST_WORD = 16  # characters, on the mean and with a space; what is longer has more words than a block may have


@dataclass(frozen=True)
class Search:
    """Where to look for what."""

    matcher: Matcher
    scope: Scope
    exceptions: tuple[str, ...] = ()  # regular expressions
    max_words: int = 0  # of a block; 0: any number
    ignore_case: bool = False

    def limited(self, max_words: int | None) -> Search:
        """The search in blocks of at most so many words; None leaves it as it is."""
        return self if max_words in (None, self.max_words) else replace(self, max_words=max_words)

    def hits(self, article: Article, permitted: Sequence[str] = ()) -> list[Hit]:
        """The hits in the order of the text; `permitted` are further exceptions, as they are written."""
        candidates = self.matcher.among(article)
        if self.scope.in_blocks and not candidates:
            return []
        stretches = self.scope.stretches(article, lambda blocks: self._wanted(candidates.among(blocks)))
        found = [hit for one in stretches for hit in self.within(one, permitted, candidates)]
        return sorted(found, key=lambda hit: (hit.span.start, hit.span.end)) if found else []

    def each(self, article: Article, permitted: Sequence[str] = ()) -> Iterator[tuple[Stretch, list[Hit]]]:
        """Every stretch of the scope with its hits, those without any among them."""
        for one in self.scope.stretches(article):
            if self._is_short_enough(one):
                yield one, self.within(one, permitted)

    def within(self, stretch: Stretch, permitted: Sequence[str], candidates: Candidates | None = None) -> list[Hit]:
        """The hits in one stretch."""
        hits = self.matcher.hits(stretch, candidates)
        if not hits or not self._is_short_enough(stretch):
            return []
        pattern = exceptions_pattern(self.exceptions, tuple(permitted), ignore_case=self.ignore_case)
        if pattern is None:
            return hits
        spared = matches(pattern, stretch.text)
        starts = [start for start, _ in spared]
        return [hit for hit in hits if not _is_spared(hit, spared, starts)]

    def _wanted(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """The blocks that are not plainly too long to be looked into; cheaper than counting their words."""
        most = self.max_words * _LONGEST_WORD
        return [block for block in blocks if len(block.text) <= most] if most else blocks

    def _is_short_enough(self, stretch: Stretch) -> bool:
        return not self.max_words or not stretch.block or count_words(stretch.block.text) <= self.max_words


def read_search(definition: Definition, patterns: Iterable[Pattern], scope: str = "text") -> Search:
    """The search of a rule; `scope` holds where the rule names none and its hits are not whole blocks.

    Raises:
        RuleError: a scope or an exception that is none.
    """
    whole = definition.flag("block")
    return Search(
        Matcher(patterns if isinstance(patterns, Table) else of_patterns(patterns), whole),
        read_scope(definition, "block" if whole else scope),
        read_exceptions(definition),
        definition.whole("max_words"),
        definition.flag("ignorecase") or whole,
    )


def read_exceptions(definition: Definition) -> tuple[str, ...]:
    """The regular expressions for what is no offence.

    Raises:
        RuleError: one that is none.
    """
    expressions = [(one, scoped(one.text)) for one in definition.list("exceptions")]
    if not definition.known:
        for value, expression in expressions:
            checked(definition, value, expression)
    return tuple(expression for _, expression in expressions)


@lru_cache(maxsize=256)
def exceptions_pattern(
    expressions: tuple[str, ...], words: tuple[str, ...], *, ignore_case: bool
) -> re.Pattern[str] | None:
    """What matches any of the exceptions, as whole words; None where there are none.

    The words of a configuration are taken as they are written, in any case.
    """
    found = [f"(?i:{one})" if ignore_case else one for one in expressions]
    found += [f"(?i:{re.escape(one)})" for one in words if one]
    return re.compile("|".join(rf"(?<!\w)(?:{one})(?!\w)" for one in found), re.MULTILINE) if found else None


def matches(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """The ranges of all matches that are not empty, in order."""
    found = (
        (offset + match.start(), offset + match.end())
        for offset, piece in pieces(text)
        for match in pattern.finditer(piece)
        if match[0]
    )
    return sorted(set(found))


def _is_spared(hit: Hit, exceptions: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    """Whether a hit lies in an exception, or an exception in the hit."""
    after = bisect_left(starts, hit.start)
    around = exceptions[max(0, after - 1) : after + 1]
    return any(
        (start <= hit.start and hit.end <= end) or (hit.start <= start and end <= hit.end) for start, end in around
    )
