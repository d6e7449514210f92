"""A terminal: colours, hyperlinks and the progress bar, and none of them elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from copydesk.reporters import FORMATS
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
        name: value
        for name, value in os.environ.items()
        if name not in {"CI", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "KITTY_WINDOW_ID"}
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
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"CI": "true", "FORCE_COLOR": "1"}, True),
    ],
)
def test_a_terminal_has_colours_unless_it_is_told_otherwise(environment: dict[str, str], *, coloured: bool) -> None:
    written = _on_terminal(["tea.md"], environment)
    assert "“the” stands twice" in written
    assert ("\x1b[" in written) is coloured
    assert ("\x1b]8;" in written) is coloured


@pytest.mark.parametrize(("environment", "named"), [({}, False), ({"KITTY_WINDOW_ID": "1"}, True)])
def test_a_link_names_the_line_where_the_terminal_can_open_it(environment: dict[str, str], *, named: bool) -> None:
    written = _on_terminal(["tea.md"], environment)
    assert re.search(r"\x1b]8;[^;]*;file://\S+/tea\.md\x1b", written)
    assert bool(re.search(r"\x1b]8;[^;]*;file://\S+/tea\.md#3\x1b", written)) is named


def test_colours_may_be_forced_into_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in copydesk("tea.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in copydesk("tea.md").out


MACHINE_FORMATS = [one for one in FORMATS if one != "terminal"]


@pytest.mark.parametrize("format", MACHINE_FORMATS)
def test_formats_for_machines_never_have_colours(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "KITTY_WINDOW_ID"):
        monkeypatch.setenv(name, "1")
    forced = copydesk("tea.md", "--format", format)
    assert forced.out
    assert "\x1b" not in forced.out + forced.err


def test_formats_for_machines_are_the_same_on_a_terminal_and_without_a_bar() -> None:
    Path("posts").mkdir()
    for number in range(40):
        Path(f"posts/{number}.md").write_text(GOOD, encoding="utf-8")
    written = _on_terminal(["posts", "--format", "csv", "--select", "doubled-word"], {})
    assert written.replace("\r\n", "\n") == copydesk("posts", "--format", "csv", "--select", "doubled-word").out


@pytest.mark.parametrize(("files", "bar"), [(5, False), (40, True)])
def test_a_bar_is_drawn_on_long_runs_whose_report_goes_to_a_file(files: int, *, bar: bool) -> None:
    Path("posts").mkdir()
    for number in range(files):
        Path(f"posts/{number}.md").write_text(GOOD, encoding="utf-8")
    run = ["posts", "--select", "doubled-word", "--output", "report.txt"]
    assert ("checking" in _on_terminal(run, {})) is bar
    assert "checking" not in _on_terminal(run, {"CI": "1"})
    assert "checking" not in _on_terminal(run[:-2], {})
