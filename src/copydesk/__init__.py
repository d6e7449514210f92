"""copydesk checks articles: structure, residue, FAQ, readability, and whether their claims agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from copydesk.recall import recalling

__version__ = "0.1.0"

with recalling():
    from copydesk.finding import Edit, Fix, Problem, Related, Severity
    from copydesk.rule import rule
    from copydesk.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from copydesk.article import Article, Block, Inline, InlineKind, Kind, Passage, Section
    from copydesk.report import Report

__all__ = [
    "Annotated",
    "Article",
    "Block",
    "Edit",
    "Fix",
    "Inline",
    "InlineKind",
    "Kind",
    "Passage",
    "Problem",
    "Related",
    "Section",
    "Severity",
    "Source",
    "Span",
    "__version__",
    "lint",
    "rule",
]


def lint(article: str | Path, *, format: str = "markdown", config: Mapping[str, object] | None = None) -> Report:
    """The report on an article: a text, or a path (a file or a folder) as `Path`.

    `config` has the keys of copydesk.toml. A text is read as `format`; a file as its suffix tells, under
    the nearest copydesk.toml above it.

    Raises:
        CopydeskError: the configuration is wrong.
    """
    from copydesk.run import Request, check_text, run

    if isinstance(article, str):
        return check_text(article, format, config)
    return run(Request((str(article),), config or {}))


_OF_ARTICLE = frozenset(("Article", "Block", "Inline", "InlineKind", "Kind", "Passage", "Section"))
"""Names that are imported when they are asked for: what gives an old answer again needs none of them."""


def __getattr__(name: str) -> object:
    if name not in _OF_ARTICLE:
        raise AttributeError(f"module 'copydesk' has no attribute '{name}'")
    with recalling():
        from copydesk import article
    for one in _OF_ARTICLE:
        globals()[one] = getattr(article, one)
    value: object = getattr(article, name)
    return value
