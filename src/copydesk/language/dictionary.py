"""The dictionary: words of English, American and British, with how common each is; and what a slip may stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

RAREST = 8
"""The level of the rarest words; 1 is that of the thousand most common ones (SCOWL's levels, in tens).

Of the rarest only those are there that resemble a common word.
"""

_PATH = Path(__file__).parent / "data" / "words.txt"
_STEP = 2_048  # bytes between two words that are looked at to find the part a word stands in
_LONGEST = 64  # bytes of a line
_ZERO = ord("0")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_REMEMBERED = 50_000

_PREFIXES = frozenset(
    "aero agri anti astro auto bio cardio counter crypto cyber eco electro ethno extra geo hydro hyper immuno "
    "infra inter intra macro mega meta micro mid mini mis mono multi nano neo neuro non nutri omni onco out over "
    "photo poly post pre proto pseudo psycho quasi radio re retro semi socio sub super techno tele thermo trans "
    "turbo ultra un under".split()
)
_SUFFIXES = (
    "able based er ers esque fest free friendly gate hood ification ified ify ish ism ist ists ization isation "
    "ized ised izes ises izing ising izer izers less like maker making ness ology onomics phile phobia phobic "
    "proof ship sized style ware ward wards wide wise woman women".split()
)
_ODD_PREFIXES = ("dis", "de", "en", "be", "ir", "im", "in", "il", "mal")  # where taken, the word is in a dictionary
_STEM_LEVEL = 3
_JOINED_LEVEL = 5  # both words of a compound are at least so common
_SHORT_LEVEL = 2  # and so is one of three letters
_UNJOINED = frozenset(
    "about after again also although another because been before being between both could does doing each even "
    "every everything from have having here into just less like many more most much must never none once only "
    "other others same shall should since some something such than that their them then there these they this "
    "those though through under until upon very were what when where whether which while whom whose with within "
    "without would your the and for are but not you all any can had her was one our out has him his how its may "
    "who did yes she two way let".split()
)
"""Words that English writes apart: “eachother” is two of them."""


def level(word: str) -> int:
    """How common a lower-case word is, from 1 to `RAREST`; 0 where the dictionary does not have it."""
    # Digits stand before letters, so that the first line that begins so is the word's own, if it has one.
    found = _after(word) - _ZERO
    return found if 0 < found <= RAREST else 0


def missing(words: Iterable[str]) -> list[str]:
    """Those of the lower-case words that the dictionary does not have, in order."""
    known = _remembered()
    found = []
    for word in words:
        if word in known:
            continue
        if level(word):
            known.add(word)
        else:
            found.append(word)
    if len(known) > _MOST_REMEMBERED:
        known.clear()
    return found


@lru_cache(maxsize=4_096)
def is_derived(word: str) -> bool:
    """Whether a word is a known one with a prefix or a suffix, its plural, or two common words in one."""
    plural = word.endswith("s") and bool(level(word[:-1]) or _is_affixed(word[:-1]) or _is_compound(word[:-1]))
    return plural or _is_affixed(word) or _is_compound(word)


@lru_cache(maxsize=4_096)
def suggestions(word: str, most: int = 3) -> tuple[str, ...]:
    """The words that a slip of one letter makes this one of, the most common first.

    After the first letter, which slips spare, one is missing, one too many, another one, or two are swapped (Damerau
    1964); or a prefix stands before a word that does not take it. Takes about a millisecond.
    """
    ranked = {one: level(one) for one in _one_edit(word)}
    found = sorted((one for one in ranked if ranked[one]), key=lambda one: (ranked[one], one))
    return tuple(found[:most]) or _without_prefix(word)


def _without_prefix(word: str) -> tuple[str, ...]:
    stem = next((word.removeprefix(one) for one in _ODD_PREFIXES if word.startswith(one)), "")
    return (stem,) if 0 < level(stem) <= _STEM_LEVEL and len(stem) > 4 else ()


def _is_affixed(word: str) -> bool:
    for size in range(2, min(8, len(word) - 2)):
        if word[:size] in _PREFIXES and 0 < level(word[size:]) <= _JOINED_LEVEL and len(word) - size > 3:
            return True
    return any(_is_stem(word.removesuffix(one)) for one in _SUFFIXES if word.endswith(one))


def _is_stem(stem: str) -> bool:
    return len(stem) > 3 and bool(level(stem) or level(stem + "e"))


def _is_compound(word: str) -> bool:
    return any(_is_part(word[:at]) and _is_part(word[at:]) for at in range(3, len(word) - 2))


def _is_part(word: str) -> bool:
    return word not in _UNJOINED and 0 < level(word) <= (_JOINED_LEVEL if len(word) > 3 else _SHORT_LEVEL)


def _one_edit(word: str) -> Iterator[str]:
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        if not _after(head):
            return  # no word begins so, whatever is done to the rest
        if tail:
            yield head + tail[1:]
            yield from (head + one + tail[1:] for one in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + one + tail for one in _LETTERS)


def _after(beginning: str) -> int:
    """The byte that follows a beginning in the first line that has it; 0 where there is none."""
    data, heads = _words()
    key = b"\n" + beginning.encode()
    part = max(0, bisect_right(heads, key[1:] + b"9") - 1) * _STEP
    at = data.find(key, part, part + _STEP + _LONGEST)
    return data[at + len(key)] if at >= 0 else 0


@cache
def _words() -> tuple[bytes, list[bytes]]:
    """The lines of `data/words.txt`, each a word and its level, sorted; and the first line of each part."""
    data = _PATH.read_bytes()
    starts = range(0, len(data) - 1, _STEP)
    return data, [data[(line := data.index(b"\n", start) + 1) : data.index(b"\n", line)] for start in starts]


@cache
def _remembered() -> set[str]:
    """The words that were found in the dictionary."""
    return set()
