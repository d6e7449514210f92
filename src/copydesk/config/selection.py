"""The rules that run, with the severities and options that were chosen for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from copydesk.config.choices import Choices, Config, Settings
from copydesk.errors import ConfigError
from copydesk.finding import Severity
from copydesk.rule import CATEGORIES, Rule
from copydesk.rulebook import Rulebook
from copydesk.suggestion import did_you_mean

ALL = "all"
"""Every rule, those that are off by default among them."""

DEFAULT_RULES = "default"
"""The rules that run where nothing is selected."""

_BY_NAME, _BY_CATEGORY, _WITH_OTHERS, _NOT = 3, 2, 1, 0
# How exactly a list of names means a rule; the more exact of two lists is right.


def apply(rulebook: Rulebook, settings: Settings) -> tuple[Rule, ...]:
    """The rules that run, configured, in the rulebook's order.

    The strongest place that selects at all says which rules run: a category means its default rules,
    "default" all of these, "all" every rule. What a place ignores is off, there and above, unless it is
    selected more exactly (by its name, not its category) in that place, or as exactly in a stronger one.

    Raises:
        ConfigError: an unknown rule, category or option, or an option's value of another type.
    """
    for choices in settings.choices:
        _check(rulebook, choices)
    strongest_first = settings.choices[::-1]
    return tuple(
        _configured(rule, settings.choices) for rule in rulebook.rules.values() if _runs(rule, strongest_first)
    )


def validate(config: Config, rulebook: Rulebook) -> None:
    """Look at everything that a configuration says about rules, tables that match no file included.

    Raises:
        ConfigError: as `apply`.
    """
    tables = (table.choices for table in (*config.per_file, *config.commanded_per_file))
    for choices in (config.profiled, config.project, *tables, config.commanded):
        if choices:
            _check(rulebook, choices)
    for name in config.scale.rules if config.scale else ():
        _check_name(name, tuple(rulebook.rules), config.origin(f"score.rules.{name}"))


def _runs(rule: Rule, strongest_first: Iterable[Choices]) -> bool:
    picked = _NOT
    selected: bool | None = None
    for choices in strongest_first:
        here = _selects(rule, choices.select or ())
        off = _means(rule, choices.off)
        if off > picked and off >= here:
            return False
        picked = max(picked, here)
        if selected is None and choices.select is not None:
            selected = here > _NOT
    return rule.default if selected is None else selected


def _selects(rule: Rule, names: Collection[str]) -> int:
    """As `_means`, but a category selects only its default rules."""
    return _means(rule, names if rule.default else [name for name in names if name != rule.category])


def _means(rule: Rule, names: Collection[str]) -> int:
    if rule.name in names:
        return _BY_NAME
    if rule.category in names:
        return _BY_CATEGORY
    return _WITH_OTHERS if ALL in names or (rule.default and DEFAULT_RULES in names) else _NOT


def _configured(rule: Rule, weakest_first: Sequence[Choices]) -> Rule:
    severity = None
    for choices in weakest_first:
        severity = _severity(rule, choices.severity) or severity
        if options := choices.rules.get(rule.name):
            rule = rule.configured(options)
    return replace(rule, severity=severity, overridden=True) if severity else rule


def _severity(rule: Rule, chosen: Mapping[str, Severity]) -> Severity | None:
    return chosen.get(rule.name) or chosen.get(rule.category) or chosen.get(ALL)


def _check(rulebook: Rulebook, choices: Choices) -> None:
    known = (*rulebook.rules, *CATEGORIES, ALL, DEFAULT_RULES)
    lists = {"select": choices.select or (), "ignore": choices.ignore, "allow": choices.allow}
    for key, names in {**lists, "severity": choices.severity}.items():
        for name in names:
            _check_name(name, known, choices.where(key))
    for name, options in choices.rules.items():
        _check_name(name, tuple(rulebook.rules), choices.where("rules"))
        _check_options(rulebook.rules[name], options, choices.where("rules"))


def _check_name(name: str, known: Collection[str], where: str) -> None:
    if name not in known:
        advice = did_you_mean(name, known, "copydesk rules lists them")
        raise ConfigError(f"{where}: unknown rule “{name}”{advice}")


def _check_options(rule: Rule, options: Mapping[str, object], where: str) -> None:
    for option in options:
        if option not in rule.options:
            otherwise = f"it has: {', '.join(rule.options)}" if rule.options else "it has none"
            advice = did_you_mean(option, rule.options, otherwise)
            raise ConfigError(f"{where}: {rule.name} has no option “{option}”{advice}")
    try:
        rule.configured(options)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from None
