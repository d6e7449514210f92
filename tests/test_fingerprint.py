"""Fingerprints: what a finding is known by survives changes elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.engine import check
from copydesk.finding import Problem, Severity
from copydesk.fingerprint import fingerprints
from copydesk.loaders import load
from copydesk.rule import Rule
from copydesk.source import Source, Span


def doubled(article: Article) -> Iterator[Problem]:
    for match in re.finditer(r"the\s+the", article.source.text):
        yield Problem(Span(*match.span()), "stands twice")


def plural(article: Article) -> Iterator[Problem]:
    for heading in article.headings:
        if heading.text.endswith("ves"):
            yield Problem(heading.span, "an odd plural")


RULES = [
    Rule(check, Severity.NOTE, "A page.", name=check.__name__, category="structure") for check in (doubled, plural)
]

ARTICLE = """# Tea

Boil the the water first.

## Pots

Warm the the pot. Pour the the rest away.

## Leaves

Take one spoon for each cup.

## Leaves

And one for the the pot.
"""

paragraphs = st.lists(st.sampled_from(["Cups stand ready.", "Milk comes last.", "- a list", "> a quote"]), max_size=3)


def marks(text: str) -> list[tuple[str, str]]:
    """Each finding's rule and fingerprint, in order."""
    article = load(Source("a.md", text), "markdown")
    found = check(article, RULES, names=(), today=date(2026, 1, 1)).findings
    return [(one.rule, mark) for one, mark in zip(found, fingerprints(article, found), strict=True)]


def test_findings_of_one_article_are_told_apart() -> None:
    found = marks(ARTICLE)
    assert len(found) == len(set(found)) == 6
    assert all(len(mark) == 16 and int(mark, 16) >= 0 for _, mark in found)


@given(paragraphs, paragraphs)
@settings(max_examples=50, deadline=None)
def test_paragraphs_elsewhere_change_nothing(before: list[str], after: list[str]) -> None:
    head, rest = ARTICLE.split("\n\n", 1)
    assert marks("\n\n".join([head, *before, rest, *after])) == marks(ARTICLE)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(ARTICLE.replace("\n", "\r\n"), id="other line ends"),
        pytest.param(ARTICLE.replace("\n", "  \n"), id="spaces at the ends of lines"),
        pytest.param(ARTICLE.replace("the the water", "the\nthe water"), id="a paragraph wrapped elsewhere"),
        pytest.param(ARTICLE.replace("## Pots", "## Pots ##"), id="another form of heading"),
        pytest.param(ARTICLE.replace("Take one spoon", "### Black\n\nTake one spoon"), id="a subsection elsewhere"),
        pytest.param("---\ntitle: Tea\n---\n\n" + ARTICLE, id="front matter"),
    ],
)
def test_what_is_changed_around_a_finding_changes_nothing(changed: str) -> None:
    assert marks(changed) == marks(ARTICLE)


def test_a_heading_is_known_without_the_sections_before_it() -> None:
    more = ARTICLE.replace("## Pots", "## Kettles\n\nAny will do.\n\n## Pots", 1)
    between = ARTICLE.replace("## Leaves\n\nAnd", "## Cups\n\nAny will do.\n\n## Leaves\n\nAnd")
    assert marks(more) == marks(between) == marks(ARTICLE)


def test_another_heading_above_is_another_place() -> None:
    before, after = marks(ARTICLE), marks(ARTICLE.replace("## Pots", "## Kettles"))
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, False, True, True, True]
