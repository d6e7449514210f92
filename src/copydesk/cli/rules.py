"""copydesk rules: the rulebook as a table or as JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rule import Rule
    from copydesk.rulebook import Rulebook


def rules(
    format: Annotated[str, typer.Option(help="table or json.")] = "table",
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """List all rules with category, severity and what they find."""
    from copydesk.run import rulebook_here

    if format not in ("table", "json"):
        raise ConfigError(f"--format: unknown format “{format}”; table and json are known")
    rulebook = rulebook_here(config)
    sys.stdout.write(_json(rulebook) if format == "json" else "".join(_table(rulebook)))


def _table(rulebook: Rulebook) -> Iterator[str]:
    width = max(map(len, rulebook.rules), default=0)
    category = ""
    for rule in rulebook.rules.values():
        if rule.category != category:
            category = rule.category
            yield f"\n{category}\n"
        marks = ("" if rule.default else " (off)") + (" (fix)" if rule.fixable else "")
        yield f"  {rule.name:<{width}}  {rule.severity.value:<7}  {rule.summary}{marks}\n"
    yield f"\n{len(rulebook.rules)} rules; copydesk explain RULE prints a rule's page\n"


def _json(rulebook: Rulebook) -> str:
    import json

    return json.dumps([_data(rule) for rule in rulebook.rules.values()], ensure_ascii=False, indent=2) + "\n"


def _data(rule: Rule) -> dict[str, object]:
    options = [
        {"name": one.name, "type": one.type.__name__, "default": one.default, "help": one.help}
        for one in rule.options.values()
    ]
    return {
        "name": rule.name,
        "category": rule.category,
        "severity": rule.severity.value,
        "default": rule.default,
        "fixable": rule.fixable,
        "languages": list(rule.languages),
        "summary": rule.summary,
        "options": options,
    }
