"""The day that an article gives as its own."""

from __future__ import annotations

from datetime import date, datetime

from copydesk.article.article import Article
from copydesk.article.metadata import Entry

PUBLISHED = (
    "date published publish_date publishdate pubdate date_published datepublished published_at published_date created"
    " pub_date publisheddate article:published_time"
).split()
"""The keys of metadata that say when an article was published."""

UPDATED = (
    "updated modified lastmod last_modified date_modified datemodified updated_at last_updated lastupdated updateddate"
    " modified_date updated_date article:modified_time"
).split()
"""The keys of metadata that say when an article was last changed."""


def own_day(article: Article) -> date | None:
    """When the article was last changed, else published, as its metadata tells; None where it does not."""
    entry = own_entry(article)
    return _day(entry) if entry else None


def own_entry(article: Article) -> Entry | None:
    """Where the metadata tells that day."""
    entries = (article.metadata.get(key) for key in (*UPDATED, *PUBLISHED))
    return next((entry for entry in entries if entry and _day(entry)), None)


def _day(entry: Entry) -> date | None:
    if isinstance(entry.value, datetime):
        return entry.value.date()
    if isinstance(entry.value, date):
        return entry.value
    try:
        return date.fromisoformat(entry.text.strip()[:10])
    except ValueError:
        return None
