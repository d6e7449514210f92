"""The command line: what each command prints, and the code it leaves with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from copydesk import __version__
from copydesk.__main__ import COMMANDS
from copydesk.cli.console import DEFAULT_WIDTH
from copydesk.cli.page import page
from copydesk.config import TEMPLATE
from copydesk.config.command_line import overrides
from copydesk.reporters.styled import plain
from copydesk.rulebook import read_rulebook
from tests.command import GOOD, copydesk

RULES = read_rulebook().rules


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tea.md").write_text(GOOD, encoding="utf-8")


# check


@pytest.mark.parametrize("arguments", [["check", "tea.md"], ["tea.md"], ["--select", "doubled-word", "tea.md"]])
def test_a_path_alone_is_checked(arguments: list[str]) -> None:
    outcome = copydesk(*arguments)
    assert "3:6  error  “the” stands twice  doubled-word" in outcome.out
    assert (outcome.code, outcome.err) == (1, "")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--ignore", "doubled-word"], 0),
        (["--severity", "doubled-word=note"], 0),
        (["--severity", "doubled-word=note", "--fail-on", "note"], 1),
        (["--fail-on", "never", "--min-score", "99.5"], 1),
        (["--fail-on=never", "--min-score=0"], 0),
        (["--fail-on=never", "--min", "repetition=99.5"], 1),
        (["--fail-on=never", "--min", "repetition=1,links=100", "--min=faq=100"], 0),
        (["--severity", "doubled-word=warning", "--max-warnings", "0"], 1),
        (["--severity", "doubled-word=warning", "--max-warnings", "1"], 0),
    ],
)
@pytest.mark.parametrize("format", ["terminal", "concise", "json"])
def test_the_exit_code_is_the_gates(arguments: list[str], code: int, format: str) -> None:
    only = ["--select", "doubled-word", "--format", format]
    assert copydesk("check", "tea.md", *only, *arguments).code == code


def test_lists_of_rules_may_be_given_apart_or_with_commas() -> None:
    apart = copydesk("check", "tea.md", "--select", "doubled-word", "--select", "structure", "--format", "json")
    together = copydesk("check", "tea.md", "--select", "doubled-word,structure", "--format", "json")
    assert apart == together
    assert set(apart.rules["tea.md"]) > {"doubled-word"}


def test_options_may_stand_anywhere() -> None:
    before = copydesk("--format", "concise", "-q", "tea.md")
    after = copydesk("check", "tea.md", "--format=concise", "--quiet")
    assert before == after


def test_the_account_of_the_score_is_shown_on_demand() -> None:
    only = ["tea.md", "--select", "doubled-word"]
    out = copydesk(*only, "--explain-score").out
    total = copydesk(*only, "--format", "json").data["articles"][0]["score"]["total"]
    assert f"   the score{' ' * 13}{total:8.2f}\n" in out
    assert "     doubled-word " in out
    assert "the account" not in copydesk(*only).out


def test_quiet_and_outline_are_the_terminals() -> None:
    assert "doubled-word  " not in copydesk("tea.md", "--quiet").out
    assert "     1 │ Tea\n" in copydesk("tea.md", "--outline").out


def test_a_folder_is_walked() -> None:
    for name in ("posts/b.html", "posts/a.md", "posts/.hidden.md", "posts/node_modules/c.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(GOOD, encoding="utf-8")
    assert list(copydesk("posts", "--format", "json").rules) == ["posts/a.md", "posts/b.html"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["tea.md", "--format", "json", "--select", "doubled-word,links", "--min-score", "80.5"],
        ["--max-warnings=3", "tea.md", "--severity", "doubled-word=note", "-q", "--outline"],
        ["tea.md", "./tea.md", "-", "--stdin-path", "b.txt", "--profile", "news", "--fail-on", "never"],
    ],
)
def test_the_quick_way_through_a_command_line_is_as_the_parsers(arguments: list[str]) -> None:
    # A quoted option that stands for the argument after "--" is left to the parser.
    paths = [one for one in arguments if one.endswith("tea.md") or one == "-"]
    options = [one for one in arguments if one not in paths]
    given = b"Boil the the water.\n"
    assert copydesk("check", *arguments, given=given) == copydesk("check", *options, "--", *paths, given=given)


# explain, rules


@pytest.mark.parametrize("name", ["duplicate-heading", "doubled-word", "ui-state-residue"])
def test_a_page_is_why_how_and_how_not(name: str) -> None:
    outcome = copydesk("explain", name)
    rule = RULES[name]
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{name}  {rule.category} · {rule.severity} · on by default")
    assert rule.summary in outcome.out
    assert "\n  bad  " in outcome.out
    assert "\n  good  " in outcome.out
    assert all(f"  {option} = " in outcome.out and f"[rules.{name}]" in outcome.out for option in rule.options)
    assert f"<!-- copydesk: allow {name} -- the reason -->" in outcome.out
    assert f'ignore = ["{name}"]' in outcome.out
    assert "\n\n\n" not in outcome.out


@pytest.mark.parametrize("name", RULES)
def test_every_page_fits_its_lines(name: str) -> None:
    examples = {f"  │ {line}".rstrip() for example in RULES[name].examples for line in example.text.splitlines()}
    lines = plain(page(RULES[name], DEFAULT_WIDTH)).splitlines()
    assert all(len(line) <= 100 for line in lines if line not in examples and " " in line[8:])
    assert "```" not in "".join(line for line in lines if not line.startswith("  │"))


def test_what_a_page_says_of_options_is_what_a_configuration_can_hold() -> None:
    page = copydesk("explain", "duplicate-heading").out
    assert "  siblings_only = true\n    allow the same heading under different parents\n" in page
    Path("copydesk.toml").write_text("[rules.duplicate-heading]\nsiblings_only = true\n", encoding="utf-8")
    assert copydesk("tea.md", "--select", "duplicate-heading").code == 0


def test_a_rule_that_is_none_is_answered_with_its_neighbour() -> None:
    message = "copydesk: no rule “duplicate-headin”; did you mean “duplicate-heading”?\n"
    assert copydesk("explain", "duplicate-headin") == (2, "", message)
    assert copydesk("explain", "zzz") == (2, "", "copydesk: no rule “zzz”; copydesk rules lists them\n")


def test_the_table_has_every_rule_under_its_category() -> None:
    out = copydesk("rules").out
    assert out.endswith(f"\n{len(RULES)} rules; copydesk explain RULE prints a rule's page\n")
    for name, rule in RULES.items():
        assert f"\n  {name} " in out
        assert out.index(f"{rule.category}\n") < out.index(f"\n  {name} ")
    assert all(len(line) <= 100 for line in out.splitlines())


def test_the_rules_as_json_have_every_rule() -> None:
    data = json.loads(copydesk("rules", "--format", "json").out)
    assert [one["name"] for one in data] == list(RULES)
    for one in data:
        fields = {"name", "category", "severity", "default", "fixable", "languages", "summary", "options"}
        assert set(one) >= fields
        assert all(set(option) >= {"name", "type", "default", "help"} for option in one["options"])


def test_the_rules_as_markdown_are_an_index() -> None:
    out = copydesk("rules", "--format", "markdown").out
    assert all(f"[{name}]" in out for name in RULES)


def test_house_rules_are_listed_explained_and_complained_about() -> None:
    Path("copydesk.toml").write_text('rulebooks = ["house"]\n', encoding="utf-8")
    Path("house/wording").mkdir(parents=True)
    Path("house/wording/house_talk.yaml").write_text(
        'extends: existence\nmessage: "“%s”"\ntokens: [synergy]\npage: House talk.\n', encoding="utf-8"
    )
    assert copydesk("rules").code == 0
    assert "house-talk" in copydesk("rules").out
    assert copydesk("explain", "house-talk").out.startswith("house-talk  wording · ")
    Path("house/wording/broken.py").write_text("raise RuntimeError('tea')", encoding="utf-8")
    for call in (["rules"], ["rules", "--format", "json"], ["explain", "house-talk"]):
        outcome = copydesk(*call)
        assert outcome.code == 2
        assert "house-talk" in outcome.out
        assert outcome.err == "copydesk: house/wording/broken.py: does not load (RuntimeError: tea); mend it\n"


# config, init


def test_what_holds_for_a_file_is_shown_with_its_place() -> None:
    Path("copydesk.toml").write_text(
        'profile = "news"\nignore = ["links"]\n[gate]\nmin_score = 70\n[per-file."drafts/**"]\nignore = ["faq"]\n',
        encoding="utf-8",
    )
    out = copydesk("config", "drafts/tea.md").out
    rows = [line.split() for line in out.splitlines()]
    assert ["configuration", "copydesk.toml"] in rows
    assert ["profile", "news", "copydesk.toml"] in rows
    assert ["gate.min_score", "70.0", "copydesk.toml"] in rows
    assert ["gate.fail_on", '"error"', "default"] in rows
    assert 'ignore ["faq"] copydesk.toml [per-file."drafts/**"]' in " ".join(out.split())
    assert "faq" not in copydesk("config", "tea.md").out


def test_init_writes_a_configuration_that_changes_nothing() -> None:
    before = copydesk("tea.md", "--format", "json")
    assert copydesk("init") == (0, "wrote copydesk.toml\n", "")
    assert Path("copydesk.toml").read_text(encoding="utf-8") == TEMPLATE
    assert copydesk("tea.md", "--format", "json") == before


def test_every_example_in_the_written_configuration_may_be_taken() -> None:
    Path("house-rules/rules/structure").mkdir(parents=True)
    Path("house-rules/rules/structure/house.yaml").write_text(
        'extends: existence\nmessage: "“%s”"\ntokens: [synergy]\npage: House talk.\n', encoding="utf-8"
    )
    lines = [line[1:] if line[:1] == "#" and line[1:2] != " " else line for line in TEMPLATE.splitlines()]
    Path("copydesk.toml").write_text("\n".join(lines), encoding="utf-8")
    outcome = copydesk("tea.md", "--format", "json")
    assert outcome.err == ""
    assert "doubled-word" in outcome.rules["tea.md"]


def test_init_leaves_an_existing_configuration_alone() -> None:
    Path("copydesk.toml").write_text("[gate]\n", encoding="utf-8")
    message = "copydesk: copydesk.toml: exists already; change it, or move it away first\n"
    assert copydesk("init") == (2, "", message)
    assert Path("copydesk.toml").read_text(encoding="utf-8") == "[gate]\n"
    missing = "copydesk: no/copydesk.toml: no such file or directory; check the path and its permissions\n"
    assert copydesk("init", "no") == (2, "", missing)


# The whole


@pytest.mark.parametrize("call", [[], ["--help"], ["-h"]])
def test_help_names_the_commands(call: list[str]) -> None:
    outcome = copydesk(*call)
    text = outcome.out or outcome.err
    assert text.startswith("Usage: copydesk [OPTIONS] COMMAND")
    assert all(f"\n  {command} " in text for command in COMMANDS)
    assert "..." not in text.partition("Commands:")[2]
    assert outcome.code == (0 if call else 2)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str) -> None:
    outcome = copydesk(command, "--help")
    assert outcome.code == 0
    assert f"Usage: copydesk {command}" in outcome.out
    assert outcome == copydesk(command, "-h")


def test_the_version_is_printed() -> None:
    assert copydesk("--version") == (0, f"copydesk {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "check needs paths: files, folders, or - for standard input"),
        (["explain"], "explain needs rule: the rule's name, such as duplicate-heading"),
        (["rules", "x"], "got unexpected extra argument(s) (x); --help explains it"),
        (["rules", "--format", "tabel"], "--format: unknown format “tabel”; did you mean “table”?"),
        (["x.md", "--min", "links"], "--min: “links” is no least score; write CATEGORY=N, as in structure=80"),
        (["x.md", "--min", "links=all"], "--min: “links=all” is no least score; write CATEGORY=N, as in structure=80"),
        (["x.md", "--min", "links=101"], "--min: “101” is no score; write a number from 0 to 100"),
        (["x.md", "--min", "linsk=80"], "--min: no category “linsk”; did you mean “links”?"),
        (["explian", "x"], "no command and no file “explian”; did you mean “explain”?"),
    ],
)
def test_a_call_that_means_nothing_is_one_line(arguments: list[str], message: str) -> None:
    assert copydesk(*arguments) == (2, "", f"copydesk: {message}\n")


def test_a_file_named_like_a_command_is_a_file() -> None:
    Path("chek").write_text(GOOD, encoding="utf-8")
    assert copydesk("chek", "--format-in", "text", "--format", "json").data["articles"][0]["path"] == "chek"


def test_no_arguments_are_no_choices() -> None:
    assert overrides(gate={"fail_on": None, "min_score": None}) == {}
