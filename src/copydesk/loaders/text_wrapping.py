"""Hard-wrapped text: which line breaks an editor put in, and which the writer meant."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.loaders.text_lines import Line

MIN_WIDTH, MAX_WIDTH = 40, 110
"""Columns between which text is wrapped by hand or by an editor: 72 to 80 as a rule."""
_LONG_LINES = 0.1  # share of the characters that may stand in longer lines (URLs, tables)
_MIN_BREAKS = 2
_FULL = 0.85  # of the width: the next word would have passed it, or nearly
_LOOSE = 0.7  # a line that leaves more room than this was ended on purpose
_MOST = 0.6
_HALF = 0.5

Break = tuple[Line, Line]


def wrap_width(lines: Sequence[Line], breaks: Sequence[Break]) -> int:
    """The columns at which a text is wrapped, told by its breaks between two lines; 0 if it is not.

    Wrapped lines are filled up to a common width, and most of them go on in lower case, which sets
    them apart from verse, addresses, headlines and ingredients.
    """
    width = _width(lines)
    if not width or len(breaks) < _MIN_BREAKS:
        return 0
    full = sum(_reach(pair) > _FULL * width for pair in breaks)
    running = sum(not _starts_anew(after.text) for _, after in breaks)
    return width if full >= _MOST * len(breaks) and running >= _HALF * len(breaks) else 0


def is_soft(pair: Break, width: int) -> bool:
    """Whether a line goes on in the next, in text wrapped at `width` columns."""
    return _reach(pair) > _LOOSE * width


def _width(lines: Sequence[Line]) -> int:
    """The longest line that is no exception; 0 where too much text stands in long lines."""
    short = [len(line.text) for line in lines if len(line.text) <= MAX_WIDTH]
    total = sum(len(line.text) for line in lines)
    if not short or sum(short) < (1 - _LONG_LINES) * total:
        return 0
    width = max(short)
    return width if width >= MIN_WIDTH else 0


def _reach(pair: Break) -> int:
    """How long the first line would be with the next one's first word."""
    before, after = pair
    return len(before.text) + 1 + len(after.text[:MAX_WIDTH].split(" ", 1)[0])


def _starts_anew(text: str) -> bool:
    return next((character.isupper() for character in text[:4] if character.isalpha()), False)
