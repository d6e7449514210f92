"""What each rule says of a corpus: how often, in how many articles, with samples to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from copydesk.finding import Finding
from copydesk.report import ArticleReport
from copydesk.reporters.styled import shown

PER = 10_000
"""Words by which the hits are counted."""

Hit = tuple[ArticleReport, Finding]

_NAME_WIDTH = 30


def tallied(articles: Sequence[ArticleReport]) -> Mapping[str, Sequence[Hit]]:
    """The hits of each rule in the order of the articles, the loudest rule first."""
    hits: dict[str, list[Hit]] = {}
    for article in articles:
        for finding in article.findings:
            hits.setdefault(finding.rule, []).append((article, finding))
    return {name: hits[name] for name in sorted(hits, key=lambda name: (-len(hits[name]), name))}


def render(articles: Sequence[ArticleReport], samples: int) -> str:
    """A line for each rule that spoke, and below it samples from all over the corpus."""
    words = sum(article.words for article in articles)
    lines = [f"{len(articles)} articles, {words} words; hits per {PER} words"]
    for name, hits in tallied(articles).items():
        lines.append(_row(name, hits, len(articles), words))
        lines += [f"    {_sample(*hit)}" for hit in spread(hits, samples)]
    return "".join(f"{line}\n" for line in lines)


def spread(hits: Sequence[Hit], samples: int) -> Iterator[Hit]:
    """So many of the hits, at even distances from the first one on."""
    count = min(samples, len(hits))
    return (hits[at * len(hits) // count] for at in range(count))


def _row(name: str, hits: Sequence[Hit], number: int, words: int) -> str:
    rate = PER * len(hits) / max(1, words)
    levels = Counter(finding.severity.value for _, finding in hits)
    said = ", ".join(f"{count} {level}" for level, count in levels.most_common())
    articles = len({article.path for article, _ in hits})
    return f"{name:<{_NAME_WIDTH}} {rate:7.2f}  {len(hits):5} hits in {articles} of {number} articles ({said})"


def _sample(article: ArticleReport, finding: Finding) -> str:
    line, column = article.source.line_column(finding.span.start)
    return shown(f"{article.path}:{line}:{column}: {finding.message}")
