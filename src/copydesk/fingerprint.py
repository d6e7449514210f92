"""Fingerprints: what a finding is known by after its file has changed elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from copydesk.article import Article
from copydesk.finding import Finding
from copydesk.language.words import normalised

try:
    # What hashlib hands on; hashlib itself loads OpenSSL first, which takes 4 ms.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

MAX_QUOTE = 200
"""Code points of the quoted source that count; a section of thousands of words is known by its beginning."""


def fingerprints(article: Article, findings: Sequence[Finding]) -> tuple[str, ...]:
    """One of 16 hexadecimal digits for each finding: its rule, its words, the headings above it.

    Findings alike in all three are told apart by their number in the order of the text.
    """
    places = _Places(article)
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for finding in findings:
        quote = article.source[finding.span][:MAX_QUOTE]
        key = (finding.rule, normalised(quote) or quote.strip(), *places.path(finding.span.start))
        seen[key] += 1
        found.append(blake2b("\0".join([*key, str(seen[key])]).encode("utf-8", "replace"), digest_size=8).hexdigest())
    return tuple(found)


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
