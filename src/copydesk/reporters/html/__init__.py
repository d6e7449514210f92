"""The report as one HTML file: the articles with their findings in the margin, readable without copydesk."""

from __future__ import annotations

from copydesk.report import ArticleReport
from copydesk.reporters.html.article import article_view
from copydesk.reporters.html.overview import overview
from copydesk.reporters.html.page import opening, rendered
from copydesk.reporters.reporter import Look, Reporter
from copydesk.summary import Summary

__all__ = ["reporter"]


def reporter(look: Look) -> Reporter:
    """What writes the page; it looks the same whatever the look."""
    return Reporter(article=_article, closing=_closing, opening=opening())


def _article(report: ArticleReport) -> str:
    return rendered("article.html", view=article_view(report))


def _closing(summary: Summary) -> str:
    return rendered("closing.html", view=overview(summary))
