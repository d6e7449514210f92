"""The text of code and display mathematics in Markdown: as it stands, without the indentation of the block."""

from __future__ import annotations

import re

from copydesk.article import Run
from copydesk.loaders.manuscript import Manuscript
from copydesk.loaders.transcript import Transcript

_LANGUAGE = re.compile(r"[{.\s]*([^\s{}(,:]*)")
_MARKS = re.compile(r"[ \t>]*")


def code_language(info: str) -> str:
    """The language that the words after a fence tell: `js`, `{.js}` and `js{1,3}` are the same."""
    found = _LANGUAGE.match(info)
    return found[1] if found else ""


def read_code(content: str, line: int, manuscript: Manuscript) -> tuple[str, tuple[Run, ...]]:
    """The text and runs of code whose first line is that line (from 0) of the page.

    Of a line the parser only cuts the front, so what it keeps is the end of the source's line. Where it
    cuts a tab in two, the rest becomes spaces, which have no width in the source.
    """
    out = Transcript(manuscript.verbatim)
    after = -1
    for text in content.removesuffix("\n").split("\n") if content else ():
        start, end = _line(manuscript, line)
        cut = _split_tab(manuscript.page.text, text, end)
        start = end - len(text) + cut
        _end_line(out, manuscript, after, start)
        if cut:
            out.put(text[:cut], start, start)
        out.copy(start, end)
        after, line = end, line + 1
    return out.finish(trim=False)


def read_math(start: int, end: int, manuscript: Manuscript) -> tuple[str, tuple[Run, ...]]:
    """The text and runs of mathematics between two pairs of dollars."""
    page = manuscript.page.text
    opening, closing = page.find("$$", start, end), page.rfind("$$", start, end)
    out = Transcript(manuscript.verbatim)
    at, after = opening + 2, -1
    while at < closing and page[at] in " \t\n":
        at += 1
    while closing > at and page[closing - 1] in " \t\n":
        closing -= 1
    while at < closing:
        stop = page.find("\n", at, closing)
        stop = closing if stop < 0 else stop
        _end_line(out, manuscript, after, at)
        out.copy(at, stop)
        after = stop
        marks = _MARKS.match(page, stop + 1, closing)
        at = marks.end() if marks else closing
    return out.finish(trim=False)


def _line(manuscript: Manuscript, line: int) -> tuple[int, int]:
    starts = manuscript.line_starts
    end = starts[line + 1]
    return starts[line], end - 1 if manuscript.page.text[end - 1 : end] == "\n" else end


def _split_tab(page: str, text: str, end: int) -> int:
    """How many spaces at the start of a line are the rest of a tab."""
    cut = 0
    while text[cut : cut + 1] == " " and not page.endswith(text[cut:], 0, end):
        cut += 1
    return cut


def _end_line(out: Transcript, manuscript: Manuscript, after: int, start: int) -> None:
    if after < 0:
        return
    if start == after + 1 and not manuscript.page.folded:
        out.copy(after, start)
    else:
        out.put("\n", after, start)
