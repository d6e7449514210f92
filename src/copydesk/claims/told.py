"""What an article tells of things: the slots of its sentences and its labels, each thing under its full name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk.article.article import Article
from copydesk.claims.acronyms import expansions
from copydesk.claims.labelled_slots import labelled_slots
from copydesk.claims.slots import Slot, slots
from copydesk.claims.subject import subject_of

_KEY = "copydesk.claims.told"


def told_slots(article: Article) -> tuple[Slot, ...]:
    """The slots of sentences, then those of labels; worked out once for each article."""
    known: tuple[Slot, ...] | None = article.__dict__.get(_KEY)
    if known is None:
        told = tuple(slots(article))
        known = article.__dict__[_KEY] = tuple(_unabbreviated(article, (*told, *labelled_slots(article, told))))
    return known


def _unabbreviated(article: Article, told: Sequence[Slot]) -> Iterator[Slot]:
    """The slots with what an acronym stands for as the subject in its place, if the article spells it out."""
    short = len(told) > 1 and any(_acronym(slot) for slot in told)
    spelled = {one.acronym: subject_of(one.text) for one in expansions(article)} if short else {}
    for slot in told:
        meant = spelled.get(_acronym(slot))
        yield replace(slot, subject=meant) if meant and meant.names else slot


def _acronym(slot: Slot) -> str:
    """The subject, if it is nothing but capitals; else ""."""
    names = slot.subject.names
    return names[0] if len(names) == len(slot.subject.core) == 1 and names[0].isupper() else ""
