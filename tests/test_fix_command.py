"""copydesk fix: what it changes in files, what it leaves as it was, and what it says."""

from __future__ import annotations

import io
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from copydesk.cli.questions import Questions
from copydesk.desk import Desk
from copydesk.fix import Mended, mended
from copydesk.fixing import Draft, by_rounds, repaired
from copydesk.request import Request
from copydesk.source import encoded
from copydesk.summary import FileProblem
from tests.command import RULE, copydesk, house_rule, write

FLAWED = "# Tea\n\nBoil the the water.\n\nIt is a apple.\n"
MENDED = "# Tea\n\nBoil the water.\n\nIt is an apple.\n"
TWO = ("--select", "doubled-word,a-an")

WORDY = """extends: substitution
message: "“%s” is wordy; write “%s”"
action: {name: replace}
swap: {in order to: to}
page: Fewer words.
"""


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def content(path: str) -> bytes:
    return Path(path).read_bytes()


def test_what_is_safe_to_mend_is_mended() -> None:
    write("a.md", FLAWED)
    write("b.md", MENDED)
    outcome = copydesk("fix", "a.md", "b.md", *TWO)
    assert outcome == (0, "a.md: 2 fixed\n2 fixed in 1 of 2 files\n", "")
    assert content("a.md").decode() == MENDED
    assert copydesk("fix", ".", *TWO) == (0, "nothing to fix in 2 files\n", "")


@pytest.mark.parametrize(
    ("options", "code", "out"),
    [
        (["--check"], 1, "a.md: 2 would be fixed\n2 would be fixed in 1 of 1 file\n"),
        (["--diff"], 0, "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n"),
        (["--diff", "--check"], 1, "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n"),
    ],
)
def test_what_would_change_is_shown_and_not_written(options: list[str], code: int, out: str) -> None:
    write("a.md", FLAWED)
    outcome = copydesk("fix", "a.md", *TWO, *options)
    assert (outcome.code, outcome.out[: len(out)]) == (code, out)
    assert content("a.md").decode() == FLAWED


@pytest.mark.parametrize("text", [FLAWED, FLAWED.rstrip(), FLAWED.replace("\n", "\r\n"), FLAWED.rstrip() + " the the"])
def test_the_difference_is_what_patch_makes_the_file_of(text: str, tmp_path: Path) -> None:
    write("a.md", text)
    patch = copydesk("fix", "a.md", *TWO, "--diff").out
    subprocess.run(["git", "apply", "-p0", "-"], input=patch.encode(), cwd=tmp_path, check=True)
    patched = content("a.md")
    write("a.md", text)
    copydesk("fix", "a.md", *TWO)
    assert content("a.md") == patched != text.encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [FLAWED, FLAWED.replace("\n", "\r\n"), FLAWED.rstrip()], ids=["lf", "crlf", "no end"])
def test_encoding_and_line_ends_stay(encoding: str, text: str) -> None:
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    write("a.md", (mark + text).encode(encoding))
    assert copydesk("fix", "a.md", *TWO).code == 0
    expected = text.replace("the the", "the").replace("a apple", "an apple")
    assert content("a.md") == (mark + expected).encode(encoding)


def test_a_page_keeps_its_charset() -> None:
    page = '<meta charset="iso-8859-1"><title>Tea</title><p>The café has the the pot.</p>'
    write("a.html", page.encode("latin-1"))
    assert copydesk("fix", "a.html", *TWO).code == 0
    assert content("a.html") == page.replace("the the", "the").encode("latin-1")


def test_a_character_that_the_charset_lacks_is_one_line() -> None:
    page = b'<meta charset="iso-8859-1"><p>Boil it.</p>'
    with pytest.raises(Exception, match="“→” is not in windows-1252; save it as UTF-8"):
        encoded("<p>Boil → it.</p>", page, "html")


def test_bytes_that_would_not_come_back_are_refused() -> None:
    # Two spellings of one character in this charset.
    page = '<meta charset="shift_jis"><p>Tea the the pot '.encode("cp932") + b"\x87\x90</p>"
    write("a.html", page)
    outcome = copydesk("fix", "a.html", *TWO)
    assert (outcome.code, outcome.err) == (2, "copydesk: a.html: its cp932 would change as a whole; save it as UTF-8\n")
    assert content("a.html") == page


def test_standard_input_is_mended_to_standard_output() -> None:
    command = [sys.executable, "-m", "copydesk", "fix", "-", "--stdin-path", "a.md", *TWO]
    given = b"\xef\xbb\xbf" + FLAWED.replace("\n", "\r\n").encode()
    done = subprocess.run(command, input=given, capture_output=True, check=True)
    assert done.stdout == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert done.stderr.decode() == "a.md: 2 fixed\n2 fixed in 1 of 1 file\n"


def test_fixes_that_change_words_are_counted_and_made_on_demand() -> None:
    house_rule(WORDY, name="wordy.yaml")
    write("a.md", "# Tea\n\nBoil the the water in order to win in order to rest.\n")
    only = ("--config", "house.toml", "--select", "wordy,doubled-word")
    told = "a.md: 1 fixed, 2 left that change words; --unsafe makes them too\n1 fixed in 1 of 1 file\n"
    assert copydesk("fix", "a.md", *only).out == told
    assert content("a.md").decode() == "# Tea\n\nBoil the water in order to win in order to rest.\n"
    assert copydesk("fix", "a.md", *only, "--unsafe").out == "a.md: 2 fixed\n2 fixed in 1 of 1 file\n"
    assert content("a.md").decode() == "# Tea\n\nBoil the water to win to rest.\n"


def test_what_cannot_be_fixed_stops_nothing_else() -> None:
    house_rule(RULE.format(body="raise ValueError" + "('no')"))
    for name in ("a.md", "c.md"):
        write(name, FLAWED)
    write("b.md", b"\xff")
    write("d.md", FLAWED, mode=0o444)
    outcome = copydesk("fix", "a.md", "no.md", "b.md", "d.md", "c.md", *TWO)
    assert outcome.code == 2
    assert [line.split(": ")[1] for line in outcome.err.splitlines()] == ["no.md", "b.md", "d.md"]
    assert [content(name).decode() for name in ("a.md", "c.md", "d.md")] == [MENDED, MENDED, FLAWED]
    assert copydesk("fix", "a.md", "--config", "house.toml").err.startswith("copydesk: a.md: the rule house-rule broke")


def test_what_the_baseline_knows_is_mended_too() -> None:
    write("a.md", FLAWED)
    write("copydesk.toml", 'baseline = "known.json"\n')
    copydesk("baseline", "write", "a.md")
    copydesk("fix", "a.md", *TWO)
    assert content("a.md").decode() == MENDED


def test_a_file_that_changes_while_it_is_mended_is_left_alone() -> None:
    write("a.md", FLAWED)

    def meddling(draft: Draft) -> Mended:
        write("a.md", FLAWED + "\nMore.\n")
        return by_rounds(unsafe=False)(draft)

    outcome = repaired(Desk(Request(("a.md",))), "a.md", meddling, write=True)
    assert outcome == FileProblem("a.md", "it has changed meanwhile and stays as it is; run this again")
    assert content("a.md").decode() == FLAWED + "\nMore.\n"


def test_permissions_and_links_stay() -> None:
    write("real.md", FLAWED, mode=0o640)
    os.symlink("real.md", "a.md")
    copydesk("fix", "a.md", *TWO)
    assert Path("a.md").is_symlink()
    assert content("real.md").decode() == MENDED
    assert stat.S_IMODE(Path("real.md").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ([], "--interactive: nobody can be asked, for this is no terminal; --diff shows all fixes"),
        (["--diff"], "--interactive: writes what is agreed to; leave out --diff and --check"),
    ],
)
def test_nobody_is_asked_where_there_is_no_terminal(more: list[str], message: str) -> None:
    write("a.md", FLAWED)
    assert copydesk("fix", "--interactive", "a.md", *more) == (2, "", f"copydesk: {message}\n")


def test_a_round_counts_what_it_makes() -> None:
    desk = Desk(Request(("a.md",), {"select": ["doubled-word"]}))
    draft = Draft(desk, "a.md", b"# Tea\n\nBoil the the the water.\n")
    assert mended(draft.source.text, draft.findings).text == "# Tea\n\nBoil the water.\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda sign: sign.name)
def test_whoever_is_stopped_leaves_whole_files(sign: signal.Signals) -> None:
    after = Random(sign.value)
    for number in range(40):
        write(f"articles/{number:02}.md", FLAWED * 20)
    before, then = len(content("articles/00.md")), len((MENDED * 20).encode())
    command = [sys.executable, "-m", "copydesk", "fix", "articles", *TWO]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        assert running.stdout is not None
        running.stdout.readline()
        time.sleep(after.random() / 4)
        running.send_signal(sign)
    sizes = {path.stat().st_size for path in Path("articles").glob("*.md")}
    assert sizes <= {before, then}
    assert then in sizes
    if sign != signal.SIGKILL:
        assert [one.name for one in Path("articles").iterdir() if one.name.startswith(".")] == []


THREE = "# Tea\n\nBoil the the water.\n\nPour the the tea.\n\nIt is a apple.\n"

ANSWERS = {
    "yes": ("y\ny\ny\n", ["the water", "the tea", "an apple"]),
    "no": ("n\nn\nn\n", ["the the water", "the the tea", "a apple"]),
    "no to one of two alike": ("n\ny\nno\n", ["the the water", "the tea", "a apple"]),
    "yes and no": ("yes\nNo\ny\n", ["the water", "the the tea", "an apple"]),
    "all after a no": ("n\nall\n", ["the the water", "the tea", "an apple"]),
    "enough after a yes": ("y\nq\n", ["the water", "the the tea", "a apple"]),
    "no answer at all": ("y\n", ["the water", "the the tea", "a apple"]),
    "what is no answer": ("\nperhaps\ny\nquit\n", ["the water", "the the tea", "a apple"]),
}


@pytest.mark.parametrize(("said", "words"), ANSWERS.values(), ids=ANSWERS)
def test_each_fix_is_made_as_it_was_answered(
    said: str, words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(said))
    questions = Questions(unsafe=False)
    draft = Draft(Desk(Request(("a.md",), {"select": ["doubled-word", "a-an"]})), "a.md", THREE.encode())
    outcome = questions(draft)
    first, second, third = words
    assert outcome.text == f"# Tea\n\nBoil {first}.\n\nPour {second}.\n\nIt is {third}.\n"
    assert outcome.made == sum(one in ("the water", "the tea", "an apple") for one in words)
    assert questions.ended == (said.startswith(("y\nq", "\n")) or said == "y\n")
    asked = capsys.readouterr().out
    assert "a.md:3:6  error  “the” stands twice  doubled-word" in asked
    assert "   -Boil the the water.\n   +Boil the water.\n" in asked
