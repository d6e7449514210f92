"""copydesk explain: a rule's page."""

from __future__ import annotations

from typing import Annotated

import typer

from copydesk.errors import ConfigError


def explain(
    rule: Annotated[str, typer.Argument(help="The rule's name, such as duplicate-heading.")],
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> int:
    """Print a rule's page: why it exists, its options, its examples."""
    from copydesk.cli.console import columns, complain, show
    from copydesk.cli.page import page
    from copydesk.run import rule_problems, rulebook_here
    from copydesk.suggestion import did_you_mean

    rulebook = rulebook_here(config)
    problems = list(rule_problems(rulebook))
    complain(problems)
    if rule not in rulebook.rules:
        raise ConfigError(f"no rule “{rule}”{did_you_mean(rule, rulebook.rules, 'copydesk rules lists them')}")
    show(page(rulebook.rules[rule], columns()))
    return 2 if problems else 0
