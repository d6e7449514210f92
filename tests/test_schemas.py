"""The JSON schemas: they take what copydesk takes and prints, and refuse what it refuses."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from copydesk.config import TEMPLATE, profiles, read_config, validate
from copydesk.config.schema import config_schema
from copydesk.errors import ConfigError
from copydesk.reporters.contract_schema import report_schema
from copydesk.rulebook import built_in, read_rulebook
from tests.command import GOOD, copydesk, write

RULEBOOK = read_rulebook()
CONFIG: Mapping[str, Any] = json.loads(json.dumps(config_schema(RULEBOOK)))
REPORT: Mapping[str, Any] = json.loads(json.dumps(report_schema()))
ROOT = Path(__file__).parent.parent
REPORTS = sorted((ROOT / "examples" / "reports").rglob("*.json"))
UNCOMMENTED = "\n".join(line[1:] if line[:1] == "#" and line[1:2] != " " else line for line in TEMPLATE.splitlines())

TAKEN = {
    "nothing": "",
    "the written template": TEMPLATE,
    "every example of the template": UNCOMMENTED,
    "names alone": 'select = "faq"\nignore = "links"\nallow = ["emoji-in-prose"]\n',
    "a profile of one's own": 'profile = "house.toml"\n',
    "facts in a file": 'facts = "facts.toml"\n',
    "facts that end": '[facts.price]\nsubject = "ticket"\nvalue = "€4"\nuntil = 2031-12-31\n',
    "a scale": "[score.weights]\nerror = 5\n[score.shares.links]\ngrave = 0.2\n",
    "least scores": "[gate]\nmin = { claims = 90 }\nmax_warnings = 0\n",
}
REFUSED = {
    "an unknown key": "selct = []\n",
    "an unknown key of the gate": "[gate]\nmin_scor = 80\n",
    "an unknown category of the gate": "[gate.min]\nclaim = 80\n",
    "a score above 100": "[gate]\nmin_score = 101\n",
    "an unknown severity": '[severity]\nlinks = "fatal"\n',
    "an unknown rule": 'ignore = ["no-such-rule"]\n',
    "an unknown rule with options": "[rules.no-such-rule]\nx = 1\n",
    "an unknown option": "[rules.very-long-sentence]\nmax_word = 3\n",
    "an option of another type": '[rules.very-long-sentence]\nmax_words = "many"\n',
    "an unknown profile": 'profile = "poetry"\n',
    "a table where a list belongs": "[exclude]\n",
    "an unknown key for some files": '[per-file."a/**"]\ngate = 1\n',
    "half a curve": "[score.rules.links]\ngood = 1\n",
    "a fact without its value": '[facts.price]\nsubject = "ticket"\n',
    "a fact with an unknown key": '[facts.price]\nsubject = "ticket"\nvalue = "€4"\nwhy = "x"\n',
}


def _mistakes(schema: Mapping[str, Any], data: object) -> list[str]:
    found = Draft7Validator(schema, format_checker=FormatChecker()).iter_errors(data)
    return [f"{one.json_path}: {one.message[:200]}" for one in found]


def _as_json(toml: str) -> object:
    """The values of a TOML text as JSON has them, with dates as texts."""
    return json.loads(json.dumps(tomllib.loads(toml), default=str))


@pytest.mark.parametrize("schema", [CONFIG, REPORT], ids=["config", "report"])
def test_a_schema_is_a_schema(schema: Mapping[str, Any]) -> None:
    Draft7Validator.check_schema(schema)


# The configuration


@pytest.fixture
def _configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("house.toml", 'ignore = ["links"]\n')
    write("facts.toml", '[name]\nspelling = "copydesk"\nnot = ["CopyDesk"]\n')
    write("house-rules/rules/wording/x.yaml", 'extends: existence\nmessage: "“%s”"\ntokens: [x]\npage: House talk.\n')
    write("accept.txt", "copyfit\n")


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
@pytest.mark.usefixtures("_configured")
def test_what_copydesk_takes_fits_the_schema(text: str) -> None:
    write("copydesk.toml", text)
    validate(read_config("copydesk.toml"), RULEBOOK)
    assert _mistakes(CONFIG, _as_json(text)) == []


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
@pytest.mark.usefixtures("_configured")
def test_what_copydesk_refuses_does_not_fit_the_schema(text: str) -> None:
    write("copydesk.toml", text)
    with pytest.raises(ConfigError):
        validate(read_config("copydesk.toml"), RULEBOOK)
    assert _mistakes(CONFIG, _as_json(text))


@pytest.mark.parametrize("name", profiles())
def test_the_shipped_profiles_fit_the_schema(name: str) -> None:
    text = (built_in() / "profiles" / f"{name}.toml").read_text(encoding="utf-8")
    assert _mistakes(CONFIG, _as_json(text)) == []


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ("x = 1\n", ()),
        ("[gate]\nx = 1\n", ("gate",)),
        ("[gate.min]\nx = 1\n", ("gate", "min")),
        ("[score]\nx = 1\n", ("score",)),
        ("[vocabulary]\nx = 1\n", ("vocabulary",)),
    ],
    ids=["the top", "gate", "gate.min", "score", "vocabulary"],
)
@pytest.mark.usefixtures("_configured")
def test_the_schema_has_the_keys_that_copydesk_knows(wrong: str, path: tuple[str, ...]) -> None:
    write("copydesk.toml", wrong)
    with pytest.raises(ConfigError) as caught:
        read_config("copydesk.toml")
    inner: Mapping[str, Any] = CONFIG
    for key in path:
        inner = inner["properties"][key]
    listed = re.search(r"the keys are: (.*)", str(caught.value))
    assert listed
    assert set(inner["properties"]) == set(listed[1].split(", "))


def test_every_option_of_every_rule_takes_its_default() -> None:
    for name, options in CONFIG["definitions"]["options"]["properties"].items():
        assert set(options["properties"]) == set(RULEBOOK.rules[name].options)
        for option in options["properties"].values():
            assert _mistakes(option, option["default"]) == []
            assert option["description"]


def test_the_schema_of_a_project_knows_its_own_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("copydesk.toml", 'rulebooks = ["house"]\n')
    write("house/wording/house_talk.yaml", 'extends: existence\nmessage: "“%s”"\ntokens: [x]\npage: House talk.\n')
    assert not _mistakes(copydesk("schema", "config").data, {"ignore": ["house-talk"]})
    assert _mistakes(CONFIG, {"ignore": ["house-talk"]})


# The report


def _closed(schema: object) -> object:
    """The schema without room for fields that it does not name."""
    if isinstance(schema, list):
        return [_closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: _closed(one) for key, one in schema.items()}
    return {**inner, "additionalProperties": False} if "properties" in inner and "required" in inner else inner


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_report_of_an_example_fits_the_schema_and_has_no_other_field(path: Path) -> None:
    closed = _closed(REPORT)
    assert isinstance(closed, dict)
    # The file is kept without the version.
    data = {"tool": "copydesk", **json.loads(path.read_text(encoding="utf-8"))}
    assert _mistakes(closed, data) == []


def test_a_report_of_a_run_fits_the_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("tea.md", GOOD)
    write("latin.md", b"\xff")
    before = copydesk("--format", "json", "tea.md").out
    write("old.json", before)
    write("tea.md", "# Tea\n\nBoil it. TODO\n")
    closed = _closed(REPORT)
    assert isinstance(closed, dict)
    for call in (["tea.md"], ["latin.md"], ["tea.md", "--compare", "old.json"]):
        assert _mistakes(closed, copydesk(*call, "--format", "json").data) == []


def test_a_report_that_lacks_a_field_does_not_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("tea.md", GOOD)
    data = copydesk("--format", "json", "tea.md").data
    del data["articles"][0]["findings"][0]["message"]
    assert _mistakes(REPORT, data)


# The command


@pytest.mark.parametrize(("name", "schema"), [("config", CONFIG), ("report", REPORT)])
def test_the_command_prints_the_schema(
    name: str, schema: Mapping[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert copydesk("schema", name).data == schema


def test_a_schema_of_something_else_is_a_mistake() -> None:
    assert copydesk("schema", "reprot") == (2, "", "copydesk: no schema of “reprot”; did you mean “report”?\n")
