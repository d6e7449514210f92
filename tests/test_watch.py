"""copydesk check --watch: drawn again when something changes, by a process that is written for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from copydesk.cli.watch import MARK, folders
from copydesk.reporters import FORMATS
from tests.command import GOOD, RULE, copydesk, house_rule, write

pytest.importorskip("watchfiles")

PATIENCE_S = 120
MENDED = "# Tea\n\nBoil the water first.\n"
SLIP = "“the” stands twice"
BEGUN = "import sys; print('begun', article.source.path, file=sys.stderr, flush=True); yield from ()"


class Watch:
    """A process that watches, and the reports that it draws."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "copydesk", "check", "--watch", *arguments]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
        )
        self._lines: Queue[str] = Queue()
        Thread(target=self._listen, daemon=True).start()

    def report(self) -> str:
        """What is written up to the next mark, or to the end."""
        lines: list[str] = []
        while not lines or lines[-1] not in (f"{MARK}\n", ""):
            lines.append(self._lines.get(timeout=PATIENCE_S))
        return "".join(lines)

    def until(self, holds: Callable[[str], bool]) -> str:
        """The first report from here on that is as it should be."""
        while True:
            report = self.report()
            if holds(report):
                return report
            assert MARK in report, report

    def shows(self, text: str) -> str:
        """The first report from here on that has a text."""
        return self.until(lambda report: text in report)

    def end(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.wait()

    def _listen(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line)
        self._lines.put("")


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("CI", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    write("posts/tea.md", GOOD)


@pytest.fixture
def watch() -> Iterator[Callable[..., Watch]]:
    """Begin to watch; what was begun is ended."""
    begun: list[Watch] = []

    def begin(*arguments: str) -> Watch:
        begun.append(Watch(*arguments))
        return begun[-1]

    yield begin
    for one in begun:
        one.end()


def _put(name: str, content: str) -> None:
    """Put a file in its place at once, as editors do; the folder that it comes from is not watched."""
    write("passing/one", content)
    os.replace("passing/one", name)


def test_a_changed_article_is_drawn_again(watch: Callable[..., Watch]) -> None:
    seen = watch("posts")
    assert SLIP in seen.report()
    _put("posts/tea.md", MENDED)
    assert SLIP not in seen.report()
    write("posts/tea.log", "no article")
    write("posts/.tea.md.swp", "what an editor keeps")
    _put("posts/tea.md", GOOD)
    assert SLIP in seen.report()


def test_articles_come_and_go(watch: Callable[..., Watch]) -> None:
    seen = watch("posts", "notes.md", "--format", "concise")
    seen.shows("notes.md: no such file")
    write("notes.md", GOOD)
    seen.shows("notes.md:3:6:")
    write("posts/deep/down/cups.md", GOOD)
    seen.shows("posts/deep/down/cups.md:3:6:")
    write("posts/deep/down/cups.md", MENDED)
    seen.until(lambda report: "cups.md:3:6:" not in report)
    Path("posts/tea.md").unlink()
    assert "notes.md:3:6:" in seen.until(lambda report: "posts/tea.md:" not in report)


def test_a_folder_that_is_replaced_stays_watched(watch: Callable[..., Watch]) -> None:
    seen = watch("posts/tea.md")
    seen.shows(SLIP)
    os.rename("posts", "old")
    seen.shows("no such file")
    write("posts/tea.md", GOOD)
    seen.shows(SLIP)


def test_a_configuration_is_followed_and_its_mistakes_are_shown_until_they_are_mended(
    watch: Callable[..., Watch],
) -> None:
    seen = watch("posts")
    seen.shows(SLIP)
    _put("copydesk.toml", 'ignore = ["doubled-word"]\n')
    seen.until(lambda report: SLIP not in report)
    _put("copydesk.toml", 'ignored = ["doubled-word"]\n')
    assert "copydesk: copydesk.toml" in seen.shows("ignored")
    _put("posts/copydesk.toml", "")
    seen.shows(SLIP)


def test_a_rule_file_is_followed(watch: Callable[..., Watch]) -> None:
    house_rule(RULE.format(body="yield Problem(Span(0, 1), 'of one mind')"))
    seen = watch("posts", "--config", "house.toml")
    seen.shows("of one mind")
    _put("house/structure/house_rule.py", RULE.format(body="yield Problem(Span(0, 1), 'of another mind')"))
    seen.shows("of another mind")


def test_only_what_has_changed_is_checked_again(watch: Callable[..., Watch]) -> None:
    house_rule(RULE.format(body=BEGUN))
    write("posts/cups.md", GOOD)
    seen = watch("posts", "--config", "house.toml", "--select", "doubled-word", "--select", "house-rule")
    assert seen.report().count("begun") == 2
    _put("posts/cups.md", MENDED)
    report = seen.report()
    assert "begun posts/cups.md" in report
    assert "begun posts/tea.md" not in report
    assert SLIP in report


def test_what_it_writes_itself_is_no_change(watch: Callable[..., Watch]) -> None:
    seen = watch("posts", "--format", "terminal", "--format", "json=posts/report.json")
    assert SLIP in seen.report()
    assert SLIP in Path("posts/report.json").read_text(encoding="utf-8")
    _put("posts/tea.md", MENDED)
    assert "tea.md" in seen.report()
    assert SLIP not in Path("posts/report.json").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="an interrupt goes to the whole console there")
def test_ctrl_c_ends_it_without_a_traceback(watch: Callable[..., Watch]) -> None:
    seen = watch("posts")
    seen.report()
    seen.process.send_signal(signal.SIGINT)
    assert seen.report() == "copydesk: interrupted\n"
    assert seen.process.wait() == 130


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-"], "standard input comes only once"),
        (["posts", "--output", "report.txt"], "nothing for the screen"),
        (["posts", "--format", "html=report.html"], "nothing for the screen"),
        (["posts", "--staged"], "leave out --staged"),
        (["posts", "--record", "runs.jsonl"], "leave out --record"),
        *((["posts", "--format", one], f"write --format {one}=FILE") for one in FORMATS[2:]),
    ],
)
def test_what_cannot_be_drawn_again_is_refused(arguments: list[str], message: str) -> None:
    refused = copydesk("check", "--watch", *arguments)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith("copydesk: --watch: ")
    assert message in refused.err


def test_a_mistake_at_the_start_ends_it() -> None:
    write("copydesk.toml", "profile = 3\n")
    assert copydesk("check", "--watch", "posts").code == 2


def test_without_watchfiles_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    refused = copydesk("check", "--watch", "posts")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "copydesk: --watch needs watchfiles; install copydesk[watch]\n"


def test_what_tools_make_is_not_watched(tmp_path: Path) -> None:
    for name in ("posts/.git/objects", "posts/node_modules/deep", "posts/2026", "away"):
        Path(name).mkdir(parents=True)
    top = os.path.realpath(tmp_path)
    seen = {os.path.relpath(one, top) for one in folders(["posts"], None)}
    assert seen == {".", "posts", "posts/2026"}


def test_a_link_is_followed_and_ends_no_walk(tmp_path: Path) -> None:
    write("away/cups.md", GOOD)
    os.symlink(tmp_path / "away", "posts/away", target_is_directory=True)
    os.symlink(tmp_path, "posts/around", target_is_directory=True)
    os.symlink(tmp_path / "posts/tea.md", "tea.md")
    top = os.path.realpath(tmp_path)
    assert {os.path.relpath(one, top) for one in folders(["posts"], None)} == {".", "posts", "away"}
    assert {os.path.relpath(one, top) for one in folders(["tea.md"], None)} == {".", "posts"}
