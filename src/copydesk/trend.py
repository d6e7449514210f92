"""The trend: one line of JSON for each recorded run, appended to a file and read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from copydesk.errors import ConfigError
from copydesk.finding import Severity
from copydesk.summary import Summary

_NUMBERS = (int, float)


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it is recorded."""

    time: str  # ISO 8601, UTC
    score: float
    articles: int
    words: int
    errors: int
    warnings: int
    notes: int
    passed: bool


def record(summary: Summary, path: str, now: datetime | None = None) -> None:
    """Append a run to a file, which is made if it does not exist.

    Raises:
        OSError: the file cannot be written.
    """
    import json

    line = json.dumps(asdict(_run(summary, now or datetime.now(UTC))))
    with open(path, "a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def read_trend(path: str) -> tuple[Run, ...]:
    """The runs that a file records, in its order.

    Raises:
        ConfigError: the file cannot be read, or a line of it is no record.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 (byte {error.start}); name a file that --record wrote") from None
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise ConfigError(f"{path}: {reason}; name a file that --record wrote") from None
    return tuple(_runs(text, path))


def _run(summary: Summary, now: datetime) -> Run:
    return Run(
        time=now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        score=summary.score,
        articles=len(summary.articles),
        words=summary.words,
        errors=summary.counts[Severity.ERROR],
        warnings=summary.counts[Severity.WARNING],
        notes=summary.counts[Severity.NOTE],
        passed=summary.passed,
    )


def _runs(text: str, path: str) -> Iterator[Run]:
    import json

    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            run = Run(**{name: data[name] for name in Run.__slots__})
        except (ValueError, KeyError, TypeError, RecursionError):
            run = None
        if run is None or not _sound(run):
            raise ConfigError(
                f"{path}:{number}: no record of a run; remove the line, or name a file that --record wrote"
            )
        yield run


def _sound(run: Run) -> bool:
    counts = (run.articles, run.words, run.errors, run.warnings, run.notes)
    sound = all(type(one) is int and one >= 0 for one in counts) and type(run.passed) is bool
    return sound and isinstance(run.time, str) and type(run.score) in _NUMBERS and 0 <= run.score <= 100
