"""Units of measurement and of time: their names, and how they convert."""

from __future__ import annotations

import re
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit; a value in it times one of `factors`, plus `offset`, is the value in the dimension's own unit."""

    name: str
    dimension: str
    system: str  # metric, customary (imperial and US), or "" for what both share
    factors: tuple[float, ...]  # several where countries differ: tons, gallons, pints, cups
    offset: float = 0.0

    def converted(self, value: float, to: Unit) -> tuple[float, ...]:
        """What a value in this unit may be in another of the same dimension; a temperature is a point on the scale."""
        return tuple(
            (value * mine + self.offset - to.offset) / theirs for mine in self.factors for theirs in to.factors
        )


def unit(words: str) -> Unit | None:
    """The unit that a word or symbol names, such as "km", "square miles", "°F"; None for every other word."""
    plain = " ".join(words.replace("-", " ").replace(".", "").split())
    found = _UNITS.get(plain)
    return found if found or len(plain) < _MIN_WORD else _UNITS.get(plain.lower())


_MIN_WORD = 3  # a shorter one is a symbol, whose case counts

# Factors: Bureau International des Poids et Mesures, The International System of Units (2019); National Institute of
# Standards and Technology, Handbook 44 (2023), appendix C. Base units: m, m², l, kg, m/s, °C, kJ, kW, kPa, day.
_TABLE = """
km|length|metric|1000|kms kilometre kilometres kilometer kilometers
m|length|metric|1|metre metres meter meters
cm|length|metric|0.01|centimetre centimetres centimeter centimeters
mm|length|metric|0.001|millimetre millimetres millimeter millimeters
mi|length|customary|1609.344|mile miles
nmi|length|customary|1852|nautical_mile nautical_miles
yd|length|customary|0.9144|yds yard yards
ft|length|customary|0.3048|foot feet
in|length|customary|0.0254|inch inches
km²|area|metric|1000000|km2 sq_km sq_kms square_km square_kilometre square_kilometres square_kilometer square_kilometers
m²|area|metric|1|m2 sqm sq_m square_m square_metre square_metres square_meter square_meters
ha|area|metric|10000|hectare hectares
mi²|area|customary|2589988.11|mi2 sq_mi sq_mile sq_miles square_mile square_miles
yd²|area|customary|0.83612736|sq_yd square_yard square_yards
ft²|area|customary|0.09290304|ft2 sqft sq_ft sq_feet square_ft square_foot square_feet
in²|area|customary|0.00064516|sq_in square_inch square_inches
acres|area|customary|4046.8564|acre
m³|volume|metric|1000|m3 cubic_metre cubic_metres cubic_meter cubic_meters
l|volume|metric|1|L litre litres liter liters
dl|volume|metric|0.1|dL decilitre decilitres deciliter deciliters
cl|volume|metric|0.01|cL centilitre centilitres centiliter centiliters
ml|volume|metric|0.001|mL millilitre millilitres milliliter milliliters
gal|volume|customary|3.785411784 4.54609|gallon gallons US_gallon US_gallons imperial_gallon imperial_gallons
qt|volume|customary|0.946352946 1.1365225|qts quart quarts
pt|volume|customary|0.473176473 0.56826125|pint pints
cup|volume|customary|0.2365882365 0.24 0.25 0.284|cups
fl_oz|volume|customary|0.0295735296 0.0284130625|floz fluid_ounce fluid_ounces
ft³|volume|customary|28.316846592|cu_ft cubic_foot cubic_feet
yd³|volume|customary|764.554857984|cu_yd cubic_yard cubic_yards
in³|volume|customary|0.016387064|cu_in cubic_inch cubic_inches
t|mass|metric|1000|tonne tonnes metric_ton metric_tons
kg|mass|metric|1|kgs kilo kilos kilogram kilograms kilogramme kilogrammes
g|mass|metric|0.001|gram grams gramme grammes
mg|mass|metric|0.000001|milligram milligrams
ton|mass|customary|907.18474 1016.0469088 1000|tons short_ton short_tons long_ton long_tons
st|mass|customary|6.35029318|stone stones
lb|mass|customary|0.45359237|lbs pound pounds
oz|mass|customary|0.028349523125|ounce ounces
km/h|speed|metric|0.2777777778|kmh kph kmph km_per_hour kilometres_per_hour kilometers_per_hour kms_per_hour
m/s|speed|metric|1|metres_per_second meters_per_second
mph|speed|customary|0.44704|miles_per_hour mi/h miles_an_hour
kn|speed|customary|0.5144444444|knot knots
ft/s|speed|customary|0.3048|feet_per_second
°C|temperature|metric|1|℃ C celsius centigrade degree_celsius degrees_celsius degrees_C degrees_centigrade degree_C
kJ|energy|metric|1|kilojoule kilojoules
kcal|energy|customary|4.184|kilocalorie kilocalories
kW|power|metric|1|kilowatt kilowatts
hp|power|customary|0.745699872 0.73549875|bhp horsepower
bar|pressure|metric|100|bars
kPa|pressure|metric|1|kilopascal kilopascals
psi|pressure|customary|6.894757293|
second|time||0.00001157407|seconds sec secs
minute|time||0.00069444444|minutes min mins
hour|time||0.04166666667|hours hr hrs h
day|time||1|days
week|time||7|weeks wk wks
fortnight|time||14|fortnights
month|time||30.436875|months
year|time||365.2425|years yr yrs
decade|time||3652.425|decades
century|time||36524.25|centuries
millennium|time||365242.5|millennia
"""
_FAHRENHEIT = Unit("°F", "temperature", "customary", (5 / 9,), -32 * 5 / 9)
_FAHRENHEIT_NAMES = "°F ℉ F fahrenheit degree_fahrenheit degrees_fahrenheit degrees_F degree_F"


def _units() -> dict[str, Unit]:
    found = {name.replace("_", " "): _FAHRENHEIT for name in _FAHRENHEIT_NAMES.split()}
    for row in _TABLE.split("\n")[1:-1]:
        name, dimension, system, factors, names = row.split("|")
        made = Unit(name.replace("_", " "), dimension, system, tuple(map(float, factors.split())))
        found |= {one.replace("_", " "): made for one in (name, *names.split())}
    # A longer symbol is looked up in lower case where it is not found as written: “Km”, “KM/H”.
    return found | {name.lower(): made for name, made in found.items() if len(name) >= _MIN_WORD}


_UNITS = _units()


def _forms(*, of_time: bool) -> frozenset[str]:
    names = (name for name, one in _UNITS.items() if (one.dimension == "time") is of_time)
    return frozenset(word for name in names for word in re.findall(r"\w+", name.casefold()))


MEASURE_FORMS = _forms(of_time=False) - _forms(of_time=True) - {"a", "an", "per"}
"""The words, case-folded, of the names and symbols of units, those of time left out: every other unit has one."""
