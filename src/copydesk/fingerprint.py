"""Fingerprints: what a finding is known by after its file has changed elsewhere."""

from __future__ import annotations

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
    keys = [_key(article, finding) for finding in findings]
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for key in keys:
        seen[key] += 1
        found.append(blake2b("\0".join([*key, str(seen[key])]).encode("utf-8", "replace"), digest_size=8).hexdigest())
    return tuple(found)


def _key(article: Article, finding: Finding) -> tuple[str, ...]:
    quote = article.source[finding.span][:MAX_QUOTE]
    return finding.rule, normalised(quote) or quote.strip(), *_path(article, finding.span.start)


def _path(article: Article, offset: int) -> tuple[str, ...]:
    """The headings above an offset, outermost first."""
    above: list[tuple[int, str]] = []
    for heading in article.headings:
        if heading.span.start >= offset:
            break
        above = [*(one for one in above if one[0] < heading.level), (heading.level, normalised(heading.text))]
    return tuple(text for _, text in above)
