"""Matters: whether two statements speak of one thing, at one time and under one condition."""

from __future__ import annotations

import re
from collections.abc import Set

from copydesk.article.block import MASK
from copydesk.claims.conflict import Conflict
from copydesk.claims.days import without_days
from copydesk.claims.statement import Statement
from copydesk.language.stems import stem

_CONDITIONS = frozenset(
    """
    if unless whether would could should might may perhaps maybe probably possibly likely can must want wants wanted
    intend intends intended plan plans planned hope hopes hoped aim aims aimed try tries tried seek seeks sought expect
    expects expected promise promises promised wish wishes wished proposed proposes
    """.split()
)
"""Words of which both sentences have the same: what is so under a condition is not what is so."""
_PERHAPS = frozenset(map(stem, "may might perhaps maybe probably possibly likely".split()))
_DENIED = {"cannot": "can", "can't": "can", "won't": "will", "couldn't": "could", "wouldn't": "would"}
_DENIED |= {"shouldn't": "should", "mustn't": "must"}
_FIRM = frozenset(map(stem, "can must should will".split()))
"""Conditions of what is there: whoever must fill in a form has one."""
_TAIL = re.compile(r",\s(?:since|as|which|who|whose|where|because|though|although|while)\b")
_MASKED = re.compile(f"{MASK}+")
_HE, _SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())


def are_two_matters(
    sentences: tuple[Statement, Statement], parts: tuple[Statement, Statement], found: Conflict, named: Set[str]
) -> bool:
    """Whether subjects, times, conditions or names differ besides the slot.

    `parts` are the clauses of the sentences that clash; `named` are the stems that the article writes with a capital.
    """
    clause, other = parts
    return (
        _years_differ(*sentences, found)
        or _conditions_differ(clause, other, found)
        or _gender(clause) * _gender(other) < 0
        or bool(_codes(clause) and _codes(clause) != _codes(other))
        or _names_differ(clause, other, found, named)
        or _amounts_differ(clause, other, found)
    )


def _names_differ(clause: Statement, other: Statement, found: Conflict, named: Set[str]) -> bool:
    """Whether each has a name that the other has not; a first word is one where it has a capital elsewhere too."""
    mine, theirs = (one.names | (one.capitals & named) for one in (clause, other))
    return bool(mine - other.stems.keys() - found.stems and theirs - clause.stems.keys() - found.stems)


def _amounts_differ(clause: Statement, other: Statement, found: Conflict) -> bool:
    """Whether the clause has a figure besides the slot that the other statement has not."""
    slots = {found.mine.start, found.theirs.start}
    alone = [one for one in without_days(clause) if not any(one.agrees(two) for two in other.amounts)]
    return any(one.start not in slots for one in alone)


def _years_differ(one: Statement, other: Statement, found: Conflict) -> bool:
    """Whether each sentence tells years besides the slot, and none of them is the other's."""
    slots = {found.mine.start, found.theirs.start}
    mine, theirs = (
        {amount.low for amount in sentence.amounts if amount.kind == "year" and amount.start not in slots}
        for sentence in (one, other)
    )
    return found.kind != "date" and bool(mine and theirs and not mine & theirs)


def _codes(one: Statement) -> frozenset[str]:
    """What stands in code or is an address."""
    passage = one.passage
    masked = passage.masked
    if MASK not in masked:
        return frozenset()
    return frozenset(passage.text[match.start() : match.end()] for match in _MASKED.finditer(masked))


def _conditions_differ(clause: Statement, other: Statement, found: Conflict) -> bool:
    """Whether one is so under a condition and the other not; what is denied flatly may not even perhaps be so."""
    mine, theirs = _conditions(clause, other, found.mine.end), _conditions(other, clause, found.theirs.end)
    if mine == theirs or found.kind != "negation":
        return mine != theirs
    denying, affirmed = (clause, theirs) if clause.negators else (other, mine)
    said = mine | theirs
    if "there" in denying.forms and not affirmed - _FIRM:
        return said != affirmed
    flatly = clause.negators and not mine and not clause.stems.keys() - other.stems.keys()
    return not (flatly and theirs <= _PERHAPS)


def _conditions(one: Statement, other: Statement, slot: int) -> frozenset[str]:
    """The words of a condition, the verb of “cannot” among them and the month of May not.

    What hangs on behind all that both say, such as “, since it must …”, has conditions of its own.
    """
    text, end = one.passage.block.masked, one.passage.end
    shared = max((token.end for key, token in one.sequence if key in other.stems), default=slot)
    tail = _TAIL.search(text, max(shared, slot), end)
    said = one.forms if tail is None else frozenset(token.word for token in one.words if token.start < tail.start())
    said = said - {"may"} if "May" in one.passage.masked else said
    known = said & _CONDITIONS | {_DENIED[word] for word in said & _DENIED.keys()}
    return frozenset(map(stem, known))


def _gender(one: Statement) -> int:
    """1 where only a she is spoken of, -1 where only a he is, 0 otherwise."""
    return (not _SHE.isdisjoint(one.forms)) - (not _HE.isdisjoint(one.forms))
