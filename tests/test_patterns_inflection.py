"""Verbs of a list in all their forms."""

from __future__ import annotations

import re

import pytest

from copydesk.patterns.inflection import agreeing, forms, in_all_forms

VERBS = "make take give be have do come carry study apply offer reach stop submit describe agree see use pass".split()


@pytest.mark.parametrize("verb", VERBS)
def test_a_phrase_is_met_with_its_verb_in_each_form_and_no_other(verb: str) -> None:
    pattern = re.compile(in_all_forms(f"{verb} a start"))
    assert all(pattern.fullmatch(f"{form} a start") for form in forms(verb))
    assert not pattern.fullmatch(f"re{verb} a start")


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_agrees_with_itself(verb: str) -> None:
    pattern = re.compile(in_all_forms(f"{verb} a start"))
    for form in forms(verb):
        match = pattern.fullmatch(f"{form} a start")
        assert match
        assert agreeing(f"{verb} anew", match) == (f"{form} anew",)


@pytest.mark.parametrize(
    ("phrase", "better", "text", "wanted"),
    [
        ("make a decision to", "decide to", "made a decision to", ("decided to",)),
        ("carry out a study of", "study", "carries out a study of", ("studies",)),
        ("make a choice between", "choose between", "made a choice between", ("chose between", "chosen between")),
        ("be in need of", "need", "are in need of", ("need",)),
        ("be in need of", "need", "were in need of", ("needed",)),
        ("give much thought to", "seriously consider", "giving much thought to", ("seriously considering",)),
        ("put an end to", "end", "put an end to", ("end", "ended")),
    ],
)
def test_what_is_written_takes_the_form_of_what_stood_there(
    phrase: str, better: str, text: str, wanted: tuple[str, ...]
) -> None:
    match = re.fullmatch(in_all_forms(phrase), text)
    assert match
    assert agreeing(better, match) == wanted


def test_a_match_without_a_verb_leaves_a_phrase_as_it_is() -> None:
    match = re.fullmatch("(?P<word>tea)", "tea")
    assert match
    assert agreeing("coffee", match) == ("coffee",)
