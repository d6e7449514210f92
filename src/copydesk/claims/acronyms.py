"""Acronyms with what they are said to stand for, and acronyms that are said to stand for two things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Block, Kind
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.stems import stem
from copydesk.source import Span

MAX_LETTERS = 8
"""A longer run of capitals is a word in capitals."""

_ACRONYM = r"(?P<acronym>[^\W\d_a-zß-öø-ÿ][\w&]{1,9}|(?:[^\W\d_a-z]\.){2,8})"
_LONG = r"(?P<long>[^\W\d_][^()\[\]\"“”.,;:!?\n\ufffc]{4,90})"
_BEHIND = re.compile(
    rf"[ \u00a0]\(\s*(?:the |or |[Tt]he |abbreviated |short: )?[\"“‘']?{_ACRONYM}[\"”’']?(?:,? for short)?\s*[),;]"
)
_BEFORE = re.compile(rf"\b{_ACRONYM}\s\(\s*(?:short for |or |the |for )?[\"“‘']?{_LONG}[\"”’']?\s*\)")
_STANDS = re.compile(
    rf"\b{_ACRONYM},?\s(?:\(?(?:which )?(?:stands|is short|short) for|"
    rf"is an? (?:acronym|abbreviation|initialism) (?:for|of)|means)\s(?:an? |the )?[\"“‘'*]?{_LONG}"
)
_DOTTED = re.compile(r"\.[^\W\d_a-z]\.")
_CUES = frozenset("stands short acronym abbreviation initialism means".split())
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_HUMP = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-Z])")
_BREAK = re.compile(r"[.,;:!?()\[\]\"“”—\n\ufffc]")
_SMALL = (
    FUNCTION_WORDS["en"] | FUNCTION_WORDS["de"] | FUNCTION_WORDS["fr"] | FUNCTION_WORDS["es"] | FUNCTION_WORDS["pt"]
)
_SAME_BEGINNING = 5  # “centre”, “central”; “organisation”, “organization”
_SPARED = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_AMBIGUOUS = re.compile(
    r"\b(?:confus\w+|ambiguous|different (?:things|meanings?)|two meanings|several meanings|depending on|"
    r"not to be|unrelated|another one|the other|alternatively|originally|formerly|previously|now stands|used to|"
    r"renamed|joke[sd]?|backronym|jokingly|wrong\w*|mistaken\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym spelled out: its capitals, the words it stands for, and where."""

    acronym: str
    text: str
    block: Block
    span: Span
    key: tuple[str, ...]  # the stems of its content words
    contrasted: bool = False  # its sentence says that the acronym is ambiguous, or was renamed


_Place = tuple[str, int, int]


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def expansions(article: Article) -> Iterator[Expansion]:
    """The acronyms that are spelled out by words with just their initials, in the order of the text."""
    for block, places in _spelled_out(article):
        yield from (_expansion(article, block, *one) for one in places)


def _spelled_out(article: Article) -> Iterator[tuple[Block, list[_Place]]]:
    """The blocks with acronyms that they spell out, each with the start and end of its words."""
    known = {form for form in article.capitals if not form[1:].islower() and _letters(form)}
    marked = "&" in article.text or bool(_DOTTED.search(article.text))
    for block in article.worded if known or marked else ():
        if not known.isdisjoint(block.forms) or (marked and ("&" in block.text or _DOTTED.search(block.text))):
            yield block, sorted(set(_places(block)))


def conflicts(article: Article) -> Iterator[tuple[Expansion, Expansion]]:
    """Pairs of expansions of one acronym that differ: the first of an acronym, and the first that is another."""
    first: dict[str, Expansion] = {}
    told: set[str] = set()
    spelled = list(_spelled_out(article))
    blocks = Counter(acronym for _, places in spelled for acronym in {place[0] for place in places})
    twice = ((block, place) for block, places in spelled for place in places if blocks[place[0]] > 1)
    for one in (_expansion(article, block, *place) for block, place in twice):
        known = first.setdefault(one.acronym, one)
        if one.acronym in told or are_same(known.key, one.key):
            continue
        told.add(one.acronym)
        if known.block is not one.block and not (known.contrasted or one.contrasted):
            yield known, one


def are_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two expansions are one, in another inflection, spelling or joining of words."""
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return True
    return len(one) == len(other) and all(map(_are_forms, one, other))


def _are_forms(one: str, other: str) -> bool:
    """Whether two stems are of one word: a common beginning, or one letter between them."""
    if one[:_SAME_BEGINNING] == other[:_SAME_BEGINNING] or one == other:
        return True
    return len(one) > 3 < len(other) and (one[:4] == other[:4] or sorted(one) == sorted(other))


def _places(block: Block) -> Iterator[_Place]:
    """Acronyms in capitals with start and end of their expansions in a block."""
    text = block.masked
    if "(" in text:
        for match in _BEHIND.finditer(text):
            yield from _aligned_before(text, match)
        for match in _BEFORE.finditer(text):
            yield from _aligned_after(text, match, whole=True)
    if not _CUES.isdisjoint(block.vocabulary_words):
        for match in _STANDS.finditer(text):
            yield from _aligned_after(text, match, whole=False)


def _letters(acronym: str) -> str:
    """The capitals of an acronym; empty where it is no acronym. A plural ending and small letters are left out."""
    capitals = "".join(letter for letter in acronym if letter.isupper())
    enough = 2 <= len(capitals) <= MAX_LETTERS and len(capitals) * 2 > sum(map(str.isalpha, acronym.removesuffix("s")))
    return capitals if enough and not any(map(str.isdigit, acronym)) else ""


def _aligned_before(text: str, match: re.Match[str]) -> Iterator[_Place]:
    letters = _letters(match["acronym"])
    if not letters:
        return
    reach = max(0, match.start() - 24 * len(letters) - 20)
    breaks = [found.end() for found in _BREAK.finditer(text, reach, match.start())]
    found = _words(text, breaks[-1] if breaks else reach, match.start())
    begin = _backward(letters, found)
    if begin is not None:
        yield letters, found[begin].start, found[-1].end


def _aligned_after(text: str, match: re.Match[str], *, whole: bool) -> Iterator[_Place]:
    letters = _letters(match["acronym"])
    found = _words(text, match.start("long"), match.end("long")) if letters else []
    end = _forward(letters, found)
    if end is not None and (not whole or end == len(found)):
        yield letters, found[0].start, found[end - 1].end


def _words(text: str, start: int, end: int) -> list[_Word]:
    """The words between two places, parts of joined words and of words with inner capitals each alone."""
    out = []
    for match in _WORD.finditer(text, start, end):
        edges = [0, *(hump.start() for hump in _HUMP.finditer(match[0])), len(match[0])]
        for begin, stop in pairwise(edges):
            out.append(_Word(match[0][begin:stop], match.start() + begin, match.start() + stop))
    return out


def _backward(letters: str, words: list[_Word]) -> int | None:
    """Where the words begin whose initials are the letters, read from the last; small words may be passed over."""
    at = len(words)
    for letter in reversed(letters):
        at -= 1
        while at > 0 and words[at].text[0].upper() != letter and words[at].text.casefold() in _SMALL:
            at -= 1
        if at < 0 or words[at].text[0].upper() != letter:
            return None
    return at


def _forward(letters: str, words: list[_Word]) -> int | None:
    """How many words have the letters as their initials, read from the first; None if they have not."""
    at = 0
    for letter in letters:
        while at < len(words) and words[at].text[0].upper() != letter and words[at].text.casefold() in _SMALL:
            at += 1
        if at == len(words) or words[at].text[0].upper() != letter:
            return None
        at += 1
    return at if letters else None


def _expansion(article: Article, block: Block, acronym: str, start: int, end: int) -> Expansion:
    text = block.text[start:end]
    language = article.language or "en"
    key = tuple(stem(word.text, language) for word in _words(text, 0, len(text)) if word.text.casefold() not in _SMALL)
    around = block.text[max(0, start - 80) : end + 40]
    return Expansion(acronym, text, block, block.span_of(start, end), key, bool(_AMBIGUOUS.search(around)))
