"""An article inspected: its findings, score, metrics, outline and FAQ as one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from copydesk.article import Article
from copydesk.article.reading import is_english
from copydesk.claims.verdict import verdicts
from copydesk.engine import check
from copydesk.fingerprint import fingerprints
from copydesk.language.ease import ease
from copydesk.language.readability import count, flesch_kincaid_grade, flesch_reading_ease
from copydesk.report import ArticleReport, FaqEntry, FileProblem, OutlineEntry
from copydesk.rule import Rule
from copydesk.scale import Scale
from copydesk.score import score

WORDS_PER_MINUTE = 238
"""Silent reading of non-fiction in English (Brysbaert, How many words do we read per minute?, 2019, p. 1)."""


def inspect(
    article: Article, rules: Sequence[Rule], *, names: frozenset[str], today: date, scale: Scale | None = None
) -> tuple[ArticleReport, tuple[FileProblem, ...]]:
    """The record of an article under some rules, and the rules that broke on it."""
    checked = check(article, rules, names=names, today=today)
    findings = checked.findings
    record = ArticleReport(
        source=article.source,
        format=article.format,
        title=article.title.text if article.title else "",
        language=article.language,
        score=score(findings, article.word_count, scale),
        metrics=metrics(article),
        outline=tuple(_outline(article)),
        faq=tuple(_faq(article)),
        findings=findings,
        fingerprints=fingerprints(article, findings),
    )
    path = article.source.path
    broken = [
        FileProblem(path, f"the rule {name} broke ({error}); mend it, or leave it out with --ignore {name}")
        for name, error in checked.broken
    ]
    return record, tuple(broken)


def metrics(article: Article) -> Mapping[str, float | None]:
    """Counts and readability of the prose, or of all text where an article has none but headings and labels.

    None where a formula has nothing to count or does not know the language.
    """
    labels = () if article.sentences else [block.masked for block in article.worded]
    counted = count(labels, article.language) if labels else article.counts
    readable = counted.sentences > 0 and is_english(article)
    return {
        "words": article.word_count,
        "sentences": counted.sentences,
        "reading_minutes": round(article.word_count / WORDS_PER_MINUTE, 1),
        "ease": round(ease(counted), 1) if readable else None,
        "flesch_reading_ease": round(flesch_reading_ease(counted), 1) if readable else None,
        "flesch_kincaid_grade": round(flesch_kincaid_grade(counted), 1) if readable else None,
    }


def _outline(article: Article) -> Iterator[OutlineEntry]:
    for heading in article.headings:
        line = article.source.line(heading.text_span.start)
        yield OutlineEntry(heading.level, heading.text, line, heading.inferred, round(heading.confidence, 2))


def _faq(article: Article) -> Iterator[FaqEntry]:
    for one in verdicts(article):
        yield FaqEntry(
            question=one.pair.question.text,
            line=article.source.line(one.pair.question.span.start),
            answer=one.pair.answer_text,
            verdict=one.verdict,
            support=one.support,
            evidence=tuple(passage.span for passage in one.evidence),
            missing=tuple(passage.text for passage in one.missing),
        )
