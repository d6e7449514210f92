"""Readability formulas of other languages than English, from our own counts.

Their syllables are counted as groups of vowels. Means: W words a sentence, S syllables a word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from copydesk.language.readability import Counts

Formula = Callable[[Counts], float]


def fernandez_huerta(counts: Counts) -> float:
    """Spanish: 206.84 − 60·S − 1.02·W, 0 to 100, higher is easier.

    Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214, 1959, p. 29, where the last factor is, by
    mistake, that of the sentences in 100 words (Law, Error in the Fernández Huerta readability formula, 2011).
    """
    return 206.84 - 60 * _syllables(counts) - 1.02 * _length(counts)


def szigriszt_pazos(counts: Counts) -> float:
    """Spanish: 206.835 − 62.3·S − W, the perspicuity, 0 to 100, higher is easier.

    Szigriszt Pazos, Sistemas predictivos de legilibilidad del mensaje escrito, 1993, chapter 7.
    """
    return 206.835 - 62.3 * _syllables(counts) - _length(counts)


def flesch_martins(counts: Counts) -> float:
    """Portuguese: 248.835 − 84.6·S − 1.015·W, 0 to 100, higher is easier: Flesch's with 42 points more.

    Martins, Ghiraldelo, Nunes and Oliveira, Readability formulas applied to textbooks in Brazilian Portuguese, ICMSC
    notes 28, 1996.
    """
    return 248.835 - 84.6 * _syllables(counts) - 1.015 * _length(counts)


def flesch_amstad(counts: Counts) -> float:
    """German: 180 − 58.5·S − W, 0 to 100, higher is easier.

    Amstad, Wie verständlich sind unsere Zeitungen?, 1978.
    """
    return 180 - 58.5 * _syllables(counts) - _length(counts)


def wiener_sachtextformel(counts: Counts) -> float:
    """German: .1935·MS + .1672·W + .1297·IW − .0327·ES − .875, a school grade from 4 to 15.

    In per cent of the words, MS have three syllables or more, IW more than six letters, ES one syllable. Bamberger and
    Vanecek, Lesen – Verstehen – Lernen – Schreiben, 1984, p. 83, the first of four formulas.
    """
    many, long, single = counts.polysyllables, counts.long_words, counts.monosyllables
    share = 100 / counts.words
    return (0.1935 * many + 0.1297 * long - 0.0327 * single) * share + 0.1672 * _length(counts) - 0.875


def kandel_moles(counts: Counts) -> float:
    """French: 207 − 73.6·S − 1.015·W, 0 to 100, higher is easier.

    Kandel and Moles, Application de l'indice de Flesch à la langue française, Cahiers d'études de radio-télévision 19,
    1958, p. 253.
    """
    return 207 - 73.6 * _syllables(counts) - 1.015 * _length(counts)


def gulpease(counts: Counts) -> float:
    """Italian: 89 + (300·sentences − 10·letters) / words, 0 to 100, higher is easier.

    Lucisano and Piemontese, Gulpease: una formula per la predizione della difficoltà dei testi in lingua italiana,
    Scuola e città 39, 1988, p. 110.
    """
    return 89 + (300 * counts.sentences - 10 * counts.characters) / counts.words


def flesch_vacca(counts: Counts) -> float:
    """Italian: 217 − 60·S − 1.3·W, 0 to 100, higher is easier.

    Franchina and Vacca, Adaptation of Flesch readability index on a bilingual text, Linguaggi 3, 1986, p. 47.
    """
    return 217 - 60 * _syllables(counts) - 1.3 * _length(counts)


def flesch_douma(counts: Counts) -> float:
    """Dutch: 206.835 − 77·S − .93·W, 0 to 100, higher is easier.

    Douma, De leesbaarheid van landbouwbladen, Bulletin 17, Landbouwhogeschool Wageningen, 1960.
    """
    return 206.835 - 77 * _syllables(counts) - 0.93 * _length(counts)


FORMULAS: Mapping[str, Mapping[str, Formula]] = {
    "es": {"fernandez_huerta": fernandez_huerta, "szigriszt_pazos": szigriszt_pazos},
    "pt": {"flesch_martins": flesch_martins},
    "de": {"flesch_amstad": flesch_amstad, "wiener_sachtextformel": wiener_sachtextformel},
    "fr": {"kandel_moles": kandel_moles},
    "it": {"flesch_vacca": flesch_vacca, "gulpease": gulpease},
    "nl": {"flesch_douma": flesch_douma},
}
"""The formulas of each language (ISO 639-1) by their names."""


def adapted(counts: Counts, language: str) -> dict[str, float]:
    """The value of each formula of a language; empty without words, or where none is known."""
    formulas = FORMULAS.get(language, {}) if counts.words else {}
    return {name: formula(counts) for name, formula in formulas.items()}


def _length(counts: Counts) -> float:
    return counts.words / counts.sentences


def _syllables(counts: Counts) -> float:
    return counts.syllables / counts.words
