"""Attributes by the labels that tables and lists give them, and the values that stand beside such labels."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.claims.frames import Type
from copydesk.claims.measures import MEASURES
from copydesk.claims.values import ABOUT, COIN, NUMBER, SIGNS, UNIT, Value, number
from copydesk.language.stems import stem


class Labelled(NamedTuple):
    """An attribute, the type of its value, and the unit that its label states, if it does."""

    attribute: str
    type: Type
    unit: str = ""


def labelled(label: str) -> Labelled | None:
    """The attribute that a label names: “Founded”, “Height (m)”, “No. of employees”; None for every other label."""
    match = _LABEL.fullmatch(label.strip().casefold().rstrip(":"))
    known = _ATTRIBUTES.get(" ".join(match["name"].split())) if match else None
    unit = (match["unit"] or "").strip() if match and known else ""
    if known is None or (unit and not _is_unit(known[1], unit)):
        return None
    return Labelled(*known, unit)


def read_value(known: Labelled, text: str) -> tuple[Value, int, int] | None:
    """The value that a text is, and where it starts and ends; None where it says more, or something else."""
    match = _VALUES[known.type].fullmatch(text)
    if match is None:
        return None
    value = _value(known, match)
    if value is None:
        return None
    groups = match.groupdict()
    start = match.start("sign") if groups.get("sign") else match.start("value")
    last = next((name for name in ("unit", "currency") if groups.get(name)), "value")
    return value, start, max(match.end("value"), match.end(last))


_ROWS = """
founded|year|founded established year_founded year_established founding_year foundation founding date_founded
opened|year|opened opening opening_year year_opened inaugurated
built|year|built constructed year_built construction_year
completed|year|completed completion year_completed
published|year|published publication_year year_published first_published
released|year|released release_year year_released
launched|year|launched launch_year year_launched
born|year|born birth_year year_of_birth
died|year|died year_of_death
population|number|population inhabitants residents
capacity|number|capacity seats seating_capacity number_of_seats
deaths|number|deaths death_toll fatalities killed
injured|number|injured injuries wounded
has:employees|number|employees staff number_of_employees no_of_employees headcount
has:pages|number|pages number_of_pages page_count
has:rooms|number|rooms number_of_rooms
has:members|number|members membership number_of_members
price|money|price cost fee price_per_person entry_fee admission ticket ticket_price
length|measure|length
height|measure|height elevation altitude
width|measure|width
depth|measure|depth
weight|measure|weight
area|measure|area
duration|measure|duration travel_time
seat|name|headquarters headquartered_in based_in seat head_office
birthplace|name|birthplace place_of_birth
capital|name|capital
founder|name|founder
role:ceo|name|ceo
role:director|name|director
role:mayor|name|mayor
role:president|name|president
designer|name|architect designer designed_by
writer|name|author written_by
"""
_LABEL = re.compile(r"(?P<name>[a-z][a-z .]*?)\s?(?:[(,]\s?(?:in\s)?(?P<unit>[^\W\d]{1,12}|[$£€¥%])\)?)?")
_NAME = r"(?P<value>[A-Z][\w’'-]+(?:\s[A-Z]\.)*(?:\s(?:(?:of|de|van|von)\s)?[A-Z][\w’'-]+){0,3})"
_BESIDE = r"(?:\s?\([^()]{1,40}\))?\s*"
_DAY = r"(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s(?:\d{1,2},?\s)?|in\s)?"
_VALUES = {
    Type.YEAR: re.compile(rf"\s*{_DAY}(?P<value>(?:1[0-9]|20)\d\d)(?:-\d\d-\d\d)?{_BESIDE}"),
    Type.NUMBER: re.compile(
        rf"\s*{ABOUT}(?P<value>{NUMBER})(?:\s(?:people|inhabitants|residents|seats|employees|pages|rooms|members))?{_BESIDE}"
    ),
    Type.MONEY: re.compile(
        rf"\s*{ABOUT}(?P<sign>[$£€¥])?\s?(?P<value>{NUMBER}(?:\s?(?:bn|m|k)\b)?)(?:\s{COIN})?{_BESIDE}"
    ),
    Type.MEASURE: re.compile(rf"\s*{ABOUT}(?P<value>{NUMBER})(?:\s?{UNIT})?{_BESIDE}"),
    Type.NAME: re.compile(rf"\s*{_NAME}(?:,\s[A-Z][\w\s]++)?{_BESIDE}"),
}


def _attributes() -> dict[str, tuple[str, Type]]:
    found: dict[str, tuple[str, Type]] = {}
    for row in _ROWS.split("\n")[1:-1]:
        attribute, kind, labels = row.split("|")
        name, _, noun = attribute.partition(":")
        attribute = f"has:{stem(noun)}" if name == "has" else attribute
        found |= {label.replace("_", " "): (attribute, Type(kind)) for label in labels.split()}
    return found


_ATTRIBUTES = _attributes()
_CODES = {"usd": "$", "gbp": "£", "eur": "€", "jpy": "¥"}


def _is_unit(kind: Type, unit: str) -> bool:
    """Whether what stands in brackets behind a label is a unit; what is not narrows the attribute."""
    return (kind is Type.MEASURE and unit.removesuffix("s") in MEASURES) or (kind is Type.MONEY and bool(_sign(unit)))


def _sign(unit: str) -> str:
    return _CODES.get(unit, SIGNS.get(unit.removesuffix("s"), unit if unit in "$£€¥" else ""))


def _value(known: Labelled, match: re.Match[str]) -> Value | None:
    groups = match.groupdict()
    words = match["value"]
    if known.type is Type.NAME:
        return Value(None, words)
    read = number(words)
    if read is None:
        return None
    about = (groups.get("about") or "").strip().casefold()
    if known.type is Type.MEASURE:
        return _measured(read, (groups.get("unit") or known.unit).removesuffix("s") or known.unit, about)
    if known.type is Type.MONEY:
        unit = _sign(groups.get("sign") or groups.get("currency") or known.unit)
        return Value(read, unit=unit, about=about) if unit else None
    return Value(read, unit="year" if known.type is Type.YEAR else "", about=about)


def _measured(read: float, unit: str, about: str) -> Value | None:
    dimension, worth = MEASURES.get(unit, ("", 0.0))
    return Value(read * worth, unit=dimension, about=about) if dimension else None
