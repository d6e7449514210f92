"""Data rules: what each kind finds in prose, and what it leaves alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.errors import RuleError
from tests.data_rules import problems, quotes, rule

RESIDUE = """\
extends: existence
message: "“%s” is left over from the page; remove it"
block: true
max_words: 4
tokens: [loading, advertisement, 'share (?:this|on \\w+)', 'read more', 'comments? \\(\\d+\\)']
"""


@pytest.mark.parametrize(
    "text",
    [
        "Loading",
        "LOADING...",
        "Loading…",
        "## Advertisement",
        "Share this:",
        "- Share on Mastodon",
        "Read more »",
        "**Read more** →",
        "Comments (12)",
        "> Loading",
    ],
)
def test_a_whole_block_is_residue(text: str) -> None:
    assert len(problems(RESIDUE, f"# Bridges\n\nThe bridge opens at noon.\n\n{text}\n")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Loading the van took an hour.",
        "The advertisement",
        "Share this with the crew before Monday.",
        "| Loading |\n| --- |\n| Advertisement |",
        "    Loading",
        "Loading bay",
    ],
)
def test_a_block_that_says_more_is_no_residue(text: str) -> None:
    assert problems(RESIDUE, f"# Bridges\n\n{text}\n") == []


def test_a_long_block_is_passed_over_where_words_are_limited() -> None:
    of = "extends: existence\nmessage: x\nmax_words: 3\nignorecase: true\ntokens: [menu]\n"
    text = "Main menu\n\nThe menu of the inn changes daily.\n"
    assert quotes(of, text) == ["menu"]
    assert quotes(of, text, max_words=9) == ["menu", "menu"]


SWAP = """\
extends: substitution
message: "“%[2]s” is long; write “%[1]s”"
ignorecase: true
swap:
  in order to: to
  in order to be able to: to
  utili[sz](e|es|ing): us$1
  purchase: buy|get
  wifi: Wi-Fi
"""


def test_a_substitution_says_what_to_write() -> None:
    found = problems(SWAP, "In order to be able to sail, they utilise oars and purchase rope.")
    assert [one.message for one in found] == [
        "“In order to be able to” is long; write “To”",
        "“utilise” is long; write “use”",
        "“purchase” is long; write “buy” or “get”",
    ]


def test_a_word_that_stands_as_it_is_to_be_written_is_no_offence() -> None:
    assert quotes(SWAP, "The Wi-Fi is down, the wifi too.") == ["wifi"]
    assert quotes("extends: substitution\nmessage: x\nignorecase: true\nswap: {gb: GB}\n", "8 GB or 8 gb") == ["gb"]


DENSITY = """\
extends: existence
message: "“%s” weakens what it stands with"
ignorecase: true
per: document
max: 2
tokens: [very, really, quite]
"""


def test_a_density_speaks_once_with_the_other_places() -> None:
    (one,) = problems(DENSITY, "It is very late.\n\nReally, it is quite dark and very cold.")
    assert one.message == "“very” weakens what it stands with: 4 times in the article; the limit is 2"
    assert [place.message for place in one.related] == ["“Really”", "“quite”", "“very”"]


@given(st.integers(0, 9), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_a_density_speaks_once_where_there_are_more_than_its_limit(count: int, most: int) -> None:
    found = problems(DENSITY, "They sailed. " + "It was very cold. " * count, max=most)
    assert len(found) == (count > most)


def test_a_density_counts_each_section_by_itself() -> None:
    of = DENSITY.replace("per: document", "per: section").replace("max: 2", "max: 1")
    text = "# A\n\nVery late.\n\n## B\n\nVery very dark.\n\n## C\n\nReally quite very cold.\n"
    assert quotes(of, text) == ["Very", "Really"]


def test_a_density_per_1000_words_grows_with_the_article() -> None:
    of = DENSITY.replace("per: document", "per: 1000 words")
    hits, plain = "It was very cold. " * 4, "The boats came home. " * 600
    (one,) = problems(of, hits)
    assert one.message.endswith("4 times; the limit is 2 per 1,000 words")
    assert problems(of, hits + plain) == []


def test_a_density_may_word_its_figures_itself() -> None:
    of = DENSITY.replace("weakens what it stands with", "and the like {count} times; {max} pass")
    assert problems(of, "very very very")[0].message == "“very” and the like 3 times; 2 pass"


def test_an_occurrence_counts_in_each_sentence() -> None:
    of = "extends: occurrence\nmessage: '{count} commas; the limit is {max}'\nscope: sentence\ntoken: ','\nmax: 2\n"
    (one,) = problems(of, "Salt, oil, bread. Salt, oil, bread, wine. Bread.")
    assert one.message == "3 commas; the limit is 2"
    assert len(one.related) == 2
    assert problems(of, "Salt, oil, bread. Salt, oil, bread, wine. Bread.", max=3) == []


def test_an_occurrence_may_be_too_rare() -> None:
    of = "extends: occurrence\nmessage: 'no date'\nscope: summary\nmin: 1\ntoken: '\\b\\d{4}\\b'\n"
    assert len(problems(of, "# Mill\n\nIt burned down.\n\nIt was rebuilt.")) == 1
    assert problems(of, "# Mill\n\nIt burned down.\n\nIt was rebuilt in 1911.") == []


def test_an_occurrence_counts_per_document() -> None:
    of = "extends: occurrence\nmessage: 'more than %s'\nper: document\nmax: 1\ntoken: '!'\n"
    assert [one.message for one in problems(of, "What a day!\n\nWhat a night! And more!")] == ["more than 3"]


DOUBLED = "extends: repetition\nmessage: “%s” stands twice\nalpha: true\nignorecase: true\ntokens: ['[^\\s]+']\n"


def test_a_repetition_is_covered_from_the_second_on() -> None:
    (one,) = problems(DOUBLED, "We saw the the\nthe harbour.")
    assert one.message == "“the” stands twice"
    assert quotes(DOUBLED, "We saw the the\nthe harbour.") == ["the\nthe"]


@pytest.mark.parametrize(
    "text",
    ["No, no, he said.", "`x` `x` are two names.", "It ended. Ended well.", "Room 7 7 is free."],
)
def test_no_repetition(text: str) -> None:
    assert problems(DOUBLED, text) == []


def test_a_repetition_may_be_permitted() -> None:
    assert problems(DOUBLED, "All that that she had had was gone.", exceptions=["that that", "had had"]) == []
    assert len(problems(DOUBLED, "It was late late.", max=1)) == 0


EITHER = 'extends: consistency\nmessage: "“%s” and “%s” are both used"\nignorecase: true\neither: {grey: gray}\n'


def test_a_consistency_speaks_once_at_the_rarer_form_and_shows_the_other() -> None:
    (one,) = problems(EITHER, "A grey sea, a grey sky, and a gray gull; gray, grey.")
    assert one.message == "“gray” and “grey” are both used"
    assert [place.message for place in one.related] == ["“grey” here", "“gray”"]


def test_one_spelling_is_consistent() -> None:
    assert problems(EITHER, "A grey sea, a grey sky. See `gray` in the code.") == []


ACRONYM = """\
extends: conditional
message: "“%s” is never spelled out"
first: '\\b([A-Z]{3,5})\\b'
second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
exceptions: [NASA]
"""


def test_a_conditional_speaks_once_of_a_name() -> None:
    (one,) = problems(ACRONYM, "The RNLI helps. The RNLI and NASA watch. The Royal Yacht Club (RYC) races; RYC wins.")
    assert one.message == "“RNLI” is never spelled out"
    assert len(one.related) == 1


def test_what_a_heading_spells_out_is_spelled_out() -> None:
    assert problems(ACRONYM, "# The Royal Yacht Club (RYC)\n\nThe RYC races on Sundays.") == []


def letter_case(match: str) -> str:
    return f"extends: capitalization\nmessage: “%s” breaks the style\nscope: heading\nmatch: {match}\n"


SENTENCE_CASE = [
    ("How to store apples", True),
    ("How To Store Apples", False),
    ("Why NASA and the iPhone differ", True),
    ("Apples: The keeping kinds", True),
    ("Seven days in Lisbon", True),
    ("3 ways to keep I/O low", True),
    ("store apples", False),
]


@pytest.mark.parametrize(("heading", "fits"), SENTENCE_CASE, ids=[one for one, _ in SENTENCE_CASE])
def test_sentence_case(heading: str, fits: bool) -> None:
    text = f"# {heading}\n\nWe spent a week in Lisbon with a crate of apples.\n"
    assert (problems(letter_case("$sentence"), text) == []) is fits


TITLE_CASE = [
    ("How to Store Apples in the Cellar", True),
    ("How to store apples in the cellar", False),
    ("What an iPhone Is For", True),
    ("The Sea: A History", True),
    ("of Mice and Men", False),
]


@pytest.mark.parametrize(("heading", "fits"), TITLE_CASE, ids=[one for one, _ in TITLE_CASE])
def test_title_case(heading: str, fits: bool) -> None:
    assert (problems(letter_case("$title") + "threshold: 1\n", f"# {heading}\n") == []) is fits


def test_chicago_has_longer_prepositions_in_small_letters() -> None:
    of = letter_case("$title") + "threshold: 1\nstyle: "
    assert problems(of + "Chicago\n", "# Walks between Two Towns\n") == []
    assert len(problems(of + "AP\n", "# Walks between Two Towns\n")) == 1


def test_a_letter_case_may_be_an_expression() -> None:
    of = letter_case("'^[A-Z0-9]'")
    assert quotes(of, "# apples\n\n## Pears\n\n### 3 plums\n") == ["apples"]
    assert quotes(letter_case("$lower"), "# apples\n\n## Pears\n") == ["Pears"]
    assert quotes(letter_case("$upper"), "# APPLES\n\n## Pears\n") == ["Pears"]


def test_exceptions_of_a_letter_case_may_come_from_the_configuration() -> None:
    text = "# Storing Golden Noble apples\n"
    assert len(problems(letter_case("$sentence"), text)) == 1
    assert problems(letter_case("$sentence"), text, exceptions=["Golden Noble"]) == []


METRIC = "extends: metric\nmessage: '%s words to a sentence; the limit is 6'\nformula: words / sentences\n"


def test_a_metric_speaks_once_of_the_whole_article() -> None:
    of = METRIC + "condition: '> 6'\n"
    text = "# Mills\n\nThe mill stands at the end of the lane. It turns.\n"
    assert problems(of, text) == []
    assert [one.message for one in problems(of, text.replace(" It turns.", ""))] == [
        "9 words to a sentence; the limit is 6"
    ]


def test_a_metric_without_a_value_is_silent() -> None:
    assert problems(METRIC + "condition: '< 6'\n", "# Only a title\n") == []


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("1 + 2 * 3", 7),
        ("-(words - 10) / 4", 2),
        ("math.sqrt(words + 7)", 3),
        ("heading.h1 + heading.h2 + list + paragraphs", 3),
    ],
)
def test_formula(formula: str, value: int) -> None:
    of = f"extends: metric\nmessage: '%s'\nformula: {formula}\ncondition: '= {value}'\n"
    assert len(problems(of, "# Mills\n\n## Wind\n\nThey turn.\n")) == 1


NO_FORMULAS = [
    "2 ** 9",
    "open('x')",
    "words.real",
    "[1]",
    "1 if words else 2",
    "'a' * 9",
    "True",
    "words <",
    "math.abs()",
]


@pytest.mark.parametrize("formula", NO_FORMULAS)
def test_no_formula(formula: str) -> None:
    with pytest.raises(RuleError, match=r"no formula|no figure"):
        rule(f'extends: metric\nmessage: x\nformula: "{formula}"\ncondition: "> 1"\n')
