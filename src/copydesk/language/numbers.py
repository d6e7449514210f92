"""Whole numbers to fifty, as digits or as words of five languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_NUMBER = 50
"""The greatest number that is told by a word."""

NUMBER_FORMS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    dozen half halves third thirds quarter quarters fourths fifth fifths sixth sixths eighth eighths tenth tenths first
    second fourth seventh ninth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth twentieth ½ ¼ ¾ ⅓ ⅔ ⅕ ⅛ ⅜ ⅝
    """.split()
)
"""The words, case-folded, one of which stands in each English number that has no digit."""

_DIGITS = re.compile(r"\d{1,3}")


def number_word(word: str, language: str = "") -> int | None:
    """What a word or up to three digits count, in any of the five languages; None for every other word.

    Articles ("a", "un", "ein") are no numbers, since they mostly do not count. A number that is another
    word elsewhere (Spanish "once", German "elf") is one only where its language is given.
    """
    if _DIGITS.fullmatch(word):
        return int(word)
    folded = word.casefold().replace("‑", "-")
    if _AMBIGUOUS.get(folded, language) != language:
        return None
    return _NUMBERS.get(folded)


_ENGLISH = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty"""
_SPANISH = """cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis
veintisiete veintiocho veintinueve treinta"""
_PORTUGUESE = """zero - dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis
dezessete dezoito dezenove vinte"""
_GERMAN = """null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
siebzehn achtzehn neunzehn zwanzig"""
_FRENCH = """zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
dix-huit dix-neuf vingt"""
_AMBIGUOUS = {"once": "es", "null": "de", "elf": "de", "sept": "fr"}
_MORE = {
    "duas": 2,
    "drei": 3,
    "tres": 3,
    "dreissig": 30,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "cuarenta": 40,
    "cincuenta": 50,
    "trinta": 30,
    "quarenta": 40,
    "cinquenta": 50,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "quatorze": 14,
    "dezasseis": 16,
    "dezassete": 17,
    "dezanove": 19,
    "dieciseis": 16,
}
_ENGLISH_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_GERMAN_UNITS = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_GERMAN_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40}


def _entries() -> Iterator[tuple[str, int]]:
    for row in (_ENGLISH, _SPANISH, _PORTUGUESE, _GERMAN, _FRENCH):
        yield from ((word, number) for number, word in enumerate(row.split()) if word != "-")
    yield from _MORE.items()
    for word, ten in _ENGLISH_TENS.items():
        yield word, ten
        units = _ENGLISH.split()[1:10] if ten < MAX_NUMBER else ()
        yield from ((f"{word}-{unit}", ten + number) for number, unit in enumerate(units, 1))
    for word, ten in _GERMAN_TENS.items():
        yield from ((f"{unit}und{word}", ten + number) for number, unit in enumerate(_GERMAN_UNITS, 1))


_NUMBERS = dict(_entries())

NUMBER_WORDS = frozenset(_NUMBERS) - _AMBIGUOUS.keys()
"""The words, case-folded, that `number_word` reads whatever the language."""
