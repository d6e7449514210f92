"""Data rules for tests: from their YAML to what they say of a text."""

from copydesk.article import Article
from copydesk.finding import Problem
from copydesk.loaders import load
from copydesk.patterns import read_pattern_rule
from copydesk.rule import Rule, run
from copydesk.source import Source


def article(text: str, format: str = "markdown") -> Article:
    """The article that a text of a format is."""
    return load(Source("article", text), format)


def rule(text: str) -> Rule:
    """The rule of a YAML text."""
    return read_pattern_rule("rules/wording/sample.yaml", text)


def problems(of: str, text: str, **options: object) -> list[Problem]:
    """What a rule says of a Markdown text."""
    return list(run(rule(of).configured(options), article(text)))


def quotes(of: str, text: str, **options: object) -> list[str]:
    """The source of each place that a rule speaks of."""
    source = Source("article", text)
    return [source[one.span] for one in problems(of, text, **options)]
