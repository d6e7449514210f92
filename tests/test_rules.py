"""Every rule keeps what its page promises: its examples are its tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import pytest

from copydesk.engine import check
from copydesk.finding import Finding
from copydesk.fix import fixed
from copydesk.loaders import load
from copydesk.rule import CATEGORIES, Example, Rule
from copydesk.rulebook import read_rulebook
from copydesk.source import Source

TODAY = date(2026, 6, 1)
SUFFIXES = {"markdown": "md", "mdx": "mdx", "html": "html", "text": "txt"}
RULEBOOK = read_rulebook()
NAMES = frozenset(RULEBOOK.rules) | frozenset(CATEGORIES)


class Case(NamedTuple):
    rule: Rule
    number: int
    example: Example
    before: Example | None  # the bad example that a fixed one mends

    @property
    def id(self) -> str:
        return f"{self.rule.name}: {self.example.kind} example {self.number}"


def cases() -> Iterator[Case]:
    for rule in RULEBOOK.rules.values():
        bad: Example | None = None
        for number, example in enumerate(rule.examples, 1):
            yield Case(rule, number, example, bad)
            bad = example if example.kind == "bad" else bad


def findings(case: Case, text: str) -> tuple[Finding, ...]:
    """What the case's rule alone says of a text."""
    suffix = SUFFIXES[case.example.format]
    article = load(Source(f"example.{suffix}", text), "markdown" if suffix == "mdx" else case.example.format)
    rule = case.rule.configured(case.example.settings)
    checked = check(article, [rule], names=NAMES, today=TODAY)
    assert not checked.broken
    return checked.findings


def of_kind(kind: str) -> list[Case]:
    return [case for case in cases() if case.example.kind == kind]


def every(kind: str) -> pytest.MarkDecorator:
    chosen = of_kind(kind)
    return pytest.mark.parametrize("case", chosen, ids=[case.id for case in chosen])


def test_every_file_of_the_rulebook_is_a_rule() -> None:
    assert RULEBOOK.problems == ()


@pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))
def test_a_page_has_a_summary_a_bad_and_a_good_example(rule: Rule) -> None:
    kinds = {example.kind for example in rule.examples}
    assert rule.summary
    assert len(rule.summary) <= 100
    assert "bad" in kinds
    assert kinds & {"good", "fixed"}


@pytest.mark.parametrize("rule", RULEBOOK.rules.values(), ids=list(RULEBOOK.rules))
def test_every_option_says_what_it_is_for(rule: Rule) -> None:
    assert all(option.help for option in rule.options.values())


@every("bad")
def test_a_bad_example_is_found(case: Case) -> None:
    found = findings(case, case.example.text)
    assert found
    assert {finding.rule for finding in found} == {case.rule.name}


@every("good")
def test_a_good_example_is_left_alone(case: Case) -> None:
    assert [finding.message for finding in findings(case, case.example.text)] == []


@every("fixed")
def test_a_fixed_example_is_its_bad_one_mended(case: Case) -> None:
    assert case.before
    mended = fixed(case.before.text, lambda text: findings(case, text), unsafe=True)
    assert mended == case.example.text
    assert [finding for finding in findings(case, mended) if finding.problem.fix] == []


@every("bad")
def test_a_message_is_written_as_the_style_asks(case: Case) -> None:
    for finding in findings(case, case.example.text):
        message = finding.message
        assert message
        assert not message.endswith(".")
        assert "\n" not in message
        assert message[0] in "“‘0123456789" or message[0].islower() or message.split()[0].isupper()
        assert not {"please", "should", "consider"} & set(message.lower().split())


@every("bad")
def test_every_place_of_a_finding_lies_in_the_text(case: Case) -> None:
    end = len(case.example.text)
    for finding in findings(case, case.example.text):
        spans = [finding.span, *(one.span for one in finding.problem.related)]
        assert all(0 <= span.start <= span.end <= end for span in spans)


@every("bad")
def test_a_fix_removes_its_finding(case: Case) -> None:
    before = findings(case, case.example.text)
    if not any(finding.problem.fix for finding in before):
        return
    assert case.rule.fixable
    mended = fixed(case.example.text, lambda text: findings(case, text), unsafe=True)
    assert [finding for finding in findings(case, mended) if finding.problem.fix] == []
    assert fixed(mended, lambda text: findings(case, text), unsafe=True) == mended
