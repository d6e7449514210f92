"""The scale of the score that a configuration asks for: the standard one, with what [score] puts in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NoReturn

from copydesk.config.table import Table
from copydesk.errors import ConfigError
from copydesk.finding import Severity
from copydesk.scale import Points, Scale, Shares, standard

_KEYS = ("weights", "shares", "rules")
_MOST = 1e6


def scale_of(weakest_first: Sequence[Table]) -> Scale:
    """The standard scale with what each table puts in its place.

    Raises:
        ConfigError: an unknown key, or a figure that cannot be.
    """
    scale = standard()
    for table in (one.table("score") for one in weakest_first):
        table.check_keys(_KEYS)
        scale = replace(
            scale,
            weights={**scale.weights, **dict(_weights(table.table("weights")))},
            shares={**scale.shares, **dict(_shares(table.table("shares"), scale))},
            rules={**scale.rules, **{name: _points(one) for name, one in table.tables("rules")}},
        )
    return scale


def _weights(table: Table) -> Iterator[tuple[Severity, float]]:
    table.check_keys([one.value for one in Severity])
    for name in table.values:
        yield Severity(name), table.number(name, 0, _MOST)


def _shares(table: Table, scale: Scale) -> Iterator[tuple[str, Shares]]:
    table.check_keys(tuple(scale.shares))
    for name in table.values:
        one = table.table(name)
        one.check_keys(Shares._fields)
        given = {key: one.number(key, 0, 1) for key in one.values}
        yield name, scale.shares[name]._replace(**given)


def _points(table: Table) -> Points:
    table.check_keys(Points._fields)
    missing = [key for key in Points._fields if key not in table]
    if missing:
        _refuse(table, f"lacks “{missing[0]}”; write good and middle")
    points = Points(table.number("good", 0, _MOST), table.number("middle", 0, _MOST))
    if not 0 < points.good < points.middle:
        _refuse(table, "is no curve; write a “good” above 0, and a “middle” above it")
    return points


def _refuse(table: Table, what: str) -> NoReturn:
    raise ConfigError(f"{table.place}: “{table.prefix.removesuffix('.')}” {what}")
