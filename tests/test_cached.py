"""A property that is worked out once."""

from __future__ import annotations

from copydesk.cached import cached_property


class Mill:
    def __init__(self) -> None:
        self.turns = 0

    @cached_property
    def flour(self) -> int:
        """What it has ground."""
        self.turns += 1
        return self.turns


def test_it_is_worked_out_once_for_each_object() -> None:
    mill = Mill()
    assert [mill.flour, mill.flour, mill.turns] == [1, 1, 1]
    assert Mill().flour == 1


def test_it_can_be_forgotten() -> None:
    mill = Mill()
    first = mill.flour
    del mill.flour
    assert mill.flour == first + 1


def test_a_class_has_the_property_itself_with_its_docstring() -> None:
    assert Mill.flour.__doc__ == "What it has ground."
