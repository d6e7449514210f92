"""What the command line wants, as a configuration would say it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from copydesk.errors import ConfigError
from copydesk.finding import Severity
from copydesk.gate import FAIL_ON
from copydesk.rule import CATEGORIES
from copydesk.suggestion import did_you_mean

_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")


def overrides(
    *,
    profile: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Sequence[str] = (),
    gate: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """The values for `read_config`; lists are split at commas, severities are written RULE=LEVEL, the gate's
    least scores of categories CATEGORY=N.

    Raises:
        ConfigError: a severity that is none, a gate that cannot be.
    """
    wanted = {"profile": profile, "select": _split(select), "ignore": _split(ignore)}
    levels = dict(map(_level, _split(severity)))
    ruled = {key: _ruled(key, value) for key, value in (gate or {}).items() if value is not None}
    _check_gate(ruled)
    return {key: value for key, value in {**wanted, "severity": levels, "gate": ruled}.items() if value}


def _split(values: Sequence[str]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _level(text: str) -> tuple[str, str]:
    name, equals, level = (part.strip() for part in text.partition("="))
    if not (name and equals and level):
        raise ConfigError(f"--severity: “{text}” is no severity; write RULE=LEVEL, as in duplicate-heading=note")
    _check_word("--severity", level, [one.value for one in Severity])
    return name, level


def _ruled(key: str, value: object) -> object:
    return dict(map(_least, _split(value))) if key == "min" and isinstance(value, list) else value


def _least(text: str) -> tuple[str, float]:
    name, equals, number = (part.strip() for part in text.partition("="))
    if not (name and equals and _NUMBER.fullmatch(number)):
        raise ConfigError(f"--min: “{text}” is no least score; write CATEGORY=N, as in structure=80")
    _check_word("--min", name, CATEGORIES, "category")
    if not 0 <= float(number) <= 100:
        raise ConfigError(f"--min: “{number}” is no score; write a number from 0 to 100")
    return name, float(number)


def _check_gate(gate: Mapping[str, object]) -> None:
    score, warnings = gate.get("min_score"), gate.get("max_warnings")
    if "fail_on" in gate:
        _check_word("--fail-on", str(gate["fail_on"]), FAIL_ON)
    if isinstance(score, float) and not 0 <= score <= 100:
        raise ConfigError(f"--min-score: “{score:g}” is no score; write a number from 0 to 100")
    if isinstance(warnings, int) and warnings < 0:
        raise ConfigError(f"--max-warnings: “{warnings}” is no number of warnings; write 0 or more")


def _check_word(option: str, word: str, known: Sequence[str], kind: str = "level") -> None:
    if word not in known:
        raise ConfigError(f"{option}: no {kind} “{word}”{did_you_mean(word, known, f'write {_or(known)}')}")


def _or(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
