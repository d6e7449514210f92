"""The world around copydesk: full disks, closed streams, readers that leave, Ctrl-C, and bugs of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import GOOD, RULE, copydesk, house_rule, write

needs_dev_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.md").write_text(GOOD, encoding="utf-8")


def _process(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "copydesk", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _shell(line: str) -> subprocess.CompletedProcess[str]:
    whole = line.replace("copydesk", f"'{sys.executable}' -m copydesk")
    return subprocess.run(["sh", "-c", whole], capture_output=True, text=True, check=False)


@needs_dev_full
@pytest.mark.parametrize("call", ["check good.md --format json", "check good.md --format concise", "rules", "--help"])
def test_a_full_disk_is_one_line(call: str) -> None:
    done = _shell(f"copydesk {call} > /dev/full")
    assert (done.returncode, done.stderr) == (2, "copydesk: output: no space left on device; free some space\n")


@pytest.mark.parametrize("call", ["check long.md --format json", "rules --format json"])
def test_a_reader_that_has_gone_hears_nothing(call: str) -> None:
    write("long.md", "# Tea\n\n" + "Boil the the water, and warm the pot, and wait for a minute.\n\n" * 2000)
    process = _process(*call.split())
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait() == 141
    process.stderr.close()


def test_closed_streams_are_one_line() -> None:
    closed = _shell("copydesk check good.md >&-")
    assert closed.stderr == "copydesk: standard output is closed; send it to a file, or to /dev/null\n"
    assert closed.returncode == 2
    deaf = _shell("copydesk check - <&-")
    assert deaf.stderr == "copydesk: <stdin>: standard input is closed; send it the article\n"
    mute = _shell("copydesk check good.md no.md --select doubled-word --format concise 2>&-")
    assert mute.stdout.startswith("good.md:3:6: error doubled-word")
    assert mute.returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_ctrl_c_is_one_line() -> None:
    house_rule(RULE.format(body="import pathlib, time; pathlib.Path('begun').touch(); time.sleep(60)"))
    process = _process("check", "good.md", "--config", "house.toml")
    while not Path("begun").exists():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out, err) == (130, "", "copydesk: interrupted\n")


def test_a_name_that_is_no_text_is_reported(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        write(name, GOOD)
    except OSError:
        pytest.skip("this file system has only names that are text")
    done = _shell("PYTHONUTF8=1 copydesk check . --select doubled-word --format json")
    assert "caf\\udce9.md" in done.stdout
    assert done.returncode == 1


def test_a_bug_of_copydesk_is_said_to_be_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("copydesk.summary.Summary.exit_code")
    outcome = copydesk("check", "good.md")
    assert outcome.code == 2
    first, *_, last = outcome.err.splitlines()
    assert first.startswith("Traceback")
    assert last.startswith("copydesk: this is a bug of copydesk (AttributeError: ")
    assert last.endswith("; report it with the command and the file")


def test_a_bug_that_one_file_meets_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    write("other.txt", "Boil the the water.\n")
    monkeypatch.delattr("copydesk.loaders.text.load_text")
    outcome = copydesk("check", "other.txt", "good.md", "--select", "doubled-word", "--format", "json")
    assert outcome.code == 2
    assert outcome.rules == {"good.md": ["doubled-word"]}
    assert outcome.err.startswith("copydesk: other.txt: a bug of copydesk (ImportError: ")
    assert outcome.err.count("\n") == 1
