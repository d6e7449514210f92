"""The documents: the rules that CONTRIBUTING.md shows are rules, and the commands that are named exist."""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from copydesk.config import apply, read_config, validate
from copydesk.engine import check
from copydesk.loaders import load
from copydesk.rule import Rule
from copydesk.rulebook import read_rule, read_rulebook
from copydesk.source import Source
from tests.golden import INDEX, README, ROOT, index, readme

_SHOWN = re.compile(
    r"^`rules/(?P<category>\w+)/(?P<file>\w+\.(?:py|yaml))`:\n\n````\w+\n(?P<text>.*?)^````$", re.MULTILINE | re.DOTALL
)
_TOML = re.compile(r"^```toml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_TARGET = re.compile(r"\bmake (?P<target>[a-z]+)\b")


class Shown(NamedTuple):
    """A whole rule file that CONTRIBUTING.md shows."""

    category: str
    file: str
    text: str

    def read(self, folder: Path) -> Rule:
        """The rule, from a file in the folder."""
        path = folder / self.file
        path.write_text(self.text, encoding="utf-8")
        return read_rule(str(path), self.category)


SHOWN = [Shown(*match.groups()) for match in _SHOWN.finditer((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))]


def test_a_rule_of_each_form_is_shown() -> None:
    assert [Path(one.file).suffix for one in SHOWN] == [".py", ".yaml"]


@pytest.mark.parametrize("shown", SHOWN, ids=lambda one: one.file)
def test_a_rule_that_is_shown_flags_its_bad_examples_and_no_good_ones(shown: Shown, tmp_path: Path) -> None:
    rule = shown.read(tmp_path)
    assert {example.kind for example in rule.examples} == {"bad", "good"}
    for example in rule.examples:
        article = load(Source("example", example.text), example.format)
        checked = check(article, [rule.configured(example.settings)], names=[], today=date(2026, 1, 1))
        assert checked.broken == ()
        assert bool(checked.findings) is (example.kind == "bad"), example.text


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "examples/README.md"])
def test_every_make_target_that_is_named_exists(document: str) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    code = re.findall(r"`[^`\n]+`|^```.*?^```", (ROOT / document).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    named = {match["target"] for part in code for match in _TARGET.finditer(part)}
    assert named
    assert named <= set(targets)


def test_the_report_that_is_shown_is_real() -> None:
    text = README.read_text(encoding="utf-8")
    assert "mend these three and the score is" in text
    assert text == readme(), "if the difference is meant, run `make golden`"


def test_the_index_of_the_rulebook_is_up_to_date() -> None:
    assert INDEX.read_text(encoding="utf-8") == index(), "run `make golden`"


def test_the_configuration_that_is_shown_holds(tmp_path: Path) -> None:
    shown = _TOML.search(README.read_text(encoding="utf-8"))
    assert shown
    (tmp_path / "copydesk.toml").write_text(shown["text"], encoding="utf-8")
    config, rulebook = read_config(tmp_path / "copydesk.toml"), read_rulebook()
    validate(config, rulebook)
    assert apply(rulebook, config.for_file("news/today.md"))
