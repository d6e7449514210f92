"""The commands as one program."""

from __future__ import annotations

from typing import Annotated

import typer

from copydesk import __version__
from copydesk.cli import check, claims, config, explain, init, rules
from copydesk.cli.signature import for_typer

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Check articles: structure, residue, FAQ, readability, and whether their claims agree.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"copydesk {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="The version.")] = False,
) -> None:
    pass


app.command("check")(for_typer(check.check))
app.command("claims")(claims.claims)
app.command("explain")(explain.explain)
app.command("rules")(rules.rules)
app.command("config")(config.config)
app.command("init")(init.init)
