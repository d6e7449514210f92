"""Contradictions: an attribute of one thing with two values that cannot both be true."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.claims.slots import Slot
from copydesk.claims.told import told_slots
from copydesk.claims.verdict import verdicts
from copydesk.source import Span

_FOUND = "copydesk.claims.contradictions.found"
_REACH = 4  # slots of a value that are compared; more only repeat it
# Who tells such a thing tells it of what the article is about.
_RARE = frozenset({"response rate", "turnout", "deaths", "injured"})
_PARTED = re.compile(
    r"\b(?:former|then-|ex-|interim|acting|new|incoming|outgoing|deputy|vice|co-|succeed\w*|replac\w+|"
    r"resign\w*|retire\w*|step\w* down|took over|appointed|elected|until|first)\b",
    re.I,
)


class Contradiction(NamedTuple):
    """Two slots of one attribute, in the order of the text."""

    first: Slot
    second: Slot


def contradictions(article: Article) -> tuple[Contradiction, ...]:
    """The contradictions of an article, one for each attribute of a subject, in the order of the text.

    Worked out once for each article.
    """
    known: tuple[Contradiction, ...] | None = article.__dict__.get(_FOUND)
    if known is None:
        known = article.__dict__[_FOUND] = tuple(_contradictions(article))
    return known


def _contradictions(article: Article) -> Iterator[Contradiction]:
    groups: dict[tuple[str, str, str], list[Slot]] = defaultdict(list)
    for slot in told_slots(article):
        groups[slot.key].append(slot)
    found = [one for group in groups.values() if len(group) > 1 for one in _of_group(group)]
    answered = _contradicted_answers(article) if found and article.faq.pairs else ()
    for one in sorted(found, key=lambda one: one.second.span):
        if not any(slot.span.overlaps(span) for slot in one for span in answered):
            yield one


def _contradicted_answers(article: Article) -> Sequence[Span]:
    """The places in answers of the FAQ that its comparison with the body has told already."""
    return [one.clash.answer.span for one in verdicts(article) if one.clash]


def _of_group(group: Sequence[Slot]) -> Iterator[Contradiction]:
    values = _by_value(group)
    # Three values are a series that tells of several things or times.
    if len(values) != 2:
        return
    for one, other in product(values[0][:_REACH], values[1][:_REACH]):
        if clash(one, other):
            yield Contradiction(*sorted((one, other), key=lambda slot: slot.span))
            return


def clash(one: Slot, other: Slot) -> bool:
    """Whether two slots of a key speak of one thing at one time and place, and cannot both be true."""
    return (
        one.passage != other.passage
        and not one.value.agrees(other.value)
        and one.subject.is_one_with(other.subject)
        and (one.section == other.section or one.attribute in _RARE or _are_specific(one, other))
        and _in_one_frame(one, other)
    )


def _are_specific(one: Slot, other: Slot) -> bool:
    return one.subject.is_specific and other.subject.is_specific


def _in_one_frame(one: Slot, other: Slot) -> bool:
    """Whether time, place and tense of the two statements allow to compare them."""
    if one.when != other.when or (one.where and other.where and not one.where & other.where):
        return False
    if one.changes and one.past != other.past:
        return False
    return not any(_PARTED.search(slot.passage.text) for slot in (one, other) if slot.value.number is None)


def _by_value(group: Sequence[Slot]) -> list[list[Slot]]:
    """The slots of each value, in the order of the first; values that agree are one."""
    values: list[list[Slot]] = []
    for slot in group:
        near = next((same for same in values[:_REACH] if same[0].value.agrees(slot.value)), None)
        if near is not None:
            near.append(slot)
        elif len(values) < _REACH:
            values.append([slot])
    return values
