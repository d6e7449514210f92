"""How a text ends: with a sentence's end, or in the middle of one."""

from __future__ import annotations

import re

_REACH = 80  # characters at the end that are looked at
_END = re.compile(
    r"(?:[.!?…。！？‽:;]|[\U0001f000-\U0001faff\u2600-\u27bf]\ufe0f?|¯)"
    r"(?:[\"'”’»›)\]*_}]|\[\d+\]|[¹²³⁰-⁹]|\ufffc|\s)*$"
)
_STOPS = (".", "!", "?", "…", ":", ";")
_CUT = re.compile(r"(?:\[(?:\.\.\.|…|more|read more)\]|\((?:\.\.\.|…)\))[\"”’»]?$", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?<![\w'’.-])([^\W\d_]+(?:[’'][^\W\d_]+)?)$")

_DANGLING = {
    "en": """a an the and or but nor of to with for from by as if than because although whereas while which whose
    my your his their our its every these those into onto upon between among against toward towards during without
    within that very""",
    "es": "el la los las un una unos unas y e o u pero de del al en con por para sin sobre entre que como su sus mi",
    "pt": "o os as um uma uns umas e ou mas de do da dos das no na nos nas em com por pelo pela para sem que seu sua",
    "de": """der die das den dem des ein eine einen einem einer und oder aber mit von vom zu zum zur für bei beim im in
    am an dass weil wenn ob seine ihre""",
    "fr": "le la les un une des du de au aux et ou mais dans avec pour par sans sur que qui son sa ses leur leurs",
}
_WORDS = {language: frozenset(words.split()) for language, words in _DANGLING.items()}


def ends_sentence(text: str) -> bool:
    """Whether a mark that ends sentences stands at the end; quotes, brackets and references may follow it."""
    return text.endswith(_STOPS) or bool(_END.search(text[-_REACH:]))


def is_cut(text: str) -> bool:
    """Whether a mark of a feed stands at the end: "[…]", "[...]", "(…)"."""
    return bool(_CUT.search(text[-_REACH:].rstrip()))


def dangling_word(text: str, language: str = "en") -> str:
    """The last word where no sentence can end on it, such as "the" or "and"; "" for any other end.

    An empty language counts as English.
    """
    match = _LAST_WORD.search(text[-_REACH:].rstrip())
    word = match[1] if match else ""
    return word if word in _WORDS.get(language or "en", ()) else ""
