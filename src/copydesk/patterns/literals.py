"""The words that a text has to hold for a regular expression to match in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from math import prod

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.rarity import rarity
from copydesk.patterns.tree import Node, Sort

_UNKNOWN = "\ue000"  # anything at all may stand here
_BOUNDARY = "\ue001"  # a word begins or ends here
_WHOLE_WORD = re.compile(rf"(?<![\w{_UNKNOWN}])\w+(?![\w{_UNKNOWN}])")
_PIECE = re.compile(rf"[^\s{_UNKNOWN}{_BOUNDARY}]+")
_PLAIN = re.compile(r"[\w ',’-]+")
_CHANGES_FLAGS = re.compile(r"\(\?[aimsuxL-]")
_LEAST_FRAGMENT = 3  # characters; a shorter one is in every article
_MOST = 64  # readings of an expression; beyond it a part counts as unknown
_MOST_SPREAD = 512  # alternatives that are looked at one by one
_MOST_MEMBERS = 4  # of a character class that is read one by one
_FUNCTION_WORD, _EVERYDAY = (100.0, 3.0)  # articles that have such a word, against one that has a rare word

_MOST_CLAUSES = 256
_MOST_SETS = 3  # of a clause

_Words = frozenset[str]
Clause = tuple[_Words, ...]
"""Sets of words, the rarest first: a text fulfils it that has a word of each."""


def is_plain(expression: str) -> bool:
    """Whether an expression is the text that it matches."""
    return bool(_PLAIN.fullmatch(expression))


def exact_texts(expression: str, tree: Node | None) -> tuple[str, ...]:
    """All texts that an expression matches, where these are few and plain; none where that cannot be told."""
    if tree is None:
        return (expression,)
    if _CHANGES_FLAGS.search(expression):
        return ()
    found = _texts(tree)
    return tuple(found) if found and all(found) and len(found) <= _MOST else ()


def required(expression: str, tree: Node | None, *, bounded: bool) -> tuple[tuple[Clause, ...], set[str]]:
    """What every match holds: all of one of the clauses, or, where no whole word can be told, one of the fragments.

    All are case-folded. A plain expression needs no tree. `bounded` says that no word goes on beyond a match.
    """
    edge = _BOUNDARY if bounded else _UNKNOWN
    if tree is None:
        whole = _WHOLE_WORD.findall(f"{edge}{expression}{edge}")
        clauses = [_ordered([frozenset({word.casefold()}) for word in whole])] if whole else []
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
    choices: list[list[Clause]] = []
    for segment, left, right in _segments(parts, before, after):
        if words := _in_segment(segment, left, right):
            sets.append(words)
        elif clauses := _spread(segment, left, right):
            choices.append(clauses)
    for part in _flat(parts):
        if part.ahead and (clauses := _clauses(part.ahead, _UNKNOWN, _UNKNOWN)):
            choices.append(clauses)
    if not choices:
        return [_ordered(sets)] if sets else []
    cheapest_first = sorted(choices, key=_clauses_cost)
    sets += map(_any_of, cheapest_first[1:])
    return list(dict.fromkeys(_ordered([*one, *sets]) for one in cheapest_first[0]))


def _segments(parts: Sequence[Node], before: str, after: str) -> Iterator[tuple[list[Node], str, str]]:
    """The parts between which words end, each with what stands around it."""
    segment: list[Node] = []
    left = before
    for part in _flat(parts):
        if _parts_words(part):
            yield segment, left, _BOUNDARY
            segment, left = [], _BOUNDARY
        else:
            segment.append(part)
    yield segment, left, after


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


def _in_segment(parts: Sequence[Node], before: str, after: str) -> _Words:
    """The words of which one stands in such parts; none where that cannot be told, or several stand there."""
    readings = [f"{before}{one}{after}" for one in _joined(tuple(parts))]
    words = [_WHOLE_WORD.findall(one) for one in readings]
    return frozenset(one[0].casefold() for one in words) if {*map(len, words)} == {1} else frozenset()


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
    """How many articles have one of the words, in no unit."""
    return sum(map(_commonness, words))


@cache
def _commonness(word: str) -> float:
    if len(word) < 3 or any(word in listed for listed in FUNCTION_WORDS.values()):
        return _FUNCTION_WORD
    return _EVERYDAY * 10 ** -rarity(word)


def _texts(node: Node) -> list[str]:
    """The texts of a part, each once; none where there are too many, or something in it is no text."""
    if node.sort is Sort.CHARACTER:
        return list(node.letters) if len(node.letters) <= _MOST_MEMBERS else []
    if node.sort is Sort.REPEAT and node.most == 1:
        body = _texts(node.children[0])
        return ["", *body] if body and node.least == 0 else body
    if node.sort is Sort.BRANCH:
        branches = [_texts(child) for child in node.children]
        return list(dict.fromkeys(one for branch in branches for one in branch)) if all(branches) else []
    if node.sort is not Sort.GROUP:
        return []
    found = [""]
    for part in node.children:
        found = list(dict.fromkeys(left + right for left, right in product(found, _texts(part))))
        if not 0 < len(found) <= _MOST:
            return []
    return found


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
    return [_UNKNOWN] if any(map(_is_inner, node.characters)) else [" "]


def _repeated(node: Node) -> list[str]:
    body = _readings(node.children[0])
    some = [""] if node.least == 0 else []
    if node.most == 1:
        return _few([*some, *body])
    if all(one and not any(map(_is_inner, one)) for one in body):
        return [*some, " "]
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
