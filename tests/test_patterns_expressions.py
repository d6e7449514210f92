"""The expressions of data rules: which are safe, and which words they need."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from copydesk.article import MASK
from copydesk.language.words import phrases
from copydesk.patterns.definition import Definition
from copydesk.patterns.literals import required
from copydesk.patterns.message import worded
from copydesk.patterns.pattern import Form, read_pattern
from copydesk.patterns.safety import explodes
from copydesk.patterns.stretch import REACH, pieces
from copydesk.patterns.tree import parsed
from copydesk.patterns.value import Value
from tests.data_rules import problems

ENDLESS = [
    r"(a+)+",
    r"(\w+\s?)*",
    r"(a|aa)+",
    r"(.*)*",
    r"(?:\w+\d+ )+",
    r"(?:(?:x|\w+\d+) )+",
    r"(?:a?)+b",
    r"(?:[a-z]+\s*)*$",
    r"(?:\w|a?)+",
    r"(?:ş+\w*)+",
    r"(?i:(?:a|A)+)*",
    r"(?:\w+ \w+)+",
    r"(?:a{0,40}){0,40}b",
]
SAFE = [
    r"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)",
    r"(?:\s+\w+)+",
    r"(?:really |very )+",
    r"(?:[^,]+,){1,}\s\w+\s(?:and|or)",
    r"(?:(?!end).)*end",
    r"\w+ly-\w+",
    r"(?:.*\n)*",
    r"(?:ab?)+",
    r"(?:\d+\.)+\d+",
    r"(?:\w+\s){0,3}x",
    r"(?:\w+(?:,\s+|\s+and\s+))+",
    r"(\w+) \1",
]


@pytest.mark.parametrize("expression", ENDLESS)
def test_an_endless_expression_is_told(expression: str) -> None:
    assert explodes(parsed(expression, 0))


@pytest.mark.parametrize("expression", SAFE)
def test_a_safe_expression_is_let_through(expression: str) -> None:
    assert not explodes(parsed(expression, 0))


PARTS = ["order", "Ski", "s", " ", "-", "[sz]", "s?", "(?:e|ing)", "(?:very )+", r"\w*", r"\s+", r"\b", "ß", "[а-я]"]
PARTS += [" ", ", ", r"\W+", "(?= order)", "(?= (?:ski|s)(?! x))", "(?:order |ski )?"]
WORDS = ["order", "ski", "SKIS", "s", "z", "very", "e", "ing", "skiing", "orders", "ß", "SS", "вода", "K", "-", "x"]
PATTERN = st.lists(st.sampled_from(PARTS), min_size=1, max_size=5).map("".join)
LISTS = st.lists(st.sampled_from(WORDS), max_size=8)
TEXT = LISTS.map(" ".join) | LISTS.map("".join)


@given(PATTERN, TEXT, st.booleans())
@settings(max_examples=200, deadline=None)
def test_every_match_holds_what_its_expression_requires(expression: str, text: str, bounded: bool) -> None:
    flags = re.IGNORECASE
    clauses, fragments = required(expression, parsed(expression, flags), bounded=bounded)
    if re.search(rf"\b(?:{expression})\b" if bounded else expression, text, flags):
        assert not clauses or any(all(some & phrases(text) for some in clause) for clause in clauses)
        assert not fragments or any(one in text.casefold() for one in fragments)


@given(PATTERN, st.lists(st.tuples(st.sampled_from(WORDS), st.booleans()), max_size=8))
@settings(max_examples=200, deadline=None)
def test_masked_words_between_two_that_an_expression_requires_hide_neither(
    expression: str, words: list[tuple[str, bool]]
) -> None:
    text = " ".join(word for word, _ in words)
    masked = " ".join(MASK * len(word) if is_code else word for word, is_code in words)
    clauses, _ = required(expression, parsed(expression, re.IGNORECASE), bounded=True)
    if re.search(rf"\b(?:{expression})\b", masked, re.IGNORECASE):
        assert not clauses or any(all(some & phrases(text) for some in clause) for clause in clauses)


@given(PATTERN, TEXT, st.booleans(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_texts_are_found_where_their_expression_matches(
    expression: str, text: str, bounded: bool, ignore_case: bool
) -> None:
    definition = Definition("rule.yaml", {})
    form = Form(ignore_case=ignore_case, bounded=bounded)
    pattern = read_pattern(definition, Value(1, "text", expression), form)
    assume(pattern.row.texts)
    expected = {match.start() for match in pattern.compiled.finditer(text)}
    found = {match.start() for match in pattern.matches(text)}
    assert expected <= found
    for match in pattern.matches(text):
        assert text[match.start() : match.end()] == match[0]
        assert pattern.compiled.match(text, match.start())


@pytest.mark.parametrize(
    ("expression", "clauses", "fragments"),
    [
        ("in order to", ["order to + in order"], set()),
        ("leverag(?:e|ing)", ["leverage|leveraging"], set()),
        ("at the end of the (?:day|week)", ["end of + the end + the day|the week"], set()),
        ("once (?:upon a time|more)", ["a time + upon a + once", "once + more"], set()),
        (r"too much(?= (?:noise|salt)\b)", ["much noise|much salt + too much"], set()),
        (r"utili[sz]e\w*", [], {"utilise", "utilize"}),
        (r"\d+(?:GB|TB)", [], set()),
        ("e-?mail", ["email", "e mail"], set()),
    ],
)
def test_an_expression_requires(expression: str, clauses: list[str], fragments: set[str]) -> None:
    found, rest = required(expression, parsed(expression, re.IGNORECASE), bounded=True)
    assert [" + ".join("|".join(sorted(some)) for some in clause) for clause in found] == clauses
    assert rest == fragments


@pytest.mark.parametrize(
    ("expression", "texts"),
    [
        ("in order to", {"in order to"}),
        ("leverag(?:e|ing)", {"leverage", "leveraging"}),
        ("e-?mails?", {"email", "emails", "e-mail", "e-mails"}),
        ("utili[sz]e", {"utilise", "utilize"}),
        (r"utilise\w*", set()),
        ("(?i:Ski)", set()),
        (r"\bski\b", set()),
    ],
)
def test_an_expression_of_few_texts_is_these(expression: str, texts: set[str]) -> None:
    pattern = read_pattern(Definition("rule.yaml", {}), Value(1, "text", expression), Form())
    assert set(pattern.row.texts) == texts


@given(st.lists(st.sampled_from(["word", "a" * 900, "b" * 5000, "\n", "   "]), max_size=30).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_the_pieces_of_a_text_cover_it(text: str) -> None:
    end = 0
    for start, piece in pieces(text):
        assert start <= end
        assert len(piece) <= REACH
        assert text[start : start + len(piece)] == piece
        end = start + len(piece)
    assert end == len(text)


def test_no_hit_is_lost_or_doubled_in_a_very_long_paragraph() -> None:
    of = "extends: existence\nmessage: x\ntokens: [needless to say]\n"
    assert len(problems(of, "It was, needless to say, cold. " * 900)) == 900


@pytest.mark.parametrize(
    ("message", "says"),
    [
        ("use '%s' instead of '%s'", "use 'get' or 'buy' instead of 'purchase'"),
        ("“%[2]s” is long; write “%[1]s”", "“purchase” is long; write “get” or “buy”"),
        ("no %s here", "no get or buy here"),
        ("100%% of %[2]s", "100% of purchase"),
        ("%s, %s, %s", "get or buy, purchase, purchase"),
        ("nothing", "nothing"),
    ],
)
def test_a_message_is_worded(message: str, says: str) -> None:
    assert worded(message, ("get", "buy"), ("purchase",)) == says
