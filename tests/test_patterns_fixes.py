"""Data rules: what their fixes make of a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.fix import applied
from tests.data_rules import problems, rule

SWAP = """\
extends: substitution
message: x
ignorecase: true
swap:
  in order to: to
  utili[sz]e: use
  iphone: iPhone
  purchase: buy|get
"""


def mended(of: str, text: str) -> str:
    """The text after the fixes of all problems."""
    return applied(text, [one.fix for one in problems(of, text) if one.fix])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("We row in order to rest.", "We row to rest."),
        ("In order to rest, we utilise oars.", "To rest, we use oars."),
        ("IN ORDER TO REST", "TO REST"),
        ("We row in\norder to rest.", "We row to rest."),
        ("We row **in order to** rest.", "We row **to** rest."),
        ("We row in *order to* rest.", "We row in *order to* rest."),
        ("Iphone in hand, they purchase rope.", "iPhone in hand, they purchase rope."),
    ],
    ids=["in a sentence", "at its start", "in capitals", "over lines", "all strong", "half strong", "own capitals"],
)
def test_a_substitution_writes_the_better_words(text: str, after: str) -> None:
    assert mended(SWAP, text) == after


@given(
    st.lists(st.sampled_from(["In order to", "in order to", "utilise", "Utilize", "rest", "*so*", "\n"]), max_size=9)
)
@settings(max_examples=60, deadline=None)
def test_a_fixed_substitution_finds_nothing_more(words: list[str]) -> None:
    after = mended(SWAP, " ".join(words))
    assert problems(SWAP, after) == []


@pytest.mark.parametrize(("keys", "safe"), [("", False), ("fix: unsafe\n", False), ("fix: safe\n", True)])
def test_a_fix_is_unsafe_unless_the_rule_says_so(keys: str, safe: bool) -> None:
    (one,) = problems(SWAP + keys, "We row in order to rest.")
    assert one.fix
    assert (one.fix.safe, one.fix.title) == (safe, "write “to”")


def test_several_alternatives_are_no_fix() -> None:
    assert [one.fix for one in problems(SWAP, "They purchase rope.")] == [None]


FILLER = (
    "extends: existence\nmessage: x\nignorecase: true\naction: {name: remove}\ntokens: [basically, 'of course,?']\n"
)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It is basically a boat.", "It is a boat."),
        ("Basically it is a boat.", "It is a boat."),
        ("It is a boat, basically.", "It is a boat."),
        ("It floats. Of course, it leaks.", "It floats. It leaks."),
        ("It is, of course, a boat.", "It is a boat."),
        ("It is a boat of course, and it leaks.", "It is a boat, and it leaks."),
        ("Basically", ""),
        ("It is *basically* a boat.", "It is *basically* a boat."),
    ],
)
def test_a_removal_takes_the_space_and_commas_with_it(text: str, after: str) -> None:
    assert mended(FILLER, text) == after


RESIDUE = "extends: existence\nmessage: x\nblock: true\naction: {name: remove}\ntokens: [loading, share this]\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Loading...\n\n# Bridges\n\nThey open.\n", "# Bridges\n\nThey open.\n"),
        ("# Bridges\n\nLoading\n\nThey open.\n", "# Bridges\n\nThey open.\n"),
        ("# Bridges\r\n\r\nLoading\r\n\r\nThey open.\r\n", "# Bridges\r\n\r\nThey open.\r\n"),
        ("They open.\n\nShare this:\n", "They open.\n\n"),
        ("- They open.\n- Loading\n- They close.\n", "- They open.\n- They close.\n"),
        ("They open.\n\n## Loading\nThey close.\n", "They open.\n\nThey close.\n"),
    ],
    ids=["at the top", "between", "with CRLF", "at the end", "in a list", "a heading"],
)
def test_a_removed_block_takes_its_line_with_it(text: str, after: str) -> None:
    assert mended(RESIDUE, text) == after


def test_a_repeated_word_is_removed_where_the_rule_says_so() -> None:
    of = "extends: repetition\nmessage: x\nalpha: true\ntokens: ['\\w+']\naction: {name: remove}\n"
    assert mended(of, "We saw the the\nthe harbour.") == "We saw the harbour."


EDITS = {
    "[regex, '(\\w+)-(\\w+)', '$2 $1']": ("an odd-even game", "an even odd game"),
    "[remove, '-']": ("an odd-even game", "an oddeven game"),
    "[trim_right, 'n']": ("an odd-even game", "an odd-eve game"),
    "[truncate, '-']": ("an odd-even game", "an odd game"),
    "[split, '-', '1']": ("an odd-even game", "an even game"),
}


@pytest.mark.parametrize("params", EDITS)
def test_edit(params: str) -> None:
    of = f"extends: existence\nmessage: x\ntokens: ['odd-even']\naction:\n  name: edit\n  params: {params}\n"
    text, after = EDITS[params]
    assert mended(of, text) == after


def test_an_existence_may_be_replaced() -> None:
    of = "extends: existence\nmessage: x\nnonword: true\ntokens: ['\\.{3}']\naction: {name: replace, params: […]}\n"
    assert mended(of + "fix: safe\n", "And then... nothing.") == "And then… nothing."
    assert rule(of).fixable


@pytest.mark.parametrize(
    "of",
    [
        "extends: existence\nmessage: x\ntokens: [a]\n",
        "extends: substitution\nmessage: x\nswap: {a: b|c}\n",
        "extends: existence\nmessage: x\ntokens: [a]\nper: document\naction: {name: remove}\n",
        "extends: existence\nmessage: x\ntokens: [a]\naction: {name: suggest, params: [b, c]}\n",
    ],
    ids=["no action", "alternatives", "a density", "suggestions"],
)
def test_a_rule_that_never_fixes_is_not_fixable(of: str) -> None:
    assert not rule(of).fixable
