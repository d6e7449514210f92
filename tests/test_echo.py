"""Echoes of headings."""

from __future__ import annotations

import pytest

from copydesk.article.echo import echoes, heading_key
from copydesk.loaders import load
from copydesk.source import Source

PROSE = "Three wet summers had flooded the meadow, and nobody mowed it until the bees came back to it."


def echoed(text: str, format: str = "markdown") -> list[str]:
    source = Source("meadow", text)
    return [source[echo.span] for echo in echoes(load(source, format))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"## The wet meadow\n\nThe wet meadow\n\n{PROSE}", ["The wet meadow"], id="a line of its own"),
        pytest.param(f"## The wet meadow\n\n**The wet meadow:**\n\n{PROSE}", ["The wet meadow:"], id="in bold"),
        pytest.param(f"## 2. The wet meadow\n\nThe wet meadow\n\n{PROSE}", ["The wet meadow"], id="without its number"),
        pytest.param(f"## The wet meadow\n\nThe wet meadow\n{PROSE}", ["The wet meadow"], id="glued to the text"),
        pytest.param(f"## The wet meadow\n\nThe wet meadow was {PROSE}", [], id="a sentence that goes on"),
        pytest.param(f"## The wet meadow\n\n{PROSE}\n\n## Dry\n\nThe wet meadow", [], id="under another heading"),
        pytest.param(f"## 1. Go\n\n{PROSE}\n\n## 2. Go\n\n{PROSE}", [], id="another number"),
    ],
)
def test_an_echo_is(text: str, expected: list[str]) -> None:
    assert echoed(text) == expected


def test_an_echo_of_a_line_needs_prose_below() -> None:
    assert echoed(f"{PROSE}\n\nthe refrain of it\n\nthe refrain of it\n\nthe end of it", "text") == []


def test_case_spaces_and_the_last_mark_do_not_count() -> None:
    assert heading_key("The  Wet meadow?") == heading_key("the wet meadow")
    assert heading_key("C") != heading_key("C++")
