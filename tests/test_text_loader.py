"""Plain text is read with every character in its place, whatever it holds."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from copydesk.article import Article, Block, Kind
from copydesk.loaders.text import load_text
from copydesk.source import Source

PROSE = (
    "The ferry leaves the island at seven, and whoever misses it has to wait until the evening, because"
    " there is only one boat between the two villages."
)
WRAPPED = """\
The lighthouse was built by hand in the years after the storm, and the
people who carried its stones up the hill were paid in herring, which was
then worth more than coin.

Nobody lives there now. The lamp turns on a timer, and the stairs, which
were once scrubbed every week, have gone green with the damp that comes in
from the sea.
"""

_LINES = st.sampled_from(
    [
        "",
        "",
        PROSE,
        "A Short Line",
        "What is it for?",
        "  • an item of a list",
        "    - one inside it",
        "2. a numbered one",
        "left\tright",
        "\t\tdeep",
        "Total",
        "=====",
        "---",
        "# Marked heading #",
        "```",
        "x = call(1);",
        "🤝 Trust Grows slowly.",
        "Key Points Details",
        "lower case \u200b caption",
        "\ufeff",
        "\u2028",
    ]
)
_DOCUMENTS = st.lists(_LINES | st.text(max_size=12), max_size=14)


def read(text: str) -> Article:
    return load_text(Source("a.txt", text))


def shape(article: Article) -> list[tuple[object, ...]]:
    return [(one.kind, one.text, one.level, one.marker, one.inside, one.cell, one.confidence) for one in article.blocks]


def pairs(article: Article) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in article.blocks]


UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))


def assert_exact(block: Block, source: Source) -> None:
    at, behind = 0, block.span.start
    for run in block.runs:
        assert run.at == at
        assert behind <= run.source <= run.source + run.width <= block.span.end
        read, written = block.text[at : at + run.length], source.text[run.source : run.source + run.width]
        # Characters without width count as white space where a line has nothing else.
        assert read == written or (read in (" ", "\n") and not written.translate(UNSEEN).strip())
        at, behind = at + run.length, run.source + run.width
    assert at == len(block.text)


@given(_DOCUMENTS, st.sampled_from(["\n", "\r\n", "\r"]))
@example(["```", "\ufeff", "", "```"], "\n")
@settings(max_examples=200, deadline=None)
def test_runs_partition_the_text_and_lie_in_order_within_the_span(lines: list[str], end: str) -> None:
    article = read(end.join(lines))
    for block in article.blocks:
        assert_exact(block, article.source)
    starts = [block.span.start for block in article.blocks]
    assert starts == sorted(starts)


@given(_DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_line_ends_of_windows_change_nothing(lines: list[str]) -> None:
    text = "\n".join(lines).replace("\r", "")
    assert shape(read(text.replace("\n", "\r\n"))) == shape(read(text))


@given(_DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_trailing_white_space_changes_nothing(lines: list[str]) -> None:
    clean = [line.strip("\r\n") for line in lines if "\r" not in line and "\n" not in line]
    assert shape(read("  \n".join(clean))) == shape(read("\n".join(clean)))


@given(_DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_no_visible_character_is_lost(lines: list[str]) -> None:
    source = Source("a.txt", "\n".join(lines))
    covered = [False] * len(source.text)
    for block in load_text(source).blocks:
        covered[block.span.start : block.span.end] = [True] * len(block.span)
    lost = [char for char, seen in zip(source.text, covered, strict=True) if not seen and not char.isspace()]
    assert set(lost) <= set("\u200b\u2060\ufeff")


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    article = read(text)
    for block in article.blocks:
        assert_exact(block, article.source)


def test_each_line_of_a_saved_page_is_a_paragraph() -> None:
    assert pairs(read(f"{PROSE}\n{PROSE}")) == [(Kind.PARAGRAPH, PROSE)] * 2


def test_hard_wrapped_lines_are_joined_to_paragraphs() -> None:
    article = read(WRAPPED)
    assert [block.text for block in article.blocks] == [
        " ".join(paragraph.split("\n")) for paragraph in WRAPPED.strip().split("\n\n")
    ]
    first = article.blocks[0]
    at = first.text.index("people")
    assert article.source[first.span_of(at, at + 6)] == "people"


def test_a_short_line_stays_apart_in_wrapped_text() -> None:
    article = read(WRAPPED + "\nYours,\nthe keeper\n")
    assert [block.text for block in article.blocks][2:] == ["Yours,", "the keeper"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Rain on the harbour\nand rain on the sea\nthe lamps are all burning\nfor no one but me", id="verse"
        ),
        pytest.param("Anna Berg\n14 Lake Road, by the old mill and the church\nUppsala\nSweden", id="an address"),
        pytest.param("2 cups of flour\n1 tsp salt\n3 eggs from the farm\n1 pinch nutmeg", id="ingredients"),
    ],
)
def test_lines_that_end_on_purpose_are_not_joined(text: str) -> None:
    assert [block.text for block in read(text).blocks] == text.split("\n")


@pytest.mark.parametrize("mark", ["•", "-", "*", "–", "▪", "2.", "12)", "(a)", "b."])
def test_an_item_keeps_its_marker_as_written(mark: str) -> None:
    blocks = read(f"  {mark} first\n  {mark}\tsecond").blocks
    assert [(one.kind, one.text, one.marker, one.inferred) for one in blocks] == [
        (Kind.ITEM, "first", mark, True),
        (Kind.ITEM, "second", mark, True),
    ]


def test_a_dash_before_a_single_line_is_no_bullet() -> None:
    assert pairs(read("– Ada Lovelace, engineer")) == [(Kind.PARAGRAPH, "– Ada Lovelace, engineer")]


def test_indentation_nests_items() -> None:
    article = read("• fruit\n    - apple\n    - pear\n• bread\n\n1. one\n2. two\n\n1. anew")
    assert [one.inside for one in article.blocks] == [(0,), (0, 1), (0, 1), (0,), (2,), (2,), (3,)]
    assert [len(one.items) for one in article.lists] == [2, 2, 2, 1]


def test_a_paragraph_at_the_margin_ends_a_list() -> None:
    article = read(f"• one\n• two\n\n{PROSE}\n\n• three")
    assert [one.inside for one in article.blocks] == [(0,), (0,), (), (1,)]


def test_an_indented_paragraph_belongs_to_its_item() -> None:
    article = read(f"• one\n\n    {PROSE}\n\n• two")
    assert [(one.kind, one.inside) for one in article.blocks] == [
        (Kind.ITEM, (0,)),
        (Kind.PARAGRAPH, (0,)),
        (Kind.ITEM, (0,)),
    ]


def test_lines_with_tabs_are_the_rows_of_a_table() -> None:
    article = read(f"{PROSE}\n\nCity\tRain\nBergen\t240\nCairo\t\tdry\n\n{PROSE}")
    (table,) = article.tables
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["City", "Rain"],
        ["Bergen", "240"],
        ["Cairo", "", "dry"],
    ]
    assert [one.cell for one in table.cells] == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2)]


def test_a_stray_tab_makes_no_table_of_a_paragraph() -> None:
    text = PROSE.replace(" ", "\t", 1) + " " + PROSE
    assert pairs(read(text)) == [(Kind.PARAGRAPH, text)]


def test_the_indentation_of_code_lies_in_its_span() -> None:
    article = read("  {\n  }")
    (block,) = article.blocks
    assert block.kind is Kind.CODE
    assert_exact(block, article.source)


def test_a_fence_holds_code_with_its_indentation() -> None:
    article = read("```python\nif ready:\n\n    go()\n```")
    assert pairs(article) == [(Kind.CODE, "if ready:\n\n    go()")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("def area(side):\n    return side * side", id="a function"),
        pytest.param("const a = 1;\nconst b = 2;\nrun(a, b);", id="statements"),
        pytest.param("$ make install", id="a command"),
        pytest.param("WITH rain AS (\n  SELECT *\n  FROM days\n)\nSELECT avg(fall)\nFROM rain", id="a query"),
        pytest.param(".well {\n  width: 40px;\n}", id="a style"),
        pytest.param("names.compact!\nnames.map! { |one| one.strip }\nnames", id="calls that change their object"),
    ],
)
def test_lines_of_a_program_are_code(text: str) -> None:
    assert [block.kind for block in read(f"{PROSE}\n\n{text}\n\n{PROSE}").blocks][1] is Kind.CODE


@pytest.mark.parametrize(
    "text", ["$20 a month", "{{ first_name }}", "[gallery ids=“1,2”]", "For example:", "WITH LOVE FROM"]
)
def test_prices_variables_and_lead_ins_are_no_code(text: str) -> None:
    assert [block.kind for block in read(f"{PROSE}\n{text}\n{PROSE}").blocks] == [Kind.PARAGRAPH] * 3


@pytest.mark.parametrize("line", ["---", "* * *", "_____", "⁂"])
def test_a_line_of_marks_is_a_break(line: str) -> None:
    assert [block.kind for block in read(f"{PROSE}\n\n{line}\n\n{PROSE}").blocks][1] is Kind.BREAK


def test_a_text_without_words_has_no_blocks() -> None:
    assert read("").blocks == ()
    assert read(" \r\n\t\n\u200b\n").blocks == ()
