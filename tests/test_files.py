"""Finding files: what paths name, what a walk leaves out, and what cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.files import Found, find_articles
from copydesk.suggestion import did_you_mean, nearest


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _make(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.\n", encoding="utf-8")


def _ignore(name: str, *lines: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text("\n".join(lines), encoding="utf-8")


def _files(*paths: str) -> list[str]:
    found = find_articles(paths)
    assert not found.problems
    return list(found.files)


def _problem(path: str, *, any_suffix: bool = False) -> str:
    found = find_articles([path], any_suffix=any_suffix)
    (problem,) = found.problems
    assert not found.files
    return f"{problem.path}: {problem.message}"


# Named paths


def test_arguments_keep_their_order_and_folders_are_sorted() -> None:
    _make("b.md", "docs/z.txt", "docs/a.html", "docs/deep/m.MD", "docs/picture.png", "a.md")
    assert _files("b.md", "docs", "a.md") == ["b.md", "docs/a.html", "docs/deep/m.MD", "docs/z.txt", "a.md"]


def test_the_working_folder_gives_bare_names() -> None:
    _make("a.md", "docs/b.md")
    assert _files(".") == ["a.md", "docs/b.md"]
    assert _files("docs/") == ["docs/b.md"]


def test_standard_input_stays_as_it_is() -> None:
    _make("a.md")
    assert _files("-", "a.md", "-") == ["-", "a.md"]


def test_a_file_that_is_named_is_taken_wherever_it_lies() -> None:
    _make("node_modules/a.md", ".hidden/b.md", "ignored.md")
    _ignore(".gitignore", "*.md")
    Path(".git").mkdir()
    assert _files("node_modules/a.md", ".hidden/b.md", "ignored.md") == [
        "node_modules/a.md",
        ".hidden/b.md",
        "ignored.md",
    ]
    assert find_articles(["a.md"], excluded=lambda path: True).files == ()
    assert find_articles(["ignored.md"], excluded=lambda path: True).files == ("ignored.md",)


def test_an_unknown_suffix_is_a_problem_unless_the_format_is_said() -> None:
    _make("notes.rst")
    assert _problem("notes.rst").startswith("notes.rst: no known format; use one of .md ")
    assert find_articles(["notes.rst"], any_suffix=True) == Found(("notes.rst",))


def test_a_missing_path_is_a_problem_and_the_others_go_on() -> None:
    _make("a.md")
    assert find_articles(["x.md", "a.md"]) == Found(("a.md",), (("x.md", "no such file; check the path"),))  # type: ignore[arg-type]
    assert _problem("a.md/b.md") == "a.md/b.md: not a directory; check the path"
    assert _problem("nul\0.md").endswith("no file has a null byte in its name; check the path")
    assert _problem("x" * 5000 + ".md").endswith("file name too long; check the path")


def test_a_folder_without_articles_is_a_problem() -> None:
    _make("docs/picture.png")
    assert _problem("docs").startswith("docs: no articles in it (.md .markdown ")
    assert _problem("docs", any_suffix=True).startswith("docs: no articles in it")


def test_a_file_that_is_met_twice_counts_once() -> None:
    _make("docs/a.md")
    Path("link.md").symlink_to("docs/a.md")
    assert _files("docs/a.md", "docs", "docs/../docs/a.md", str(Path.cwd() / "docs"), "link.md") == ["docs/a.md"]


# Walks


def test_hidden_and_build_folders_are_left_out_of_a_walk_but_may_be_named() -> None:
    _make("a.md", ".b.md", ".cache/c.md", "node_modules/x/README.md", "venv/d.md", "dist/e.md", "public/f.md")
    assert _files(".") == ["a.md", "public/f.md"]
    assert _files("dist", ".cache") == ["dist/e.md", ".cache/c.md"]


def test_ignore_files_hold_for_their_folder_and_those_below() -> None:
    _make("a.md", "skip.md", "docs/skip.md", "docs/keep.md", "docs/deep/b.md", "docs/deep/c.md", "drafts/d.md")
    _ignore(".gitignore", "skip.md", "/drafts/", "# a comment", "")
    _ignore("docs/.gitignore", "!skip.md", "/deep/b.md")
    assert _files(".") == ["a.md", "docs/deep/c.md", "docs/keep.md", "docs/skip.md"]


def test_ignore_wins_over_gitignore() -> None:
    _make("generated/a.md", "b.md", "c.md")
    _ignore(".gitignore", "generated/", "b.md")
    _ignore(".ignore", "!generated/", "c.md")
    assert _files(".") == ["generated/a.md"]


def test_a_repository_s_ignore_files_hold_where_the_walk_begins_below_its_root() -> None:
    _make("repo/docs/a.md", "repo/docs/b.md")
    _ignore("repo/.gitignore", "b.md")
    _ignore(".gitignore", "a.md")
    Path("repo/.git").mkdir()
    assert _files("repo/docs") == ["repo/docs/a.md"]


def test_a_folder_that_is_ignored_may_be_named() -> None:
    _make("out/a.md", "out/b.md")
    _ignore(".gitignore", "out/")
    _ignore("out/.gitignore", "b.md")
    Path(".git").mkdir()
    assert _files("out") == ["out/a.md"]


def test_a_line_that_is_no_pattern_does_not_take_the_others_with_it() -> None:
    _make("a.md", "b.md")
    _ignore(".gitignore", "!", "a.md", "\\")
    assert _files(".") == ["b.md"]


def test_what_the_configuration_excludes_is_left_out() -> None:
    _make("a.md", "old/b.md", "old/deep/c.md")
    assert find_articles(["."], excluded=lambda path: path == "old").files == ("a.md",)


def test_links_are_followed_but_not_in_circles_nor_out_to_a_folder_around() -> None:
    _make("docs/a.md", "other/b.md", "c.md")
    Path("docs/around").symlink_to("..")
    Path("docs/itself").symlink_to(".")
    Path("docs/circle").symlink_to("circle")
    Path("docs/other").symlink_to("../other")
    Path("other/back").symlink_to("../docs")
    assert _files("docs") == ["docs/a.md", "docs/other/b.md"]


def test_a_link_to_nothing_is_a_problem_if_it_is_called_an_article() -> None:
    _make("docs/a.md")
    Path("docs/gone.md").symlink_to("nowhere.md")
    Path("docs/gone.png").symlink_to("nowhere.png")
    found = find_articles(["docs", "docs/gone.md"])
    assert found.files == ("docs/a.md",)
    assert [tuple(one) for one in found.problems] == [("docs/gone.md", "a link to nothing; mend or remove it")]


def test_a_pipe_in_a_folder_is_not_waited_for() -> None:
    _make("docs/a.md")
    os.mkfifo("docs/pipe.md")
    assert _files("docs") == ["docs/a.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_cannot_be_read_is_a_problem() -> None:
    _make("docs/a.md", "docs/shut/b.md")
    Path("docs/shut").chmod(0)
    try:
        found = find_articles(["docs"])
    finally:
        Path("docs/shut").chmod(0o755)
    assert found.files == ("docs/a.md",)
    assert [tuple(one) for one in found.problems] == [("docs/shut", "no permission to read it; change its permissions")]


def test_folders_may_be_nested_more_deeply_than_calls() -> None:
    depth = 1200
    home = Path.cwd()
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    _make("a.md")
    os.chdir(home)
    deep = "d/" * depth
    try:
        assert _files(".") == [f"{deep}a.md"]
    finally:
        Path(deep, "a.md").unlink()
        os.removedirs(deep)  # what pytest tidies up with would run out of calls


# Suggestions

_words = st.text("abcdefgh-", min_size=4, max_size=12)


@given(_words, st.lists(_words, max_size=4))
def test_the_nearest_name_is_a_known_one_and_a_known_one_is_nearest_to_itself(name: str, known: list[str]) -> None:
    assert nearest(name, known) in {*known, ""}
    assert nearest(name, [*known, name]) == name


def test_a_suggestion_ends_a_message() -> None:
    known = ["max_words", "siblings_only"]
    assert did_you_mean("max-word", known) == "; did you mean “max_words”?"
    assert did_you_mean("xyzzy", known, "look it up") == "; look it up"
    assert did_you_mean("xyzzy", known) == ""
