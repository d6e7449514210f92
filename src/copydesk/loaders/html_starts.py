"""What an HTML start tag means for the text after it, by its name and attributes alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.article import InlineKind, Kind
from copydesk.loaders.html_elements import HEADINGS, INLINES, KINDS, UNSEEN
from copydesk.loaders.html_places import Mark, Numbering, Owner, Place, whole_number
from copydesk.loaders.html_values import Attributes

_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HIDDEN_CLASSES = frozenset({"mw-editsection", "screen-reader-text", "sr-only", "visually-hidden"})
_CODE_LANGUAGE = re.compile(r"(?:^|\s)(?:language|lang)-([\w+#.-]+)")
_NOTE = re.compile(
    r"#(?:user-content-)?(?:cite(?!_?ref)|fn(?!-?ref)|footnote(?!s?[-_]?(?:ref|back))|endnote|note|ref)[\w]*?(?:[-_:.]|\d)",
    re.IGNORECASE,
)
_NOTE_CLASSES = frozenset({"footnote-ref", "footnote-reference", "noteref"})
_HOLDERS = frozenset({"li", "td", "th", "dt", "dd", "summary", "figcaption", "caption"})
DECORATION = frozenset({"presentation", "none"})
"""Roles of what is there for its looks."""

_OWNERS = frozenset({"p", "pre", "listing", "xmp", *HEADINGS})
_MAX_NESTING = 50  # lists and tables in each other; deeper ones count as standing in the fiftieth


def text_of(values: Attributes, name: str) -> str:
    """An attribute's value; empty where it is missing."""
    value = values.get(name)
    return value.text if value else ""


def hides(name: str, values: Attributes) -> bool:
    """Whether a reader sees nothing of an element's text."""
    if name in UNSEEN or (name == "dialog" and "open" not in values):
        return True
    if not values:
        return False
    if "hidden" in values and text_of(values, "hidden").lower() != "until-found":
        return True
    if text_of(values, "aria-hidden").strip().lower() == "true":
        return True
    if "style" in values and _HIDDEN_STYLE.search(text_of(values, "style")):
        return True
    return "class" in values and not _HIDDEN_CLASSES.isdisjoint(text_of(values, "class").split())


def mark_of(name: str, start: int, values: Attributes) -> Mark | None:
    """The mark of an inline element; None if it says nothing about its text, as an <a> without target."""
    kind = INLINES.get(name)
    if kind is None:
        return None
    if kind is not InlineKind.LINK:
        return Mark(kind, start, label=name if kind is InlineKind.HTML else "")
    if "href" not in values:
        return None
    target = text_of(values, "href")
    mark = Mark(kind, start, target, text_of(values, "aria-label"), "html")
    classes = text_of(values, "class").split()
    if _leads_to_note(mark) and (text_of(values, "role") == "doc-noteref" or not _NOTE_CLASSES.isdisjoint(classes)):
        mark.note = True
    return mark


def note_together(mark: Mark, around: Sequence[Mark]) -> None:
    """Tell a raised link to a footnote, whichever of the link and the <sup> is in the other."""
    for one in around:
        if mark.label == "sup" and _leads_to_note(one):
            one.note = True
        if one.label == "sup" and _leads_to_note(mark):
            one.note = mark.note = True


def _leads_to_note(mark: Mark) -> bool:
    return mark.kind is InlineKind.LINK and _NOTE.match(mark.target.strip()) is not None


def owner_of(name: str, start: int, values: Attributes, drafts: int) -> Owner | None:
    """The owner of an element's first text, if it has one."""
    if name in _HOLDERS or name in _OWNERS or "role" in values:
        return Owner(start, text_of(values, "id"), drafts=drafts)
    return None


def place_of(name: str, values: Attributes, around: Place, owner: Owner | None) -> Place:
    """The place of the text in an element, but for its list, table and region."""
    place = around
    if owner:
        place = _owned(name, values, around, owner)
    if name == "button":
        return around._replace(kind=Kind.PARAGRAPH, holder=None, own=None)
    if name == "blockquote":
        place = place._replace(quoted=True)
    if code := code_language(values):
        place = place._replace(code=code)
    if language := text_of(values, "lang"):
        place = place._replace(language=language)
    return place


def code_language(values: Attributes) -> str:
    """The language of code that a class tells."""
    found = _CODE_LANGUAGE.search(text_of(values, "class")) if "class" in values else None
    return found[1] if found else ""


def within(inside: tuple[int, ...], number: int) -> tuple[int, ...]:
    """The numbers of lists and tables around what stands in one more."""
    return (*inside[: _MAX_NESTING - 1], number)


def numbering_of(name: str, values: Attributes, number: int) -> Numbering:
    """The numbering of a list."""
    if name != "ol":
        return Numbering(number)
    backwards = "reversed" in values
    start = whole_number(text_of(values, "start"), 1)
    counted_down: list[Owner] | None = [] if backwards and "start" not in values else None
    return Numbering(number, True, start, -1 if backwards else 1, counted_down)


def _owned(name: str, values: Attributes, around: Place, owner: Owner) -> Place:
    kind, level = KINDS.get(name, around.kind), HEADINGS.get(name, 0)
    if text_of(values, "role").strip().lower() == "heading":
        kind, level = Kind.HEADING, min(max(whole_number(text_of(values, "aria-level"), 2), 1), 6)
    if name in _HOLDERS and kind is not Kind.HEADING:
        return around._replace(kind=kind, level=0, holder=owner, own=None)
    return around._replace(kind=kind, level=level or around.level, own=owner)
