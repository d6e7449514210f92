"""The levels of inferred headings: 1 the title, 2 sections, 3 what can be told to stand under a section."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.loaders.text_candidates import Case

_TITLE, _SECTION, _BELOW = 1, 2, 3
_DEEPEST = 6
_MIN_MEMBERS = 2  # headings of a style that make it one
_DEPTH = re.compile(r"\d{1,3}((?:\.\d{1,3})+)\.?\s")


class Outlined(NamedTuple):
    """What is known of a heading before its level."""

    text: str
    case: Case
    marked: int = 0  # the level that its markup gives it
    is_title: bool = False
    is_faq_question: bool = False  # under a heading that says FAQ
    adjoins: bool = False  # nothing stands between it and the heading before
    number: int | None = None  # that leads it


def levels(outline: Sequence[Outlined]) -> list[int]:
    """The level of each heading, in order."""
    lower = _lower_style(outline)
    found: list[int] = []
    numbered = (-1, 0)  # the last number that led a heading, and its level
    for heading in outline:
        level = numbered[1] if _counts_on(heading, numbered[0]) else _level(heading, lower, found)
        numbered = (heading.number, level) if heading.number is not None else numbered
        found.append(level)
    return found


def _counts_on(heading: Outlined, before: int) -> bool:
    """Whether it is the next of a numbered series, whose members are equals."""
    return heading.number == before + 1 and before > 0 and not heading.marked and not _DEPTH.match(heading.text)


def _level(heading: Outlined, lower: str, found: Sequence[int]) -> int:
    if heading.marked or heading.is_title:
        return heading.marked or _TITLE
    if depth := _DEPTH.match(heading.text):
        return min(_SECTION + depth[1].count("."), _DEEPEST)
    if heading.is_faq_question:
        return _BELOW
    if lower:
        return _styled(heading, lower, found)
    return _BELOW if heading.adjoins and found and found[-1] == _SECTION else _SECTION


def _styled(heading: Outlined, lower: str, found: Sequence[int]) -> int:
    style = _style(heading)
    if not style and found and not heading.text.endswith("?"):
        return max(found[-1], _SECTION)
    return _BELOW if style == lower else _SECTION


def _lower_style(outline: Sequence[Outlined]) -> str:
    """The style of the subheadings where the text has exactly two styles; "" otherwise.

    The first section shows the style of the sections. Subheadings are as many as the sections or more.
    """
    styles = [style for heading in outline if _tells(heading) and (style := _style(heading))]
    counts = Counter(styles)
    if len(counts) != 2 or min(counts.values()) < _MIN_MEMBERS:
        return ""
    upper, (lower,) = styles[0], counts.keys() - {styles[0]}
    return lower if counts[lower] >= counts[upper] else ""


def _tells(heading: Outlined) -> bool:
    return not (heading.is_title or heading.marked or heading.is_faq_question)


def _style(heading: Outlined) -> str:
    if heading.text.endswith("?"):
        return ""
    return {Case.CAPITALS: "capitals", Case.TITLE: "title", Case.SENTENCE: "sentence", Case.MIXED: "sentence"}.get(
        heading.case, ""
    )
