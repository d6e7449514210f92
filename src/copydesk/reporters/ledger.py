"""The ledger of claims as a table for a terminal, as JSON, as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from copydesk import __version__
from copydesk.article import Article
from copydesk.claims.ledger import Claim, SourceKind, claims
from copydesk.language.excerpt import excerpt
from copydesk.report import FileProblem
from copydesk.reporters.styled import Line, Piece, wrapped

VERSION = 1
"""The JSON's version; fields may be added without a new one."""

_PLACE, _TYPE = 9, 13  # columns
_REFERENCE = 40  # characters of an address or a name that are shown


class Row(NamedTuple):
    """A claim with its place: line and column from 1, offsets in characters from 0."""

    path: str
    line: int
    column: int
    start: int
    end: int
    kind: str
    value: str
    source: str
    reference: str  # the source's address, label or name
    sentence: str


def rows(article: Article) -> Iterator[Row]:
    """The claims of an article."""
    return (_row(article, claim) for claim in claims(article))


def table(found: Sequence[Row], width: int) -> Iterator[Line]:
    """The claims article by article in lines of at most so many columns, and how many have a source."""
    for path, group in groupby(found, lambda row: row.path):
        yield (Piece(f"── {path}", "bold"),)
        for row in group:
            yield from wrapped(tuple(_pieces(row)), width, _PLACE + _TYPE + 4)
        yield ()
    bare = sum(row.source == SourceKind.NONE for row in found)
    yield (Piece(f"{len(found)} claim{'' if len(found) == 1 else 's'}, {bare} without a source", "dim"),)


def written_json(found: Sequence[Row], problems: Sequence[FileProblem]) -> str:
    """One JSON object, ended by a newline."""
    data = {
        "version": VERSION,
        "tool": f"copydesk {__version__}",
        "claims": [row._asdict() for row in found],
        "problems": [{"path": one.path, "message": one.message} for one in problems],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def written_csv(found: Sequence[Row], _: Sequence[FileProblem] = ()) -> str:
    """A head and a line for each claim; what could not be read is not in it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(Row._fields)
    writer.writerows(found)
    return text.getvalue()


WRITTEN: Mapping[str, Callable[[Sequence[Row], Sequence[FileProblem]], str]] = {
    "json": written_json,
    "csv": written_csv,
}
"""The formats beside the table."""


def _row(article: Article, claim: Claim) -> Row:
    place = article.source.line_column(claim.span.start)
    said = (claim.kind.value, claim.value, claim.source.kind.value, claim.source.reference, claim.sentence)
    return Row(article.source.path, *place, claim.span.start, claim.span.end, *said)


def _pieces(row: Row) -> Iterator[Piece]:
    yield Piece(f"  {f'{row.line}:{row.column}':>{_PLACE}}  ", "dim")
    yield Piece(f"{row.kind:<{_TYPE}}", "cyan")
    yield Piece(f"{excerpt(row.value)}  ")
    if row.source == SourceKind.NONE:
        yield Piece("no source", "yellow")
    else:
        yield Piece(f"{row.source}: {excerpt(row.reference, _REFERENCE)}", "green")
