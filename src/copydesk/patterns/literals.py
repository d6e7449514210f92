"""The words, and the pairs of neighbouring words, that a text has to hold for a regular expression to match in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from math import prod

from copydesk.article import MASK
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.rarity import rarity
from copydesk.patterns.tree import Node, Sort

_UNKNOWN = "\ue000"  # anything at all may stand here
_BOUNDARY = "\ue001"  # a word begins or ends here
_APART = "\ue002"  # something that belongs to no word, be it masked text, which may hold words
_WHOLE_WORD = re.compile(rf"(?<![\w{_UNKNOWN}])\w+(?![\w{_UNKNOWN}])")
_UNSURE = re.compile(f"[{_UNKNOWN}{_APART}]")
_PIECE = re.compile(rf"[^\s{_UNKNOWN}{_BOUNDARY}{_APART}]+")
_LEAST_FRAGMENT = 3  # characters; a shorter one is in every article
_MOST = 64  # readings of an expression; beyond it a part counts as unknown
_MOST_SPREAD = 512  # alternatives that are looked at one by one
_MOST_MEMBERS = 4  # of a character class that is read one by one
_FUNCTION_WORD, _EVERYDAY = (100.0, 3.0)  # articles that have such a word, against one that has a rare word
_SELDOM_SIDE_BY_SIDE = 1000.0  # so many times rarer are two words as neighbours than by chance in an article
_MOST_PAIRS = 16

_MOST_CLAUSES = 256
_MOST_SETS = 3  # of a clause

_Words = frozenset[str]
Clause = tuple[_Words, ...]
"""Sets of words and pairs, the rarest first: a text fulfils it that has one of each, see `Block.phrases`."""


def required(expression: str, tree: Node | None, *, bounded: bool) -> tuple[tuple[Clause, ...], set[str]]:
    """What every match holds: all of one of the clauses, or, where no whole word can be told, one of the fragments.

    All are case-folded. A plain expression needs no tree. `bounded` says that no word goes on beyond a match.
    """
    edge = _BOUNDARY if bounded else _UNKNOWN
    if tree is None:
        whole = [frozenset({word.casefold()}) for word in _WHOLE_WORD.findall(f"{edge}{expression}{edge}")]
        clauses = [_ordered(_with_pairs(whole, [True] * len(whole)))] if whole else []
    else:
        clauses = _clauses((tree,), edge, edge)
    if clauses:
        return tuple(clauses), set()
    fragments = {_longest(_PIECE.findall(one)) for one in (_readings(tree) if tree else [expression])}
    if min(map(len, fragments)) < _LEAST_FRAGMENT:
        return (), set()
    return (), {one for one in fragments if not any(other in one for other in fragments - {one})}


def _clauses(parts: Sequence[Node], before: str, after: str) -> list[Clause]:
    """The clauses of which every match of these parts fulfils one; none where that cannot be told.

    `before` and `after` are what stands around them, each a mark.
    """
    sets: list[_Words] = []
    follows: list[bool] = []  # whether each stands right behind the one before it
    choices: list[list[Clause]] = []
    beside = False
    flat, after = _with_what_follows(_flat(parts), after)
    for segment, left, right, joins in _segments(flat, before, after):
        beside = beside and joins
        words, alone = _in_segment(segment, left, right)
        if words:
            sets.append(words)
            follows.append(beside and alone)
        elif clauses := _spread(segment, left, right):
            choices.append(clauses)
        beside = alone and (beside or bool(words))
    for part in flat:
        if part.ahead and (clauses := _clauses(part.ahead, _UNKNOWN, _UNKNOWN)):
            choices.append(clauses)
    sets = _with_pairs(sets, follows)
    if not choices:
        return [_ordered(sets)] if sets else []
    cheapest_first = sorted(choices, key=_clauses_cost)
    sets += map(_any_of, cheapest_first[1:])
    return list(dict.fromkeys(_ordered([*one, *sets]) for one in cheapest_first[0]))


def _with_what_follows(parts: list[Node], after: str) -> tuple[list[Node], str]:
    """The parts, and behind them what has to follow their end; and what stands behind that."""
    if parts and parts[-1].ahead:
        return _with_what_follows([*parts[:-1], *_flat(parts[-1].ahead)], _UNKNOWN)
    return parts, after


def _with_pairs(sets: list[_Words], follows: Sequence[bool]) -> list[_Words]:
    """The sets, where two are neighbours as the pairs of their words."""
    pairs = [_pairs(sets[at - 1], sets[at]) if at and follows[at] else frozenset() for at in range(len(sets))]
    second = [*map(bool, pairs), False]
    return [pairs[at] or words for at, words in enumerate(sets) if pairs[at] or not second[at + 1]]


def _pairs(first: _Words, second: _Words) -> _Words:
    """Each of the words with each of the others behind it; none where they are many."""
    if len(first) * len(second) > _MOST_PAIRS:
        return frozenset()
    return frozenset(f"{one} {other}" for one in first for other in second)


def _segments(parts: Iterable[Node], before: str, after: str) -> Iterator[tuple[list[Node], str, str, bool]]:
    """The parts between which words end, each with what stands around it.

    And whether what parts it from the one before is sure to hold no word.
    """
    segment: list[Node] = []
    left, joins = before, False
    for part in parts:
        if _parts_words(part):
            yield segment, left, _BOUNDARY, joins
            segment, left, joins = [], _BOUNDARY, not _may_be_masked(part)
        else:
            segment.append(part)
    yield segment, left, after, joins


def _flat(parts: Iterable[Node]) -> list[Node]:
    found: list[Node] = []
    for part in parts:
        found += _flat(part.children) if part.sort is Sort.GROUP else [part]
    return found


def _parts_words(part: Node) -> bool:
    """Whether it is some character that belongs to no word."""
    if part.sort is Sort.REPEAT and part.least:
        inner = _flat(part.children)
        return len(inner) == 1 and _parts_words(inner[0])
    return part.sort is Sort.CHARACTER and not any(map(_is_inner, part.characters))


def _may_be_masked(part: Node) -> bool:
    """Whether it may be masked text, of a part that parts words."""
    return any(map(_may_be_masked, part.children)) if part.children else MASK in part.characters


def _in_segment(parts: Sequence[Node], before: str, after: str) -> tuple[_Words, bool]:
    """The words of which one stands in such parts; none where that cannot be told, or several stand there.

    And whether nothing else can stand there that holds a word.
    """
    readings = _joined(tuple(parts))
    words = [_WHOLE_WORD.findall(f"{before}{one}{after}") for one in readings]
    alone = not any(map(_UNSURE.search, readings))
    lengths = {*map(len, words)}
    found = frozenset(one[0].casefold() for one in words) if lengths == {1} else frozenset()
    return found, alone and lengths in ({0}, {1})


def _spread(parts: Sequence[Node], before: str, after: str) -> list[Clause]:
    """As `_clauses`, one alternative after another."""
    spread = [_alternatives(part) for part in parts]
    at = next((at for at, found in enumerate(spread) if found), None)
    if at is None or prod(len(found) or 1 for found in spread) > _MOST_SPREAD:
        return []
    found: list[Clause] = []
    for one in spread[at]:
        clauses = _clauses((*parts[:at], *one, *parts[at + 1 :]), before, after)
        if not clauses:
            return []
        found += clauses
    clauses = list(dict.fromkeys(found))
    return clauses if len(clauses) <= _MOST_CLAUSES else [(_any_of(clauses),)]


def _alternatives(part: Node) -> list[tuple[Node, ...]]:
    """What a part can be, where that is one of several sequences."""
    if part.sort is Sort.BRANCH:
        return [(child,) for child in part.children]
    return [(), part.children] if part.sort is Sort.REPEAT and (part.least, part.most) == (0, 1) else []


def _ordered(sets: Iterable[_Words]) -> Clause:
    """The sets of a clause, the rarest first; of several the last, since phrases rather begin with common words."""
    return tuple(sorted(dict.fromkeys(reversed([*sets])), key=_cost)[:_MOST_SETS])


def _any_of(clauses: Iterable[Clause]) -> _Words:
    return frozenset().union(*(clause[0] for clause in clauses))


def _clauses_cost(clauses: Iterable[Clause]) -> float:
    return _cost(_any_of(clauses))


def _cost(words: _Words) -> float:
    """How many articles have one of the words or pairs, in no unit."""
    return sum(map(_commonness, words))


@cache
def _commonness(phrase: str) -> float:
    if " " in phrase:
        word, _, other = phrase.partition(" ")
        return _commonness(word) * _commonness(other) / _SELDOM_SIDE_BY_SIDE
    if len(phrase) < 3 or any(phrase in listed for listed in FUNCTION_WORDS.values()):
        return _FUNCTION_WORD
    return _EVERYDAY * 10 ** -rarity(phrase)


def _longest(words: list[str]) -> str:
    """The longest; of several the last, since phrases rather begin than end with common words."""
    return max(reversed(words), key=len, default="").casefold()


def _readings(node: Node) -> list[str]:
    """The texts that a part can match, with marks for what is unknown; few enough to list them."""
    if node.sort is Sort.CHARACTER:
        return _letters(node)
    if node.sort is Sort.BOUNDARY:
        return [_BOUNDARY]
    if node.sort is Sort.REPEAT:
        return _repeated(node)
    if node.sort is Sort.BRANCH:
        return _few([reading for child in node.children for reading in _readings(child)])
    if node.sort is Sort.GROUP:
        return _joined(node.children)
    # What stands around a match takes no text of it; a reference repeats any.
    return [_UNKNOWN] if node.characters else [""]


def _letters(node: Node) -> list[str]:
    if node.letters:
        return list(node.letters) if len(node.letters) <= _MOST_MEMBERS else [_UNKNOWN]
    if any(map(_is_inner, node.characters)):
        return [_UNKNOWN]
    return [_APART if MASK in node.characters else " "]


def _repeated(node: Node) -> list[str]:
    body = _readings(node.children[0])
    some = [""] if node.least == 0 else []
    if node.most == 1:
        return _few([*some, *body])
    if all(one and not any(map(_is_inner, one)) for one in body):
        return [*some, _APART if any(_APART in one for one in body) else " "]
    return [_UNKNOWN] if node.least == 0 else _few([one + _UNKNOWN for one in body])


def _is_inner(character: str) -> bool:
    return character.isalnum() or character in f"_{_UNKNOWN}"


def _joined(parts: tuple[Node, ...]) -> list[str]:
    found = [""]
    for part in parts:
        if len(part.letters) == 1:
            found = [one + part.letters[0] for one in found]
        else:
            found = _few([left + right for left, right in product(found, _readings(part))], found)
    return found


def _few(readings: list[str], before: list[str] | None = None) -> list[str]:
    """The readings, or, where they are too many, those before them and then the unknown."""
    distinct = list(dict.fromkeys(readings))
    if len(distinct) <= _MOST:
        return distinct
    return [one + _UNKNOWN for one in before] if before else [_UNKNOWN]
