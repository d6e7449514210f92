"""The texts that a regular expression matches, where these are few: they are sought as texts, which is faster."""

from __future__ import annotations

import re
from itertools import product

from copydesk.patterns.tree import Node, Sort

_PLAIN = re.compile(r"[\w ',’-]+")
_CHANGES_FLAGS = re.compile(r"\(\?[aimsuxL-]")
_MOST = 64
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
