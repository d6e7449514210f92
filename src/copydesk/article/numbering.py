"""Numbered headings: “1. …”, “Step 2: …”, and the runs that they make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from copydesk.article.article import Article
from copydesk.article.block import Block, Kind
from copydesk.article.section import Section
from copydesk.article.shared import shared
from copydesk.language.numbers import number_word

MIN_RUN = 3
"""Fewer numbered headings of a kind are no numbering."""

_LINES = (0, 7, "")  # the group of numbered lines in plain text, whose levels are guesses
_LABELS = (
    r"steps?|tip|part|method|rule|lesson|reason|way|phase|stage|section|mistake|myth|idea|exercise|question|point"
    r"|principle|trick|secret|sign|habit|fact|strategy|option|example|scenario|chapter|no\.|number|schritt|teil|tipp"
    r"|regel|grund|kapitel|paso|parte|regla|consejo|capítulo|razón|passo|dica|regra|erro|étape|partie|conseil|règle"
)
_PLAIN = re.compile(r"\(?(?P<number>\d{1,2})(?P<mark>[.):](?:\s+(?=\S)|(?=[A-ZÀ-Þ]))|\s?[-–—]\s+(?=\S))")
_LABELLED = re.compile(
    rf"(?P<label>{_LABELS}|#)[ \u00a0]?(?:#|no\. ?)?(?P<number>\d{{1,2}}|[^\W\d_]+(?:-[^\W\d_]+)?)\b"
    r"(?P<mark>(?![-–/.]\d|\s*(?:&|and|to|und|y|e|et)\s+\d))",
    re.IGNORECASE,
)


class Numbered(NamedTuple):
    """A heading that is led by a number. `label` is the word before it ("step"), `end` the end of both in the text."""

    block: Block
    number: int
    label: str
    mark: str  # what follows the number, with its spaces; "" after a label
    end: int


class Break(NamedTuple):
    """Two neighbours of a run whose numbers do not follow each other."""

    before: Numbered
    after: Numbered


def numbered(block: Block) -> Numbered | None:
    """The number that leads a heading; versions, years and times are none."""
    if match := _PLAIN.match(block.text):
        return Numbered(block, int(match["number"]), "", match["mark"], match.end("mark"))
    if match := _LABELLED.match(block.text):
        number = number_word(match["number"])
        return None if number is None else Numbered(block, number, match["label"].lower(), "", match.end())
    return None


def runs(sections: Sequence[Section]) -> Iterator[tuple[Numbered, ...]]:
    """The numbered headings of one level, one parent and one label that count on from each other, three or more.

    A heading numbered 1 (or 0) begins another run. In plain text a numbered line between paragraphs that was
    not told to be a heading counts as one.
    """
    groups: dict[tuple[int, int, str], list[Numbered]] = {}
    alone = _alone(sections)
    for section in sections:
        if section.heading and (one := numbered(section.heading)):
            groups.setdefault(_group(section, one), []).append(one)
        for block in section.blocks:
            if block.group in alone and (one := _line(block)):
                groups.setdefault(_LINES, []).append(one)
    for group in groups.values():
        yield from (run for run in _split(group) if len(run) >= MIN_RUN)


@shared
def numbered_runs(article: Article) -> Iterator[tuple[Numbered, ...]]:
    """The runs of all of an article's sections."""
    return runs(article.sections) if article.headings or article.format == "text" else iter(())


def breaks(run: Sequence[Numbered]) -> list[Break]:
    """Where a run does not count on; none if that is so more often than not. Counting down is counting."""
    steps = [after.number - before.number for before, after in pairwise(run)]
    step = 1 if steps.count(1) >= steps.count(-1) else -1
    wrong = [Break(*pair) for pair, taken in zip(pairwise(run), steps, strict=True) if taken != step]
    return wrong if len(wrong) <= len(steps) - len(wrong) else []


def _group(section: Section, one: Numbered) -> tuple[int, int, str]:
    is_line = one.block.inferred and not one.label
    return _LINES if is_line else (id(section.parent), section.level, one.label)


def _alone(sections: Iterable[Section]) -> frozenset[int]:
    """The inferred lists of a single item, by number."""
    items = Counter(
        block.group for section in sections for block in section.blocks if block.kind is Kind.ITEM and block.inferred
    )
    return frozenset(number for number, times in items.items() if times == 1 and number is not None)


def _line(item: Block) -> Numbered | None:
    digits = item.marker.strip("().")
    return Numbered(item, int(digits), "", "", 0) if digits.isdecimal() and len(digits) <= 2 else None


def _split(group: Sequence[Numbered]) -> Iterator[tuple[Numbered, ...]]:
    start = 0
    for at in range(1, len(group)):
        counts_down = at - start > 1 and group[at - 2].number - group[at - 1].number == 1
        if group[at].number in (0, 1) and group[at - 1].number != group[at].number - 1 and not counts_down:
            yield tuple(group[start:at])
            start = at
    yield tuple(group[start:])
