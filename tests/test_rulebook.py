"""The rulebook: folders of rule files, those of a project beside the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.errors import RuleError
from copydesk.finding import Severity
from copydesk.rule import CATEGORIES
from copydesk.rulebook import built_in, read_rule, read_rulebook

RULE = '''"""A rule about {0}."""
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk import Article, Problem, Severity, Span, rule


@dataclass(frozen=True)
class Found:
    at: int


@rule(severity=Severity.NOTE)
def {0}(article: Article) -> Iterator[Problem]:
    """Something about {0}."""
    yield Problem(Span(Found(0).at, 0), "{0}")
'''
LIST = 'extends: existence\nmessage: "“%s” is house talk"\nlevel: warning\ntokens: [synergy]\npage: House talk.\n'


def _write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_every_shipped_file_is_a_rule() -> None:
    rulebook = read_rulebook()
    assert rulebook.problems == ()
    files = [path for path in built_in().glob("*/*") if path.suffix in {".py", ".yaml"} and path.stem[0] != "_"]
    assert {path.stem.replace("_", "-") for path in files} == set(rulebook.rules)
    assert all(rule.name == name and rule.summary for name, rule in rulebook.rules.items())


def test_rules_come_in_the_order_of_their_categories(tmp_path: Path) -> None:
    _write(tmp_path, "structure/aaa_first.py", RULE.format("aaa_first"))
    _write(tmp_path, "typography/zzz_last.yaml", LIST)
    rules = list(read_rulebook([tmp_path]).rules.values())
    assert [one.category for one in rules] == sorted((one.category for one in rules), key=CATEGORIES.index)
    assert rules[-1].name == "zzz-last"
    assert {"aaa-first", "duplicate-heading"} <= {one.name for one in read_rulebook([tmp_path]).named("structure")}


def test_a_projects_rule_replaces_a_shipped_one(tmp_path: Path) -> None:
    _write(tmp_path, "wording/duplicate_heading.py", RULE.format("duplicate_heading"))
    rulebook = read_rulebook([tmp_path])
    assert rulebook.rules["duplicate-heading"].category == "wording"
    assert rulebook.rules["duplicate-heading"].severity is Severity.NOTE
    assert len(rulebook.rules) == len(read_rulebook().rules)


def test_two_projects_rules_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    for folder, level in (("one", "NOTE"), ("two", "ERROR")):
        _write(tmp_path / folder, "wording/house.py", RULE.format("house").replace("NOTE", level))
    levels = [read_rulebook([tmp_path / folder]).rules["house"].severity for folder in ("one", "two", "one")]
    assert levels == [Severity.NOTE, Severity.ERROR, Severity.NOTE]


def test_the_file_gives_the_name(tmp_path: Path) -> None:
    _write(tmp_path, "wording/house-talk.yaml", LIST)
    _write(tmp_path, "wording/house-rule.py", RULE.format("house_rule"))
    assert {"house-talk", "house-rule"} <= set(read_rulebook([tmp_path]).rules)
    rule = read_rule(str(tmp_path / "wording/house-talk.yaml"), "cliche")
    assert (rule.name, rule.category, rule.path) == ("house-talk", "cliche", str(tmp_path / "wording/house-talk.yaml"))


def test_files_that_are_not_meant_as_rules_are_left_alone(tmp_path: Path) -> None:
    _write(tmp_path, "wording/house.yaml", LIST)
    for name in ("wording/_words.py", "wording/.hidden.py", "wording/notes.txt", "wording/deep/rule.py", "README.md"):
        _write(tmp_path, name, "raise RuntimeError")
    assert read_rulebook([tmp_path]).problems == ()


BAD = {
    "does not compile": ("py", "def house(: pass", "does not load (SyntaxError: "),
    "raises": ("py", "1 / 0", "does not load (ZeroDivisionError: division by zero); mend it"),
    "wants what is not there": ("py", "import no_such_module", "does not load (ModuleNotFoundError: "),
    "leaves": ("py", "raise SystemExit(0)", "does not load (SystemExit: 0); mend it"),
    "has no rule": ("py", "def house(article): yield", "no rule in it; define a function house under @rule(…)"),
    "has a rule of another name": ("py", RULE.format("home"), "no rule in it; define a function house under @rule(…)"),
    "has no page": (
        "py",
        "from copydesk import rule\n@rule()\ndef house(article): yield",
        "does not load (RuleError: house: a rule without a page; write its docstring); mend it",
    ),
    "is no YAML": ("yaml", "a: [", ""),
    "is a YAML list": ("yaml", "- a", ""),
    "is empty": ("yaml", "", ""),
    "extends nothing": ("yaml", "extends: nothing", ""),
}


@pytest.mark.parametrize(("suffix", "text", "message"), BAD.values(), ids=BAD)
def test_the_other_files_are_read_when_one(tmp_path: Path, suffix: str, text: str, message: str) -> None:
    _write(tmp_path, f"wording/house.{suffix}", text)
    _write(tmp_path, "wording/other.py", RULE.format("other"))
    rulebook = read_rulebook([tmp_path])
    path = str(tmp_path / "wording" / f"house.{suffix}")
    assert "other" in rulebook.rules
    assert "house" not in rulebook.rules
    ((where, said),) = rulebook.problems
    assert where == path
    assert said.startswith(f"{path}:")
    assert message in said
    assert "\n" not in said
    with pytest.raises(RuleError):
        read_rule(path, "wording")


def test_a_missing_folder_is_an_error_and_one_without_rules_a_problem(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such rulebook folder"):
        read_rulebook([tmp_path / "house"])
    _write(tmp_path, "wordings/house.yaml", LIST)
    what = "no rules in it; put them into folders named as categories"
    assert read_rulebook([tmp_path]).problems == ((str(tmp_path), what),)


def test_reading_the_rulebook_again_runs_no_file_twice(tmp_path: Path) -> None:
    log = tmp_path / "log"
    _write(
        tmp_path, "wording/house.py", RULE.format("house") + f"\nwith open({str(log)!r}, 'a') as log: log.write('x')\n"
    )
    read_rulebook([tmp_path])
    read_rulebook([tmp_path])
    assert log.read_text() == "x"
