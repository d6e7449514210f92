"""A terminal: colours, hyperlinks and the progress bar, and none of them elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.command import GOOD, copydesk


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tea.md").write_text(GOOD, encoding="utf-8")


def _on_terminal(arguments: list[str], environment: Mapping[str, str]) -> str:
    """What a process writes that has a terminal of 80 columns as output and errors."""
    pty = pytest.importorskip("pty")
    fcntl, termios, struct = (pytest.importorskip(name) for name in ("fcntl", "termios", "struct"))
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 80, 0, 0))
    kept = {
        name: value for name, value in os.environ.items() if name not in {"CI", "NO_COLOR", "FORCE_COLOR", "COLUMNS"}
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "copydesk", *arguments],
        stdout=side,
        stderr=side,
        env={**kept, "TERM": "xterm-256color", **environment},
    )
    os.close(side)
    written = b""
    while True:
        try:
            part = os.read(main, 4096)
        except OSError:
            break
        if not part:
            break
        written += part
    os.close(main)
    process.wait()
    return written.decode()


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"CI": "true"}, False),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": ""}, True),
    ],
)
def test_a_terminal_has_colours_unless_it_is_told_otherwise(environment: dict[str, str], *, coloured: bool) -> None:
    written = _on_terminal(["tea.md"], environment)
    assert "“the” stands twice" in written
    assert ("\x1b[" in written) is coloured
    assert ("\x1b]8;" in written) is coloured


def test_colours_may_be_forced_into_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in copydesk("tea.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in copydesk("tea.md").out
    assert "\x1b" not in copydesk("tea.md", "--format", "json").out
    assert "\x1b" not in copydesk("tea.md", "--format", "concise").out


@pytest.mark.parametrize(("files", "bar"), [(5, False), (40, True)])
def test_a_bar_is_drawn_on_long_runs(files: int, *, bar: bool) -> None:
    Path("posts").mkdir()
    for number in range(files):
        Path(f"posts/{number}.md").write_text(GOOD, encoding="utf-8")
    assert ("checking" in _on_terminal(["posts", "-q", "--select", "doubled-word"], {})) is bar
    assert "checking" not in _on_terminal(["posts", "-q", "--select", "doubled-word"], {"CI": "1"})
