"""Polarity: negators, plain replies, opposites."""

from __future__ import annotations

import pytest

from copydesk.claims.polarity import narrowing, negators, opposites, reply, reply_length, stems_with_opposites
from copydesk.language.stems import stem
from copydesk.language.words import placed_words

LANGUAGES = ("en", "es", "pt", "de", "fr")

OPPOSED = [
    ("increases", "decreases"),
    ("rose", "fell"),
    ("allowed", "forbidden"),
    ("safe", "dangerous"),
    ("mutable", "immutable"),
    ("cheaper", "dearer"),
    ("enabled", "disabled"),
    ("open", "closed"),
]

NO_OPPOSITES = [
    ("flammable", "inflammable"),
    ("safe", "harmless"),
    ("valuable", "invaluable"),
    ("allowed", "permitted"),
    ("large", "larger"),
    ("north", "south"),
    ("morning", "evening"),
]


def _denials(text: str, language: str = "en") -> list[str]:
    return [token.word for token in negators(placed_words(text).tokens, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_opposition_goes_both_ways(language: str) -> None:
    for one in stems_with_opposites(language):
        assert all(one in opposites(other, language) for other in opposites(one, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_its_own_opposite(language: str) -> None:
    assert [one for one in stems_with_opposites(language) if one in opposites(one, language)] == []


@pytest.mark.parametrize(("one", "other"), OPPOSED, ids=[f"{one} and {other}" for one, other in OPPOSED])
def test_words_are_opposites(one: str, other: str) -> None:
    assert stem(other) in opposites(stem(one))


@pytest.mark.parametrize(("one", "other"), NO_OPPOSITES, ids=[f"{one} and {other}" for one, other in NO_OPPOSITES])
def test_words_are_no_opposites(one: str, other: str) -> None:
    assert stem(other) not in opposites(stem(one))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("The ferry does not sail.", "en", ["not"], id="not"),
        pytest.param("The ferry doesn’t sail.", "en", ["doesn't"], id="a contraction"),
        pytest.param("No ferry sails without a pilot.", "en", ["no", "without"], id="two"),
        pytest.param("No, the ferry sails.", "en", [], id="an answer is none"),
        pytest.param("No dog, no cat.", "en", ["no", "no"], id="no before a noun is one"),
        pytest.param("The ferry sails.", "en", [], id="none"),
        pytest.param("El ferry nunca sale.", "es", ["nunca"], id="Spanish"),
        pytest.param("A balsa não sai.", "pt", ["não"], id="Portuguese"),
        pytest.param("Die Fähre fährt nicht.", "de", ["nicht"], id="German"),
        pytest.param("Le ferry ne part pas.", "fr", ["pas"], id="French"),
        pytest.param("Il traghetto non parte.", "it", [], id="a language that is not known"),
    ],
)
def test_negators_are(text: str, language: str, expected: list[str]) -> None:
    assert _denials(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It is not only cheap.", "only", id="not only"),
        pytest.param("It is not always cheap.", "always", id="not always"),
        pytest.param("It is not cheap.", "", id="nothing narrows"),
        pytest.param("It is not.", "", id="nothing follows"),
    ],
)
def test_a_negator_is_narrowed_by_the_word_after_it(text: str, expected: str) -> None:
    words = placed_words(text).tokens
    assert narrowing(words, negators(words)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Yes. It sails.", True, id="yes"),
        pytest.param("No – it stays.", False, id="no"),
        pytest.param("No", False, id="no alone"),
        pytest.param("Nein, sie fährt nicht.", False, id="German no"),
        pytest.param("Sí, sale.", True, id="Spanish yes"),
        pytest.param("No ferry sails.", None, id="no before a noun"),
        pytest.param("Sure-footed mules do.", None, id="a compound"),
        pytest.param("It sails.", None, id="neither"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_plain_reply_is_read(text: str, expected: bool | None) -> None:
    assert reply(text) is expected
    assert bool(reply_length(text)) is (expected is not None)
