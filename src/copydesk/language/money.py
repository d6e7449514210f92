"""Currencies as they stand at an amount."""

from __future__ import annotations

SYMBOLS = "$€£¥₹₩₽₺₴₪฿"
"""The signs that stand before an amount, or behind it."""

_SYMBOLS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "฿": "THB",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
}
_CODES = """USD EUR GBP JPY INR CNY CHF AUD CAD NZD SEK NOK DKK BRL MXN ZAR KRW RUB TRY PLN CZK HUF SGD HKD THB ILS
UAH AED SAR""".split()
_WORDS = {
    "dollar": "USD",
    "dollars": "USD",
    "buck": "USD",
    "bucks": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "quid": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupee": "INR",
    "rupees": "INR",
    "rouble": "RUB",
    "roubles": "RUB",
    "ruble": "RUB",
    "rubles": "RUB",
    "francs": "CHF",
    "kronor": "SEK",
    "kroner": "NOK",
    "pesos": "MXN",
    "won": "KRW",
}
_NAMED = _SYMBOLS | {code: code for code in _CODES}


def currency_sign(sign: str) -> str:
    """The currency (ISO 4217) of a sign or code before or behind an amount; "" if it is none."""
    return _NAMED.get(sign, "")


def currency_word(word: str) -> str:
    """The currency (ISO 4217) of a word or code behind an amount; "" if it is none. A bare dollar is a US dollar."""
    return _NAMED.get(word) or _WORDS.get(word.lower(), "")
