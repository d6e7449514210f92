"""The engine: every rule is asked, none can stop the others, and findings come in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.article.allowance import Outcome
from copydesk.engine import Checked, check
from copydesk.finding import Edit, Fix, Problem, Related, Severity
from copydesk.loaders import load
from copydesk.rule import Rule
from copydesk.source import Source, Span

TEXT = "# Tea\n\nBoil the water first, then warm the pot.\n"
spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda two: Span(min(two), max(two)))


def made(check: Callable[..., object], name: str = "any-rule", **more: object) -> Rule:
    return Rule(check, Severity.WARNING, "A page.", name=name, category="structure", **more)  # type: ignore[arg-type]


def checked(*rules: Rule, text: str = TEXT) -> Checked:
    names = [rule.name for rule in rules]
    return check(load(Source("a.md", text), "markdown"), rules, names=names, today=date(2026, 1, 1))


def one_word(article: Article) -> Iterator[Problem]:
    yield Problem(Span(7, 11), "a word")


@given(st.lists(st.tuples(spans, st.sampled_from(["one", "two"])), max_size=8))
def test_findings_are_in_the_order_of_the_text_and_each_comes_once(found: list[tuple[Span, str]]) -> None:
    result = checked(made(lambda article: [Problem(span, message) for span, message in found])).findings
    assert [one.span for one in result] == sorted(one.span for one in result)
    assert {(one.span, one.message) for one in result} == set(found)
    assert len(result) == len(set(found))


def raising(article: Article) -> Iterator[Problem]:
    yield Problem(Span(0, 5), "before it breaks")
    raise KeyError("tea\n  and more")


def leaving(article: Article) -> Iterator[Problem]:
    raise SystemExit


BREAKING: dict[str, tuple[Callable[..., object], str]] = {
    "raises": (raising, "KeyError: 'tea\\n and more'"),
    "leaves": (leaving, "SystemExit"),
    "is called in the wrong way": (lambda: [], "TypeError: "),
    "gives nothing to go through": (lambda article: None, "TypeError: 'NoneType' object is not iterable"),
    "yields what is no problem": (lambda article: ["tea"], "TypeError: yielded str, not Problem"),
    "yields a place behind the end": (
        lambda article: [Problem(Span(0, 999), "far")],
        "ValueError: Span(start=0, end=999) is no place in the article",
    ),
    "yields a place that ends before it begins": (
        lambda article: [Problem(Span(5, 2), "back")],
        "ValueError: Span(start=5, end=2) is no place in the article",
    ),
    "relates to a place behind the end": (
        lambda article: [Problem(Span(0, 1), "far", related=(Related(Span(99, 100), "there"),))],
        "ValueError: Span(start=99, end=100) is no place in the article",
    ),
    "mends a place behind the end": (
        lambda article: [Problem(Span(0, 1), "far", Fix("mend", (Edit(Span(99, 100), ""),)))],
        "ValueError: Span(start=99, end=100) is no place in the article",
    ),
    "yields what can change": (
        lambda article: [Problem(Span(0, 1), "list", related=[])],  # type: ignore[arg-type]
        "TypeError: unhashable type: 'list'",
    ),
}


@pytest.mark.parametrize(("bad", "said"), BREAKING.values(), ids=BREAKING)
def test_the_others_go_on_when_a_rule(bad: Callable[..., object], said: str) -> None:
    result = checked(made(bad, "bad-rule"), made(one_word))
    assert [one.rule for one in result.findings if one.rule != "bad-rule"] == ["any-rule"]
    ((name, error),) = result.broken
    assert name == "bad-rule"
    assert error.startswith(said)
    assert "\n" not in error


def test_what_a_rule_found_before_it_broke_is_kept() -> None:
    assert [one.message for one in checked(made(raising)).findings] == ["before it breaks"]


def test_a_problems_own_severity_yields_to_the_users() -> None:
    def grave(article: Article) -> Iterator[Problem]:
        yield Problem(Span(0, 1), "grave", severity=Severity.ERROR)

    assert checked(made(grave)).findings[0].severity is Severity.ERROR
    assert checked(made(grave, overridden=True)).findings[0].severity is Severity.WARNING


def test_a_rule_of_another_language_is_not_asked() -> None:
    english = "# Tea\n\n" + "The water should be hot, and then you pour it over the leaves that are in the pot.\n" * 4
    assert not checked(made(one_word, languages=("de",)), text=english).findings
    assert checked(made(one_word, languages=("en",)), text=english).findings
    assert checked(made(one_word, languages=("de",)), text="1 2 3 4 5 6 7 8\n").findings


def test_the_last_rules_are_given_what_came_of_the_allowances() -> None:
    def told(article: Article, outcome: Outcome) -> Iterator[Problem]:
        for allowance in outcome.unused:
            yield Problem(allowance.span, f"unused: {', '.join(allowance.rules)}")

    text = "# Tea\n\n<!-- copydesk: allow any-rule -->\n\nBoil the water.\n"
    result = checked(made(one_word), made(told, "last-rule", last=True), text=text)
    assert [one.message for one in result.findings if one.rule == "last-rule"] == ["unused: any-rule"]


def test_an_allowance_takes_a_finding_out() -> None:
    text = TEXT.replace("Boil", "<!-- copydesk: allow any-rule -- it may -->\n\nBoil")
    at = text.index("Boil")
    rule = made(lambda article: [Problem(Span(at, at + 4), "a word")])
    assert not checked(rule, text=text).findings
    assert checked(rule, text=text.replace("any-rule", "other-one")).findings
