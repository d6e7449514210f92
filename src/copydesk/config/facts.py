"""House facts of a configuration: read, and told to the rule that compares articles with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from copydesk.claims.fact import Fact
from copydesk.config.choices import Choices
from copydesk.config.table import Table
from copydesk.config.toml import read_toml, shown_path
from copydesk.errors import ConfigError

RULE = "fact-contradicted"
"""The rule that compares articles with the facts, in its option `facts`."""

_VALUE_KEYS = ("subject", "value", "until")
_SPELLING_KEYS = ("spelling", "not", "until")
_FORBIDDEN = (" = ", " != ", " @ ", " | ")  # the signs of `Fact.line`


def facts_table(table: Table, folder: Path) -> Table:
    """The facts of a table; a string names a file with them in the configuration's folder.

    Raises:
        ConfigError: neither a table nor a file that can be read.
    """
    if not isinstance(table.values.get("facts"), str):
        return table.table("facts")
    name = table.text("facts")
    place = shown_path(folder / name)
    return Table(place, read_toml(folder / name, place))


def stated(tables: Sequence[Table], today: date) -> Choices | None:
    """What the facts that hold on a day say to their rule; a later table's fact replaces an earlier one's.

    Raises:
        ConfigError: a fact that means nothing, whether it still holds or not.
    """
    facts = {key: fact for table in tables for key, fact in _facts(table, today)}
    lines = tuple(fact.line for fact in facts.values() if fact)
    places = " and ".join(dict.fromkeys(table.place for table in tables if table.values))
    return Choices(places, rules={RULE: {"facts": lines}}) if lines else None


def _facts(outer: Table, today: date) -> Iterator[tuple[str, Fact | None]]:
    """The facts by key; None stands for one that has ended."""
    for key in outer.values:
        table = outer.table(key)
        table.check_keys(tuple(dict.fromkeys((*_VALUE_KEYS, *_SPELLING_KEYS))))
        place = f"{outer.prefix}{key} in {outer.place}"
        fact = _spelling(table, place) if "spelling" in table else _value(table, place)
        yield key, fact if _until(table) >= today else None


def _spelling(table: Table, place: str) -> Fact:
    table.check_keys(_SPELLING_KEYS)
    right = _plain(table, "spelling", table.text("spelling"))
    if "not" not in table or not table.names("not"):
        raise ConfigError(f"{table.place}: “{table.prefix}not” is missing; write the spellings that are wrong")
    wrong = tuple(_plain(table, "not", one) for one in table.names("not"))
    if right in wrong:
        raise ConfigError(f"{table.place}: “{table.prefix}not” has “{right}”, the right spelling; take it out")
    return Fact(place, right, wrong=wrong)


def _value(table: Table, place: str) -> Fact:
    table.check_keys(_VALUE_KEYS)
    for key, wanted in {"subject": "what the fact is about", "value": "a year, a price or a count"}.items():
        if key not in table:
            raise ConfigError(f"{table.place}: “{table.prefix}{key}” is missing; write {wanted}")
    return Fact(place, _plain(table, "subject", table.text("subject")), _comparable(table))


def _comparable(table: Table) -> str:
    """The value as a text that can be compared with an article's."""
    # It brings the quantities of the language with it, which a project without facts does not need.
    from copydesk.claims.house import IS_YEAR, read_amount

    whole = isinstance(table.values["value"], int)
    text = str(table.whole_number("value")) if whole else table.text("value")
    if IS_YEAR.fullmatch(text) or (read_amount(text) and not whole):
        return text
    advice = "write a year, an amount such as “$12” or “40 %”, or a count such as “40 rooms”"
    raise ConfigError(f"{table.place}: “{table.prefix}value” is “{text}”, which cannot be compared; {advice}")


def _plain(table: Table, key: str, text: str) -> str:
    for sign in _FORBIDDEN:
        if sign in text:
            raise ConfigError(f"{table.place}: “{table.prefix}{key}” cannot hold “{sign.strip()}” between spaces")
    return text


def _until(table: Table) -> date:
    """The last day on which the fact holds."""
    value = table.values.get("until", date.max)
    try:
        # A date with a time is one too, and is none here.
        return value if type(value) is date else date.fromisoformat(str(value))
    except ValueError:
        message = f"{table.place}: “{table.prefix}until” is “{value}”; write a date such as 2026-12-31"
        raise ConfigError(message) from None
