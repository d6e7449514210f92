"""copydesk init: a configuration to begin with, and if wanted the hook and the workflow."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from copydesk.errors import ConfigError

NAME = "copydesk.toml"


def init(
    folder: Annotated[str, typer.Argument(help="Where to write it.")] = ".",
    profile: Annotated[str | None, typer.Option(help="article, news, docs, marketing or strict.")] = None,
    hook: Annotated[bool | None, typer.Option(help="Have pre-commit check what is committed.")] = None,
    workflow: Annotated[bool | None, typer.Option(help="Have GitHub check what is pushed.")] = None,
) -> None:
    """Write a commented copydesk.toml, and the hook and the workflow if wanted; what exists stays as it is.

    What the options leave open is asked on a terminal, and elsewhere left out.
    """
    from copydesk.cli.beginnings import add_hook, add_workflow

    path = Path(folder) / NAME
    text = _configuration(profile)
    kept = path.exists()
    if kept and (profile or not (hook or workflow)):
        raise ConfigError(f"{path}: exists already; change it, or move it away first")
    hook, workflow = _wanted("pre-commit hook", hook), _wanted("GitHub workflow", workflow)
    if not kept:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    lines = [f"{path} exists already and stays as it is" if kept else f"wrote {path}"]
    lines += [add_hook(Path(folder))] if hook else []
    lines += [add_workflow(Path(folder))] if workflow else []
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _configuration(profile: str | None) -> str:
    from copydesk.config import TEMPLATE, profiles
    from copydesk.suggestion import did_you_mean

    if profile is None:
        return TEMPLATE
    known = profiles()
    if profile not in known:
        advice = did_you_mean(profile, known, f"the profiles are: {', '.join(known)}")
        raise ConfigError(f"--profile: unknown profile “{profile}”{advice}")
    return TEMPLATE.replace('\nprofile = "article"\n', f'\nprofile = "{profile}"\n')


def _wanted(what: str, given: bool | None) -> bool:
    if given is not None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return bool(given)
    return typer.confirm(f"Add the {what}?", default=False)
