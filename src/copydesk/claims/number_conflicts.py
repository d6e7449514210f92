"""Figures of one statement that no figure of another can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from copydesk.claims.alignment import Alignment
from copydesk.claims.amount import Amount
from copydesk.claims.conflict import Conflict
from copydesk.claims.days import without_days
from copydesk.claims.quantifiers import quantified
from copydesk.claims.statement import Statement
from copydesk.language.words import Token

_HOURS = frozenset({"am", "pm", "o'clock"})
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_TORN = re.compile(r"\d\s?[,.@]+\s$")  # before the rest of “4 , 673”
_PARTS_OF_TIME = frozenset({"early", "late", "mid"})


def number_conflicts(clause: Statement, other: Statement, alignment: Alignment) -> Iterator[Conflict]:
    """Each amount of the clause that no amount of the other statement agrees with."""
    here, there = _amounts(clause), _amounts(other)
    alone = [one for one in here if not any(_may_be_one(one, two) for two in there)]
    free = [two for two in there if not any(_may_be_one(one, two) for one in here)] if alone else []
    for one in alone:
        rivals = [two for two in free if one.comparable(two)]
        if len(rivals) > 1:
            rivals = [two for two in rivals if alignment.is_one_gap(one.start, two.start)] or _nearest(one, rivals)
        if len(rivals) == 1 and not _is_label(clause, one) and not _is_label(other, rivals[0]):
            in_place = alignment.is_one_gap(one.start, rivals[0].start)
            if one.kind == "year" and not (in_place and word_before(clause, one) == word_before(other, rivals[0])):
                continue
            none = (one.high == 0) != (rivals[0].high == 0)
            yield Conflict("number", clause.place(one), other.place(rivals[0]), in_place=in_place, none=none)


def _amounts(one: Statement) -> tuple[Amount, ...]:
    """The amounts, “several” and “a single” among them, and no parts of dates."""
    return (*without_days(one), *quantified(one))


def _may_be_one(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be the same; where they count different things, not merely as rounded figures."""
    if one.comparable(other) or one.low == other.low or one.high == other.high:
        return _agree(one, other)
    return one.kind == other.kind and one.low <= other.high and other.low <= one.high


def _nearest(one: Amount, rivals: Sequence[Amount]) -> list[Amount]:
    """Of shares that are all greater than one, or all smaller, the nearest to it."""
    beyond = all(two.low > one.high for two in rivals) or all(two.high < one.low for two in rivals)
    return [min(rivals, key=lambda two: abs(two.low - one.low))] if beyond and one.kind == "percent" else []


def _agree(one: Amount, other: Amount) -> bool:
    """Whether two amounts can be the same; two lower bounds, or two upper ones, are told as figures."""
    if one.kind != other.kind and inf in (one.high, other.high):
        return False
    if one.high == other.high == inf or (one.low == other.low == 0 and one.high and other.high):
        bounds = [replace(two, low=bound, high=bound) for two in (one, other) for bound in [two.low or two.high]]
        return bounds[0].agrees(bounds[1])
    return one.agrees(other)


def _is_label(one: Statement, amount: Amount) -> bool:
    """Whether a number is a time of day, the year in an event's name, a version, or torn."""
    if amount.kind != "count" or not amount.unit.isdisjoint(_HOURS):
        return amount.kind == "count"
    if _TORN.search(one.passage.block.masked, max(0, amount.start - 5), amount.start):
        return True
    if (
        _YEAR.fullmatch(one.place(amount).text)
        and amount.unit & one.names
        and word_before(one, amount) not in ("a", "an")
    ):
        return True
    return "." in one.place(amount).text and word_before(one, amount) in {token.word for token in one.stems.values()}


def word_before(one: Statement, place: Amount | Token) -> str:
    """The word before a place: since 2002 is not in 2002."""
    before = (token.word for token in reversed(one.words) if token.end <= place.start)
    return next((word for word in before if word not in _PARTS_OF_TIME), "")
