"""The sieve of a pattern: it saves a search, never a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.patterns.pattern import Pattern, Row
from copydesk.patterns.sieve import sieve

EXPRESSIONS = {
    "words": r"\b(?:ask|is|kiss)\b",
    "capitals": r"\b(?:Ask|IS|SKI)\b",
    "a part that may begin with any letter": r"\b(?:\w+ is|sak)\b",
    "a range of capitals": r"(?:[A-Z]s|k[^A-Z])",
    "a class with marks": r"[’'i-]s?[^.;k]{1,3}",
    "what stands before and after": r"(?<=[is] )k(?! s)|(?<!a)s(?= ?[-K])",
    "escapes": r"\Sk\W|\bs\B|\.\s*I\'?",
    "line ends": r"^k|s$",
    "a group": r"(i|k) (?:s|\1)",
}
texts = st.text(alphabet="aAiIkKsSzıſİKẞéÉΣ’'-. \n0", max_size=24)


@pytest.mark.parametrize("of", EXPRESSIONS)
@given(text=texts)
def test_a_sieve_takes_no_match_away(of: str, text: str) -> None:
    row = Row(EXPRESSIONS[of], int(re.MULTILINE | re.IGNORECASE))
    found = [match.span() for match in Pattern(row).compiled.finditer(text)]
    assert [(match.start(), match.end()) for match in Pattern(row).matches(text)] == found


@pytest.mark.parametrize(
    "expression",
    [r"(?-i:A)b", r"(?i)a", r"(?P<Name>a)", r"\u00c9t", r"\N{LATIN SMALL LETTER A}", r"[!-Z]", r"[]A]", "É", r"(a)\1"],
)
def test_an_expression_that_its_lower_case_may_not_stand_for_has_no_sieve(expression: str) -> None:
    assert sieve(expression) is None


@given(st.characters())
def test_a_character_is_of_the_same_kind_in_lower_case(one: str) -> None:
    lower = one.lower()
    kinds = [re.compile(kind) for kind in (r"\w", r"\d", r"\s")]
    assert len(lower) > 1 or [bool(kind.match(one)) for kind in kinds] == [bool(kind.match(lower)) for kind in kinds]
