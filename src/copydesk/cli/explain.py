"""copydesk explain: a rule's page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from copydesk.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.rule import Rule


def explain(
    rule: Annotated[str, typer.Argument(help="The rule's name, such as duplicate-heading.")],
    config: Annotated[str | None, typer.Option(help="This configuration instead of the nearest one.")] = None,
) -> None:
    """Print a rule's page: why it exists, its options, its examples."""
    from copydesk.cli.console import colours
    from copydesk.run import rulebook_here
    from copydesk.suggestion import did_you_mean

    rulebook = rulebook_here(config)
    if rule not in rulebook.rules:
        raise ConfigError(f"no rule “{rule}”{did_you_mean(rule, rulebook.rules, 'copydesk rules lists them')}")
    page = "\n".join(_page(rulebook.rules[rule]))
    if not colours():
        sys.stdout.write(page)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(force_terminal=True).print(Markdown(page))


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.name}\n"
    facts = [rule.category, rule.severity.value, "on by default" if rule.default else "off by default"]
    facts += ["fixable"] if rule.fixable else []
    facts += [f"for {', '.join(rule.languages)}"] if rule.languages else []
    yield f"{' · '.join(facts)}\n"
    yield rule.page.strip() + "\n"
    if rule.options:
        yield "## Options\n"
        for option in rule.options.values():
            yield f"- `{option.name}` = `{option.default!r}`: {option.help}"
        yield ""
    yield "## Allow it\n"
    yield f"`<!-- copydesk: allow {rule.name} -- the reason -->` before the block, `allow-file` for the whole file,"
    yield f'or `ignore = ["{rule.name}"]` in copydesk.toml.\n'
