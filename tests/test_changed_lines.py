"""Changed lines, as git tells them, and the findings that touch them."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.changed_lines import ALL, Lines, changed_in_index, changed_since
from copydesk.errors import ConfigError
from copydesk.loaders.limits import MAX_BYTES
from tests.command import RULE, copydesk, house_rule, write

TWO = ("--select", "doubled-word", "--format", "concise")

ranges = st.lists(st.tuples(st.integers(1, 30), st.integers(0, 4)), max_size=4)


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository with a commit: an article with two flaws, one of two lines, one that will be moved."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    write("a.md", "# Tea\n\nBoil the the water.\n\nPour the the tea.\n")
    write("posts/b.md", "# Cups\n\nFill the\nthe cup.\n")
    write("old.md", "# Pots\n\nWarm the the pot.\n\n" + "Any pot is good.\n\n" * 9)
    git("init", "--quiet", "--initial-branch=main")
    commit("one")


def git(*command: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *command], check=True, capture_output=True)


def commit(message: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", message)


def found(*arguments: str) -> list[str]:
    """The places of what is reported."""
    outcome = copydesk("check", *arguments, *TWO)
    assert outcome.err == ""
    return [line.partition(": ")[0] for line in outcome.out.splitlines()[:-1]]


@given(ranges, st.lists(st.integers(0, 30), max_size=3), st.integers(1, 30), st.integers(0, 3))
def test_lines_are_touched_where_one_is_changed_or_a_gap_lies_between(
    some: list[tuple[int, int]], gaps: list[int], first: int, more: int
) -> None:
    changed: set[int] = set()
    apart = []
    for start, count in sorted(some):
        if not changed or start > max(changed):
            apart.append((start, start + count))
            changed |= set(range(start, start + count + 1))
    lines = Lines(tuple(apart), tuple(sorted(gaps)))
    here = set(range(first, first + more + 1))
    between = {line for line in here if line + 1 in here}
    assert lines.touch(first, first + more) == (not changed.isdisjoint(here) or not between.isdisjoint(gaps))


def test_nothing_has_changed_in_a_clean_repository() -> None:
    assert changed_since("HEAD", ["."]) == changed_in_index(["."]) == {}
    assert found(".", "--since", "HEAD") == []


def test_only_what_touches_a_changed_line_is_reported() -> None:
    write("a.md", "# Tea\n\nBoil the the water.\n\nPour the the hot tea.\n")
    assert found(".", "--since", "HEAD") == ["a.md:5:6"]
    commit("two")
    assert found(".", "--since", "HEAD") == []
    assert found("a.md", "--since", "HEAD~1") == ["a.md:5:6"]


def test_a_finding_over_two_lines_is_reported_when_either_changes() -> None:
    write("posts/b.md", "# Cups\n\nFill the\nthe large cup.\n")
    assert found("posts", "--since", "HEAD") == ["posts/b.md:3:6"]


def test_a_finding_from_whose_middle_a_line_is_gone_is_reported() -> None:
    write("posts/b.md", "# Cups\n\nFill the\nlarge\nthe cup.\n")
    commit("two")
    write("posts/b.md", "# Cups\n\nFill the\nthe cup.\n")
    assert changed_since("HEAD", ["posts"]) == {os.path.realpath("posts/b.md"): Lines((), (3,))}
    assert found("posts", "--since", "HEAD") == ["posts/b.md:3:6"]


PAIR = """from copydesk import Related
    one, other = (Span(at, at + 3) for at in map(article.source.text.index, ("one", "other")))
    yield Problem(one, "not the other", related=(Related(other, "the other"),))"""


@pytest.mark.parametrize(
    ("changed", "reported"),
    [("one", True), ("other", True), ("neither", False)],
)
def test_a_finding_about_a_pair_is_reported_when_either_side_changes(changed: str, reported: bool) -> None:
    house_rule(RULE.format(body=PAIR))
    write("c.md", "# Tea\n\none of them\n\nother of them\n\nneither of them\n")
    commit("two")
    text = Path("c.md").read_text(encoding="utf-8")
    write("c.md", text.replace(f"{changed} of", f"{changed} out of"))
    outcome = copydesk("check", "c.md", "--since", "HEAD", "--config", "house.toml", "--select", "house-rule", *TWO[2:])
    assert ("house-rule" in outcome.out) == reported


def test_a_file_that_was_moved_has_only_its_changed_lines() -> None:
    git("mv", "old.md", "new.md")
    assert found(".", "--since", "HEAD") == []
    text = Path("new.md").read_text(encoding="utf-8")
    write("new.md", text + "Stir the the tea.\n")
    assert found(".", "--since", "HEAD") == ["new.md:23:6"]


@pytest.mark.parametrize("name", ["n.md", "with space.md", "ä “ö”.md", 'a "quoted"\tname.md', "++ b.md"])
def test_new_files_are_reported_whole_whatever_they_are_called(name: str) -> None:
    write(name, "# Tea\n\nStir the the tea.\n")
    path = os.path.realpath(name)
    assert changed_since("HEAD", ["."]) == {path: ALL}
    git("add", "--all")
    assert changed_since("HEAD", ["."]) == changed_in_index(["."]) == {path: Lines(((1, 3),))}


def test_a_file_that_git_ignores_is_new_when_it_is_named() -> None:
    write(".gitignore", "draft.md\n")
    write("draft.md", "# Tea\n\nStir the the tea.\n")
    assert found(".", "--since", "HEAD") == []
    assert found("draft.md", "--since", "HEAD") == ["draft.md:3:6"]


def test_lines_that_look_like_a_patch_are_lines() -> None:
    write("a.md", "# Tea\n\n++ b/other.md\n\n@@ -1 +1 @@\n")
    commit("two")
    write("a.md", "# Tea\n\n++ b/others.md\n\n@@ -1 +1,9 @@\n\nMore.\n")
    assert changed_since("HEAD", ["."]) == {os.path.realpath("a.md"): Lines(((3, 3), (5, 7)))}


def test_what_the_other_branch_has_changed_is_not_ours() -> None:
    git("checkout", "--quiet", "-b", "mine")
    write("posts/b.md", "# Cups\n\nFill the the cup.\n")
    commit("mine")
    git("checkout", "--quiet", "main")
    write("a.md", "# Tea\n\nBoil water.\n")
    commit("theirs")
    git("checkout", "--quiet", "mine")
    assert found(".", "--since", "main") == ["posts/b.md:3:6"]


def test_findings_are_reported_from_any_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "# Tea\n\nBoil the the hot water.\n")
    monkeypatch.chdir("posts")
    assert found("../a.md", "--since", "HEAD") == ["../a.md:3:6"]
    monkeypatch.chdir("../..")
    assert found("site", "--since", "HEAD") == ["site/a.md:3:6"]


def test_wide_text_has_lines_too() -> None:
    text = "\ufeff# Tea\n\nBoil the the water.\n\nPour the the tea.\n"
    write("w.md", text.encode("utf-16-le"))
    commit("two")
    write("w.md", text.replace("tea.", "hot tea.").encode("utf-16-le"))
    assert found(".", "--since", "HEAD") == ["w.md:5:6"]


# What is staged


def test_the_staged_content_is_checked_and_not_the_file() -> None:
    write("a.md", "# Tea\n\nBoil the the hot water.\n\nPour the the tea.\n")
    git("add", "a.md")
    write("a.md", "# Tea\n\nNothing is wrong here.\n")
    assert found(".", "--staged") == ["a.md:3:6"]
    write("posts/b.md", "# Cups\n\nStir the the tea.\n")
    assert found(".", "--staged") == ["a.md:3:6"]


def test_a_staged_file_that_is_too_large_is_one_line() -> None:
    write("big.md", b" " * (MAX_BYTES + 1))
    write("a.md", "# Tea\n\nBoil the the hot water.\n\nPour the the tea.\n")
    git("add", "--all")
    outcome = copydesk("check", ".", "--staged", *TWO)
    assert outcome.err == "copydesk: big.md: more than 16 MB; split it, or leave it out with exclude\n"
    assert (outcome.code, outcome.out.partition(": ")[0]) == (2, "a.md:3:6")


def test_a_staged_file_that_is_gone_from_its_folder_is_checked() -> None:
    write("posts/n.md", "# Cups\n\nStir the the tea.\n")
    git("add", "posts/n.md")
    Path("posts/n.md").unlink()
    assert found(".", "--staged") == found("posts/n.md", "--staged") == ["posts/n.md:3:6"]


def test_before_the_first_commit_all_that_is_staged_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fresh").mkdir()
    monkeypatch.chdir(tmp_path / "fresh")
    write("n.md", "# Cups\n\nStir the the tea.\n")
    git("init", "--quiet")
    git("add", "n.md")
    assert found(".", "--staged") == ["n.md:3:6"]


@pytest.mark.skipif(os.name == "nt", reason="the hook is a shell script")
def test_in_a_hook_what_will_be_committed_is_checked() -> None:
    call = f"{shlex.quote(sys.executable)} -m copydesk check posts a.md --staged {' '.join(TWO)}"
    write(".git/hooks/pre-commit", f"#!/bin/sh\nexec {call} > hook.txt\n", mode=0o755)
    write("a.md", "# Tea\n\nBoil the the hot water.\n")
    git("add", "a.md")
    write("posts/b.md", "# Cups\n\nStir the the tea.\n")
    with pytest.raises(subprocess.CalledProcessError):
        git("commit", "--message", "only cups", "posts/b.md")
    told = Path("hook.txt").read_text(encoding="utf-8").splitlines()
    assert [line.partition(": ")[0] for line in told[:-1]] == ["posts/b.md:3:6"]


# Mistakes


def test_no_such_commit_is_one_line() -> None:
    for ref in ("nope", "--all", "HEAD:a.md"):
        outcome = copydesk("check", "a.md", f"--since={ref}")
        assert outcome == (2, "", f"copydesk: --since: no commit “{ref}” in {os.getcwd()}; git log shows them\n")


def test_no_repository_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    write("../away/a.md", "# Tea\n")
    monkeypatch.chdir(tmp_path)
    for option in (["--since", "HEAD"], ["--staged"]):
        outcome = copydesk("check", "away/a.md", *option)
        assert outcome == (2, "", f"copydesk: {option[0]}: away: in no git repository; leave it out\n")


def test_no_git_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="git is not installed"):
        changed_since("HEAD", ["."])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "--since", "HEAD"], "--since: standard input has no history; name files or folders"),
        (
            ["a.md", "--since", "HEAD", "--staged"],
            "--since: --staged says already what to look at; leave out one of them",
        ),
    ],
)
def test_what_cannot_be_compared_is_one_line(arguments: list[str], message: str) -> None:
    assert copydesk("check", *arguments) == (2, "", f"copydesk: {message}\n")


def test_an_answer_of_an_earlier_run_is_given_only_for_the_same_lines() -> None:
    assert found("a.md") == ["a.md:3:6", "a.md:5:6"]
    write("a.md", "# Tea\n\nBoil the the water.\n\nPour the the hot tea.\n")
    for _ in range(2):
        assert found("a.md") == ["a.md:3:6", "a.md:5:6"]
        assert found("a.md", "--since", "HEAD") == ["a.md:5:6"]
