"""What the pages say of other linters and of what is not checked agrees with the rulebook."""

import re
import tomllib

import pytest

from copydesk.cli.rulebook_index import written
from copydesk.rulebook import built_in, read_rulebook
from tests.documented import DOCS

_RULES = read_rulebook().rules
_ROW = re.compile(r"^\| (?!---)(?P<cells>.+) \|$", re.MULTILINE)
_NAME = re.compile(r"`([a-z0-9-]+)`")
_NO_RULES = {"inclusive", "keyphrase"}  # a category; a key of the front matter
_UNCHECKED = tomllib.loads((built_in() / "unchecked.toml").read_text(encoding="utf-8"))["check"]


def _rows() -> list[str]:
    return [match["cells"] for match in _ROW.finditer((DOCS / "coverage.md").read_text(encoding="utf-8"))]


def test_every_rule_that_the_comparison_names_exists() -> None:
    named = {name for row in _rows() for name in _NAME.findall(row)} - _NO_RULES
    assert len(named) > 80
    assert sorted(named - set(_RULES)) == []


def test_every_rule_of_another_linter_has_one_of_ours_or_a_reason() -> None:
    heads = ("what it finds | here", "its assessment | here")
    unanswered = [
        row
        for row in _rows()
        if not row.endswith(heads) and " here" not in row[-5:] and not re.search(r"`|\bnone\b|formatter", row)
    ]
    assert unanswered == []


def test_a_rule_that_is_said_to_be_off_is_off() -> None:
    said = {name for row in _rows() for name in re.findall(r"`([a-z-]+)`(?: for each)?, off by default", row)}
    assert said
    assert sorted(name for name in said if _RULES[name].default) == []


@pytest.mark.parametrize("check", _UNCHECKED, ids=lambda check: check["name"])
def test_what_is_not_checked_is_no_rule_and_names_only_rules_that_exist(check: dict[str, str]) -> None:
    assert set(check) == {"name", "what", "why"}
    assert check["name"].replace(" ", "-") not in _RULES
    hyphened = re.findall(r"\b[a-z0-9]+(?:-[a-z0-9]+)+\b", check["why"])
    assert sorted(set(hyphened) - set(_RULES) - {"p-value"}) == []


def test_the_index_ends_with_what_is_not_checked() -> None:
    index = written(read_rulebook(), "markdown")
    assert all(f"- **{check['name']}**" in index.rpartition("\n## ")[2] for check in _UNCHECKED)
