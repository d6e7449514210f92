"""Clashes: two statements of the same words that differ in one figure, name, polarity or opposite."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.article.block import Passage
from copydesk.claims.amount import Amount
from copydesk.claims.evidence import Body
from copydesk.claims.polarity import narrowing, opposites
from copydesk.claims.statement import PRONOUNS, Statement
from copydesk.language.dates import MONTH_NAMES
from copydesk.language.stems import stem

MIN_CONTAINED = 0.8
"""So much of an answer's words must stand in the body's sentence, by their rarity."""

MIN_COVERED = 0.5
"""So much of the body's sentence an answer must say again, unless the question tells that it is the same matter."""

_MIN_ASKED = 0.4  # of the body's sentence that question and answer together must say again
_MIN_SHARED = 2  # content words
_MIN_VERBATIM = 5  # content words in common where all but a name is the same
_MAX_NAME = 3  # words of a name
_MIN_DENIED = 3  # content words in common where one denies
_CONDITIONS = frozenset(
    "if unless when whenever until till except but although though while whereas before after only once".split()
)
_UNSURE = frozenset(
    "may might could would should perhaps maybe probably possibly likely usually often sometimes".split()
)
_PAST = frozenset("was were had did wasn't weren't hadn't didn't".split())
_PRESENT = frozenset("is are am has have do does isn't aren't hasn't haven't don't doesn't".split())
_TOLD = frozenset(
    """
    believ claim say said think thought myth suppos suggest argu alleg worri fear expect feel accord hope intend plan
    want tri aim seek attempt promis
    """.split()
)
_FUNCTIONAL = frozenset(
    """
    found born invent discov design direct written write author compos publish creat own owner capit headquart locat
    chair chief ceo presid founder captain win won winner name paint sign marri die
    """.split()
)
_REPEATED = frozenset({stem("times")})
_COMMANDS = frozenset("do don't never".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


@dataclass(frozen=True)
class Clash:
    """Two places that cannot both be true, the answer's first."""

    kind: str  # figure, date, name, polarity or opposite
    answer: Passage
    body: Passage
    sentence: Passage  # of the body, around its place


def clash(body: Body, answer: Statement, at: int) -> Clash | None:
    """The one slot in which an answer contradicts a statement of the body; None if there is none or there are more."""
    other = body.statements[at]
    if not body.whole[at] or not _is_near(answer, other) or _is_unasserted(other) or _hearsay(answer, other):
        return None
    found = [one for one in (_figure(body, answer, at), _opposite(body, answer, at), _denial(body, answer, at)) if one]
    named = _word_slot(body, answer, at)
    found += [named] if named else []
    return found[0] if len(found) == 1 else None


def _is_near(answer: Statement, other: Statement) -> bool:
    """Whether the two can be of one matter: a cheap test before the others."""
    return len(answer.stems.keys() - other.stems.keys()) <= _lacking(len(answer.stems)) + _MAX_NAME


def _lacking(words: int) -> int:
    """So many of an answer's content words may lack in the body's sentence."""
    return max(1, words // 8)


def _is_unasserted(other: Statement) -> bool:
    """Whether a sentence asks, quotes somebody, or is none."""
    text = other.passage.text
    fragment = not text[:1].isalnum()
    return fragment or other.passage.block.quoted or text.endswith("?") or any(mark in text for mark in '“”"«»')


def _hearsay(answer: Statement, other: Statement) -> bool:
    return bool((answer.stated ^ frozenset(other.stems)) & _TOLD)


def _figure(body: Body, answer: Statement, at: int) -> Clash | None:
    other = body.statements[at]
    if len(answer.negators) != len(other.negators) or (answer.forms ^ other.forms) & (_UNSURE | {"can"}):
        return None
    alone = [one for one in answer.amounts if not any(one.agrees(two) for two in other.amounts)]
    if len(alone) != 1:
        return None
    free = [two for two in other.amounts if not any(one.agrees(two) and one.comparable(two) for one in answer.amounts)]
    rivals = [two for two in free if alone[0].comparable(two)]
    if len(rivals) != 1 or not _same_matter(body, answer, at, _units(alone[0], rivals[0])):
        return None
    kind = "date" if alone[0].kind == "year" else "figure"
    return Clash(kind, answer.place(alone[0]), other.place(rivals[0]), other.passage)


def _units(one: Amount, other: Amount) -> frozenset[str]:
    """The words of units in which two measures are told otherwise: “two weeks” and “10 days”, “twice”."""
    if one.worth != other.worth:
        return one.unit ^ other.unit
    return one.unit & other.unit & _REPEATED


def _opposite(body: Body, answer: Statement, at: int) -> Clash | None:
    other = body.statements[at]
    if len(answer.negators) != len(other.negators) or not _same_amounts(answer, other):
        return None
    mine, theirs = frozenset(answer.stems) - other.stems.keys(), frozenset(other.stems) - answer.stems.keys()
    pairs = [(one, two) for one in sorted(mine) for two in sorted(theirs & opposites(one, body.language))]
    if len(pairs) != 1 or not _same_matter(body, answer, at, frozenset(pairs[0])):
        return None
    one, two = pairs[0]
    return Clash("opposite", answer.place(answer.stems[one]), other.place(other.stems[two]), other.passage)


def _denial(body: Body, answer: Statement, at: int) -> Clash | None:
    other = body.statements[at]
    denying, affirming = (answer, other) if answer.negators else (other, answer)
    if len(denying.negators) != 1 or affirming.negators or not _same_frame(body, answer, other):
        return None
    denied = _denied(denying, affirming)
    if denied is None or not _same_matter(body, answer, at, frozenset()):
        return None
    theirs = other.passage if answer.reply and not other.negators else _polar_place(other, denied)
    return Clash("polarity", _polar_place(answer, denied), theirs, other.passage)


def _word_slot(body: Body, answer: Statement, at: int) -> Clash | None:
    """One month or weekday against another, or one name against another where only one can hold."""
    other = body.statements[at]
    mine, theirs = frozenset(answer.stems) - other.stems.keys(), frozenset(other.stems) - answer.stated
    slot = _dates(answer, other, mine, theirs) or _names(answer, other, mine, theirs)
    if not slot or len(answer.negators) != len(other.negators) or not _same_amounts(answer, other):
        return None
    if mine != slot.mine or not _same_matter(body, answer, at, slot.mine | slot.theirs):
        return None
    return Clash(slot.kind, _run(answer, slot.mine), _run(other, slot.theirs), other.passage)


def _same_matter(body: Body, answer: Statement, at: int, apart: frozenset[str]) -> bool:
    """Whether two statements speak of the same but for the slot `apart`: no name, hardly a word differs."""
    other = body.statements[at]
    mine, theirs = frozenset(answer.stems) - apart, frozenset(other.stems) - apart
    shared = mine & theirs
    lacking = mine - theirs
    if len(answer.stated & theirs) < _MIN_SHARED or lacking & answer.names or len(lacking) > _lacking(len(mine)):
        return False
    if body.weight(shared) < MIN_CONTAINED * body.weight(mine):
        return False
    covered = body.weight(shared) >= MIN_COVERED * body.weight(theirs)
    return (covered and (not lacking or not _extra(answer, other, apart))) or _asked_here(body, answer, at, apart)


def _extra(answer: Statement, other: Statement, apart: frozenset[str]) -> frozenset[str]:
    """The names of the body's sentence that the answer says otherwise or not."""
    return other.names - apart - answer.stated


def _asked_here(body: Body, answer: Statement, at: int, apart: frozenset[str]) -> bool:
    """Whether the question's words all stand in the body's sentence, above it, or where its pronoun points."""
    if not answer.question:
        return False
    other = body.statements[at]
    asked = frozenset(answer.question.stems) - apart
    here = frozenset(other.stems) | body.headings.get(body.sections[at], frozenset())
    if at and other.words[0].word in PRONOUNS and body.sections[at - 1] == body.sections[at]:
        here |= body.statements[at - 1].keys
    covered = body.weight(answer.stated & other.stems.keys()) >= _MIN_ASKED * body.weight(other.stems)
    return len(asked) >= _MIN_SHARED and asked <= here and covered


def _same_amounts(answer: Statement, other: Statement) -> bool:
    return all(any(one.agrees(two) for two in other.amounts) for one in answer.amounts)


def _same_frame(body: Body, answer: Statement, other: Statement) -> bool:
    """Whether two statements differ in nothing but a negation: no figure, opposite, condition, doubt or tense."""
    enough = len(answer.stated & other.stems.keys()) >= _MIN_DENIED and len(answer.stems) >= _MIN_SHARED
    opposed = any(not opposites(one, body.language).isdisjoint(other.stems) for one in answer.stated)
    unsure = (answer.forms ^ other.forms) & (_CONDITIONS | _UNSURE)
    return enough and not opposed and not unsure and _same_amounts(answer, other) and _same_tense(answer, other)


def _same_tense(answer: Statement, other: Statement) -> bool:
    past = [bool(one.forms & _PAST) and not one.forms & _PRESENT for one in (answer, other)]
    present = [bool(one.forms & _PRESENT) and not one.forms & _PAST for one in (answer, other)]
    return not (past[0] and present[1]) and not (past[1] and present[0])


def _denied(denying: Statement, affirming: Statement) -> str | None:
    """The stem that one statement denies and the other affirms, "" for a plain no; None if there is none."""
    if denying.reply:
        return ""
    negator = denying.negators[0]
    narrowed = narrowing(denying.words, negator)
    commands = negator in denying.words[:2] and denying.words[0].word in _COMMANDS
    after = (key for key, token in denying.stems.items() if token.start > negator.start)
    denied = next(after, None)
    if commands or denied not in affirming.stated or (narrowed and narrowed not in affirming.forms):
        return None
    return denied


def _polar_place(one: Statement, denied: str) -> Passage:
    """The negator with the word that it denies; the word alone where nothing denies it."""
    if one.reply:
        return one.reply
    token = one.stems.get(denied)
    if one.negators:
        end = token.end if token and 0 < token.start - one.negators[0].start < 40 else one.negators[0].end
        return Passage(one.passage.block, one.negators[0].start, end)
    return one.place(token) if token else one.passage


@dataclass(frozen=True)
class _Slot:
    """The words in which two statements differ, by their stems."""

    kind: str
    mine: frozenset[str]
    theirs: frozenset[str]


def _dates(answer: Statement, other: Statement, mine: frozenset[str], theirs: frozenset[str]) -> _Slot | None:
    for known in (MONTH_NAMES, _WEEKDAYS):
        one = {key for key in mine & answer.names if answer.stems[key].word in known}
        two = {key for key in theirs & other.names if other.stems[key].word in known}
        if len(one) == len(two) == 1 and {key[:3] for key in one} != {key[:3] for key in two}:
            return _Slot("date", frozenset(one), frozenset(two))
    return None


def _names(answer: Statement, other: Statement, mine: frozenset[str], theirs: frozenset[str]) -> _Slot | None:
    """One name each, where only one can hold, or where every other word is the same."""
    one, two = mine & answer.names, theirs & other.names
    if not _is_run(answer, one) or not _is_run(other, two):
        return None
    shared = answer.stated & other.stems.keys()
    full = len(one) > 1 and len(two) > 1  # one word may stand for each of many things in a series
    verbatim = full and mine == one and theirs == two and len(shared) >= _MIN_VERBATIM
    return _Slot("name", one, two) if verbatim or shared & _FUNCTIONAL else None


def _is_run(one: Statement, names: frozenset[str]) -> bool:
    """Whether names follow one another, as a first name and a surname do."""
    passage = _run(one, names) if names else None
    return passage is not None and len(passage.text.split()) == len(names)


def _run(one: Statement, stems: frozenset[str]) -> Passage:
    """The words of some stems and what stands between them."""
    tokens = [one.stems[key] for key in stems]
    return Passage(one.passage.block, min(token.start for token in tokens), max(token.end for token in tokens))
