"""Denials: what a statement denies, by a negator or by a verb such as “refuse to”."""

from __future__ import annotations

from copydesk.claims.statement import Statement
from copydesk.language.words import Token

_NOT_DONE = frozenset(
    """
    refuse refuses refused refusing fail fails failed decline declines declined neglect neglects neglected unable
    unwilling forgets forgot
    """.split()
)
"""Words that deny the deed behind their “to”."""
_HARDLY = frozenset("hardly scarcely".split())
DENYING = _NOT_DONE | _HARDLY
"""Words other than negators by which a statement may deny."""


def deniers(one: Statement) -> tuple[Token, ...]:
    """The words of a statement that deny what follows them, in order."""
    if DENYING.isdisjoint(one.forms):
        return one.negators
    words = one.words
    found = {
        token
        for at, token in enumerate(words)
        if token.word in _HARDLY or (token.word in _NOT_DONE and [two.word for two in words[at + 1 : at + 2]] == ["to"])
    }
    return tuple(sorted(found.union(one.negators), key=lambda token: token.start))
