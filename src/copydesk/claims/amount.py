"""An amount: a number or a range with what it counts, as an interval that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from math import isinf

HEDGE = 0.1
"""The part by which a value that is "about" so much may differ."""

_ROUNDING = 0.05  # "1.2 million" stands for 1,234,567; "3 miles" for 5 km


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range with what it counts; `start` and `end` are offsets in its block's text.

    A measure is told in the first unit of its dimension, metres or seconds: `worth` of them make the unit as written.
    """

    low: float
    high: float
    kind: str  # count, year, percent, label (a version, a step) or the sign of a currency
    unit: frozenset[str]  # stems of what is counted, and of a measure its dimension; may be empty
    start: int
    end: int
    worth: float = 1.0

    def agrees(self, other: Amount) -> bool:
        """Whether both can be true of one thing: the intervals meet, or one is the other rounded."""
        if self.low <= other.high and other.low <= self.high:
            return True
        if self.worth != other.worth:
            return _are_near(self, other)
        return self.kind != "year" and _rounded(self.low / self.worth, other.low / self.worth)

    def comparable(self, other: Amount) -> bool:
        """Whether both count the same; two numbers that say nothing of what they count do not."""
        if self.kind != other.kind or self.kind == "label":
            return False
        if self.kind in ("year", "percent"):
            return True
        return not self.unit.isdisjoint(other.unit) or (self.kind != "count" and not (self.unit and other.unit))

    @property
    def key(self) -> str:
        """What stands for the value among the words of an index."""
        return f"#{self.low:g}"

    @property
    def told(self) -> float:
        """The higher value in the unit as it is written."""
        return self.high / self.worth


def _are_near(one: Amount, other: Amount) -> bool:
    """Whether a value may be the other in another unit, rounded."""
    low, high = max(one.low, other.low), min(one.high, other.high)
    return low - high <= _ROUNDING * low


def _rounded(one: float, other: float) -> bool:
    """Whether one value is the other with fewer digits, and close to it."""
    low, high = sorted((one, other))
    if low <= 0 or high - low > _ROUNDING * high or isinf(high):
        return False
    digits = min(_digits(low), _digits(high))
    return float(f"{low:.{digits}g}") == float(f"{high:.{digits}g}")


def _digits(number: float) -> int:
    """How many digits a value is told with, without the zeros at the end."""
    return len(f"{number:.12g}".replace(".", "").strip("0")) or 1
