"""Stems: words of one family share one, in the languages that have a stemmer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.stems import stem, stems

FAMILIES = [
    ("en", ["connect", "connected", "connecting", "Connections"]),
    ("es", ["libro", "libros"]),
    ("pt", ["livro", "livros"]),
    ("de", ["Kind", "Kinder", "Kindern"]),
    ("fr", ["continuer", "continuera"]),
    ("it", ["ragazzo", "ragazzi"]),
    ("nl", ["boek", "boeken"]),
]


@pytest.mark.parametrize(("language", "family"), FAMILIES, ids=[language for language, _ in FAMILIES])
def test_a_family_of_words_shares_its_stem(language: str, family: list[str]) -> None:
    assert len({stem(word, language) for word in family}) == 1


def test_words_of_different_families_keep_apart() -> None:
    assert len({stem(word) for word in ("oven", "bread", "baker", "butter")}) == 4


def test_a_language_without_a_stemmer_keeps_the_word() -> None:
    assert stem("Ovens", "xx") == "ovens"


def test_the_stems_of_a_text_are_those_of_its_content_words() -> None:
    assert stems("The ovens were heating the bakery’s bread") == ["oven", "heat", "bakeri", "bread"]


@given(st.text(st.sampled_from("abcdeginrstuy'"), max_size=12), st.sampled_from(["en", "de", "fr", "xx"]))
@settings(max_examples=100)
def test_case_makes_no_difference(word: str, language: str) -> None:
    assert stem(word.upper(), language) == stem(word, language)
