"""The classic readability formulas under their own names, through textstat, without the network.

textstat 0.7.9 to 0.7.13 asks nltk for the CMU dictionary and downloads it where it is missing. Here a stand-in takes
nltk's place within textstat and answers from our own syllables.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import cache
from types import ModuleType, SimpleNamespace
from typing import Protocol

from copydesk.language.syllables import syllables

FORMULAS = (
    "automated_readability_index",  # Smith and Senter 1967
    "coleman_liau_index",  # 1975
    "dale_chall_readability_score",  # Dale and Chall 1948
    "flesch_kincaid_grade",  # Kincaid and others 1975
    "flesch_reading_ease",  # Flesch 1948
    "gunning_fog",  # Gunning 1952
    "linsear_write_formula",  # O'Hayre 1966
    "lix",  # Björnsson 1968
    "mcalpine_eflaw",  # McAlpine 2006
    "rix",  # Anderson 1983
    "smog_index",  # McLaughlin 1969
    "spache_readability",  # Spache 1953
)
"""The formulas by textstat's names, in alphabetical order."""

_ASKING = "textstat.backend.utils._get_cmudict"
_CACHING = ("textstat.backend.counts", "textstat.backend.metrics", "textstat.backend.selections")
_INNER_STOP = re.compile(r"[.!?…](?=\w)|[.!?…\ufffc]+")


def classic(sentences: Sequence[str]) -> dict[str, float]:
    """The value of each formula for an English text, empty without sentences.

    textstat leaves sentences of one or two words out of its count of sentences, so that its values may differ
    from those of our own counts.
    """
    text = " ".join(f"{clean}." for sentence in sentences if (clean := _INNER_STOP.sub("", sentence).strip()))
    if not text:
        return {}
    formulas = _formulas()
    values = {name: float(getattr(formulas, name)(text)) for name in FORMULAS}
    _forget()
    return values


class _Formulas(Protocol):
    """The part of textstat that is used."""

    def flesch_reading_ease(self, text: str) -> float: ...


@cache
def _formulas() -> _Formulas:
    """textstat with the stand-in, imported without nltk (which would cost 0.2 s); its language is set for us alone."""
    absent = object()
    before = sys.modules.get("nltk", absent)
    sys.modules["nltk"] = _stand_in()
    try:
        from textstat.textstat import textstatistics  # type: ignore[import-untyped]
    finally:
        if isinstance(before, ModuleType):
            sys.modules["nltk"] = before
        else:
            del sys.modules["nltk"]
    if asking := sys.modules.get(_ASKING):
        asking.__dict__["nltk"] = _stand_in()  # where somebody had imported textstat before
    made: _Formulas = textstatistics()
    return made


@cache
def _stand_in() -> ModuleType:
    module = ModuleType("nltk")
    module.__dict__["data"] = SimpleNamespace(find=lambda _: "")
    module.__dict__["corpus"] = SimpleNamespace(cmudict=SimpleNamespace(dict=_Pronunciations))
    return module


class _Pronunciations(dict[str, list[list[str]]]):
    """A pronouncing dictionary that knows of each word only how many vowels it has."""

    def __missing__(self, word: str) -> list[list[str]]:
        return [["0"] * syllables(word)]


def _forget() -> None:
    """Empty textstat's caches, which hold whole texts."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_CACHING):
            for one in vars(module).values():
                if clear := getattr(one, "cache_clear", None):
                    clear()
