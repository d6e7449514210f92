"""Syllables of words: rules for English with a table of their exceptions, vowel groups for other languages."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from copydesk.kept import kept_of_file

_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_MAX_SPOKEN = 4  # syllables of a number; a digit is about one
_SIBILANT = re.compile(r"(?:[sxz]|[cgsz]e|[cs]h)$")
_LONE = frozenset(["ca", "do", "wo", "ai", "sha"])  # with "n't" one syllable
_MAX_SPELT = 5  # letters of an abbreviation that is spelt out

_VOWELS = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ]+")

_SILENT = re.compile(
    # All begin with one of these letters: elsewhere nothing needs to be tried.
    "(?=[aeu])(?:"
    + "|".join(
        (
            r"(?<=[^aeiouyl])e$|(?<=[aeiouyrwl]l)e$",  # make, whole; not able
            r"(?<=[^aeiouytdlr])ed$|(?<=[aeiouyrwl]l)ed$|(?<=[aeiouyr]r)ed$",  # jumped, called; not hundred
            r"(?<=[^aeiouyscxzghl])es$|(?<=[aeiouyrwl]l)es$|(?<=[^cs]h)es$",  # takes, clothes; not boxes
            r"(?:(?<=[aeiouy][^aeiouyl])|(?<=[aeiouy][^aeiouy][^aeiouyl]))e(?=ly$|ful|less|ness|ments?$)",  # largely
            r"(?<=[aeiouy]l)e(?=ly$|ful|less|ness)",  # solely; not element
            r"(?<=[aeiouy][^aeiouyr])e(?=(?:some|where|thing|ship|time|line|work|man|men|body|house|book|day)s?$)",
            r"(?<=[aeiouy][^aeiouyr])e(?=(?:one|guard|board|wide|ty|fore|what)s?$)",  # someone, safety
            r"(?<=q)ue(?=s?$)|(?<=[aeiou]g)ue(?=s?$)",  # unique, league
            r"a(?=lly$)(?<=ica)|(?<=ev)e(?=ry[tobw])",  # basically, everything
        )
    )
    + ")"
)
"""Vowels that are written and not spoken."""

_APART = re.compile(
    "|".join(
        (
            r"i(?=a(?!n|l|g|r|$|s$))|(?<![tcsgxln])i(?=a[nr])|li(?=an[ct])|(?<![tcsgx])i(?=al)|i(?=as?$)",  # radio…
            r"^(?:d|tr|g|b|v|cl)i(?=a[lgnt]|o)",  # dial, giant, bias
            r"i(?=o(?!n|u|r))|(?<![tcsgxlnv])i(?=or)|(?<![tcsgxln])i(?=o[nu])",  # violet, warrior, champion, obvious
            r"sci(?=en)|(?<![ct])i(?=en[ct])|i(?=et[yi]|um|us$|i)|(?<=[^aeiouct])i(?=er$|est$)",  # client, society
            r"[aeiouy](?=ing)",  # doing
            r"(?<![qg])u(?=a[lrt]|en[czt]|ou|o|els?$)",  # usual, fluent, fuel
            r"^(?:re(?=[iou]|ac[^h]|ali[tz]|e[nmvx])|pre(?=[aeiou])|co(?=o[pr][de]|ex)|tri(?=[aou])|anti(?=[aeiou]))",
            r"cre(?=at)|(?<=[aeiouy][^aeiou])e(?=as?$)|(?<=[gntd])e(?=o)|e(?=um|us$)",  # create, idea, geology, museum
            r"[aeou]y(?=[aeiou])(?!e[ds]?$)",  # player, beyond; not played
            r"(?<=[^aeiou])i(?=r(?:e|ed|es|ing|ely|ements?)$)",  # fire
            r"(?<=s)ms?$|(?<=th)ms?$|(?<=[aeiou])[äëïöü]",  # prism, rhythm, naïve
            r"(?<![qg])ui(?=t[iy])|(?<=[lr])ui(?=ds?$)|(?<=[^aeiou])y(?=[ao])",  # ambiguity, fluid, myopia
        )
    )
)
"""Vowels of a group that are spoken apart from the next, and consonants that make a syllable."""

_MAY_BE_APART = re.compile(r"[aeiouy][aeiouyäëïöü]|ire|[sh]ms?$")
"""Whatever matches `_APART` has one of these in it, which are found faster."""


@lru_cache(maxsize=65_536)
def syllables(word: str, language: str = "en") -> int:
    """How many syllables a word has, 1 at least; of a hyphenated word the sum of its parts.

    Of the running words of English articles 98.5 % are counted by the rules as the CMU Pronouncing Dictionary
    has them, 99.9 % with the table of exceptions. Numbers count a syllable a digit, four at most.
    """
    count = _english if language in ("en", "") else _by_vowels
    if word.isalpha():
        return max(1, count(word.casefold()))
    parts = _PART.findall(word.casefold().replace("’", "'"))
    return max(1, sum(min(len(part), _MAX_SPOKEN) if part.isdigit() else count(part) for part in parts))


def _by_vowels(word: str) -> int:
    return len(_VOWELS.findall(word))


def _english(word: str) -> int:
    base, mark, ending = word.rpartition("'")
    if not mark:
        return _plain(word)
    if ending == "t" and base.endswith("n"):
        return _plain(base[:-1]) + (base[:-1] not in _LONE)
    spoken = (ending == "s" and _SIBILANT.search(base)) or (ending in ("ll", "d") and base[-1:] not in "aeiouy")
    return _plain(base.replace("'", "")) + bool(spoken)


def _plain(word: str) -> int:
    table = _exceptions()
    if (known := table.get(word)) is not None:
        return known
    singular = word.removesuffix("s")
    if singular != word and singular in table and not _SIBILANT.search(singular):
        return table[singular]
    return _by_rules(word)


def _by_rules(word: str) -> int:
    groups = _VOWELS.findall(_SILENT.sub("", word) if "e" in word or "ally" in word else word)
    if not groups and not _VOWELS.search(word):
        return len(word) + 2 * word.count("w") if len(word) <= _MAX_SPELT else 1
    return max(1, len(groups) + (len(_APART.findall(word)) if _MAY_BE_APART.search(word) else 0))


@cache
def _exceptions() -> dict[str, int]:
    """The words that the rules miscount, from `data/syllables.txt`."""
    path = Path(__file__).parent / "data" / "syllables.txt"

    def made() -> dict[str, int]:
        return _read_exceptions(path.read_text(encoding="utf-8"))

    return kept_of_file("syllables", str(path), made, known_as=path.name)


def _read_exceptions(text: str) -> dict[str, int]:
    lines = (line.split(" ") for line in text.splitlines() if not line.startswith("#"))
    return {word: int(count) for count, *words in lines for word in words}
