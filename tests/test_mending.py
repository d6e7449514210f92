"""What to mend first, and whether the score is then what was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.finding import Finding, Problem, Severity
from copydesk.mending import MEND_FIRST, mend_first
from copydesk.report import LEAST_COST, Report
from copydesk.source import Span
from tests.reported import reported

TEXT = "one\ntwo\nthree\nfour\nfive\n"

finding = st.builds(
    lambda rule, severity, at: Finding(rule, "residue", severity, Problem(Span(at, at + 1), "words")),
    st.sampled_from(["a-rule", "b-rule", "c-rule", "d-rule", "e-rule"]),
    st.sampled_from(Severity),
    st.integers(0, len(TEXT) - 2),
)
reports = st.lists(st.lists(finding, max_size=8), max_size=3).map(
    lambda articles: Report(tuple(reported(TEXT, *found, path=f"{at}.md") for at, found in enumerate(articles)))
)


@given(reports)
def test_the_score_that_is_promised_is_the_score_of_a_run_without_what_is_mended(report: Report) -> None:
    mending = mend_first(report.summary)
    mended = {(one.article.path, one.offence.rule) for one in mending.places}
    left = [
        reported(TEXT, *(one for one in article.findings if (article.path, one.rule) not in mended), path=article.path)
        for article in report.articles
    ]
    assert mending.score == Report(tuple(left)).score


@given(reports)
def test_mending_raises_the_score_and_nothing_dearer_is_left_out(report: Report) -> None:
    mending = mend_first(report.summary)
    assert mending.score >= report.score
    assert len(mending.places) <= MEND_FIRST
    named = [one.offence.cost for one in mending.places]
    every = [one.cost for article in report.summary.articles for one in article.offences]
    assert named == sorted(every, reverse=True)[:MEND_FIRST]
    assert all(cost >= LEAST_COST for cost in every)


def test_an_offence_is_all_that_a_rule_found_in_one_article() -> None:
    found = [Finding("a-rule", "residue", Severity.ERROR, Problem(Span(at, at + 1), "x")) for at in (4, 8)]
    article = reported(TEXT, *found)
    ((_, one),) = mend_first(Report((article,)).summary).places
    assert (one.rule, one.line) == ("a-rule", 2)
    assert one.cost == pytest.approx(100 - article.score.total)


def test_an_article_without_findings_has_nothing_to_mend() -> None:
    assert mend_first(Report((reported(TEXT),)).summary) == ((), 100.0)
