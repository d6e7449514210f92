"""Ease is told of English alone, and of a text too short to tell its language unless its words tell of another."""

from __future__ import annotations

import pytest

from copydesk import lint

ENGLISH = [
    "The dog barks.",
    "Rain falls at night.",
    "We met at noon and walked home along the river.",
    "Dan has no son.",
    "Krzysztof Szczepaniak and Wojciech visited Brno.",
    "Aaargh!",
]
OTHERS = [
    "Der Hund bellt laut.",
    "El perro ladra.",
    "Les enfants jouent dans le jardin.",
    "Pies szczeka w nocy.",
    "犬が吠える。",
]


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
