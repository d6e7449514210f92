"""Pieces of a plain text: the lines that belong together, by their form alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from copydesk.cached import cached_property
from copydesk.loaders import text_lines as look
from copydesk.loaders.text_lines import Line
from copydesk.loaders.text_wrapping import is_soft, wrap_width
from copydesk.source import Source, Span

_CODE_SHARE = 0.6
_NO_MARGIN = 10**9  # columns: only what a line of a program opens is indented as code
_MAX_ROW_WORDS = 40  # one line with a tab and more words than this is a paragraph with a stray tab
_MAX_UNDERLINED = 120  # characters of a heading
_NO_HEADING_END = (".", ",", ";", ":")
_NEED_COMPANY = "–*+"  # alone, such a mark is a dash before a name, a footnote's star, a plus sign


class Form(Enum):
    """What the form of its lines makes of a piece."""

    TEXT = auto()
    ITEM = auto()
    ROW = auto()
    CODE = auto()
    BREAK = auto()
    MARKED = auto()  # a heading that is underlined or has "#" before it


@dataclass(frozen=True)
class Piece:
    """A paragraph, an item, a row …: its lines as they stand."""

    form: Form
    lines: tuple[Line, ...]
    gap: int = 0  # blank lines before it
    marker: str = ""  # of an item
    level: int = 0  # of a marked heading

    @property
    def indent(self) -> int:
        """Columns of white space before it."""
        return self.lines[0].indent

    @property
    def span(self) -> Span:
        """With bullets, underlines and fences, without indentation unless it is code's."""
        first = self.lines[0]
        return Span(first.left if self.form is Form.CODE else first.start, self.lines[-1].end)

    @cached_property
    def parts(self) -> tuple[Span, ...]:
        """What a reader reads of its lines, without what marks them."""
        first = self.lines[0]
        if self.form is Form.ITEM:
            return (first.behind(len(self.marker)), *(line.span for line in self.lines[1:]))
        if self.form is Form.MARKED:
            return (look.without_hashes(first),)
        if self.form is Form.CODE:
            fenced = look.is_fence(first) and len(self.lines) > 1
            return tuple(Span(line.left, line.end) for line in (self.lines[1:-1] if fenced else self.lines))
        return tuple(line.span for line in self.lines)

    @cached_property
    def text(self) -> str:
        """All of its lines in one, bullets and numbers included."""
        return self.lines[0].text if len(self.lines) == 1 else " ".join(line.text for line in self.lines)


@dataclass(frozen=True)
class _Manner:
    """How a text is written: the column where it is wrapped (0: it is not), and the bullets it uses."""

    width: int
    bullets: frozenset[str]


@dataclass(frozen=True)
class _Chunk:
    """Lines without a blank one between them, or a fence with all that is in it."""

    lines: tuple[Line, ...]
    gap: int
    fenced: bool


def pieces(source: Source) -> list[Piece]:
    """All pieces, in the order of the text."""
    lines = list(look.lines(source))
    chunks = list(_chunks(lines))
    breaks = [pair for chunk in chunks if not chunk.fenced for pair in pairwise(chunk.lines) if _may_run_on(*pair)]
    manner = _Manner(wrap_width(lines, breaks), _bullets(lines))
    return [piece for chunk in chunks for piece in _of_chunk(chunk, manner)]


def _chunks(lines: Sequence[Line]) -> Iterator[_Chunk]:
    fences = [at for at, line in enumerate(lines) if look.is_fence(line)]
    closing = dict(zip(fences[::2], fences[1::2], strict=False))
    at = gap = 0
    while at < len(lines):
        if not lines[at].text:
            at, gap = at + 1, gap + 1
            continue
        end = closing[at] + 1 if at in closing else at + 1
        while at not in closing and end < len(lines) and lines[end].text and end not in closing:
            end += 1
        yield _Chunk(tuple(lines[at:end]), gap, at in closing)
        at, gap = end, 0


def _bullets(lines: Sequence[Line]) -> frozenset[str]:
    """The marks of `_NEED_COMPANY` that lead two lines in a row."""
    marks = [look.marker(line) for line in lines if line.text]
    return frozenset(one for one, other in pairwise(marks) if one == other and one in _NEED_COMPANY)


def _may_run_on(before: Line, after: Line) -> bool:
    """Whether a sentence may run on from one line into the other."""
    return not (_is_special(before) or _is_special(after) or look.marker(after))


def _is_special(line: Line) -> bool:
    return look.is_row(line) or look.is_break(line) or look.hashes(line) > 0 or look.is_code(line.text)


def _of_chunk(chunk: _Chunk, manner: _Manner) -> Iterator[Piece]:
    lines = chunk.lines
    if chunk.fenced or _is_program(lines):
        yield Piece(Form.CODE, lines, chunk.gap)
        return
    at, gap = 0, chunk.gap
    while at < len(lines):
        piece = _piece(lines, at, gap, manner)
        yield piece
        at, gap = at + len(piece.lines), 0


def _is_program(lines: Sequence[Line]) -> bool:
    if len(lines) == 1:
        return look.is_loud_code(lines[0].text)
    margin = lines[0].indent if look.is_code(lines[0].text) else _NO_MARGIN
    return sum(line.indent > margin or look.is_code(line.text) for line in lines) >= _CODE_SHARE * len(lines)


def _piece(lines: Sequence[Line], at: int, gap: int, manner: _Manner) -> Piece:
    line = lines[at]
    if look.is_break(line):
        return Piece(Form.BREAK, (line,), gap)
    if level := look.hashes(line):
        return Piece(Form.MARKED, (line,), gap, level=level)
    if at == 0 and _is_underlined(lines):
        return Piece(Form.MARKED, tuple(lines[:2]), gap, level=1 if lines[1].text[0] == "=" else 2)
    mark = look.marker(line)
    if mark and (mark not in _NEED_COMPANY or mark in manner.bullets):
        return Piece(Form.ITEM, _run(lines, at, manner), gap, mark)
    if look.is_row(line) and _is_table(lines, at):
        return Piece(Form.ROW, (line,), gap)
    return Piece(Form.TEXT, _run(lines, at, manner), gap)


def _is_underlined(lines: Sequence[Line]) -> bool:
    if len(lines) < 2 or not look.is_underline(lines[1]) or look.marker(lines[0]):
        return False
    return len(lines[0].text) <= _MAX_UNDERLINED and not lines[0].text.endswith(_NO_HEADING_END)


def _run(lines: Sequence[Line], at: int, manner: _Manner) -> tuple[Line, ...]:
    """A line with those that an editor's line breaks cut off it."""
    end = at + 1
    while manner.width and end < len(lines) and _runs_on(lines[end - 1], lines[end], manner):
        end += 1
    return tuple(lines[at:end])


def _runs_on(before: Line, after: Line, manner: _Manner) -> bool:
    return _may_run_on(before, after) and is_soft((before, after), manner.width)


def _is_table(lines: Sequence[Line], at: int) -> bool:
    near = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
    return any(look.is_row(line) for line in near) or len(lines[at].text.split()) <= _MAX_ROW_WORDS
