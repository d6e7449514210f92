"""Allowances: what an author permits in a comment or in the front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from copydesk.article.block import Block
from copydesk.article.declared import Declared, declared
from copydesk.article.directive import Directive, directives
from copydesk.article.metadata import Comment, FrontMatter
from copydesk.article.ranges import Range, ranges
from copydesk.article.reach import Reach
from copydesk.finding import Finding
from copydesk.source import Source, Span


@dataclass(frozen=True, slots=True)
class Allowance:
    """Rules that are permitted (by name, category or "all") in a range of the source."""

    rules: tuple[str, ...]
    range: Span  # where findings are permitted: those that start in it
    span: Span  # of the comment, or of the front matter's entry
    reason: str = ""
    until: str = ""  # the last day, YYYY-MM-DD


@dataclass(frozen=True, slots=True)
class Mistake:
    """A comment that is meant as an allowance and is none, or not the one it is meant to be."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Allowances:
    """All allowances in order, and the mistakes made in them."""

    items: tuple[Allowance, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class UnknownRule:
    """A name in an allowance that no rule and no category has, and the nearest one ("" if none is like it)."""

    allowance: Allowance
    name: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an article's allowances; each of them is at most one of used, unused and expired."""

    kept: tuple[Finding, ...] = ()  # the findings that no allowance permits, in their order
    used: tuple[Allowance, ...] = ()
    unused: tuple[Allowance, ...] = ()  # some rule that it names runs, and it permitted nothing
    expired: tuple[Allowance, ...] = ()
    unknown: tuple[UnknownRule, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


def read_allowances(
    comments: Sequence[Comment], front_matter: FrontMatter | None, blocks: Sequence[Block], source: Source
) -> Allowances:
    """The allowances of `<!-- copydesk: allow … -->` comments and of `copydesk: {allow: […]}`.

    `allow` reaches over the block in or behind which the comment stands, else over the next block, which
    is the whole list or table where it begins one. `allow-file`, the front matter and ranges that stay
    open reach one character beyond the text, so that findings at its very end lie within.
    """
    file = Span(0, len(source.text) + 1)
    said = directives(comments)
    read = [*_declared(front_matter, source, file), *_alone(said, Reach(blocks, source), file), *_ranges(said, file)]
    read.sort(key=lambda one: one.span)
    return Allowances(
        tuple(one for one in read if isinstance(one, Allowance)),
        tuple(one for one in read if isinstance(one, Mistake)),
    )


def _declared(front_matter: FrontMatter | None, source: Source, file: Span) -> Iterator[Allowance | Mistake]:
    for one in declared(front_matter, source) if front_matter else ():
        if isinstance(one, Declared):
            yield Allowance((one.rule,), file, one.span, one.reason)
        else:
            yield Mistake(one.span, one.message)


def _alone(said: Iterable[Directive], reach: Reach, file: Span) -> Iterator[Allowance | Mistake]:
    """What each directive says without any other."""
    for one in said:
        yield from (Mistake(one.span, message) for message in one.mistakes())
        if one.rules and one.verb == "allow":
            yield _allowance(one, one.rules, reach.of(one.span))
        elif one.rules and one.verb == "allow-file":
            yield _allowance(one, one.rules, file)


def _ranges(said: Sequence[Directive], file: Span) -> Iterator[Allowance | Mistake]:
    for one in ranges(said, file.end):
        if isinstance(one, Range):
            yield _allowance(one.start, one.rules, one.span)
        else:
            yield Mistake(one.directive.span, one.message)


def _allowance(one: Directive, rules: tuple[str, ...], range: Span) -> Allowance:
    return Allowance(rules, range, one.span, one.reason, one.until)
