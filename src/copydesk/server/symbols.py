"""The outline as symbols of a document, those of plain text among them; the score as a lens."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol.types import CodeLens, Command, DocumentSymbol, SymbolKind

from copydesk.report import ArticleReport, OutlineEntry
from copydesk.server.positions import Positions
from copydesk.source import Span


def symbols(report: ArticleReport, places: Positions) -> list[DocumentSymbol]:
    """The headings, each with those below it; a heading reaches to the next one that is not below it."""
    top: list[DocumentSymbol] = []
    above: list[tuple[int, DocumentSymbol]] = []
    for at, entry in enumerate(report.outline):
        symbol = _symbol(report, entry, report.outline[at + 1 :], places)
        while above and above[-1][0] >= entry.level:
            above.pop()
        (above[-1][1].children if above else top).append(symbol)  # type: ignore[union-attr]
        above.append((entry.level, symbol))
    return top


def lens(report: ArticleReport, places: Positions) -> CodeLens:
    """Score, grade, ease and number of findings above the first line."""
    ease, count = report.metrics["ease"], len(report.findings)
    facts = [f"score {report.score.total:.1f} {report.score.grade}"]
    facts += [f"ease {ease:.0f}"] if ease is not None else []
    facts += [f"{report.words:,} words", f"{count} finding{'' if count == 1 else 's'}"]
    return CodeLens(places.line_range(1), Command(" · ".join(facts), ""))


def _symbol(
    report: ArticleReport, entry: OutlineEntry, following: Sequence[OutlineEntry], places: Positions
) -> DocumentSymbol:
    starts = report.source.line_starts
    after = next((one.line for one in following if one.level <= entry.level), None)
    end = starts[after - 1] if after else len(report.source.text)
    line = report.source.line_span(entry.line)
    return DocumentSymbol(
        name=entry.text or "(empty heading)",
        kind=SymbolKind.String,
        range=places.range(Span(line.start, max(end, line.end))),
        selection_range=places.range(line),
        detail=f"inferred, {entry.confidence:.0%} sure" if entry.inferred else None,
        children=[],
    )
