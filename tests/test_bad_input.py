"""Bad input: each kind with its one line on standard error, its exit code, and the other files still reported."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from copydesk.loaders import SUFFIXES
from tests.command import GOOD, RULE, copydesk, house_rule, write

KNOWN = " ".join(SUFFIXES)
only_for_users = pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may read everything")


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.md").write_text(GOOD, encoding="utf-8")


class Bad(NamedTuple):
    """A file that cannot be checked: how it comes to be, what is said of it, the options that it is given with."""

    id: str
    path: str
    made: Callable[[], object]
    message: str


FILES = [
    Bad("a missing path", "bad.md", lambda: None, "no such file; check the path"),
    Bad("an empty path", "", lambda: None, "no such file; check the path"),
    Bad(
        "a folder without articles",
        "bad",
        lambda: write("bad/picture.png", "x"),
        f"no articles in it ({KNOWN}); name another folder, or a file",
    ),
    Bad(
        "a binary file",
        "bad.md",
        lambda: write("bad.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        "a binary file (NUL at byte 8); give a Markdown, HTML or text file",
    ),
    Bad("Latin-1 bytes", "bad.md", lambda: write("bad.md", b"caf\xe9"), "not UTF-8 (byte 3); save it as UTF-8"),
    Bad(
        "UTF-8 with a mark that breaks",
        "bad.md",
        lambda: write("bad.md", b"\xef\xbb\xbfab\xff"),
        "not UTF-8 (byte 5); save it as UTF-8",
    ),
    Bad(
        "UTF-16 without a mark",
        "bad.md",
        lambda: write("bad.md", "Boil the water.".encode("utf-16-le")),
        "UTF-32, or UTF-16 without a byte order mark; save it as UTF-8",
    ),
    Bad(
        "UTF-16 that breaks",
        "bad.md",
        lambda: write("bad.md", b"\xff\xfeh\0i"),
        "not UTF-16 (byte 4); save it as UTF-8",
    ),
    Bad(
        "a charset that nobody knows",
        "bad.html",
        lambda: write("bad.html", '<meta charset="martian"><p>Boil it.</p>'),
        "unknown charset “martian”; save it as UTF-8",
    ),
    Bad(
        "a charset that decodes nothing",
        "bad.html",
        lambda: write("bad.html", '<meta charset="undefined"><p>Boil it.</p>'),
        "not undefined; save it as UTF-8",
    ),
    Bad(
        "an unknown suffix",
        "bad.rst",
        lambda: write("bad.rst", GOOD),
        f"no known format; use one of {KNOWN}, or say --format-in",
    ),
    Bad("a dangling link", "bad.md", lambda: os.symlink("nowhere", "bad.md"), "a link to nothing; mend or remove it"),
    pytest.param(
        Bad(
            "an unreadable file",
            "bad.md",
            lambda: write("bad.md", GOOD, mode=0),
            "permission denied; check the file and its rights",
        ),
        marks=only_for_users,
    ),
]  # fmt: skip


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.id)
def test_a_bad_file_is_one_line_and_the_others_are_reported(bad: Bad) -> None:
    bad.made()
    outcome = copydesk("check", bad.path, "good.md", "--select", "doubled-word", "--format", "json")
    assert outcome.err == f"copydesk: {bad.path}: {bad.message}\n"
    assert outcome.code == 2
    assert outcome.rules == {"good.md": ["doubled-word"]}
    assert outcome.data["problems"] == [{"path": bad.path, "message": bad.message}]


@pytest.mark.parametrize(
    ("content", "rules"),
    [
        pytest.param("", ["empty-article"], id="an empty file"),
        pytest.param(" \n\t\n\n", ["empty-article"], id="a file of white space"),
        pytest.param("\ufeff", ["empty-article"], id="a file of nothing but a byte order mark"),
        pytest.param("---\ntitle: [tea\n---\n\nBoil it.\n", ["frontmatter-invalid"], id="broken front matter"),
    ],
)
@pytest.mark.parametrize("through", ["file", "standard input"])
def test_bad_content_is_a_finding(content: str, rules: list[str], through: str) -> None:
    write("bad.md", content)
    path = "bad.md" if through == "file" else "-"
    select = ("--select", "empty-article,frontmatter-invalid,doubled-word", "--format", "json")
    outcome = copydesk("check", path, "good.md", *select, given=content.encode())
    assert outcome.rules == {"bad.md" if through == "file" else "<stdin>": rules, "good.md": ["doubled-word"]}
    assert outcome.err == ""
    assert outcome.code == 1


# What is wrong for the whole run

MISTAKES = {
    "an unknown option": (["--formt", "json"], "unknown option “--formt”; did you mean “--format”?"),
    "an option like none": (["--zzz"], "unknown option “--zzz”; --help lists them"),
    "an option without its value": (["--format"], "option '--format' requires an argument; --help explains it"),
    "no number": (["--min-score", "high"], "--min-score: 'high' is not a valid float; --help explains it"),
    "a score that is none": (["--min-score", "101"], "--min-score: “101” is no score; write a number from 0 to 100"),
    "fewer than no warnings": (
        ["--max-warnings=-1"],
        "--max-warnings: “-1” is no number of warnings; write 0 or more",
    ),
    "an unknown format": (["--format", "jsn"], "--format: unknown format “jsn”; did you mean “json”?"),
    "an unknown format of articles": (
        ["--format-in", "rtf"],
        "--format-in: unknown format “rtf”; it is one of markdown, html, text",
    ),
    "an unknown profile": (["--profile", "artcle"], "--profile: unknown profile “artcle”; did you mean “article”?"),
    "an unknown level": (["--fail-on", "eror"], "--fail-on: no level “eror”; did you mean “error”?"),
    "an unknown rule selected": (
        ["--select", "doubled-wrd"],
        "--select: unknown rule “doubled-wrd”; did you mean “doubled-word”?",
    ),
    "an unknown rule ignored": (["--ignore", "zzz"], "--ignore: unknown rule “zzz”; copydesk rules lists them"),
    "an unknown rule with a severity": (
        ["--severity", "doubled-wrd=note"],
        "--severity: unknown rule “doubled-wrd”; did you mean “doubled-word”?",
    ),
    "an unknown severity": (
        ["--severity", "doubled-word=high"],
        "--severity: no level “high”; write error, warning or note",
    ),
    "a severity of nothing": (
        ["--severity", "note"],
        "--severity: “note” is no severity; write RULE=LEVEL, as in duplicate-heading=note",
    ),
    "a missing configuration": (
        ["--config", "no.toml"],
        "no.toml: no such file or directory; check the path and its permissions",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_on_the_command_line_is_one_line(arguments: list[str], message: str) -> None:
    outcome = copydesk("check", "good.md", *arguments)
    assert outcome == (2, "", f"copydesk: {message}\n")


CONFIGURATIONS = {
    "an unknown key": ('profle = "news"', ": unknown key “profle”; did you mean “profile”?"),
    "an unknown key of a table": ("[gate]\nfail_onn = 1", ": unknown key “gate.fail_onn”; did you mean “fail_on”?"),
    "no TOML": ("select = []\nprofile = \n", ":2: no TOML (invalid value); mend this line"),
    "no UTF-8": (b'profile = "caf\xe9"', ": not UTF-8 (byte 14); save it as UTF-8"),
    "an unknown profile": ('profile = "nws"', ": unknown profile “nws”; did you mean “news”?"),
    "an unknown rule selected": (
        'select = ["doubled-wrd"]',
        ": unknown rule “doubled-wrd”; did you mean “doubled-word”?",
    ),
    "an unknown rule ignored": ('ignore = ["zzz"]', ": unknown rule “zzz”; copydesk rules lists them"),
    "an unknown rule with a severity": ('[severity]\nzzz = "note"', ": unknown rule “zzz”; copydesk rules lists them"),
    "an unknown rule with options": ("[rules.zzz]\nx = 1", ": unknown rule “zzz”; copydesk rules lists them"),
    "an unknown option": (
        "[rules.duplicate-heading]\nsiblings = true",
        ": duplicate-heading has no option “siblings”; did you mean “siblings_only”?",
    ),
    "an option of another type": (
        "[rules.duplicate-heading]\nsiblings_only = 3",
        ": duplicate-heading.siblings_only: 3 is not true or false; write one",
    ),
    "a rulebook that is missing": ('rulebooks = ["house"]', ": no folder “house”; make it, or mend “rulebooks”"),
}


@pytest.mark.parametrize(("content", "message"), CONFIGURATIONS.values(), ids=CONFIGURATIONS)
def test_a_bad_configuration_is_one_line_and_files_elsewhere_are_reported(content: str | bytes, message: str) -> None:
    write("site/copydesk.toml", content)
    write("site/post.md", GOOD)
    alone = copydesk("check", "site/post.md", "--format", "json")
    assert alone == (2, "", f"copydesk: site/copydesk.toml{message}\n")
    both = copydesk("check", "site", "good.md", "--format", "json")
    assert (both.code, both.err) == (2, alone.err)
    assert "doubled-word" in both.rules["good.md"]
    assert list(both.rules) == ["good.md"]


HOUSE_RULES = {
    "a rule that raises": (
        RULE.format(body='raise ValueError("no\\nidea")'),
        "good.md: the rule house-rule broke (ValueError: no idea); mend it, or leave it out with --ignore house-rule",
    ),
    "a rule that leaves": (
        RULE.format(body="raise SystemExit(3)"),
        "good.md: the rule house-rule broke (SystemExit: 3); mend it, or leave it out with --ignore house-rule",
    ),
    "a rule that yields nonsense": (
        RULE.format(body='yield "tea"'),
        "good.md: the rule house-rule broke (TypeError: yielded str, not Problem); "
        "mend it, or leave it out with --ignore house-rule",
    ),
    "a rule that does not compile": (
        "def house_rule(: pass\n",
        "house/structure/house_rule.py: does not load (SyntaxError: invalid syntax (house_rule.py, line 1)); mend it",
    ),
    "a rule that leaves while it loads": (
        "raise SystemExit(3)\n",
        "house/structure/house_rule.py: does not load (SystemExit: 3); mend it",
    ),
    "a file without a rule": (
        "TEA = 1\n",
        "house/structure/house_rule.py: no rule in it; define a function house_rule under @rule(…)",
    ),
}


@pytest.mark.parametrize(("content", "message"), HOUSE_RULES.values(), ids=HOUSE_RULES)
def test_a_bad_house_rule_is_one_line_and_the_other_rules_go_on(content: str, message: str) -> None:
    house_rule(content)
    outcome = copydesk("check", "good.md", "--config", "house.toml", "--format", "json")
    assert outcome.err == f"copydesk: {message}\n"
    assert outcome.code == 2
    assert "doubled-word" in outcome.rules["good.md"]
    assert [f"{one['path']}: {one['message']}" for one in outcome.data["problems"]] == [message]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(
            b"extends: [", "line 2: no YAML (did not find expected node content); mend the line", id="no YAML"
        ),
        pytest.param(b"\xff", "not UTF-8 (byte 0); save it as UTF-8", id="no UTF-8"),
        pytest.param(None, "no such file or directory; check the file and its rights", id="a dangling link"),
    ],
)
def test_a_bad_list_is_one_line_and_the_other_rules_go_on(content: bytes | None, message: str) -> None:
    house_rule("", name="words.yaml")
    path = Path("house/structure/words.yaml")
    path.unlink()
    os.symlink("nowhere", path) if content is None else path.write_bytes(content)
    outcome = copydesk("check", "good.md", "--config", "house.toml", "--format", "json")
    assert (outcome.code, outcome.err) == (2, f"copydesk: {path}: {message}\n")
    assert "doubled-word" in outcome.rules["good.md"]


def test_a_rulebook_without_rules_is_one_line() -> None:
    write("house.toml", 'rulebooks = ["house"]\n')
    write("house/notes.txt", "Rules will come.")
    outcome = copydesk("check", "good.md", "--config", "house.toml")
    assert outcome.err == "copydesk: house: no rules in it; put them into folders named as categories\n"
    assert outcome.code == 2


def test_one_problem_of_many_files_is_one_line() -> None:
    house_rule(RULE.format(body="raise ValueError"))
    for number in range(9):
        write(f"posts/{number}.md", GOOD)
    outcome = copydesk("check", "posts", "--config", "house.toml", "--format", "json")
    assert outcome.err.startswith("copydesk: posts/0.md and 8 more: the rule house-rule broke (ValueError)")
    assert outcome.err.count("\n") == 1
    assert len(outcome.data["problems"]) == 9


def test_very_many_problems_are_cut_off_but_all_are_in_the_json() -> None:
    paths = []
    for number in range(50):
        paths.append(f"{number:02}.md")
        write(paths[-1], b"a" * number + b"\xff")
    outcome = copydesk("check", *paths, "--format", "json")
    lines = outcome.err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "copydesk: … and 30 more problems; --format json has all"
    assert len(outcome.data["problems"]) == 50


# Standard input


def test_standard_input_is_markdown_without_a_path() -> None:
    outcome = copydesk("check", "-", "--format", "json", given=GOOD.encode())
    assert outcome.data["articles"][0]["path"] == "<stdin>"
    assert outcome.data["articles"][0]["format"] == "markdown"
    assert outcome.data["articles"][0]["title"] == "Tea"


def test_standard_input_counts_as_its_path() -> None:
    write("site/copydesk.toml", 'select = ["doubled-word"]\n[gate]\nfail_on = "never"\n')
    given = b"<title>Tea</title><p>Boil the the water.</p>"
    outcome = copydesk("check", "-", "--stdin-path", "site/tea.html", "--format", "json", given=given)
    assert outcome.rules == {"site/tea.html": ["doubled-word"]}
    assert outcome.data["articles"][0]["format"] == "html"
    assert outcome.code == 0


def test_what_is_wrong_with_standard_input_names_its_path() -> None:
    outcome = copydesk("check", "-", "--stdin-path", "tea.rst", given=GOOD.encode())
    assert outcome.err.startswith("copydesk: tea.rst: no known format")
    assert copydesk("check", "-", given=b"\xff").err == "copydesk: <stdin>: not UTF-8 (byte 0); save it as UTF-8\n"
