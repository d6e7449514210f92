"""The commands as one program."""

from __future__ import annotations

from typing import Annotated

import typer

from copydesk import __version__
from copydesk.cli import (
    audit,
    baseline,
    calibrate,
    check,
    claims,
    completion,
    config,
    explain,
    fix,
    init,
    metrics,
    rules,
    schema,
    serve,
    trend,
)
from copydesk.cli.examples import examples
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
app.command("fix")(fix.fix)
app.command("claims")(claims.claims)
app.command("metrics")(metrics.metrics)
app.command("explain")(explain.explain)
app.command("rules")(rules.rules)
app.command("config")(config.config)
app.add_typer(baseline.app, name="baseline", epilog=examples("baseline"))
app.command("init")(init.init)
app.command("schema")(schema.schema)
app.command("completion")(completion.completion)
app.command("serve")(for_typer(serve.serve))
app.command("calibrate")(calibrate.calibrate)
app.command("trend")(trend.trend)
app.command("audit")(audit.audit)

# The parser cuts off the first lines of what it explains, and can be told them instead.
for one in app.registered_commands:
    one.epilog = examples(one.name or "")
    one.short_help = (getattr(one.callback, "__doc__", None) or "").partition("\n")[0]
for group in app.registered_groups:
    group.epilog = examples(group.name or "")
    group.short_help = group.typer_instance.info.help if group.typer_instance else None
