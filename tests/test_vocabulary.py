"""The vocabulary of a configuration: words that the rules about single words accept."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk import lint
from copydesk.config import describe, read_config
from copydesk.errors import ConfigError

SLIP = "The harbour was quiet, and only the lantren at the end of the pier gave some light.\n"


def _rules(text: str, **config: object) -> set[str]:
    (article,) = lint(text, config={"select": ["unknown-word", "misspelling", "term"], **config}).articles
    return {finding.rule for finding in article.findings}


def _written(folder: Path, text: str) -> Path:
    (folder / "copydesk.toml").write_text(text, encoding="utf-8")
    return folder / "copydesk.toml"


@pytest.mark.parametrize(
    ("text", "rule", "word"),
    [
        pytest.param(SLIP, "unknown-word", "lantren", id="a word that is in no dictionary"),
        pytest.param("We shall recieve it, says the sign in the hall.\n", "misspelling", "recieve", id="a misspelling"),
        pytest.param("The Github page of the harbour is old.\n", "term", "Github", id="a name in another case"),
        pytest.param(SLIP, "unknown-word", "lant(?:ren|ern)s?", id="a word that an expression matches"),
    ],
)
def test_an_accepted_word_is_no_finding(text: str, rule: str, word: str) -> None:
    assert _rules(text) == {rule}
    assert _rules(text, vocabulary={"accept": [word]}) == set()


def test_a_file_of_words_is_read_from_the_folder_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("# our trade\nlantren # an old light\n\n(?i)keelson\n", encoding="utf-8")
    config = read_config(_written(tmp_path, '[vocabulary]\naccept = ["slugline"]\nfiles = ["words.txt"]\n'))
    assert config.accepting
    assert config.accepting.rules["term"] == {"accept": ("slugline", "lantren", "(?i)keelson")}


def test_a_vocabulary_stands_in_the_description_with_its_origin(tmp_path: Path) -> None:
    path = _written(tmp_path, '[vocabulary]\naccept = ["slugline"]\n')
    rows = {row.key: row for row in describe(read_config(path), "a.md")}
    assert rows["vocabulary.accept"].value == '["slugline"]'
    assert rows["vocabulary.accept"].origin.endswith("copydesk.toml")


@pytest.mark.parametrize(
    ("table", "what"),
    [
        pytest.param('acept = ["a"]', "accept", id="an unknown key"),
        pytest.param("accept = 3", "a list of strings", id="no list"),
        pytest.param('accept = ["(open"]', "neither a word nor a regular expression", id="a broken expression"),
        pytest.param('accept = ["(a+)+b!"]', "takes forever", id="an expression without end"),
        pytest.param('files = ["none.txt"]', "none.txt", id="a file that is not there"),
    ],
)
def test_a_mistake_in_a_vocabulary_is_told(tmp_path: Path, table: str, what: str) -> None:
    with pytest.raises(ConfigError, match=what):
        read_config(_written(tmp_path, f"[vocabulary]\n{table}\n"))


def test_without_words_no_rule_is_told_anything() -> None:
    assert read_config(None, {"vocabulary": {}}).accepting is None
