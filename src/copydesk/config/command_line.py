"""What the command line wants, as a configuration would say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from copydesk.errors import ConfigError


def overrides(
    *,
    profile: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Sequence[str] = (),
    gate: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """The values for `read_config`; lists are split at commas, severities are written RULE=LEVEL.

    Raises:
        ConfigError: a severity without “=”.
    """
    wanted = {"profile": profile, "select": _split(select), "ignore": _split(ignore)}
    levels = dict(map(_level, _split(severity)))
    ruled = {key: value for key, value in (gate or {}).items() if value is not None}
    return {key: value for key, value in {**wanted, "severity": levels, "gate": ruled}.items() if value}


def _split(values: Sequence[str]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _level(text: str) -> tuple[str, str]:
    name, equals, level = (part.strip() for part in text.partition("="))
    if not (name and equals and level):
        raise ConfigError(f"--severity: “{text}” is no severity; write RULE=LEVEL, as in duplicate-heading=note")
    return name, level
