"""The account of a score: what is shown adds up to what is missing."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from copydesk.finding import Finding, Problem, Severity
from copydesk.reporters.account import account_table, hundredths
from copydesk.reporters.styled import plain
from copydesk.score import CategoryScore
from copydesk.source import Span
from tests.reported import reported

RULES = [("residue", "a-rule"), ("residue", "b-rule"), ("structure", "c-rule"), ("placeholder", "lorem-ipsum")]
LINE = re.compile(r"^ {3}(?: {2})?\S[a-z-]*(?: score)? +(−?)(\d+\.\d\d)(?:  |$)", re.MULTILINE)
RULE = re.compile(r"^ {5}(\S+) +−?(\d+\.\d\d)  (\d+) ", re.MULTILINE)
CATEGORY = re.compile(r"^ {3}([a-z]+) +−?(\d+\.\d\d)", re.MULTILINE)

findings = st.lists(
    st.builds(
        lambda rule, severity: Finding(rule[1], rule[0], severity, Problem(Span(0, 3), "words")),
        st.sampled_from(RULES),
        st.sampled_from(Severity),
    ),
    max_size=12,
)


@given(st.lists(st.floats(0, 100), max_size=20))
def test_rounded_costs_have_the_rounded_sum(costs: list[float]) -> None:
    rounded = hundredths(costs)
    assert sum(rounded) == round(sum(costs) * 100)
    assert all(abs(one - cost * 100) <= 1 for one, cost in zip(rounded, costs, strict=True))


@given(findings)
def test_what_categories_and_blockers_take_and_the_score_are_100(found: list[Finding]) -> None:
    article = reported("Tea is hot.\n", *found)
    text = plain(account_table(article, 100))
    taken = sum(_cents(cost) for name, cost in CATEGORY.findall(text) if name != "the")
    assert taken == 10_000 - round(article.score.total * 100)
    assert f"   the score{' ' * 13}{article.score.total:8.2f}\n" in text


@given(findings)
def test_every_finding_is_in_the_line_of_its_rule(found: list[Finding]) -> None:
    text = plain(account_table(reported("Tea is hot.\n", *found), 100))
    assert sum(int(number) for _, _, number in RULE.findall(text)) == len(found)
    assert {rule for rule, _, _ in RULE.findall(text)} == {one.rule for one in found}


def test_a_blocker_is_named_with_what_it_takes() -> None:
    one = Finding("lorem-ipsum", "placeholder", Severity.ERROR, Problem(Span(0, 3), "words"))
    article = reported("Tea is hot.\n", one)
    text = plain(account_table(article, 100))
    assert "lorem-ipsum blocks: the score is held at 59\n" in text
    assert article.score.categories["placeholder"] == CategoryScore(article.score.categories["placeholder"].score, 41.0)


def test_a_short_article_says_what_it_is_counted_as() -> None:
    article = reported("Tea is hot.\n")
    assert "1,500 words; a rate" in plain(account_table(article, 100))


def _cents(cost: str) -> int:
    return round(float(cost) * 100)
