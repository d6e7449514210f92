"""The signal to end, which leaves as Ctrl-C does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


@contextmanager
def ended_as_interrupted() -> Iterator[None]:
    """Have the signal to end leave as Ctrl-C does, so that no half-made file and no process stays behind."""
    import signal

    def interrupted(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupted)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
