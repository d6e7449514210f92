"""Measures: the names of units with their dimension and their worth in its first unit."""

from __future__ import annotations

import re
from dataclasses import replace

from copydesk.claims.amount import Amount

DEGREES = re.compile(r"\s?[°º]\s?([CF])\b")
"""Degrees behind a number; the group tells which."""

MEASURES = {
    "m": ("m", 1.0), "meter": ("m", 1.0), "metre": ("m", 1.0), "km": ("m", 1e3), "kilometer": ("m", 1e3),
    "kilometre": ("m", 1e3), "cm": ("m", 0.01), "centimeter": ("m", 0.01), "centimetre": ("m", 0.01),
    "mm": ("m", 1e-3), "millimeter": ("m", 1e-3), "millimetre": ("m", 1e-3), "mile": ("m", 1609.344),
    "foot": ("m", 0.3048), "feet": ("m", 0.3048), "ft": ("m", 0.3048), "yard": ("m", 0.9144),
    "inch": ("m", 0.0254), "inche": ("m", 0.0254), "kg": ("kg", 1.0), "kilo": ("kg", 1.0), "kilogram": ("kg", 1.0),
    "kilogramme": ("kg", 1.0), "g": ("kg", 1e-3), "gram": ("kg", 1e-3), "ton": ("t", 1.0), "tonne": ("t", 1.0),
    "pound": ("lb", 1.0), "lb": ("lb", 1.0), "hectare": ("ha", 1.0), "acre": ("ha", 0.404686),
    "litre": ("l", 1.0), "liter": ("l", 1.0), "ml": ("l", 1e-3), "millilitre": ("l", 1e-3), "milliliter": ("l", 1e-3),
    "gallon": ("gallon", 1.0),
    "second": ("s", 1.0), "minute": ("s", 60.0), "hour": ("s", 3600.0), "day": ("s", 86400.0),
    "week": ("s", 604800.0), "month": ("month", 1.0), "year": ("month", 12.0), "decade": ("month", 120.0),
}  # fmt: skip
"""Units of length, mass, area, volume and time with their dimension and their worth in its first unit."""


def in_celsius(figure: Amount, degrees: re.Match[str]) -> Amount:
    """A temperature in degrees Celsius."""
    zero, worth = (32, 5 / 9) if degrees[1] == "F" else (0, 1.0)
    low, high = ((value - zero) * worth for value in (figure.low, figure.high))
    return replace(figure, low=low, high=high, unit=frozenset({"in °C"}), end=degrees.end(), worth=worth)


def in_first_unit(figure: Amount, unit: str) -> Amount:
    """A measure in the first unit of its dimension."""
    dimension, worth = MEASURES.get(unit) or MEASURES.get(unit.removesuffix("s")) or ("", 1.0)
    if not dimension:
        return figure
    stems = figure.unit | {f"in {dimension}"}
    return replace(figure, low=figure.low * worth, high=figure.high * worth, unit=stems, worth=worth)
