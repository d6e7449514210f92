"""Reading a data rule: a YAML file to a rule."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from copydesk.finding import Severity
from copydesk.patterns.action import read_action
from copydesk.patterns.definition import Definition, read_definition
from copydesk.patterns.message import summarised
from copydesk.rule import Check, Rule

_LEVELS = {
    "suggestion": Severity.NOTE,
    "note": Severity.NOTE,
    "warning": Severity.WARNING,
    "error": Severity.ERROR,
}


def read_pattern_rule(path: str, text: str) -> Rule:
    """The rule in a YAML file; its name and category are left to the rulebook.

    Raises:
        RuleError: with the file, the line, what is wrong there and what to do.
    """
    definition = read_definition(path, text)
    return Rule(
        check=_reader(definition.extends)(definition),
        severity=_LEVELS[definition.choice("level", _LEVELS, "warning")],
        text=definition.text("page") or _page(definition),
        default=definition.flag("default", otherwise=True),
        fixable=_fixable(definition),
        languages=tuple(one.text.lower().partition("-")[0] for one in definition.list("languages")),
        path=path,
    )


def _reader(kind: str) -> Callable[[Definition], Check]:
    """What makes the check of a kind of rule: the function of its name, in the module of its name."""
    module = import_module(f"copydesk.patterns.{kind}")
    return cast("Callable[[Definition], Check]", getattr(module, kind))


def _page(definition: Definition) -> str:
    """A page for a rule that has none: what its message and its description say, and its link."""
    parts = (summarised(definition.text("message")), definition.text("description"), definition.text("link"))
    return "\n\n".join(part for part in parts if part)


def _fixable(definition: Definition) -> bool:
    if "per" in definition:
        return False
    action = read_action(definition)
    if definition.extends == "substitution" and action.name in ("", "replace"):
        return any("|" not in value.text for _, value in definition.pairs("swap"))
    return definition.extends in ("existence", "substitution", "repetition") and action.fixes
