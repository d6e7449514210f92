"""The cheap first question of a rule lets every text through that its expression finds."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.words import phrases
from copydesk.rule import made
from copydesk.rulebook import built_in, read_rule


class Guard(NamedTuple):
    """An expression of a rule, and the words or pairs of words of which a text needs one to be looked into."""

    category: str
    rule: str
    expression: str
    cues: str


GUARDS = [
    Guard("claims", "absolute_claim", "_ABSOLUTE", "_CUES"),
    Guard("claims", "uncited_statistic", "_OWN_SURVEY", "_OWN_WORDS"),
    Guard("cliche", "generic_upbeat_ending", "_HOPE", "_SIGNS"),
    Guard("residue", "call_to_action_residue", "_PHRASE", "_CUES"),
    Guard("residue", "llm_chat_residue", "_OFFER", "_SIGNS"),
    Guard("residue", "llm_chat_residue", "_OPENING", "_SIGNS"),
    Guard("residue", "llm_chat_residue", "_SELF", "_SIGNS"),
    Guard("residue", "related_posts_residue", "_LABEL", "_CUES"),
]


@pytest.mark.parametrize("guard", GUARDS, ids=lambda one: f"{one.rule}{one.expression}")
@settings(max_examples=200)
@given(data=st.data())
def test_what_an_expression_finds_holds_a_cue(guard: Guard, data: st.DataObject) -> None:
    path = str(built_in() / guard.category / f"{guard.rule}.py")
    names = made(read_rule(path, guard.category).check).__globals__
    found = data.draw(st.from_regex(names[guard.expression], fullmatch=True))
    assert not names[guard.cues].isdisjoint(phrases(found))
