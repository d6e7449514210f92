"""Where code stands in a Markdown text: fences and code spans, told without parsing it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(
    r"^[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++[ \t>]*+)*+(?P<marks>`{3,}+|~{3,}+)(?P<info>[^\r\n]*)", re.MULTILINE
)
_UNQUOTED = re.compile(r"\n(?![ \t]*>)")
_TICKS = re.compile(r"`+|\n[ \t>]*\r?(?=\n)")


@dataclass(frozen=True, slots=True)
class Regions:
    """Ranges of a text in order, none within another."""

    starts: Sequence[int]
    ends: Sequence[int]

    def end_at(self, offset: int) -> int:
        """The end of the region around an offset; -1 if there is none."""
        index = bisect_right(self.starts, offset) - 1
        return self.ends[index] if index >= 0 and offset < self.ends[index] else -1


def code_regions(text: str) -> Regions:
    """Fences, to the end of the text where one is not closed, and code spans within paragraphs."""
    found: list[tuple[int, int]] = []
    at = 0
    for start, end in _fences(text):
        found += [*_spans(text, at, start), (start, end)]
        at = end
    found += _spans(text, at, len(text))
    return Regions([start for start, _ in found], [end for _, end in found])


def _fences(text: str) -> Iterator[tuple[int, int]]:
    opened, marks, quote_end = -1, "", 0
    for line in _FENCE.finditer(text) if "```" in text or "~~~" in text else ():
        if opened >= 0 and line.start() >= quote_end > opened:
            yield opened, quote_end
            opened = -1
        if opened >= 0:
            if line["marks"].startswith(marks) and not line["info"].strip():
                yield opened, line.end()
                opened = -1
        elif line["marks"][0] == "~" or "`" not in line["info"]:
            opened, marks = line.start(), line["marks"]
            if ">" in text[opened : line.start("marks")] and quote_end <= opened:
                quote_end = _quote_end(text, line.end())
    if opened >= 0:
        yield opened, quote_end if quote_end > opened else len(text)


def _quote_end(text: str, at: int) -> int:
    """Where the first line begins that is not quoted; a fence in a quote ends there at the latest."""
    found = _UNQUOTED.search(text, at)
    return found.end() if found else len(text)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for found in _TICKS.finditer(text, start, end):
        if found[0][0] == "`":
            runs.append(found.span())
        else:
            yield from _pairs(text, runs)
            runs = []
    yield from _pairs(text, runs)


def _pairs(text: str, runs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """From each run of backticks that opens a span to the next of its length."""
    closers: dict[int, int] = {}
    partner = [-1] * len(runs)
    for index in range(len(runs) - 1, -1, -1):
        start, end = runs[index]
        partner[index] = closers.get(end - start, -1)
        closers[end - start] = index
    index = 0
    while index < len(runs):
        start = runs[index][0]
        if partner[index] < 0 or text[start - 1 : start] == "\\":
            index += 1
            continue
        yield start, runs[partner[index]][1]
        index = partner[index] + 1
