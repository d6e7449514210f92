"""What is tried of the parts that stand behind an article: readers of language, of bytes, and the making of fixes."""

from __future__ import annotations

import tempfile
from functools import cache
from itertools import pairwise
from pathlib import Path

from copydesk.baseline import read_baseline
from copydesk.errors import ArticleError, ConfigError
from copydesk.finding import Edit, Fix
from copydesk.fix import applied, fitting
from copydesk.language.dates import written_dates
from copydesk.language.detection import language_of
from copydesk.language.figures import figures
from copydesk.language.names import names
from copydesk.language.quantities import quantities
from copydesk.language.sentences import sentences
from copydesk.language.stems import stems
from copydesk.language.syllables import syllables
from copydesk.language.words import words
from copydesk.loaders import FORMATS
from copydesk.source import Source, Span, encoded

_SEPARATOR = "\0"


@cache
def folder() -> Path:
    """Where a target may put a file that it has to read from one."""
    return Path(tempfile.mkdtemp(prefix="copydesk-fuzz-"))


def language(data: bytes) -> None:
    """Sentences, words and names of any text lie in it, in order, and none overlaps the next."""
    text = data.decode("utf-8", "surrogateescape")
    _check_order(list(sentences(text)), len(text))
    _check_order(list(words(text)), len(text))
    for start, end in sentences(text):
        for name in names(text[start:end]):
            assert 0 <= name.start < name.end <= end - start
    for start, end in words(text):
        assert syllables(text[start:end]) >= 0
    stems(text)
    assert len(language_of(text)) in (0, 2)


def figures_and_dates(data: bytes) -> None:
    """Figures, quantities and dates of any text lie in it."""
    text = data.decode("utf-8", "surrogateescape")
    for found in (figures(text), quantities(text), written_dates(text)):
        for one in found:
            assert 0 <= one.start < one.end <= len(text)


def encodings(data: bytes) -> None:
    """Bytes are read as a text that gives them back, or it is said why not."""
    format = FORMATS[len(data) % len(FORMATS)]
    try:
        source = Source.from_bytes("article", data, format)
        assert encoded(source.text, data, format) == data
    except ArticleError as error:
        check_message(error)


def fixes(data: bytes) -> None:
    """Fixes are made whole or not at all; what they do not touch stays."""
    text, _, edits = data.decode("utf-8", "surrogateescape").partition(_SEPARATOR)
    given = [Fix("mend", (_edit(one, text),), safe=True) for one in edits.split(_SEPARATOR)]
    given += [Fix("mend both", one.edits + two.edits, safe=True) for one, two in pairwise(given)]
    chosen = fitting(given)
    after = applied(text, given)
    grown = sum(len(one.text) - len(one.span) for fix in chosen for one in fix.edits)
    assert "\r\n" in text or len(after) == len(text) + grown
    first = min((one.span.start for fix in chosen for one in fix.edits), default=len(text))
    assert after[:first] == text[:first]


def baseline(data: bytes) -> None:
    """A baseline is read, or it is told what is wrong with it."""
    file = folder() / "baseline.json"
    file.write_bytes(data)
    try:
        read_baseline(str(file))
    except ConfigError as error:
        check_message(error)


def check_message(error: Exception) -> None:
    """Look whether an error says what is wrong."""
    assert str(error)


def _edit(written: str, text: str) -> Edit:
    """An edit of a text, its place told by the first two characters and its words by the others."""
    places = sorted(ord(one) % (len(text) + 1) for one in written[:2]) or [0]
    return Edit(Span(places[0], places[-1]), written[2:])


def _check_order(spans: list[tuple[int, int]], length: int) -> None:
    assert all(0 <= start < end <= length for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
