"""How texts end, and how they are quoted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from copydesk.language.endings import dangling_word, ends_sentence, is_cut
from copydesk.language.excerpt import MAX_LENGTH, excerpt


@given(some.text(max_size=40), some.sampled_from([".", "!", "?", ".”", ".)", "?!", "…", ". [3]", "。"]))
@settings(max_examples=60)
def test_a_mark_at_the_end_ends_a_sentence(text: str, mark: str) -> None:
    assert ends_sentence(text + mark)
    assert not dangling_word(text + mark)


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("We looked for the", "en", "the"),
        ("It was bread and", "", "and"),
        ("Tell us where to log in", "en", ""),
        ("Fuimos a la casa de", "es", "de"),
        ("Wir gingen in die", "de", "die"),
        ("plan B and plan A", "en", ""),
    ],
)
def test_a_word_dangles_where_no_sentence_ends_on_it(text: str, language: str, word: str) -> None:
    assert dangling_word(text, language) == word


@pytest.mark.parametrize("text", ["and then […]", "and then [...]", "and then (…)"])
def test_a_feed_cuts_with_dots_in_brackets(text: str) -> None:
    assert is_cut(text)
    assert not is_cut(text.rstrip("…[]().") + "…")


@given(some.text(max_size=400))
@settings(max_examples=100)
def test_an_excerpt_is_one_short_line(text: str) -> None:
    short = excerpt(text)
    assert len(short) <= MAX_LENGTH
    assert "\n" not in short
    assert short.endswith("…") or " ".join(text.split()).startswith(short)
