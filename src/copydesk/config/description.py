"""What holds for a file, and where each value comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from copydesk.config.choices import DEFAULT, Choices, Config
from copydesk.finding import Severity


class Row(NamedTuple):
    """A value that holds, written as in TOML, with its place."""

    key: str
    value: str
    origin: str


def describe(config: Config, path: str) -> tuple[Row, ...]:
    """All that the configuration says about a file, one row for each value; what a weaker place says is left out."""
    weakest_first = config.for_file(path).choices
    return (
        Row("configuration", config.path or "none", ""),
        Row("profile", config.profile, config.origin("profile")),
        *_selected(weakest_first),
        *_severities(weakest_first),
        *_options(weakest_first),
        *_gate(config),
        *_scale(config),
        *_lists(config),
        *_facts(config),
    )


def _selected(weakest_first: Sequence[Choices]) -> Iterator[Row]:
    selecting = [one for one in weakest_first if one.select is not None]
    if selecting:
        yield Row("select", as_toml(selecting[-1].select), selecting[-1].origin)
    else:
        yield Row("select", as_toml(("default",)), DEFAULT)
    for one in weakest_first:
        if one.ignore:
            yield Row("ignore", as_toml(one.ignore), one.origin)
        for name, reason in one.allow.items():
            yield Row(f"allow.{name}", as_toml(reason), one.origin)


def _severities(weakest_first: Sequence[Choices]) -> Iterator[Row]:
    levels = {name: (level, one.origin) for one in weakest_first for name, level in one.severity.items()}
    for name, (level, origin) in levels.items():
        yield Row(f"severity.{name}", as_toml(level), origin)


def _options(weakest_first: Sequence[Choices]) -> Iterator[Row]:
    rows: dict[str, Row] = {}
    for one in weakest_first:
        for name, options in one.rules.items():
            for option, value in options.items():
                key = f"rules.{name}.{option}"
                rows[key] = Row(key, as_toml(value), one.origin)
    yield from rows.values()


def _gate(config: Config) -> Iterator[Row]:
    gate = config.gate
    values = {
        "fail_on": gate.fail_on,
        "min_score": gate.min_score,
        "max_warnings": gate.max_warnings,
        "compare": gate.compare,
    }
    for key, value in values.items():
        yield Row(f"gate.{key}", "none" if value is None else as_toml(value), config.origin(f"gate.{key}"))
    for category, least in gate.min.items():
        yield Row(f"gate.min.{category}", as_toml(least), config.origin("gate.min"))


def _scale(config: Config) -> Iterator[Row]:
    """What the score is counted by, where it is not the standard scale."""
    for key, origin in config.origins.items():
        if config.scale and key.startswith("score.rules."):
            good, middle = config.scale.rules[key.removeprefix("score.rules.")]
            yield Row(key, f"{good:g} to {middle:g}", origin)
        elif config.scale and key.startswith("score.weights."):
            yield Row(key, as_toml(config.scale.weights[Severity(key.removeprefix("score.weights."))]), origin)
        elif config.scale and key.startswith("score.shares."):
            yield Row(key, as_toml(config.scale.shares[key.removeprefix("score.shares.")]._asdict()), origin)


def _lists(config: Config) -> Iterator[Row]:
    for key, values in {"rulebooks": config.rulebooks, "exclude": config.exclude}.items():
        if values:
            yield Row(key, as_toml(values), config.origin(key))
    if config.baseline:
        yield Row("baseline", as_toml(config.baseline), config.origin("baseline"))


def _facts(config: Config) -> Iterator[Row]:
    for outer, values in {"vocabulary": config.vocabulary, "facts": config.facts}.items():
        for key, value in values.items():
            yield Row(f"{outer}.{key}", as_toml(value), config.origin(f"{outer}.{key}"))


def as_toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    if isinstance(value, Mapping):
        inside = ", ".join(f"{key} = {as_toml(one)}" for key, one in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(as_toml, value))}]"
    return str(value)
