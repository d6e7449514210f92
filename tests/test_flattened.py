"""Flattened tables are found over blocks, and what only looks like one is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Block, Kind
from copydesk.article.flattened import flattened_tables
from copydesk.source import Span

_WORDS = st.sampled_from("Plan Price Key Details Basic Team 5 $9 users a of the email Emoji 😀 Cup • 1 tsp".split(" "))


def paragraphs(*lines: str) -> list[Block]:
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Kind.PARAGRAPH, Span(at, at + len(line)), line))
        at += len(line) + 2
    return blocks


@given(st.lists(st.lists(_WORDS, min_size=1, max_size=6).map(" ".join), max_size=12))
@settings(max_examples=150)
def test_tables_are_runs_of_their_blocks_and_never_overlap(lines: list[str]) -> None:
    blocks = paragraphs(*lines)
    at = 0
    for table in flattened_tables(blocks):
        start = blocks.index(table.header, at)
        assert len(table.rows) >= 3
        assert list(table.blocks) == blocks[start : start + len(table.blocks)]
        at = start + len(table.blocks)


@pytest.mark.parametrize(
    ("lines", "columns"),
    [
        pytest.param(
            (
                "Key Benefits",
                "😀 Calm Fewer worries at night.",
                "🚀 Speed Reports arrive sooner.",
                "💶 Cost One fee a year.",
            ),
            2,
            id="rows that an emoji leads",
        ),
        pytest.param(
            ("Room Rate", "Single $80 a night", "Double $110 a night", "Suite $240 a night"),
            2,
            id="labels before prices",
        ),
        pytest.param(
            ("Organ Task", "Heart Pumps the blood", "Lung Takes in air", "Liver Cleans what we eat"),
            2,
            id="values that begin with a capital",
        ),
        pytest.param(
            ("Plan Storage Seats", "Starter 5 GB 1 seat", "Office 50 GB 20 seats", "Firm 1 TB 200 seats"),
            3,
            id="three columns",
        ),
        pytest.param(
            ("City    Rain", "Bergen    240 days", "Lima    15 days", "Cairo    4 days"), 2, id="cells two spaces apart"
        ),
        pytest.param(
            ("Merkmal Wert", "Gewicht 3 kg", "Farbe Blau oder grün", "Garantie Zwei Jahre"), 2, id="a German header"
        ),
    ],
)
def test_a_header_with_rows_is_a_table(lines: tuple[str, ...], columns: int) -> None:
    before, after = "A paragraph stands before it, as is usual.", "And another one follows, long enough to be read."
    (table,) = flattened_tables(paragraphs(before, *lines, after))
    assert [block.text for block in table.blocks] == list(lines)
    assert table.columns == columns


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ("Recent Stories", "Mayor opens bridge in Leeds", "Why Norway loves ferries", "Paris bans loud scooters"),
            id="headlines",
        ),
        pytest.param(
            ("The Harbour At Night", "The lamps go out along the quay", "And all the gulls are still", "No wind is up"),
            id="verse",
        ),
        pytest.param(("Anna Berg", "Lake Road 14", "Uppsala SE", "Sweden"), id="an address"),
        pytest.param(("Pancake Batter", "2 cups flour", "1 tsp salt", "3 eggs"), id="ingredients"),
        pytest.param(("Share This", "Share on Mastodon", "Share on Bluesky", "Share on Reddit"), id="a share bar"),
        pytest.param(("Our Team", "Maria Lopez", "John Okoro", "Wei Chen"), id="names"),
        pytest.param(("Price List", "Small $5 a cup", "Large $7 a cup"), id="two rows"),
        pytest.param(
            ("Key Points Details", "It ends here.", "Nobody came.", "So we went home again."), id="plain sentences"
        ),
    ],
)
def test_lines_that_only_resemble_a_table_are_none(lines: tuple[str, ...]) -> None:
    assert flattened_tables(paragraphs(*lines)) == ()


def test_a_table_ends_where_the_form_of_its_rows_ends() -> None:
    rows = ("☀ Summer Dry and hot.", "🍂 Autumn Windy and wet.", "❄ Winter Dark and cold.")
    (table,) = flattened_tables(paragraphs("Season Weather", *rows, "When To Travel", "Is May a good month?"))
    assert [row.text for row in table.rows] == list(rows)


def test_blocks_that_are_no_paragraphs_are_no_rows() -> None:
    blocks = paragraphs("Room Rate", "Single $80 a night", "Double $110 a night", "Suite $240 a night")
    items = [Block(Kind.ITEM, block.span, block.text) for block in blocks[1:]]
    assert flattened_tables([blocks[0], *items]) == ()
