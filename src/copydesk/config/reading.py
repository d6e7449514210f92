"""Configuration files: found above an article, read, and put over their profile."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.config import vocabulary
from copydesk.config.choices import COMMAND_LINE, DEFAULT_PROFILE, Choices, Config, FileTable
from copydesk.config.facts import facts_table, stated
from copydesk.config.table import Table
from copydesk.config.toml import read_toml, shown_path
from copydesk.errors import ConfigError
from copydesk.finding import Severity
from copydesk.gate import FAIL_ON, Gate
from copydesk.rule import CATEGORIES
from copydesk.rulebook import built_in
from copydesk.suggestion import did_you_mean

if TYPE_CHECKING:
    from copydesk.scale import Scale

FILE_NAME = "copydesk.toml"

_RULE_KEYS = ("select", "ignore", "allow", "severity", "rules")
_PROFILE_KEYS = (*_RULE_KEYS, "gate", "score")
_LIST_KEYS = ("rulebooks", "exclude")
_KEYS = ("profile", *_RULE_KEYS, "per-file", *_LIST_KEYS, "baseline", "gate", "score", "vocabulary", "facts")
_GATE_KEYS = ("fail_on", "min_score", "max_warnings", "min", "compare")
_SHARED_NAME = "pyproject.toml"


def profiles() -> tuple[str, ...]:
    """The names of the profiles that copydesk ships."""
    return tuple(sorted(path.stem for path in (built_in() / "profiles").glob("*.toml")))


def find_config(path: str | Path) -> Path | None:
    """The nearest copydesk.toml, or pyproject.toml with [tool.copydesk], in an article's folder or above.

    Raises:
        ConfigError: a pyproject.toml that speaks of copydesk is no TOML.
    """
    whole = Path(os.path.abspath(path))  # with “..” resolved, whose folders are not above the file
    for folder in (whole, *whole.parents) if os.path.isdir(whole) else whole.parents:
        if os.path.isfile(folder / FILE_NAME):
            return folder / FILE_NAME
        if _is_ours(folder / _SHARED_NAME):
            return folder / _SHARED_NAME
    return None


def read_config(
    path: str | Path | None = None, given: Mapping[str, object] | None = None, today: date | None = None
) -> Config:
    """A configuration file (None: no file) over its profile, with the command line's values on top.

    `given` has the keys of the file; `overrides` makes it of arguments. House facts that have ended on the day
    (None: this one) do not hold.

    Raises:
        ConfigError: a file that cannot be read, an unknown key or profile, a value of another type. Names
            of rules and options are not looked at here, but by `validate` and `apply`.
    """
    file = Path(path) if path else None
    project = Table(shown_path(file), _project_values(file)) if file else Table("", {})
    command = Table(COMMAND_LINE, given or {})
    for table in (project, command):
        table.check_keys(_KEYS)
    folder = file.absolute().parent if file else Path.cwd()
    name = _profile(command, project)
    profile = _profile_table(name, folder, command if "profile" in command else project)
    stack = (profile, project, command)
    lists = {key: _strongest(stack, key) for key in _LIST_KEYS}
    facts = [facts_table(table, folder) for table in (project, command)]
    return Config(
        path=project.place,
        folder=folder,
        profile=name,
        profiled=_choices(profile),
        factual=stated(facts, today or date.today()),
        accepting=vocabulary.accepted((project, command), folder),
        project=_choices(project),
        per_file=tuple(_file_tables(project)),
        commanded=_choices(command),
        commanded_per_file=tuple(_file_tables(command)),
        gate=_gate(stack, folder),
        scale=_scale(stack) if any("score" in table for table in stack) else None,
        rulebooks=lists["rulebooks"],
        exclude=lists["exclude"],
        baseline=_baseline((command, project), folder),
        vocabulary=vocabulary.stated((project, command)),
        facts={key: value for table in facts for key, value in table.values.items()},
        origins=dict(_origins(stack)) | {f"facts.{key}": table.place for table in facts for key in table.values},
    )


def _is_ours(path: Path) -> bool:
    try:
        # Most projects do not name copydesk, and need no TOML parser to say so.
        if b"copydesk" not in path.read_bytes():
            return False
    except (OSError, ValueError):
        return False
    return "copydesk" in _tools(path)


def _tools(path: Path) -> Mapping[str, object]:
    return Table(shown_path(path), read_toml(path, shown_path(path))).table("tool").values


def _project_values(path: Path) -> Mapping[str, object]:
    if path.name != _SHARED_NAME:
        return read_toml(path, shown_path(path))
    return Table(shown_path(path), _tools(path), "tool.").table("copydesk").values


def _profile(command: Table, project: Table) -> str:
    for table in (command, project):
        if "profile" in table:
            return table.text("profile")
    return DEFAULT_PROFILE


def _profile_table(name: str, folder: Path, asked: Table) -> Table:
    """The profile's table; one whose name ends in .toml is a file beside the configuration."""
    if name == DEFAULT_PROFILE:
        return Table("", {})
    own = name.endswith(".toml")
    path = folder / name if own else built_in() / "profiles" / f"{name}.toml"
    # “../name” would leave the folder of the profiles.
    if not os.path.isfile(path) or not (own or path.name == f"{name}.toml"):
        known = profiles()
        place = "--profile" if asked.place == COMMAND_LINE else asked.place
        advice = did_you_mean(name, known, f"the profiles are: {', '.join(known)}")
        raise ConfigError(f"{place}: unknown profile “{name}”{advice}")
    place = f"profile {name}"
    table = Table(place, read_toml(path, place))
    table.check_keys(_PROFILE_KEYS)
    return table


def _choices(table: Table, origin: str = "") -> Choices | None:
    """What a table says about rules; None if it says nothing."""
    if not any(key in table for key in _RULE_KEYS):
        return None
    return Choices(
        origin or table.place,
        select=table.names("select") if "select" in table else None,
        ignore=table.names("ignore") if "ignore" in table else (),
        allow=_allowed(table),
        severity={name: _severity(table.table("severity"), name) for name in table.table("severity").values},
        rules={name: inner.values for name, inner in table.tables("rules")},
    )


def _allowed(table: Table) -> dict[str, str]:
    """Rules with their reasons; a list gives none."""
    if not isinstance(table.values.get("allow", {}), Mapping):
        return dict.fromkeys(table.names("allow"), "")
    allowed = table.table("allow")
    return {name: allowed.text(name) for name in allowed.values}


def _severity(table: Table, name: str) -> Severity:
    return Severity(table.one_of(name, [one.value for one in Severity]))


def _file_tables(outer: Table) -> Iterator[FileTable]:
    for glob, table in outer.tables("per-file"):
        table.check_keys(_RULE_KEYS)
        choices = _choices(table, f'{outer.place} [per-file."{glob}"]')
        if choices:
            yield FileTable(glob, choices)


def _strongest(stack: Sequence[Table], key: str) -> tuple[str, ...]:
    for table in reversed(stack):
        if key in table:
            return table.names(key)
    return ()


def _gate(stack: Sequence[Table], folder: Path) -> Gate:
    """The gate of all tables, each of its values from the strongest that has it."""
    gates = [table.table("gate") for table in stack]
    for gate in gates:
        gate.check_keys(_GATE_KEYS)
    strongest = {key: gate for gate in gates for key in gate.values}
    plain = Gate()
    fail_on, min_score, max_warnings, _, compare = (strongest.get(one) for one in _GATE_KEYS)
    return Gate(
        fail_on=fail_on.one_of("fail_on", FAIL_ON) if fail_on else plain.fail_on,
        min_score=min_score.number("min_score", 0, 100) if min_score else plain.min_score,
        max_warnings=max_warnings.whole_number("max_warnings") if max_warnings else plain.max_warnings,
        min={name: least for gate in gates for name, least in _least(gate.table("min"))},
        compare=_path(compare, "compare", folder) if compare else None,
    )


def _scale(stack: Sequence[Table]) -> Scale:
    # Most projects keep to the standard scale, and need no reader of another.
    from copydesk.config.scoring import scale_of

    return scale_of(stack)


def _least(table: Table) -> Iterator[tuple[str, float]]:
    table.check_keys(CATEGORIES)
    for name in table.values:
        yield name, table.number(name, 0, 100)


def _baseline(strongest_first: Sequence[Table], folder: Path) -> str | None:
    return next((_path(table, "baseline", folder) for table in strongest_first if "baseline" in table), None)


def _path(table: Table, key: str, folder: Path) -> str:
    """The path that a key names; in a file it is relative to the file's folder."""
    path = table.text(key)
    return path if table.place == COMMAND_LINE else shown_path(folder / path)


def _origins(stack: Sequence[Table]) -> Iterator[tuple[str, str]]:
    """Where each dotted key comes from, the strongest place last."""
    for table in stack:
        for key in ("profile", "baseline", *_LIST_KEYS):
            if key in table:
                yield key, table.place
        for outer in ("gate", "vocabulary"):
            for key in table.table(outer).values:
                yield f"{outer}.{key}", table.place
        for part, inner in table.tables("score"):
            yield from ((f"score.{part}.{key}", table.place) for key in inner.values)
