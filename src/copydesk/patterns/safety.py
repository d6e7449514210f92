"""Whether a regular expression can take time beyond all measure: repeats of what can be read in several ways.

An expression such as `(a+)+` or `(\\w+\\s?)*` splits one text in exponentially many ways, and tries them all
before it gives up. A repeat is safe if, between two of its parts of variable length that share characters,
always stands a character that one of the two cannot be; `(?:[A-Z]\\w+ )+` is.
"""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.patterns.tree import Node, Sort

MANY = 8
"""A repeat of this many or more is judged like one without end."""


def explodes(tree: Node) -> bool:
    """Whether some repeat in the tree can split a text in exponentially many ways."""
    return any(_ambiguous(node) for node in _nodes(tree) if node.sort is Sort.REPEAT and node.most >= MANY)


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _nodes(child)


def _ambiguous(repeat: Node) -> bool:
    return _unclear([], list(_flat(repeat.children[0])), [])


def _unclear(before: list[Node], inner: list[Node], after: list[Node]) -> bool:
    """Whether some part of `inner`, or of an alternative within it, has a rival in the round of all three."""
    around = [*before, *inner, *after]
    for at, part in enumerate(inner, len(before)):
        # Of alternatives that are told apart only what varies within them counts; they are looked into below.
        if _varies(part) and not _is_clear_branch(part) and _has_rival(around, at):
            return True
    return any(
        _unclear([*before, *inner[:at]], list(_flat(child)), [*inner[at + 1 :], *after])
        for at, part in enumerate(inner)
        for child in part.children
    )


def _has_rival(around: list[Node], at: int) -> bool:
    """Whether what varies at a place can pass characters on to what varies next, once around."""
    own = _characters(around[at])
    between: list[frozenset[str]] = []
    for step in range(1, len(around) + 1):
        part = around[(at + step) % len(around)]
        if _least(part) and not own & _first(part):
            return False
        characters = _characters(part)
        if _varies(part) and own & characters and all(one & characters for one in between):
            return True
        if _least(part):
            between.append(characters)
    return False


def _first(node: Node) -> frozenset[str]:
    """The characters that a part can begin with, or, where that is not plain, all of its characters."""
    if _is_clear_branch(node):
        return frozenset().union(*(_opening(one) or () for one in node.children))
    return _characters(node)


def _flat(node: Node) -> Iterator[Node]:
    """The parts of a sequence; a repeat of a fixed number gives its parts once."""
    for child in node.children:
        if child.sort is Sort.GROUP:
            yield from _flat(child)
        elif child.sort is Sort.REPEAT and child.least == child.most:
            yield from _flat(child.children[0])
        else:
            yield child


def _varies(node: Node) -> bool:
    if node.sort is Sort.BRANCH:
        return not _told_apart(node) or any(_varies(part) for one in node.children for part in _flat(one))
    return node.sort in (Sort.REPEAT, Sort.OTHER)


def _is_clear_branch(node: Node) -> bool:
    """Whether a part is alternatives, and the first character tells which of them it is."""
    return node.sort is Sort.BRANCH and _told_apart(node)


def _told_apart(branch: Node) -> bool:
    openings = [_opening(one) for one in branch.children]
    seen: set[str] = set()
    for one in openings:
        if one is None or seen & one:
            return False
        seen |= one
    return True


def _opening(sequence: Node) -> frozenset[str] | None:
    """The characters that a sequence begins with; None where its first part may be left out or is a choice."""
    first = next(_flat(sequence), None)
    if first and first.sort is Sort.REPEAT and first.least:
        return _opening(first.children[0])
    return first.characters if first and first.sort is Sort.CHARACTER else None


def _characters(node: Node) -> frozenset[str]:
    if node.sort is Sort.CHARACTER:
        return node.characters
    return frozenset().union(*(_characters(child) for child in node.children))


def _least(node: Node) -> int:
    """The fewest characters that a part takes, up to 1 for a repeat."""
    if node.sort is Sort.CHARACTER:
        return 1
    if node.sort is Sort.BRANCH:
        return min(map(_least, node.children))
    if node.sort is Sort.REPEAT:
        return min(node.least, _least(node.children[0]))
    return sum(map(_least, node.children))
