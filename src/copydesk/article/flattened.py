"""Flattened tables: a header and rows whose cells have run together into lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from copydesk.article.block import Block, Kind
from copydesk.source import Span

_MIN_ROWS = 3
_MAX_ROW_LENGTH = 160
_MAX_ROW_WORDS = 25
_MAX_HEADER_WORDS = 7
_MAX_LABEL_WORDS = 4
_MOST = 0.6
_HALF = 0.5
_TERSE = 6  # mean words of a row where the header has no usual column name
_LONGER = 2  # times the mean words of the first rows, for those after them

_COLUMN_NAMES = """
action advantage age amount answer area aspect attribute audience before after benefit brand calories capacity category
city color colour command comparison condition cost country criteria criterion date day default definition deadline
description detail difference difficulty disadvantage dose duration effect event example explanation factor feature fee
format frequency function goal group idea impact importance ingredient item key language length level limit location
material meaning measure method metric model month name note number option outcome parameter part payment pattern
percentage period phase plan platform point position price principle priority problem process product property pros cons
purpose quantity question range rank rate rating reason recommendation requirement responsibility result risk role rule
score season service size skill solution source specification spec stage standard status step strategy strength summary
support symptom target task team technique term test tier time tip tool topic total treatment trend type unit usage use
value version volume weakness weight width year
aspecto benefício beneficio característica categoria categoría coste custo dado dato descrição descripción detalhe
detalle dica ejemplo exemplo etapa fator função nombre nome objetivo opción passo paso plano ponto precio preço prazo
punto recurso requisito resultado tema tipo valor ventaja vantagem
aspekt beispiel beschreibung datum eigenschaft ergebnis funktion größe kosten kriterium merkmal nutzen preis punkt
schritt thema typ vorteil wert zweck
avantage caractéristique coût critère étape exemple fonction objectif prix taille valeur élément
"""
_SMALL = "a an and de del do da des der die du for in la le of on or per the to und vs y e et"
_RESIDUE = """
about advertisement all by follow image latest more most photo popular read recent recommended related see share
sponsored subscribe top trending
"""
_NAMES, _SMALL_WORDS, _NO_HEADER = (frozenset(words.split()) for words in (_COLUMN_NAMES, _SMALL, _RESIDUE))
_HEADER = re.compile(r"[^\W\d_][\w'’-]*(?: (?:[&/|]|\(?[\w'’%$€£/-]+\)?))+")
_EMOJI = re.compile(
    r"[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d]"
    r"[\ufe0e\ufe0f\u200d\u20e3\U0001f000-\U0001faff\u2600-\u27bf]*[ \t\u00a0]*"
)
_WORD = re.compile(r"\w+")
_GAP = re.compile(r"\t+| {2,}")
_VALUE = re.compile(r"[A-ZÀ-ÞŠŽ0-9$€£¥<>≤≥~±+-][^\s]*|[✓✔✗✘–—-]")
_ENDS = (".", "!", "…")
_INNER_END = re.compile(r"[.!?:;,]$")


@dataclass(frozen=True)
class FlattenedTable:
    """A table that became lines: the block with its column names, and a block for each row."""

    header: Block
    rows: tuple[Block, ...]
    columns: int  # a guess from the header

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (self.header, *self.rows)

    @property
    def span(self) -> Span:
        return self.header.span.to(self.rows[-1].span)


@dataclass(frozen=True)
class _Row:
    """What a block looks like as a row."""

    label: str  # its first word, in lower case, without an emoji
    words: int
    emoji: bool
    split: bool  # a value begins behind the label
    plain: bool  # some word is in lower case, or a number
    ends: bool  # a full stop or the like ends it


def flattened_tables(blocks: Sequence[Block]) -> tuple[FlattenedTable, ...]:
    """The flattened tables among paragraphs that follow one another, in order."""
    found: list[FlattenedTable] = []
    may_be = bytes(map(_may_be_row, blocks))
    if b"\1" * (_MIN_ROWS + 1) not in may_be:
        return ()
    rows = [_row(block) if possible else None for block, possible in zip(blocks, may_be, strict=True)]
    at = 0
    while at < len(blocks):
        table = _table_at(blocks, rows, at)
        if table:
            found.append(table)
        at += len(table.blocks) if table else 1
    return tuple(found)


def spaced_cells(line: str) -> list[str]:
    """The cells that tabs or wide gaps part."""
    return [cell.strip() for cell in _GAP.split(line.strip())]


def _table_at(blocks: Sequence[Block], rows: Sequence[_Row | None], at: int) -> FlattenedTable | None:
    header = blocks[at]
    if not _may_be_row(header):
        return None
    gaps = _gaps(header.text)
    end = _end_of_spaced(blocks, at, gaps) if gaps else _end_of_run(rows, at, header.text)
    if end - at - 1 < _MIN_ROWS:
        return None
    return FlattenedTable(header, tuple(blocks[at + 1 : end]), gaps + 1 if gaps else _columns(header.text))


def _may_be_row(block: Block) -> bool:
    text = block.text
    return block.kind is Kind.PARAGRAPH and 0 < len(text) <= _MAX_ROW_LENGTH and "\n" not in text


def _gaps(text: str) -> int:
    """How many tabs or wide gaps part a line into cells; a gap behind a full stop parts sentences."""
    cells = _GAP.split(text)
    return 0 if any(_INNER_END.search(cell) for cell in cells[:-1]) else len(cells) - 1


def _end_of_spaced(blocks: Sequence[Block], at: int, gaps: int) -> int:
    """Behind the last line that has as many wide gaps as the first, if that has column names."""
    end = at + 1
    if not all(cell[:1].isupper() for cell in _GAP.split(blocks[at].text)):
        return end
    while end < len(blocks) and _may_be_row(blocks[end]) and _gaps(blocks[end].text) == gaps:
        end += 1
    return end


def _end_of_run(rows: Sequence[_Row | None], at: int, header: str) -> int:
    """Behind the last row under a header of column names; right behind the header if there is no table."""
    first = [row for row in rows[at + 1 : at + 1 + _MIN_ROWS] if row]
    if not _is_header(header) or not _is_table(header, first):
        return at + 1
    end = at + 1 + _MIN_ROWS
    while end < len(rows) and _goes_on(first, rows[end]):
        end += 1
    return end


def _goes_on(first: Sequence[_Row], row: _Row | None) -> bool:
    """Whether a row has the form of the first ones."""
    if row is None or row.words > _LONGER * max(one.words for one in first) or _is_mixed([*first, row]):
        return False
    return row.emoji or (row.split and not any(one.emoji for one in first))


def _is_header(text: str) -> bool:
    """Whether a line can be column names: short, capitalised twice or more, without punctuation."""
    words = text.split()
    if not 2 <= len(words) <= _MAX_HEADER_WORDS or not _HEADER.fullmatch(text) or text.isupper():
        return False
    if _NO_HEADER.intersection(word.lower() for word in words):
        return False
    return words[0][0].isupper() and _columns(text) >= 2


def _columns(header: str) -> int:
    """How many words of a header begin a column, at most."""
    return sum((word[0].isupper() or word[0].isdigit()) and word.lower() not in _SMALL_WORDS for word in header.split())


def _is_table(header: str, rows: Sequence[_Row]) -> bool:
    """Whether the first rows look alike, and like cells that have run together."""
    if len(rows) < _MIN_ROWS or len({row.label for row in rows}) < len(rows) or _is_mixed(rows):
        return False
    if all(row.emoji for row in rows):
        return True
    split = sum(row.split for row in rows) / len(rows)
    plain = sum(row.plain for row in rows) / len(rows)
    if _has_column_name(header):
        return split >= _MOST and plain >= _HALF
    return split == 1 and plain >= _MOST and sum(row.words for row in rows) <= _TERSE * len(rows)


def _is_mixed(rows: Sequence[_Row]) -> bool:
    """Whether some rows end with a full stop and about as many do not."""
    ends = sum(row.ends for row in rows)
    return max(ends, len(rows) - ends) < _MOST * len(rows)


def _has_column_name(header: str) -> bool:
    return any(word in _NAMES or word.rstrip("s") in _NAMES for word in _WORD.findall(header.lower()))


def _row(block: Block) -> _Row | None:
    """What a short paragraph looks like as a row; None if it cannot be one."""
    emoji = _EMOJI.match(block.text)
    words = block.text[emoji.end() if emoji else 0 :].split()
    if not 2 <= len(words) <= _MAX_ROW_WORDS or not (words[0][0].isupper() or emoji) or words[-1].endswith("?"):
        return None
    label = words[: _MAX_LABEL_WORDS + 1]
    if any(_INNER_END.search(word) for word in label[:2]) and not emoji:
        return None
    return _Row(
        label=words[0].lower(),
        words=len(words),
        emoji=emoji is not None,
        split=any(_VALUE.fullmatch(word) and word not in ("I", "A") for word in label[1:]),
        plain=any(word[0].islower() or not word[0].isalpha() for word in words[1:]),
        ends=block.text.endswith(_ENDS),
    )
