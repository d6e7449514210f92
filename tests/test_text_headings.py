"""Each cue for a heading in plain text, and each kind of line that must not become one."""

from __future__ import annotations

import pytest

from copydesk.article import Article, Kind
from copydesk.loaders.text import load_text
from copydesk.loaders.text_candidates import Case
from copydesk.loaders.text_levels import Outlined, levels
from copydesk.source import Source

OPENING = (
    "Bees are kept on roofs in many cities, where the winters are milder than in the country and something is in"
    " flower from March until the first frost."
)
MIDDLE = (
    "A colony needs a dry stand, a water bowl within sight, and a neighbour who has been asked before the boxes"
    " arrive, since nothing ends a hobby sooner than a complaint."
)
CLOSING = (
    "Whoever begins in spring will taste the first honey in the second summer, and by then the work of the year"
    " will have become a habit that nobody wants to miss."
)


def read(*pieces: str) -> Article:
    return load_text(Source("a.txt", "\n\n".join(pieces)))


def headings(*pieces: str) -> list[str]:
    return [block.text for block in read(*pieces).headings]


def outline(*pieces: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in read(*pieces).headings]


@pytest.mark.parametrize(
    ("line", "below"),
    [
        pytest.param("Choosing a Roof", MIDDLE, id="title case before a paragraph"),
        pytest.param("The stand", MIDDLE, id="sentence case before a paragraph"),
        pytest.param("Equipment", MIDDLE, id="one word"),
        pytest.param("WHAT A HIVE COSTS", MIDDLE, id="capitals"),
        pytest.param("How much room do they need?", MIDDLE, id="a question"),
        pytest.param("What bees drink", "Three things belong in every bowl that you set out:", id="a lead-in follows"),
        pytest.param("2. Ask the neighbours", MIDDLE, id="numbered"),
        pytest.param("A colony and its neighbour", MIDDLE, id="words that the text takes up"),
    ],
)
def test_a_short_line_that_stands_alone_is_a_heading(line: str, below: str) -> None:
    blocks = read(OPENING, line, below, CLOSING).blocks
    assert blocks[1].kind is Kind.HEADING
    assert blocks[1].text == line
    assert blocks[1].inferred
    assert 0.45 <= blocks[1].confidence <= 1


@pytest.mark.parametrize(
    "line",
    [
        "Loading",
        "Loading comments…",
        "Advertisement",
        "Share on Facebook",
        "Read more on our website",
        "Click here to read more",
        "Related posts",
        "You might also like",
        "Sign up for our newsletter",
        "12 Comments",
        "Cookie settings",
        "Follow us on Instagram",
        "By Greta Lund",
        "Published June 3, 2021 at 4:10 PM",
        "14 March 2020",
        "5 min read",
        "Autor",
        "Photo: Greta Lund",
        "Getty Images",
        "Greta Lund for The Weekly Post",
        "Image",
        "© 2021 The Weekly Post",
        "hive on a roof",
        "roof-hive-2.jpg",
        "@gretalund",
        "1 tsp cinnamon",
        "Weitere Artikel lesen Sie auch, wenn Sie mögen,",
        "(Spring of last year)",
        "https://example.org/bees",
        "bees.count() > 3 && open();",
        "They had not been asked.",
        "These are the tools that a beginner needs:",
        "Home > Garden > Bees",
        "42",
    ],
)
def test_what_a_page_leaves_behind_is_a_paragraph(line: str) -> None:
    blocks = read(OPENING, line, MIDDLE, CLOSING).blocks
    assert blocks[1].text == line
    assert blocks[1].kind in (Kind.PARAGRAPH, Kind.CODE)


@pytest.mark.parametrize(
    "line",
    ["Next steps", "Save money on frames", "Install the roof first", "Share of the harvest", "Play by the rules"],
)
def test_a_heading_may_begin_with_a_word_that_is_on_buttons(line: str) -> None:
    assert headings(OPENING, line, MIDDLE, CLOSING) == [line]


def test_a_line_without_a_blank_one_on_both_sides_is_no_heading() -> None:
    assert headings(OPENING, f"Choosing a Roof\n{MIDDLE}", CLOSING) == []


def test_a_line_that_comes_again_and_again_belongs_to_the_page() -> None:
    assert headings(OPENING, "Greta Lund", MIDDLE, "Greta Lund", CLOSING, "Greta Lund", OPENING + CLOSING) == []


def test_the_alternative_texts_of_images_share_their_first_words() -> None:
    charts = [f"Chart of the yield {when}" for when in ("in May", "in June", "in July")]
    assert headings(OPENING, charts[0], MIDDLE, charts[1], CLOSING, charts[2], OPENING + CLOSING) == []


def test_a_caption_in_nearly_the_same_words_is_no_heading() -> None:
    assert headings(OPENING, "Greta Lund Roof Garden 2021", "Greta Lund: Roof Garden, 2021", MIDDLE, CLOSING) == []


def test_a_heading_repeated_as_a_caption_is_one_heading() -> None:
    article = read(OPENING, "Choosing a Roof", "Choosing a Roof", MIDDLE, CLOSING)
    assert [block.kind for block in article.blocks][1:3] == [Kind.HEADING, Kind.PARAGRAPH]


def test_residue_between_a_heading_and_its_text_does_not_part_them() -> None:
    assert headings(OPENING, "Choosing a Roof", "Photo: Greta Lund", MIDDLE, CLOSING) == ["Choosing a Roof"]


def test_after_the_last_paragraph_short_lines_are_residue() -> None:
    assert headings(OPENING, MIDDLE, CLOSING, "Bees in your inbox", "Weekly Bee Post") == []


def test_the_lines_of_a_flattened_table_are_no_headings() -> None:
    table = ("Tool Purpose", "Smoker Calms the bees", "Veil Protects the face", "Knife Opens the comb")
    assert headings(OPENING, *table, MIDDLE, "Choosing a Roof", CLOSING) == ["Choosing a Roof"]


@pytest.mark.parametrize(
    ("pieces", "title"),
    [
        pytest.param(("Why Cities Need More Bees", OPENING), "Why Cities Need More Bees", id="on the first line"),
        pytest.param(("Urban bees", OPENING), "Urban bees", id="two words on the first line"),
        pytest.param(
            ("Garden", "Loading", "Why cities need more bees", "By Greta Lund", OPENING),
            "Why cities need more bees",
            id="below words of the menu",
        ),
        pytest.param(
            ("Why cities need more bees\nBy Greta Lund", OPENING),
            "Why cities need more bees",
            id="right above a byline",
        ),
        pytest.param(
            ("Why cities need more bees\n12 May 2024", OPENING), "Why cities need more bees", id="right above a date"
        ),
        pytest.param(("Why cities need more bees\nand what they eat", OPENING), None, id="not alone on its line"),
        pytest.param(("Loading", OPENING), None, id="never a placeholder"),
        pytest.param(("Advertisement", "Share on Facebook", OPENING), None, id="never a button"),
        pytest.param((OPENING, "Why Cities Need More Bees", MIDDLE), None, id="not below the first paragraph"),
    ],
)
def test_the_title_stands_above_the_first_paragraph(pieces: tuple[str, ...], title: str | None) -> None:
    article = read(*pieces, CLOSING)
    assert (article.title.text if article.title else None) == title


def test_the_title_said_again_above_the_text_is_no_section() -> None:
    assert outline("Why Cities Need More Bees", "By Greta Lund", "Why Cities Need More Bees", OPENING) == [
        (1, "Why Cities Need More Bees")
    ]


def test_two_styles_of_headings_are_two_levels() -> None:
    lines = [
        "A place for the hive",
        "Light and Wind",
        "The Water Bowl",
        "Work in the year",
        "Spring and Summer",
        "The Frost",
    ]
    pieces = [piece for line in lines for piece in (line, MIDDLE)]
    assert outline(OPENING, *pieces) == [
        (2, "A place for the hive"),
        (3, "Light and Wind"),
        (3, "The Water Bowl"),
        (2, "Work in the year"),
        (3, "Spring and Summer"),
        (3, "The Frost"),
    ]


def test_headings_of_one_style_are_one_level() -> None:
    assert [level for level, _ in outline(OPENING, "The Stand", MIDDLE, "The Water Bowl", CLOSING)] == [2, 2]


def test_numbers_with_points_tell_the_level() -> None:
    pieces = ("1. The Roof", OPENING, "1.1 Its Load", MIDDLE, "1.2 Its Edge", CLOSING, "2. The Bees", OPENING)
    assert [level for level, _ in outline(OPENING, *pieces)] == [2, 3, 3, 2]


def test_a_heading_directly_below_another_is_its_subheading() -> None:
    assert outline(OPENING, "Before You Begin", "The Stand", MIDDLE, CLOSING) == [
        (2, "Before You Begin"),
        (3, "The Stand"),
    ]


def test_numbered_headings_are_equals() -> None:
    assert levels(
        [
            Outlined("Our Advice", Case.TITLE),
            Outlined("1. Ask", Case.ONE_WORD, adjoins=True, number=1),
            Outlined("2. Buy", Case.ONE_WORD, number=2),
            Outlined("Our Thanks", Case.TITLE),
        ]
    ) == [2, 3, 3, 2]


def test_labels_are_headings_where_there_are_several() -> None:
    assert headings(OPENING, "Setting:", MIDDLE, "Method:", CLOSING, "Result:", OPENING + CLOSING) == [
        "Setting:",
        "Method:",
        "Result:",
    ]
    assert headings(OPENING, "For example:", MIDDLE, CLOSING) == []


def test_questions_below_an_faq_heading_are_its_subheadings() -> None:
    pieces = ("FAQ about city bees", "Do they sting?", "Rarely.", "Who may keep them?", "Anybody may.")
    assert outline(OPENING, MIDDLE, CLOSING, *pieces) == [
        (2, "FAQ about city bees"),
        (3, "Do they sting?"),
        (3, "Who may keep them?"),
    ]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Why Bees\n========", 1),
        ("The stand of a hive\n-----", 2),
        ("### The stand of a hive ###", 3),
    ],
)
def test_an_underlined_or_marked_line_is_a_heading_without_its_marks(text: str, level: int) -> None:
    article = read(OPENING, text, MIDDLE)
    (heading,) = article.headings
    assert heading.text in ("Why Bees", "The stand of a hive")
    assert heading.level == level
    assert article.source[heading.span] == text
    assert article.source[heading.text_span] == heading.text


@pytest.mark.parametrize("text", ["# count the bees", "#bees", "- one\n---", "They came back.\n---"])
def test_comments_hashtags_and_rules_mark_no_heading(text: str) -> None:
    assert headings(OPENING, text, MIDDLE) == []


def test_numbered_items_of_a_list_are_no_headings() -> None:
    items = "1. Put the box on the stand\n2. Open the lid\n3. Step back and wait"
    assert headings(OPENING, items, MIDDLE, CLOSING) == []
