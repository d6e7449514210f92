"""The words that a text has to hold for a regular expression to match in it."""

from __future__ import annotations

import re
from itertools import product

from copydesk.patterns.tree import Node, Sort

_UNKNOWN = "\ue000"  # anything at all may stand here
_BOUNDARY = "\ue001"  # a word begins or ends here
_WHOLE_WORD = re.compile(rf"(?<![\w{_UNKNOWN}])\w+(?![\w{_UNKNOWN}])")
_PIECE = re.compile(r"\w+")
_PLAIN = re.compile(r"[\w ',’-]+")
_CHANGES_FLAGS = re.compile(r"\(\?[aimsuxL-]")
_LEAST_FRAGMENT = 3  # characters; a shorter one is in every article
_MOST = 64  # readings of an expression; beyond it a part counts as unknown
_MOST_MEMBERS = 4  # of a character class that is read one by one


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


def required(expression: str, tree: Node | None, *, bounded: bool) -> tuple[set[str], set[str]]:
    """The words of which every match holds one, or, where no whole word can be told, such fragments; case-folded.

    A plain expression needs no tree. `bounded` says that no word goes on beyond a match.
    """
    edge = _BOUNDARY if bounded else _UNKNOWN
    readings = [f"{edge}{one}{edge}" for one in (_readings(tree) if tree else [expression])]
    words = [_longest(_WHOLE_WORD.findall(one)) for one in readings]
    if all(words):
        return set(words), set()
    fragments = {_longest(_PIECE.findall(one)) for one in readings}
    return set(), fragments if min(map(len, fragments)) >= _LEAST_FRAGMENT else set()


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
    return [_UNKNOWN]


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
        found = _few([left + right for left, right in product(found, _readings(part))], found)
    return found


def _few(readings: list[str], before: list[str] | None = None) -> list[str]:
    """The readings, or, where they are too many, those before them and then the unknown."""
    distinct = list(dict.fromkeys(readings))
    if len(distinct) <= _MOST:
        return distinct
    return [one + _UNKNOWN for one in before] if before else [_UNKNOWN]
