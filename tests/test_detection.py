"""The language of a text: told by its function words, or not told at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.language.detection import MIN_WORDS, language_of

TEXTS = {
    "en": "The bakery on the corner opens at six, and by seven there is a line of people who want bread before they "
    "go to work. Nobody minds the wait.",
    "es": "La panadería de la esquina abre a las seis, y a las siete ya hay una fila de gente que quiere pan antes "
    "de ir al trabajo. A nadie le molesta esperar.",
    "pt": "A padaria da esquina abre às seis, e às sete já há uma fila de pessoas que querem pão antes de irem para "
    "o trabalho. Ninguém se importa com a espera.",
    "de": "Die Bäckerei an der Ecke öffnet um sechs, und um sieben steht dort schon eine Schlange von Leuten, die "
    "vor der Arbeit noch Brot haben wollen.",
    "fr": "La boulangerie du coin ouvre à six heures, et à sept heures il y a déjà une file de gens qui veulent du "
    "pain avant d'aller au travail.",
    "it": "Il forno all'angolo apre alle sei, e alle sette c'è già una fila di persone che vogliono il pane prima di "
    "andare al lavoro. A nessuno dispiace aspettare.",
    "nl": "De bakkerij op de hoek gaat om zes uur open, en om zeven uur staat er al een rij mensen die brood willen "
    "voor ze naar hun werk gaan.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_paragraph_tells_its_language(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
def test_a_few_words_tell_none(language: str) -> None:
    assert language_of(" ".join(TEXTS[language].split()[: MIN_WORDS - 3])) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kettle, pot, spoon, cup. " * 20,
        "Leipomo avaa aamulla kuudelta ja ihmiset jonottavat leipää ennen töitä. " * 5,
    ],
    ids=["no words", "a list of nouns", "Finnish"],
)
def test_words_without_a_known_profile_tell_none(text: str) -> None:
    assert language_of(text) == ""


def test_languages_in_equal_parts_tell_none() -> None:
    assert language_of(" ".join(TEXTS[one] for one in ("en", "es", "de", "fr", "nl"))) == ""


@given(st.text(max_size=400))
@settings(max_examples=100)
def test_any_text_has_two_letters_or_none(text: str) -> None:
    assert language_of(text) in {"", *TEXTS}
