"""Rules: options from signatures, examples from pages, settings that fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import pytest

from copydesk.article import Article
from copydesk.errors import ConfigError, RuleError
from copydesk.finding import Problem, Severity
from copydesk.loaders import load
from copydesk.rule import Option, Rule, rule, run
from copydesk.source import Source, Span


@rule(severity=Severity.ERROR, fixable=True, languages=("en",))
def tea_time(  # type: ignore[no-untyped-def]
    article: Article,
    *,
    minutes: Annotated[int, "how long it draws"] = 4,
    heat: Annotated[float, "degrees"] = 96.5,
    milk: bool = False,
    name: Annotated[str, "of the tea"] = "Assam",
    cups: Annotated[tuple[str, ...], "who drinks it"] = ("me",),
    sugar=2,
) -> Iterator[Problem]:
    """The tea has drawn too long.

    It is bitter then.

    ```markdown bad
    Ten minutes.
    ```
    ~~~html good minutes=12 heat=80.5 milk=true name="Earl Grey" cups=["you", "me"]
    <p>Ten minutes.</p>

    ```text bad
    not an example: it stands in one
    ```
    ~~~
    ````text fixed
    ```
    Two minutes.
    ```
    ````
    ```python
    no_example = True
    ```
    """
    yield Problem(Span(0, 1), f"{minutes} {heat} {milk} {name} {cups} {sugar}")


TEA: Rule = tea_time.__rule__  # type: ignore[attr-defined]


def test_the_signature_is_the_options() -> None:
    assert list(TEA.options.values()) == [
        Option("minutes", int, 4, "how long it draws"),
        Option("heat", float, 96.5, "degrees"),
        Option("milk", bool, False, ""),
        Option("name", str, "Assam", "of the tea"),
        Option("cups", tuple, ("me",), "who drinks it"),
        Option("sugar", int, 2, ""),
    ]


def test_the_docstring_is_the_page() -> None:
    assert TEA.summary == "The tea has drawn too long"
    assert TEA.page.startswith("The tea has drawn too long.\n\nIt is bitter then.\n\n```markdown bad\n")
    assert (TEA.severity, TEA.fixable, TEA.default, TEA.languages) == (Severity.ERROR, True, True, ("en",))


def test_the_examples_are_the_fences_that_say_so() -> None:
    assert [(one.format, one.kind, one.text) for one in TEA.examples] == [
        ("markdown", "bad", "Ten minutes.\n"),
        ("html", "good", "<p>Ten minutes.</p>\n\n```text bad\nnot an example: it stands in one\n```\n"),
        ("text", "fixed", "```\nTwo minutes.\n```\n"),
    ]


def test_an_example_has_settings() -> None:
    settings = {"minutes": 12, "heat": 80.5, "milk": True, "name": "Earl Grey", "cups": ["you", "me"]}
    assert [one.settings for one in TEA.examples] == [{}, settings, {}]
    assert TEA.configured(settings).settings == {**settings, "cups": ("you", "me")}


@pytest.mark.parametrize(
    ("given", "parsed"),
    [
        ({"minutes": 3}, 3),
        ({"heat": 90}, 90.0),
        ({"milk": True}, True),
        ({"name": ""}, ""),
        ({"cups": ["a", "b"]}, ("a", "b")),
        ({"cups": []}, ()),
    ],
)
def test_a_value_of_the_options_type_is_taken(given: Mapping[str, object], parsed: object) -> None:
    (value,) = TEA.configured(given).settings.values()
    assert value == parsed
    assert type(value) is type(parsed)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"minutes": 3.5}, "tea-time.minutes: 3.5 is not a whole number; write one"),
        ({"minutes": True}, "tea-time.minutes: True is not a whole number; write one"),
        ({"heat": "hot"}, "tea-time.heat: 'hot' is not a number; write one"),
        ({"heat": False}, "tea-time.heat: False is not a number; write one"),
        ({"milk": 1}, "tea-time.milk: 1 is not true or false; write one"),
        ({"name": 7}, "tea-time.name: 7 is not a string; write one"),
        ({"cups": "me"}, "tea-time.cups: 'me' is not a list of strings; write one"),
        ({"cups": ["me", 2]}, "tea-time.cups: ['me', 2] is not a list of strings; write one"),
        ({"lemon": 1}, "tea-time has no option “lemon”; it has: minutes, heat, milk, name, cups, sugar"),
    ],
)
def test_a_value_of_another_type_is_refused(given: Mapping[str, object], message: str) -> None:
    named = Rule(TEA.check, TEA.severity, TEA.text, name="tea-time")
    with pytest.raises(ConfigError) as raised:
        named.configured(given)
    assert str(raised.value) == message


def test_settings_add_up_and_reach_the_check() -> None:
    article = load(Source("a.md", "Tea.\n"), "markdown")
    twice = TEA.configured({"minutes": 9}).configured({"milk": True, "heat": 80})
    assert [one.message for one in run(twice, article)] == ["9 80.0 True Assam ('me',) 2"]
    assert [one.message for one in run(TEA, article)] == ["4 96.5 False Assam ('me',) 2"]


def test_a_rule_needs_a_page() -> None:
    def bare(article: Article) -> Iterator[Problem]:
        yield from ()

    with pytest.raises(RuleError, match="bare: a rule without a page"):
        rule()(bare)


def test_options_of_types_that_are_not_there_are_the_rules_mistake() -> None:
    def odd(article: Article, *, cups: Cups = 3) -> Iterator[Problem]:  # type: ignore[name-defined]  # noqa: F821
        """An odd rule."""
        yield from ()

    made: Any = rule()(odd)
    with pytest.raises(RuleError, match=r"the types of its options cannot be read .*Cups"):
        made.__rule__.configured({"cups": 4})


def test_a_rule_without_options_says_so() -> None:
    with pytest.raises(ConfigError, match="plain has no option “cups”; it has none"):
        Rule(lambda article: (), Severity.NOTE, "A page.", name="plain").configured({"cups": 4})


@pytest.mark.parametrize(
    ("languages", "language", "speaks"),
    [((), "de", True), (("en",), "en", True), (("en",), "de", False), (("en", "de"), "de", True), (("en",), "", True)],
)
def test_a_rule_speaks_its_languages_and_those_that_nobody_knows(
    languages: tuple[str, ...], language: str, *, speaks: bool
) -> None:
    assert Rule(lambda article: (), Severity.NOTE, "A page.", languages=languages).speaks(language) is speaks
