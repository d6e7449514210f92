"""The text of a block as it is read, with the runs that tell where each stretch came from."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from copydesk.article import Run
from copydesk.source import Span

_CLOSING = ",.;:!?)"  # marks that follow a word without a space


@dataclass(frozen=True, slots=True)
class Page:
    """A text with LF line ends only, and the way back to the source that it was made of.

    `mask` is a character that stands for what is no text, as long as that is in the source.
    """

    text: str
    mask: str
    folded: tuple[int, ...] = ()  # offsets of the line ends that were CRLF, in order

    def place(self, offset: int) -> int:
        """The offset in the source."""
        return offset + bisect_left(self.folded, offset) if self.folded else offset

    def span(self, start: int, end: int) -> Span:
        """The range in the source."""
        return Span(self.place(start), self.place(end))


def unified(text: str, mask: str = "") -> Page:
    """The page of a text: CRLF and CR become LF, NUL becomes U+FFFD."""
    text = text.replace("\0", "\ufffd")
    if "\r" not in text:
        return Page(text, mask)
    pieces = text.split("\r\n")
    lengths = accumulate(len(piece) + 1 for piece in pieces[:-1])
    return Page("\n".join(pieces).replace("\r", "\n"), mask, tuple(length - 1 for length in lengths))


class Transcript:
    """A text in the making; offsets given to it are those of the page."""

    def __init__(self, page: Page) -> None:
        self.length = 0
        self._page = page
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int, int]] = []  # at, start, length, end
        self._gap = False  # something unseen stands before what comes next
        self._growing = False  # the last run stands character for character

    def copy(self, start: int, end: int) -> None:
        """Add a stretch of the page as it stands; what is masked in it is left out."""
        text = self._page.text[start:end]
        if self._page.mask and self._page.mask in text:
            for piece in text.split(self._page.mask):
                if piece:
                    self._add(piece, start, start + len(piece))
                else:
                    self._gap = True
                start += len(piece) + 1
            return
        self._add(text, start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Add what the stretch of the page from start to end reads as."""
        if self._gap and text == " " and self._spaced():
            return
        self._gap = False
        self._append(text, start, end)
        self._growing = False

    def skip(self) -> None:
        """Pass something that is not read: of the spaces on both sides one is left, before a mark none."""
        self._gap = True

    def finish(self, *, trim: bool) -> tuple[str, tuple[Run, ...]]:
        """The text and its runs in the source; `trim` takes white space off the end."""
        text = "".join(self._parts)
        runs = self._runs
        if trim and (kept := text.rstrip(" \t\n")) != text:
            text = kept
            runs = [_cut(run, len(text)) for run in runs if run[0] < len(text)]
        place = self._page.place
        if not self._page.folded:
            return text, tuple(Run(at, start, length, end - start) for at, start, length, end in runs)
        return text, tuple(
            Run(at, source := place(start), length, place(end) - source) for at, start, length, end in runs
        )

    def _add(self, text: str, start: int, end: int) -> None:
        if self._gap and self._spaced():
            text = text.lstrip(" \t")
            start = end - len(text)
        if not text:
            return
        if self._gap and text[0] in _CLOSING and self._parts and self._parts[-1].endswith(" "):
            self._drop_space()
        self._gap = False
        at, first, _, last = self._runs[-1] if self._growing else (0, 0, 0, -1)
        if last == start:
            self._runs[-1] = (at, first, end - first, end)
            self._parts.append(text)
            self.length += len(text)
            return
        self._append(text, start, end)
        self._growing = True

    def _append(self, text: str, start: int, end: int) -> None:
        self._runs.append((self.length, start, len(text), end))
        self._parts.append(text)
        self.length += len(text)

    def _drop_space(self) -> None:
        """Take back the space that stood before something unseen."""
        at, start, length, end = self._runs.pop()
        if length > 1:
            self._runs.append((at, start, length - 1, end - 1))
        self._parts[-1] = self._parts[-1][:-1]
        if not self._parts[-1]:
            self._parts.pop()
        self.length -= 1
        self._growing = self._growing and length > 1

    def _spaced(self) -> bool:
        return not self._parts or self._parts[-1][-1].isspace()


def _cut(run: tuple[int, int, int, int], length: int) -> tuple[int, int, int, int]:
    at, start, taken, end = run
    over = at + taken - length
    return run if over <= 0 else (at, start, taken - over, end - over)
