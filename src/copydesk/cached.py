"""A property that is worked out once, as `functools.cached_property`, but without its lock.

Up to Python 3.11 the lock is taken at each first look, which costs more than most of what is looked at (gh-87634).
"""

from __future__ import annotations

import functools
from typing import Self, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class cached_property(functools.cached_property[T_co]):  # noqa: N801 - stands where the one of functools stood
    """Asked only where the object does not have the value yet."""

    @overload
    def __get__(self, instance: None, owner: type[object] | None = None) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[object] | None = None) -> T_co: ...
    def __get__(self, instance: object, owner: type[object] | None = None) -> Self | T_co:
        if instance is None or self.attrname is None:
            return self
        value = instance.__dict__[self.attrname] = self.func(instance)
        return value
