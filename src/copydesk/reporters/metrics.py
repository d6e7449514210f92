"""Readability of articles and of their sections, as a table for a terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from copydesk import __version__
from copydesk.article import Article
from copydesk.article.reading import SectionReading, is_english, section_readings
from copydesk.inspection import metrics
from copydesk.language.adapted import adapted
from copydesk.language.classic import classic
from copydesk.language.ease import costs, ease, hard_words
from copydesk.language.excerpt import excerpt
from copydesk.language.readability import Counts
from copydesk.report import FileProblem
from copydesk.reporters.styled import Line, Piece, wrapped

VERSION = 1
"""The JSON's version; fields may be added without a new one."""

_REASONS = {"long_sentences": "long sentences", "rare_words": "rare words", "long_words": "long words"}
_SHOWN = 8  # hard words of a section
_PLACE, _NAME = 6, 32  # columns
_COUNTS = frozenset({"words", "sentences", "reading_minutes", "ease"})


@dataclass(frozen=True, slots=True)
class SectionMetrics:
    """The readability of a section; ease and costs are None where the language has no fit."""

    heading: str  # "" for what comes before the first heading
    level: int
    line: int
    words: int
    sentences: int
    ease: float | None
    costs: Mapping[str, float] | None  # the points that are missing for an ease of 100, by reason
    hard_words: tuple[str, ...]  # hardest first


@dataclass(frozen=True, slots=True)
class ArticleMetrics:
    """The readability of an article; `formulas` are by their own names."""

    path: str
    language: str
    metrics: Mapping[str, float | None]
    costs: Mapping[str, float] | None
    formulas: Mapping[str, float]
    sections: tuple[SectionMetrics, ...]


def measured(article: Article, *, all_formulas: bool) -> ArticleMetrics:
    """The readability of an article, with all classic formulas (textstat's) if they are asked for."""
    counts = article.counts
    formulas = adapted(counts, article.language)
    if all_formulas and _has_ease(article):
        formulas |= classic([one.masked for one in article.sentences])
    return ArticleMetrics(
        path=article.source.path,
        language=article.language,
        metrics=metrics(article),
        costs=_costs(article, counts),
        formulas={name: round(value, 1) for name, value in formulas.items()},
        sections=tuple(_section(article, one) for one in section_readings(article)),
    )


def written_json(found: Sequence[ArticleMetrics], problems: Sequence[FileProblem]) -> str:
    """One JSON object, ended by a newline."""
    data = {
        "version": VERSION,
        "tool": f"copydesk {__version__}",
        "articles": [asdict(one) for one in found],
        "problems": [{"path": one.path, "message": one.message} for one in problems],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


WRITTEN: Mapping[str, Callable[[Sequence[ArticleMetrics], Sequence[FileProblem]], str]] = {"json": written_json}
"""The formats beside the table."""


def table(found: Sequence[ArticleMetrics], width: int) -> Iterator[Line]:
    """The articles one by one in lines of at most so many columns, each with its sections."""
    for one in found:
        yield (Piece(f"── {one.path}", "bold"),)
        yield from wrapped((Piece("  "), *_headline(one)), width, 2)
        yield from wrapped((Piece("  "), *_formulas(one)), width, 2)
        for section in one.sections:
            yield from wrapped(tuple(_row(section)), width, _PLACE + _NAME + 4)
        yield ()


def _has_ease(article: Article) -> bool:
    return is_english(article) and any(line.forms for line in article.lines)


def _costs(article: Article, counts: Counts) -> Mapping[str, float] | None:
    if not _has_ease(article):
        return None
    return {name: round(value, 1) for name, value in costs(counts)._asdict().items()}


def _section(article: Article, one: SectionReading) -> SectionMetrics:
    heading, first = one.section.heading, one.section.blocks[0]
    return SectionMetrics(
        heading=heading.text if heading else "",
        level=one.section.level,
        line=article.source.line((heading or first).span.start),
        words=one.counts.words,
        sentences=one.counts.sentences,
        ease=round(ease(one.counts), 1) if _has_ease(article) and one.counts.words else None,
        costs=_costs(article, one.counts),
        hard_words=tuple(hard_words(one.lines)) if _has_ease(article) else (),
    )


def _headline(one: ArticleMetrics) -> Iterator[Piece]:
    value = one.metrics["ease"]
    if value is None or one.costs is None:
        yield Piece("ease is not available for this language", "yellow")
    else:
        yield Piece(f"ease {value:.0f}", "bold")
        yield Piece(": " + ", ".join(f"{_REASONS[name]} cost {cost:.0f}" for name, cost in one.costs.items()))
    counted = f"{one.metrics['words']:,} words, {one.metrics['sentences']:,} sentences"
    yield Piece(f" · {counted}, {one.metrics['reading_minutes']} minutes", "dim")


def _formulas(one: ArticleMetrics) -> Iterator[Piece]:
    known = {name: value for name, value in one.metrics.items() if name not in _COUNTS and value is not None}
    yield Piece(" · ".join(f"{name} {value:.1f}" for name, value in (dict(one.formulas) | known).items()), "dim")


def _row(one: SectionMetrics) -> Iterator[Piece]:
    name = excerpt(one.heading, _NAME) if one.heading else "(before the first heading)"
    yield Piece(f"  {one.line:>{_PLACE}}  ", "dim")
    yield Piece(f"{name:<{_NAME}}  ")
    yield Piece("   –" if one.ease is None else f"{one.ease:>4.0f}", "cyan")
    yield Piece(f"  {one.words:>5} words  ", "dim")
    if one.hard_words:
        yield Piece(", ".join(one.hard_words[:_SHOWN]), "yellow")
