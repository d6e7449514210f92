"""Names of people, organisations and places in a text: runs of capitalised words with titles and particles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.language.function_words import FUNCTION_WORDS

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady president chancellor minister senator governor mayor judge
    justice captain colonel general major sergeant lieutenant king queen prince princess pope bishop father sister
    reverend rev saint st herr frau señor señora monsieur madame
    """.split()
)
"""Words before a person's name that are no part of it, case-folded and without a full stop."""

PARTICLES = frozenset("de da do dos das del della der den di du la le van von zu zum ten ter bin ibn al el".split())
"""Small words within a name: “Ludwig van Beethoven”."""

_WORD = r"[^\W\d_][\w\u0300-\u036f]*(?:[’'‑-][^\W\d_][\w\u0300-\u036f]*)*"
_PIECE = re.compile(rf"(?P<initials>(?:[^\W\d_a-z]\.[ ]?){{1,4}}(?=[ ]?[^\W\d_a-z]))|(?P<word>{_WORD})(?P<stop>\.)?")
_GAP = re.compile(r"[ \u00a0]{1,2}")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$", re.IGNORECASE)
_SMALL = FUNCTION_WORDS["en"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its place; the title before it and a possessive ending after it are left out."""

    text: str
    start: int
    end: int
    words: tuple[str, ...]  # without particles' dots and initials
    title: str = ""
    opens: bool = False  # it begins the text, where every word has a capital

    @property
    def surname(self) -> str:
        """The last word, by which a person is named again."""
        return self.words[-1]


def names(sentence: str) -> Iterator[Name]:
    """The names of one sentence, in order; the pronoun I and small words at its beginning are none."""
    run: list[re.Match[str]] = []
    for match in _PIECE.finditer(sentence):
        if run and not _continues(sentence, run, match):
            yield from _name(sentence, run)
            run = []
        if run or _is_capital(match):
            run.append(match)
    yield from _name(sentence, run)


def acronym_of(words: tuple[str, ...]) -> str:
    """The initials of a name's words, without its small words."""
    return "".join(word[0].upper() for word in words if word.casefold() not in _SMALL and word not in PARTICLES)


def are_aliases(one: Name, other: Name) -> bool:
    """Whether the two may name the same: equal, a surname of a full name, or an acronym of one."""
    short, long = sorted((one.words, other.words), key=len)
    if short == long:
        return True
    return len(short) == 1 and (short[0] == long[-1] or (len(long) > 1 and short[0] == acronym_of(long)))


def without_possessive(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _is_capital(match: re.Match[str]) -> bool:
    word = match["word"]
    return word is None or (word[0].isupper() and word != "I")


def _continues(sentence: str, run: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether a piece goes on with the run: next to it, a capital or a small word of names."""
    last = run[-1]
    gap = sentence[last.end() : match.start()]
    if not (_GAP.fullmatch(gap) or (last["initials"] and not gap)):
        return False
    word = last["word"] or ""
    if word and _POSSESSIVE.search(word):
        return False
    if last["stop"] and len(word) > 1 and word.casefold() not in TITLES:
        return False
    return _is_capital(match) or match["word"] in PARTICLES or match["word"] == "of"


def _name(sentence: str, run: list[re.Match[str]]) -> Iterator[Name]:
    while run and not _is_capital(run[-1]):
        run = run[:-1]
    opens = bool(run) and not sentence[: run[0].start()].strip(" \"'“”‘’«»([*_")
    while run and run[0]["word"] and run[0]["word"].casefold() in _SMALL:
        run, opens = run[1:], False
    title = ""
    while len(run) > 1 and (run[0]["word"] or "").casefold() in TITLES:
        title = f"{title} {run[0]['word']}".strip()
        run, opens = run[1:], False
    words = tuple(without_possessive(match["word"]) for match in run if match["word"])
    if words:
        start, end = run[0].start(), run[-1].start() + len(words[-1])
        yield Name(sentence[start:end], start, end, words, title, opens)
