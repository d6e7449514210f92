"""copydesk schema: the JSON schema of the configuration or of the JSON report."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from copydesk.errors import ConfigError

NAMES = ("config", "report")
"""What there is a schema of."""


def schema(
    name: Annotated[str, typer.Argument(help="config or report.")],
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> int:
    """Print the JSON schema of the configuration, or of the JSON report.

    That of the configuration knows the rules of the project that it is printed in, its own rules among them.
    """
    import json

    from copydesk.cli.console import complain
    from copydesk.config.schema import config_schema
    from copydesk.reporters.contract_schema import report_schema
    from copydesk.run import rule_problems, rulebook_here
    from copydesk.suggestion import did_you_mean

    if name not in NAMES:
        raise ConfigError(f"no schema of “{name}”{did_you_mean(name, NAMES, ' or '.join(NAMES))}")
    rulebook = rulebook_here(config)
    problems = list(rule_problems(rulebook))
    found = config_schema(rulebook) if name == "config" else report_schema()
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    complain(problems)
    return 2 if problems else 0
