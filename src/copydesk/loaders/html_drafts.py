"""Blocks of an HTML document before it is known where they belong."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.article import Block, Inline, InlineKind, Kind, Run
from copydesk.loaders.html_flow import Flow
from copydesk.loaders.html_places import Owner, Place
from copydesk.source import Span

_SHOWN_EMPTY = frozenset({Kind.HEADING, Kind.ITEM, Kind.CELL})
"""What a reader notices although nothing is in it."""


@dataclass(slots=True)
class Draft:
    """A block that may still be moved, merged or extended."""

    kind: Kind
    start: int
    end: int
    place: Place
    text: str = ""
    runs: tuple[Run, ...] = ()
    inlines: tuple[Inline, ...] = ()
    owner: Owner | None = None
    anchor: str = ""


def drafted(flow: Flow) -> Draft | None:
    """The draft of a text that has ended; None if a reader sees nothing of it."""
    place = flow.place
    if place.kind is Kind.CODE:
        flow.trim()
    text = flow.text
    inlines = flow.inlines(text)
    kind = _kind(place, text, inlines)
    if kind is None:
        return None
    owners = [one for one in _owners(place) if not one.used]
    owner = place.holder if kind is Kind.ITEM else next(iter(owners), None)
    start = min((one.start for one in owners), default=flow.start)
    anchor = next((one.anchor for one in reversed(owners) if one.anchor), "")
    for one in owners:
        one.used = True
    if kind is Kind.ITEM and place.holder:
        place.holder.spoken = True
    return Draft(kind, start, flow.end, place, text, tuple(flow.runs), inlines, owner, anchor)


def empty(owner: Owner, end: int, place: Place) -> Draft | None:
    """The draft of an element that ended without any text; None if that is as good as nothing."""
    return (
        Draft(place.kind, owner.start, end, place, owner=owner, anchor=owner.anchor)
        if place.kind in _SHOWN_EMPTY
        else None
    )


def block(draft: Draft) -> Block:
    """The block that a draft has become."""
    place, owner = draft.place, draft.owner
    return Block(
        draft.kind,
        Span(draft.start, draft.end),
        draft.text,
        draft.runs,
        draft.inlines,
        level=place.level if draft.kind is Kind.HEADING else 0,
        inside=place.inside,
        quoted=place.quoted,
        marker=owner.marker if owner and draft.kind is Kind.ITEM else "",
        cell=(place.cell.row, place.cell.column) if place.cell and draft.kind is Kind.CELL else None,
        anchor=draft.anchor,
        language=place.code if draft.kind is Kind.CODE else place.language,
    )


def _owners(place: Place) -> list[Owner]:
    """The elements that begin with a text; a heading or code in a list item is only itself."""
    holder = None if place.kind in (Kind.HEADING, Kind.CODE) else place.holder
    return [one for one in (holder, place.own) if one]


def _kind(place: Place, text: str, inlines: tuple[Inline, ...]) -> Kind | None:
    if text:
        return _text_kind(place, text, inlines)
    if any(one.kind is InlineKind.IMAGE for one in inlines):
        return place.kind if place.kind in (Kind.HEADING, Kind.CELL) else Kind.IMAGE
    if place.kind in (Kind.HEADING, Kind.CELL):
        return place.kind if inlines else None
    return Kind.HTML if inlines else None


def _text_kind(place: Place, text: str, inlines: tuple[Inline, ...]) -> Kind:
    if place.kind is Kind.ITEM and place.holder and place.holder.spoken:
        return Kind.PARAGRAPH
    whole = inlines and inlines[0].kind is InlineKind.MATH and inlines[0].end - inlines[0].start == len(text)
    return Kind.MATH if whole and place.kind is Kind.PARAGRAPH else place.kind
