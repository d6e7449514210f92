"""An article as its part of the page shows it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from copydesk.article import Article
from copydesk.brief import Brief
from copydesk.finding import Severity
from copydesk.language.excerpt import excerpt
from copydesk.loaders import loaded
from copydesk.report import ArticleReport, FaqEntry, brief
from copydesk.reporters.html.charts import Bar, Column, bars, columns
from copydesk.reporters.html.costs import Costs, costs_of
from copydesk.reporters.html.identity import article_key
from copydesk.reporters.html.layout import Cell, Row, body_html, chunks, kind_of, lead_html, rows, table_html
from copydesk.reporters.html.marks import MarkedText, marks
from copydesk.reporters.html.notes import Note, notes_by_row
from copydesk.reporters.ledger import Row as ClaimRow
from copydesk.reporters.ledger import rows as claim_rows
from copydesk.reporters.metrics import ArticleMetrics, measured

MAX_CLAIMS = 500
"""So many claims are listed; of more, a reader is told how many there are."""

QUOTED = 160
"""Characters of a passage of evidence that are shown."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row with its HTML: `cells` of a table, else `html`."""

    id: str  # "" where no link points
    line: int
    kind: str
    row: Row
    lead: Markup
    html: Markup
    cells: Sequence[Sequence[Cell]]
    notes: Sequence[Note]
    last_line: int


@dataclass(frozen=True, slots=True)
class Reference:
    """A line that a link points at, with what stands there."""

    line: int
    href: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A pair of the FAQ with its evidence."""

    entry: FaqEntry
    place: Reference
    evidence: Sequence[Reference]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its place; `address` is empty unless the source is a page on the web."""

    row: ClaimRow
    place: Reference
    before: str
    after: str
    address: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All that the template of an article needs."""

    key: str
    report: ArticleReport
    brief: Brief
    counts: Mapping[Severity, int]
    costs: Costs
    reading: ArticleMetrics
    bars: Sequence[Bar]
    columns: Sequence[Column]
    outline: Sequence[Reference]
    faq: Sequence[Answer]
    claims: Sequence[ClaimView]
    more_claims: int
    chunks: Iterator[Sequence[RowView]]
    tail: Markup


def article_view(report: ArticleReport) -> ArticleView:
    """The view of an article; what its report does not hold is read from its source."""
    article = loaded(report.source, report.format)
    key = article_key(report.path)
    found = rows(article)
    places = _Lines(report, found, key)
    reading = measured(article, all_formulas=False)
    claims = _claims(article, places)
    listed = list(islice(claims, MAX_CLAIMS))
    marked = marks(report.findings)
    text = MarkedText(report.source.text, marked, key)
    notes = notes_by_row(report, marked, found)
    return ArticleView(
        key=key,
        report=report,
        brief=brief(report),
        counts=_counts(report),
        costs=costs_of(report),
        reading=reading,
        bars=bars(report.score),
        columns=columns(reading.sections, [places.of_line(one.line) for one in reading.sections]),
        outline=[places.of_line(one.line) for one in report.outline],
        faq=[_answer(one, places) for one in report.faq],
        claims=listed,
        more_claims=sum(1 for _ in claims),
        chunks=_chunks(found, text, notes, places),
        tail=Markup(text.tail()),
    )


def _counts(report: ArticleReport) -> dict[Severity, int]:
    """The number of findings of each severity that there are any of, the gravest first."""
    counts = Counter(one.severity for one in report.findings)
    return {severity: counts[severity] for severity in Severity if counts[severity]}


class _Lines:
    """The rows by the lines that they begin in."""

    def __init__(self, report: ArticleReport, found: Sequence[Row], key: str) -> None:
        self._report = report
        self._key = key
        self._bodies = [row.body for row in found]
        self._lines = [report.source.line(row.body) for row in found]
        self._wanted: set[int] = set()

    def id(self, number: int) -> str:
        """The id of a row; "" if no link points at it, or the row before begins in the same line."""
        line = self._lines[number]
        is_wanted = line in self._wanted and (not number or self._lines[number - 1] != line)
        return f"{self._key}-l{line}" if is_wanted else ""

    def line(self, number: int) -> int:
        """The line that a row begins in."""
        return self._lines[number]

    def last_line(self, row: Row) -> int:
        """The line of a row's last character."""
        return self._report.source.line(max(row.start, row.end - 1))

    def at(self, offset: int, quote: str = "") -> Reference:
        """A link to the row that an offset lies in, with the offset's own line."""
        row = max(0, bisect_right(self._bodies, offset) - 1)
        self._wanted.add(self._lines[row])
        return Reference(self._report.source.line(offset), f"#{self._key}-l{self._lines[row]}", quote)

    def of_line(self, line: int) -> Reference:
        """A link to the row that the end of a line lies in."""
        found = self.at(self._report.source.line_span(line).end)
        return Reference(line, found.href)

    def quoted(self, start: int, end: int) -> Reference:
        """A link to a passage with its words."""
        return self.at(start, excerpt(self._report.source.text[start:end], QUOTED))


def _chunks(
    found: Sequence[Row], text: MarkedText, notes: Mapping[int, Sequence[Note]], places: _Lines
) -> Iterator[Sequence[RowView]]:
    for numbers in chunks(found, lambda number: sum(one.lines for one in notes.get(number, ()))):
        yield [_row(found[number], text, notes.get(number, ()), places, number) for number in numbers]


def _row(row: Row, text: MarkedText, notes: Sequence[Note], places: _Lines, number: int) -> RowView:
    kind = kind_of(row, text)
    return RowView(
        id=places.id(number),
        line=places.line(number),
        kind=kind,
        row=row,
        lead=Markup(lead_html(row, text)),
        html=Markup("" if kind == "table" else body_html(row, text)),
        cells=table_html(row, text) if kind == "table" else (),
        notes=notes,
        last_line=places.last_line(row),
    )


def _answer(entry: FaqEntry, places: _Lines) -> Answer:
    evidence = [places.quoted(span.start, span.end) for span in entry.evidence]
    return Answer(entry, places.of_line(entry.line), evidence)


def _claims(article: Article, places: _Lines) -> Iterator[ClaimView]:
    for row in claim_rows(article):
        before, _, after = row.sentence.partition(row.value)
        address = row.reference if row.reference.startswith(("https://", "http://")) else ""
        # A value whose sentence wraps within it is not found there; then the sentence stands alone.
        parts = (before, after) if len(before) < len(row.sentence) else (row.sentence, "")
        yield ClaimView(row, places.at(row.start), *parts, address)
