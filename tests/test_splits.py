"""Where a sentence may be split, and which sentences are passive."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.passive import passive
from copydesk.language.splits import MIN_SIDE, split_before
from copydesk.language.words import count_words

SPLIT = {
    "The council closed the bridge in the spring, |and| the lorries have taken the long way since.": "a new subject",
    "The council closed the bridge in the spring, |which| nobody in the village had expected at all.": "a relative",
    "The council closed the bridge in the spring |because| its engineers had found cracks in the stone.": "a reason",
    "The council closed the bridge in the spring; |no| lorry has crossed the river there since then.": "a semicolon",
    "The council closed the bridge in the spring, |but| it let buses pass it, although the cracks went on.": "of two",
}
WHOLE = {
    "The council closed the bridge, and the lorries left.": "halves that would be too short",
    "Bring a loaf of bread and a pound of salt, a knife with a handle, and butter from the cellar.": "a list",
    "The old council of the town closed the stone bridge over the river in the spring of the flood.": "one clause",
}
PASSIVE = {
    "The bridge was closed on Monday.": "was closed",
    "It has not been painted since.": "been painted",
    "The plan is being rewritten.": "being rewritten",
    "They got robbed at night.": "got robbed",
    "The doors were quickly shut again.": "were quickly shut",
}
ACTIVE = [
    "The mill is located by the river.",
    "She was tired and worried.",
    "The need is great, and the bed was hard.",
    "He had closed the door.",
    "It was red.",
    "They were open-minded.",
]


@pytest.mark.parametrize("marked", SPLIT, ids=list(SPLIT.values()))
def test_a_sentence_is_split_before(marked: str) -> None:
    before, word, _ = marked.split("|")
    assert split_before(marked.replace("|", "")) == (len(before), len(before) + len(word))


@pytest.mark.parametrize("sentence", WHOLE, ids=list(WHOLE.values()))
def test_nothing_is_split_at(sentence: str) -> None:
    assert split_before(sentence) is None


@given(st.lists(st.sampled_from(["the", "mill,", "which", "and", "he", "; ", "because", "turns"]), max_size=40))
@settings(max_examples=200)
def test_both_halves_keep_some_words(parts: list[str]) -> None:
    sentence = " ".join(parts)
    if place := split_before(sentence):
        assert min(count_words(sentence[: place[0]]), count_words(sentence[place[0] :])) >= MIN_SIDE


@pytest.mark.parametrize("sentence", PASSIVE)
def test_a_passive_is_found(sentence: str) -> None:
    place = passive(sentence)
    assert place is not None
    assert sentence[slice(*place)] == PASSIVE[sentence]


@pytest.mark.parametrize("sentence", ACTIVE)
def test_an_active_sentence_is_left_alone(sentence: str) -> None:
    assert passive(sentence) is None
