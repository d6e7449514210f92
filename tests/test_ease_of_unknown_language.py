"""Ease is told of English alone: of a text too short to tell its language, only where the dictionary has its words."""

from __future__ import annotations

import pytest

from copydesk import lint

ENGLISH = ["The dog barks.", "Rain falls at night.", "We met at noon and walked home along the river."]
OTHERS = ["Der Hund bellt laut.", "El perro ladra.", "Le chat dort.", "Pies szczeka w nocy.", "Kurz.", "犬が吠える。"]


@pytest.mark.parametrize("text", ENGLISH)
def test_a_short_text_of_english_words_has_an_ease(text: str) -> None:
    assert lint(text).articles[0].metrics["ease"] is not None


@pytest.mark.parametrize("text", OTHERS)
def test_a_short_text_of_other_words_has_none(text: str) -> None:
    one = lint(text).articles[0]
    assert one.language != "en"
    assert (one.metrics["ease"], one.metrics["flesch_reading_ease"]) == (None, None)


def test_a_declared_language_is_believed() -> None:
    text = "---\nlang: en\n---\n\nKrzysztof Szczepaniak, Brno.\n"
    assert lint(text).articles[0].metrics["ease"] is not None
