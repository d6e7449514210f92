"""Articles that are reported with findings of a test's own choice."""

from __future__ import annotations

from copydesk.finding import Finding
from copydesk.report import ArticleReport, OutlineEntry
from copydesk.score import score
from copydesk.source import Source


def reported(
    text: str, *findings: Finding, path: str = "a.md", title: str = "", outline: tuple[OutlineEntry, ...] = ()
) -> ArticleReport:
    """An article of 1,500 words with these findings and nothing else."""
    metrics = {"words": 1500, "sentences": 100, "reading_minutes": 6.3, "ease": 60.0}
    marks = ("0" * 16,) * len(findings)
    found = score(findings, 1500)
    return ArticleReport(Source(path, text), "markdown", title, "en", found, metrics, outline, (), findings, marks)
