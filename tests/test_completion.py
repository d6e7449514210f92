"""Completion scripts, asked by the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from copydesk.__main__ import COMMANDS
from copydesk.config import profiles
from copydesk.reporters import FORMATS
from copydesk.rulebook import read_rulebook
from tests.command import copydesk, write

RULES = tuple(read_rulebook().rules)
LINES = {
    "the commands": ("", set(COMMANDS)),
    "commands that begin so": ("ex", {"explain"}),
    "the options of a command": ("check --max", {"--max-warnings"}),
    "the formats of a report": ("check --format ", set(FORMATS)),
    "the formats of another command": ("claims --format ", {"table", "json", "csv"}),
    "formats to read": ("check --format-in ", {"markdown", "html", "text"}),
    "profiles": ("check draft.md --profile ", set(profiles())),
    "rules to explain": ("explain duplicate-h", {"duplicate-heading"}),
    "rules to select": ("check --select faq-unans", {"faq-unanswered"}),
    "shells": ("completion ", {"bash", "zsh", "fish"}),
}

_BASH = """
source "$1"
COMP_WORDS=(copydesk)
line="$2"
read -ra rest <<< "$line"
COMP_WORDS+=("${rest[@]}")
[[ -z $line || $line == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_copydesk
printf '%s\\n' "${COMPREPLY[@]}"
"""


def _script(shell: str, folder: Path) -> Path:
    path = folder / f"copydesk.{shell}"
    path.write_text(copydesk("completion", shell).out, encoding="utf-8")
    return path


def _asked(*command: str) -> set[str]:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return {line.split("\t")[0] for line in done.stdout.splitlines() if line}


@pytest.mark.parametrize(("line", "offered"), LINES.values(), ids=LINES)
def test_bash_offers(line: str, offered: set[str], tmp_path: Path) -> None:
    found = _asked("bash", "-c", _BASH, "bash", str(_script("bash", tmp_path)), line)
    assert offered <= found
    assert all(word.startswith(line.rsplit(" ", maxsplit=1)[-1]) for word in found)


def test_no_format_to_read_is_offered_that_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("draft.md", "# Tea\n")
    for one in _asked("bash", "-c", _BASH, "bash", str(_script("bash", tmp_path)), "check --format-in "):
        assert "unknown format" not in copydesk("check", "draft.md", "--format-in", one).err


@pytest.mark.parametrize(("line", "offered"), LINES.values(), ids=LINES)
def test_fish_offers(line: str, offered: set[str], tmp_path: Path) -> None:
    query = f"source {_script('fish', tmp_path)}; complete -C 'copydesk {line}'"
    assert offered <= _asked("fish", "--no-config", "-c", query)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_one_that_its_shell_can_read(shell: str, tmp_path: Path) -> None:
    assert _asked(shell, "-n", str(_script(shell, tmp_path))) == set()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_every_option_and_every_rule_is_in_the_script(shell: str) -> None:
    text = copydesk("completion", shell).out
    assert all(f"{name}" in text for name in (*COMMANDS, *RULES))
    assert all(name in text for name in ("min-score", "stdin-path", "explain-score", "format-in"))


def test_a_projects_own_rules_complete_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("copydesk.toml", 'rulebooks = ["house"]\n')
    write("house/wording/house_talk.yaml", 'extends: existence\nmessage: "“%s”"\ntokens: [x]\npage: House talk.\n')
    assert "house-talk" in copydesk("completion", "bash").out


def test_the_shell_is_that_of_the_user_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    assert copydesk("completion") == copydesk("completion", "fish")
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    assert copydesk("completion") == (2, "", "copydesk: no completion for “tcsh”; write bash, zsh or fish\n")
