"""Timing: what is timed, and that timing changes nothing."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from copydesk.config import apply, read_config
from copydesk.engine import check
from copydesk.loaders import load
from copydesk.rulebook import read_rulebook
from copydesk.source import Source
from copydesk.timing import Profile, Timing, profile, shown

TEXT = "# Tea\n\nIn order to make tea, boil the water. Boil the the water well.\n\n## Tea\n\nDrink it hot.\n"
DAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def found() -> Profile:
    return _profile(2)


def _profile(articles: int) -> Profile:
    book = read_rulebook()
    rules = apply(book, read_config(None).for_file("tea.md"))
    ticks = count()
    sources = [(Source("tea.md", TEXT), "markdown")] * articles
    return profile(sources, rules, frozenset(book.rules), DAY, lambda: float(next(ticks)))


def test_every_rule_has_the_problems_that_a_check_finds(found: Profile) -> None:
    book = read_rulebook()
    rules = apply(book, read_config(None).for_file("tea.md"))
    findings = check(load(Source("tea.md", TEXT), "markdown"), rules, names=book.rules, today=DAY).findings
    named = {one.name: one.problems for one in found.rules if one.problems}
    assert named == {rule: 2 * sum(one.rule == rule for one in findings) for rule in {one.rule for one in findings}}


def test_a_rule_that_runs_takes_time_and_the_slowest_comes_first(found: Profile) -> None:
    seconds = [one.seconds for one in found.rules]
    assert seconds == sorted(seconds, reverse=True)
    assert min(seconds) > 0


def test_all_time_is_that_of_a_stage_or_a_rule(found: Profile) -> None:
    assert found.seconds == sum(one.seconds for one in found.timings)
    assert {"reading", "sentences", "loading rules", "engine"} <= {one.name for one in found.timings if not one.rule}


def test_the_words_of_all_articles_count() -> None:
    assert _profile(2).words == 2 * _profile(1).words > 0


def test_the_table_names_the_slowest_rules_and_sums_the_others() -> None:
    timings = (Timing("reading", 0.001), Timing("slow", 0.003, rule=True, problems=2), Timing("fast", 0.001, rule=True))
    lines = shown(Profile(timings, 1000), most=1).splitlines()
    assert [line.split(None, 1)[1] for line in lines[1:]] == ["reading", "slow (2)", "1 other rules", "in all"]
    assert lines[-1].split()[0] == "5.000"
