"""Names that stand in an article twice or more one way, and once with a letter or two amiss."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Passage
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.source import Span

_SHORTEST = 5  # letters of a name
MIN_KNOWN = 2
"""So often a name stands one way before another way counts as a slip."""
_SURE = 7  # letters of a name that may have a letter amiss before its last
_TWO_EDITS = 9  # letters of a name in which two may be amiss

_FEW = 8  # names that are compared each with each

_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f]*(?:[’'][^\W\d_]+)*")
_CAPITAL = re.compile(r"(?<![\w’'‑-])[^\W\d_a-zß-öø-ÿ][^\W\d_A-ZÀ-ÖØ-Þ]{4,}(?![\w‑-])")
_LEFT = re.compile(r"([^\W\d_a-zß-öø-ÿ][\w’'-]*)[ \u00a0]$")
_RIGHT = re.compile(r"[ \u00a0]([^\W\d_a-zß-öø-ÿ][\w’'-]*)")
_NEIGHBOUR = 40  # characters before a name that are read
_LOOKED_AT = 200  # places of a name whose neighbours are read
_SPELLINGS = tuple(
    tuple(pair.split("/"))
    for pair in """our/or isation/ization ise/ize ising/izing yse/yze ae/e oe/e ue/u ence/ense kh/h ht/t ph/f ll/l nn/n
    ss/s""".split()
)
_SMALL = FUNCTION_WORDS["en"]


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A name written amiss, the way that it is written elsewhere, and how often."""

    text: str
    span: Span
    known: str
    known_span: Span  # of the first place
    times: int


class _Place(NamedTuple):
    sentence: Passage
    start: int  # in the sentence
    end: int

    @property
    def span(self) -> Span:
        return self.sentence.span_of(self.start, self.end)

    @property
    def before(self) -> str:
        """The capitalised word next to it on the left, "" if there is none."""
        found = _LEFT.search(self.sentence.masked, max(0, self.start - _NEIGHBOUR), self.start)
        return found[1] if found and found[1].casefold() not in _SMALL else ""

    @property
    def after(self) -> str:
        """The capitalised word next to it on the right, "" if there is none."""
        found = _RIGHT.match(self.sentence.masked, self.end)
        return found[1] if found and found[1].casefold() not in _SMALL else ""

    @property
    def opens(self) -> bool:
        """Whether it begins the sentence, or a quotation or clause within it."""
        lead = self.sentence.masked[max(0, self.start - _NEIGHBOUR) : self.start]
        bare = lead.rstrip(" \u00a0\"“‘'«([*_")
        return not bare or bare[-1] in ":;.!?…–—\ufffc" or bare != lead.rstrip()

    @property
    def shouts(self) -> bool:
        """Whether most longer words of its sentence have capitals, so that a capital tells nothing."""
        long = [match[0] for match in _WORD.finditer(self.sentence.masked) if len(match[0]) > 3]
        return sum(word[0].isupper() for word in long) > len(long) * 0.7 and len(long) > 2


def misspellings(article: Article) -> Iterator[Misspelling]:
    """The names that are probably slips, in the order of the text; two each of which stands often are two names."""
    long = (form for form in article.capitals if len(form) >= _SHORTEST)
    slips = _alike(long)
    places = _places(article, {*slips, *(name for names in slips.values() for name in names)}) if slips else {}
    for word, found in places.items():
        if len(found) == 1:
            known = [(name, places[name]) for name in slips.get(word, ()) if len(places.get(name, ())) >= MIN_KNOWN]
            yield from _slips(article, word, found[0], known)


def is_slip(word: str, name: str) -> bool:
    """Whether a word is a name with a letter or two amiss inside, and no other form, name or spelling of it."""
    if word[0] != name[0] or not _is_inside(word.casefold(), name.casefold()):
        return False
    most = 2 if min(len(word), len(name)) >= _TWO_EDITS else 1
    if abs(len(word) - len(name)) > most or not _is_near(word, name, most):
        return False
    return _folded(word) != _folded(name) and not _is_other_spelling(word.casefold(), name.casefold())


def _slips(
    article: Article, word: str, place: _Place, near: Sequence[tuple[str, Sequence[_Place]]]
) -> Iterator[Misspelling]:
    if not near or place.opens or place.shouts or _is_small(article, word):
        return
    meant = [(name, found) for name, found in near if _is_name(article, name, found) and _may_be_one(place, found)]
    if len(meant) == 1:
        name, found = meant[0]
        yield Misspelling(word, place.span, name, found[0].span, len(found))


def _places(article: Article, words: Set[str]) -> dict[str, list[_Place]]:
    """The places of some capitalised words in the prose, by word in the order of the text."""
    out: dict[str, list[_Place]] = defaultdict(list)
    for sentence in article.sentences:
        if words.isdisjoint(sentence.block.forms):
            continue
        for match in _CAPITAL.finditer(sentence.masked):
            if match[0] in words:
                out[match[0]].append(_Place(sentence, *match.span()))
    return out


def _is_small(article: Article, word: str) -> bool:
    """Whether the article also writes a word with a small letter: it is no name."""
    small = re.compile(rf"\b{word[0].lower()}{word[1:]}\b")
    return any(small.search(block.text) for block in article.blocks if word.casefold() in block.vocabulary_words)


def _is_name(article: Article, name: str, places: Sequence[_Place]) -> bool:
    return any(not place.opens and not place.shouts for place in places) and not _is_small(article, name)


def _may_be_one(place: _Place, known: Sequence[_Place]) -> bool:
    """Whether the name's capitalised neighbours are those of the known places: another first name is a namesake."""
    before, after = ({getattr(one, side) for one in known[:_LOOKED_AT]} for side in ("before", "after"))
    return place.before in before | {""} and (place.after in after | {""} or place.before in before - {""})


def _alike(words: Iterable[str]) -> dict[str, list[str]]:
    """For each of some words the others of which it may be a slip."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in words:
        groups[word[:2].casefold()].append(word)
    found: dict[str, list[str]] = {}
    for begun in groups.values():
        group = [word for word in begun if _CAPITAL.fullmatch(word)] if len(begun) > 1 else ()
        for word, near in _near(group) if len(group) > 1 else ():
            if names := sorted(name for name in near if _may_be_slip(word, name) and is_slip(word, name)):
                found[word] = names
    return found


def _near(group: Sequence[str]) -> Iterator[tuple[str, Collection[str]]]:
    """Each of some words with those that may be one or two edits away: all of them, where they are few."""
    if len(group) <= _FEW:
        yield from ((word, group) for word in group)
        return
    index = _index(group)
    for word in group:
        yield word, {name for key in _keys(word) for name in index[key]}


def _may_be_slip(word: str, name: str) -> bool:
    """Whether two words are different and about as long, and end in the same letter: cheaper to tell than an edit."""
    return abs(len(word) - len(name)) <= 2 and word != name and (word[-1] == name[-1] or len(word) == len(name))


def _index(names: Iterable[str]) -> dict[str, list[str]]:
    """The names under each of their forms that lack a letter or two (Garbe, SymSpell, 2012)."""
    index: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in _keys(name):
            index[key].append(name)
    return index


def _keys(word: str) -> set[str]:
    once = {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}
    if len(word) < _TWO_EDITS - 1 or len(word) > _LONGEST:
        return once
    return once | {one[:at] + one[at + 1 :] for one in once for at in range(1, len(one))}


_LONGEST = 20  # so that the keys of a word stay few


def _is_near(one: str, other: str, most: int) -> bool:
    """Whether one or up to so many edits, two at the most, part two words."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    longest = max(len(one), len(other))
    if longest < 2 or most < 2:
        return longest == 1 or (longest == 2 and one == other[::-1])
    return _edits(one, other) <= most


def _edits(one: str, other: str) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours between two words."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def _is_inside(word: str, name: str) -> bool:
    """Whether the two begin and end alike: what differs at the end is another form (“Austria”, “Austrian”)."""
    if word[:2] != name[:2]:
        return False
    same_letters = len(word) == len(name) and sorted(word) == sorted(name)
    end = 1 if len(name) >= _SURE and not same_letters else 2
    return (same_letters and not word.endswith(("re", "er"))) or word[-end:] == name[-end:]


def _is_other_spelling(one: str, other: str) -> bool:
    """Whether the two are spellings of different countries or transcriptions."""
    return any(one.replace(long, short) == other.replace(long, short) for long, short in _SPELLINGS)


def _folded(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
