"""Hostile input in small: each kind ends without a problem, and twice as much of the worst takes twice the work."""

from __future__ import annotations

import sys

import pytest

from copydesk import lint
from copydesk.loaders import MAX_LENGTH, load
from copydesk.source import Source
from tests.fuzz.targets import check_article
from tests.hostile import KINDS

SIZE = 1_000
MOST_GROWTH = 2.3
# Kinds that once took the square of their size, with a size at which what is constant counts for little.
WORST = {
    "one line": MAX_LENGTH,
    "opening brackets": 1_000,
    "brackets": 1_000,
    "link targets": 800,
    "footnotes": 1_000,
    "a wide table": 800,
    "inline comments": 1_000,
    "spaces": 2 * MAX_LENGTH,
}


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_input_is_checked(kind: str) -> None:
    report = lint(KINDS[kind].make(SIZE), format=KINDS[kind].format)
    assert not report.problems


@pytest.mark.parametrize("kind", WORST)
def test_twice_as_much_takes_twice_the_work(kind: str) -> None:
    _calls(kind, 500)  # what is read once, such as the rulebook
    assert _calls(kind, 2 * WORST[kind]) <= MOST_GROWTH * _calls(kind, WORST[kind])


@pytest.mark.parametrize(
    "kind", ["one line", "one word", "a long heading", "stars", "a long attribute", "links in links"]
)
def test_the_parts_of_a_long_block_stand_where_they_say(kind: str) -> None:
    article = load(Source("article", KINDS[kind].make(3 * MAX_LENGTH)), KINDS[kind].format)
    check_article(article)
    assert all(len(block.text) <= MAX_LENGTH for block in article.blocks)


def test_no_word_of_a_long_block_is_lost() -> None:
    text = " ".join(f"Ferry {n} *leaves &amp; lands* at `{n}`." for n in range(2_000))
    blocks = load(Source("article", text), "markdown").blocks
    assert len(blocks) > 2
    assert " ".join(block.text for block in blocks) == text.replace("*", "").replace("&amp;", "&").replace("`", "")
    for block in blocks:
        for one in block.inlines:
            quoted = text[one.span.start : one.span.end].strip("*`").replace("&amp;", "&")
            assert quoted == block.text[one.start : one.end]


def _calls(kind: str, size: int) -> int:
    """How many functions are called in a check of a text of so many characters."""
    text, count = KINDS[kind].make(size), 0

    def note(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        lint(text, format=KINDS[kind].format)
    finally:
        sys.setprofile(None)
    return count
