"""Fingerprints: what a finding is known by after its file has changed elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.article import Article
from copydesk.finding import Finding
from copydesk.language.words import normalised
from copydesk.source import Source, Span

try:
    # What hashlib hands on; hashlib itself loads OpenSSL first, which takes 4 ms.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

MAX_QUOTE = 200
"""Code points of the quoted source that count; a section of thousands of words is known by its beginning."""


class Marks(NamedTuple):
    """A finding by its fingerprint, by the words in its line, by its own words; of 16 hexadecimal digits each."""

    fingerprint: str
    context: str
    content: str


def fingerprints(article: Article, findings: Sequence[Finding]) -> tuple[str, ...]:
    """One of 16 hexadecimal digits for each finding: its rule, its words, the headings above it.

    Findings alike in all three are told apart by their number in the order of the text.
    """
    places = _Places(article)
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in findings:
        key = (finding.rule, _words(article.source[finding.span]), *places.path(finding.span.start))
        seen[key] += 1
        found.append(_digest(*key, str(seen[key])))
    return tuple(found)


def marks(source: Source, findings: Sequence[Finding], fingerprints: Sequence[str]) -> tuple[Marks, ...]:
    """What each finding is known by when its text has moved; two findings alike may share all but the fingerprint."""
    return tuple(
        Marks(mark, _digest(_words(_around(source, one.span))), _digest(_words(source[one.span])))
        for one, mark in zip(findings, fingerprints, strict=True)
    )


def _digest(*parts: str) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()


def _words(quote: str) -> str:
    return normalised(quote[:MAX_QUOTE]) or quote[:MAX_QUOTE].strip()


def _around(source: Source, span: Span) -> str:
    """The words of a finding with those around them in its line."""
    line = source.line_span(source.line(span.start))
    start = max(line.start, span.start - MAX_QUOTE // 2)
    return source.text[start : max(min(start + MAX_QUOTE, line.end), span.start)]


class _Places:
    """The headings above each place of an article."""

    def __init__(self, article: Article) -> None:
        self._sections = [(one.heading, one.path) for one in article.sections if one.heading]
        self._starts = [heading.span.start for heading, _ in self._sections]

    def path(self, offset: int) -> tuple[str, ...]:
        """The headings above an offset, outermost first; a heading is not above itself."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return ()
        heading, above = self._sections[at]
        inside = () if offset < heading.span.end else (heading,)
        return tuple(normalised(one.text) for one in (*above, *inside))
