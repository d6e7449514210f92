"""Configuration: found, read, stacked, applied to rules, and shown."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.config import (
    TEMPLATE,
    Config,
    Settings,
    apply,
    describe,
    find_config,
    overrides,
    profiles,
    read_config,
    validate,
)
from copydesk.config.path_pattern import path_matches
from copydesk.errors import ConfigError
from copydesk.finding import Problem, Severity
from copydesk.gate import Gate
from copydesk.rule import Rule
from copydesk.rulebook import Rulebook, built_in, read_rulebook

LEVELS = ("error", "warning", "note")


def _check(
    article: Article,
    *,
    max_words: Annotated[int, "the most words"] = 30,
    words: Annotated[tuple[str, ...], "words to look for"] = (),
) -> Iterator[Problem]:
    """A check that finds nothing."""
    yield from ()


def _rule(name: str, category: str, *, default: bool = True) -> Rule:
    return Rule(_check, Severity.WARNING, "A page.", name=name, category=category, default=default)


RULES = (
    _rule("duplicate-heading", "structure"),
    _rule("empty-section", "structure"),
    _rule("required-section", "structure", default=False),
    _rule("long-sentence", "readability"),
    _rule("passive-voice", "readability", default=False),
)
RULEBOOK = Rulebook({rule.name: rule for rule in RULES})
DEFAULTS = ["duplicate-heading", "empty-section", "long-sentence"]
NAMES = [rule.name for rule in RULES]


def _write(folder: Path, text: str, name: str = "copydesk.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _rules(config: Config, file: Path | str = "a.md") -> dict[str, Rule]:
    return {rule.name: rule for rule in apply(RULEBOOK, config.for_file(str(file)))}


def _given(**values: object) -> list[str]:
    return list(_rules(read_config(None, values)))


# Finding


def test_the_nearest_configuration_above_an_article_is_found(tmp_path: Path) -> None:
    _write(tmp_path, "")
    near = _write(tmp_path / "docs", "")
    (tmp_path / "docs" / "deep").mkdir()
    assert find_config(tmp_path / "docs" / "deep" / "a.md") == near
    assert find_config(tmp_path / "docs" / "deep") == near


def test_a_pyproject_counts_only_with_our_table(tmp_path: Path) -> None:
    ours = _write(tmp_path, '[tool.copydesk]\nprofile = "news"\n', "pyproject.toml")
    _write(tmp_path / "other", '[project]\ndependencies = ["copydesk"]\n', "pyproject.toml")
    _write(tmp_path / "unrelated", "[tool.ruff]\n", "pyproject.toml")
    assert find_config(tmp_path / "other" / "a.md") == ours
    assert find_config(tmp_path / "unrelated" / "a.md") == ours
    assert read_config(ours).profile == "news"


def test_a_file_of_our_own_goes_before_a_pyproject_beside_it(tmp_path: Path) -> None:
    _write(tmp_path, "[tool.copydesk]\n", "pyproject.toml")
    own = _write(tmp_path, "")
    assert find_config(tmp_path / "a.md") == own


# Reading


def test_without_a_file_the_default_rules_run_and_errors_fail() -> None:
    config = read_config(None)
    assert list(_rules(config)) == DEFAULTS
    assert config.gate == Gate(fail_on="error")
    assert config.for_file("a.md") == Settings(())


def test_all_keys_are_read(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        """
        select = ["structure"]
        ignore = ["empty-section"]
        rulebooks = ["rules"]
        exclude = ["old/"]
        [gate]
        min_score = 80
        fail_on = "warning"
        max_warnings = 3
        [facts.founded]
        subject = "Harlow Institute"
        value = 1999
        """,
    )
    config = read_config(path)
    assert config.gate == Gate(fail_on="warning", min_score=80.0, max_warnings=3)
    assert config.rulebook_folders == (tmp_path / "rules",)
    assert config.facts == {"founded": {"subject": "Harlow Institute", "value": 1999}}
    assert config.excludes(str(tmp_path / "old"))
    assert not config.excludes(str(tmp_path / "gold"))


MISTAKES = {
    'selct = ["all"]': "copydesk.toml: unknown key “selct”; did you mean “select”?",
    "zzz = 1": "copydesk.toml: unknown key “zzz”; the keys are: profile, select,",
    "per_file = {}": "copydesk.toml: unknown key “per_file”; did you mean “per-file”?",
    "[gate]\nmin-score = 3": "copydesk.toml: unknown key “gate.min-score”; did you mean “min_score”?",
    '[gate]\nmin_score = "high"': "copydesk.toml: “gate.min_score” is “high”; write a number from 0 to 100",
    "[gate]\nmin_score = 101": "copydesk.toml: “gate.min_score” is “101”; write a number from 0 to 100",
    "[gate]\nmax_warnings = true": "copydesk.toml: “gate.max_warnings” is “true”; write a whole number from 0 on",
    '[gate]\nfail_on = "eror"': "copydesk.toml: “gate.fail_on” cannot be “eror”; did you mean “error”?",
    "gate = 3": "copydesk.toml: “gate” is “3”; write a table, [gate]",
    "select = 3": "copydesk.toml: “select” is “3”; write a list of strings",
    'select = ["all", 3]': "copydesk.toml: “select” is “['all', 3]”; write a list of strings",
    "profile = []": "copydesk.toml: “profile” is “[]”; write a string",
    'profile = "nwes"': "copydesk.toml: unknown profile “nwes”; did you mean “news”?",
    '[severity]\nx = "info"': "copydesk.toml: “severity.x” cannot be “info”; write one of error, warning, note",
    '[per-file."*.md"]\nignor = []': "copydesk.toml: unknown key “per-file.*.md.ignor”; did you mean “ignore”?",
    "rules = { x = 1 }": "copydesk.toml: “rules.x” is “1”; write a table, [rules.x]",
    "[allow]\nx = 1": "copydesk.toml: “allow.x” is “1”; write a string",
    "a = 1\nb = = 2": "copydesk.toml:2: no TOML (invalid value); mend this line",
    "\n\na = [1,": "copydesk.toml:3: no TOML (invalid value); mend this line",
    "a = " + "[" * 5000: "copydesk.toml: nested too deeply; flatten it",
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.items(), ids=[key[:30] for key in MISTAKES])
def test_a_mistake_is_named_with_its_place_and_a_way_out(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read_config("copydesk.toml")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_utf_8_is_named_with_the_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("copydesk.toml").write_bytes(b"a = 1 # \xff")
    with pytest.raises(ConfigError, match=r"copydesk\.toml: not UTF-8 \(byte 8\); save it as UTF-8"):
        read_config("copydesk.toml")


def test_a_file_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file or directory; check the path"):
        read_config(tmp_path / "none.toml")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "copydesk.toml"
    path.write_bytes('\ufeffselect = "structure"\r\n'.encode())
    assert list(_rules(read_config(path))) == ["duplicate-heading", "empty-section"]


# Selecting


def test_a_category_selects_its_default_rules_and_all_selects_every_rule() -> None:
    assert _given(select=["structure"]) == ["duplicate-heading", "empty-section"]
    assert _given(select=["all"]) == NAMES
    assert _given(select=["default", "passive-voice"]) == [*DEFAULTS, "passive-voice"]
    assert _given(select=["required-section"]) == ["required-section"]
    assert _given(select=[]) == []


def test_the_more_exact_of_two_names_is_right() -> None:
    assert _given(select=["structure"], ignore=["empty-section"]) == ["duplicate-heading"]
    assert _given(select=["empty-section"], ignore=["structure"]) == ["empty-section"]
    assert _given(select=["empty-section"], ignore=["empty-section"]) == []
    assert _given(ignore=["all"]) == []


def test_what_is_allowed_with_a_reason_does_not_run() -> None:
    assert _given(allow={"long-sentence": "our readers are lawyers"}) == ["duplicate-heading", "empty-section"]
    assert _given(allow=["structure"]) == ["long-sentence"]


_lists = st.lists(st.sampled_from([*NAMES, "structure", "readability", "all", "default"]), max_size=3)


@given(_lists, _lists)
def test_ignoring_more_never_adds_a_rule(select: list[str], ignore: list[str]) -> None:
    selected = set(_given(select=select))
    assert set(_given(select=select, ignore=ignore)) <= selected


@given(_lists, _lists)
def test_the_rules_stay_in_the_order_of_the_rulebook(select: list[str], ignore: list[str]) -> None:
    running = _given(select=select, ignore=ignore)
    assert running == [name for name in NAMES if name in running]


@given(st.sampled_from(NAMES), _lists)
def test_the_command_line_turns_on_what_it_names(name: str, ignore: list[str]) -> None:
    project = read_config(None, {"ignore": ignore}).commanded
    commanded = read_config(None, {"select": [name]}).commanded
    assert [one.name for one in apply(RULEBOOK, Config(project=project, commanded=commanded).for_file("a"))] == [name]


# Stacking: command line > file table > project > profile > default

PLACES = ("profile", "project", "table", "command")


def _stacked(folder: Path, present: Mapping[str, Mapping[str, object]], file: str = "a.md") -> dict[str, Rule]:
    """The rules for a file where each place says something about rules (in TOML's own form)."""
    _write(folder, _toml(present.get("profile", {})), "house.toml")
    text = 'profile = "house.toml"\n' + _toml(present.get("project", {}))
    if "table" in present:
        text += '[per-file."*.md"]\n' + _toml(present["table"], 'per-file."*.md".')
    path = _write(folder, text)
    return _rules(read_config(path, present.get("command")), folder / file)


def _toml(values: Mapping[str, object], prefix: str = "") -> str:
    lines = [f"{key} = {value!r}" for key, value in values.items() if not isinstance(value, Mapping)]
    for key, value in values.items():
        if isinstance(value, Mapping):
            lines.append(f"[{prefix}{key}]" + "".join(f"\n{name} = {_inline(one)}" for name, one in value.items()))
    return "\n".join(lines) + "\n"


def _inline(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {one!r}" for key, one in value.items()) + "}"
    return repr(value)


@pytest.mark.parametrize("strongest", PLACES)
def test_the_strongest_place_sets_severity_and_options(strongest: str, tmp_path: Path) -> None:
    levels = dict(zip(PLACES, ("note", "error", "note", "error"), strict=True))
    present: dict[str, dict[str, object]] = {}
    for number, place in enumerate(PLACES[: PLACES.index(strongest) + 1]):
        present[place] = {
            "severity": {"long-sentence": levels[place]},
            "rules": {"long-sentence": {"max_words": number}},
        }
    rule = _stacked(tmp_path, present)["long-sentence"]
    assert rule.severity == levels[strongest]
    assert rule.settings == {"max_words": PLACES.index(strongest)}


@pytest.mark.parametrize("strongest", PLACES)
def test_the_strongest_place_that_selects_says_what_runs(strongest: str, tmp_path: Path) -> None:
    place = PLACES.index(strongest)
    present: dict[str, dict[str, object]] = {one: {"select": ["all"]} for one in PLACES[:place]}
    present[strongest] = {"select": ["long-sentence"]}
    assert list(_stacked(tmp_path, present)) == ["long-sentence"]


def test_what_a_weaker_place_ignores_stays_off_until_it_is_named(tmp_path: Path) -> None:
    profile = {"ignore": ["empty-section"]}
    assert list(_stacked(tmp_path, {"profile": profile, "project": {"select": ["structure"]}})) == ["duplicate-heading"]
    assert list(_stacked(tmp_path, {"profile": profile, "command": {"select": ["empty-section"]}})) == ["empty-section"]
    off = {"ignore": ["structure"]}
    selecting = {"select": ["structure"]}
    assert list(_stacked(tmp_path, {"project": off, "table": selecting})) == ["duplicate-heading", "empty-section"]


def test_options_of_several_places_add_up(tmp_path: Path) -> None:
    project = {"rules": {"long-sentence": {"max_words": 25}}}
    command = {"rules": {"long-sentence": {"words": ["very"]}}}
    rule = _stacked(tmp_path, {"project": project, "command": command})["long-sentence"]
    assert rule.settings == {"max_words": 25, "words": ("very",)}


def test_a_file_table_holds_only_for_its_files(tmp_path: Path) -> None:
    table = {"table": {"ignore": ["structure"]}}
    assert list(_stacked(tmp_path, table)) == ["long-sentence"]
    assert list(_stacked(tmp_path, table, "deep/a.md")) == ["long-sentence"]
    assert list(_stacked(tmp_path, table, "a.html")) == DEFAULTS


def test_of_two_file_tables_the_later_one_wins(tmp_path: Path) -> None:
    text = '[per-file."*.md".severity]\nall = "note"\n[per-file."news/**".severity]\nall = "error"\n'
    config = read_config(_write(tmp_path, text))
    assert _rules(config, tmp_path / "a.md")["long-sentence"].severity == "note"
    assert _rules(config, tmp_path / "news" / "a.md")["long-sentence"].severity == "error"


def test_files_under_the_same_tables_share_their_settings(tmp_path: Path) -> None:
    config = read_config(_write(tmp_path, '[per-file."drafts/*"]\nignore = ["all"]\n'))
    draft, other, text = (config.for_file(str(tmp_path / name)) for name in ("drafts/a.md", "drafts/b.md", "c.md"))
    assert draft == other
    assert hash(draft) == hash(other)
    assert draft != text


def test_the_gate_is_stacked_value_by_value(tmp_path: Path) -> None:
    _write(tmp_path, '[gate]\nfail_on = "warning"\nmin_score = 80\n', "house.toml")
    path = _write(tmp_path, 'profile = "house.toml"\n[gate]\nmin_score = 70\n')
    config = read_config(path, {"gate": {"max_warnings": 3}})
    assert config.gate == Gate(fail_on="warning", min_score=70.0, max_warnings=3)
    assert config.origin("gate.fail_on") == "profile house.toml"
    assert config.origin("gate.max_warnings") == "command line"


@given(st.dictionaries(st.sampled_from([*NAMES, "structure", "all"]), st.sampled_from(LEVELS)))
def test_the_most_exact_severity_holds(levels: dict[str, str]) -> None:
    for rule in _rules(read_config(None, {"severity": levels})).values():
        assert rule.severity == levels.get(rule.name, levels.get(rule.category, levels.get("all", "warning")))


# Names of rules and options

WRONG_NAMES: dict[str, dict[str, object]] = {
    "copydesk.toml: unknown rule “duplicate-headng”; did you mean “duplicate-heading”?": {
        "select": ["duplicate-headng"]
    },
    "copydesk.toml: unknown rule “zzz”; copydesk rules lists them": {"ignore": ["zzz"]},
    "copydesk.toml: unknown rule “structur”; did you mean “structure”?": {"severity": {"structur": "note"}},
    "copydesk.toml: unknown rule “long_sentence”; did you mean “long-sentence”?": {
        "rules": {"long_sentence": {"max_words": 3}}
    },
    "copydesk.toml: long-sentence has no option “max_word”; did you mean “max_words”?": {
        "rules": {"long-sentence": {"max_word": 3}}
    },
    "copydesk.toml: long-sentence.max_words: 'three' is not a whole number": {
        "rules": {"long-sentence": {"max_words": "three"}}
    },
}


@pytest.mark.parametrize(("message", "values"), WRONG_NAMES.items(), ids=list(WRONG_NAMES))
def test_an_unknown_rule_or_option_is_named_with_the_nearest(
    message: str, values: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = read_config(_write(tmp_path, _toml(values)))
    with pytest.raises(ConfigError) as caught:
        apply(RULEBOOK, config.for_file("a.md"))
    assert str(caught.value).startswith(message)


def test_a_mistake_on_the_command_line_names_its_option() -> None:
    config = read_config(None, overrides(select=["long-sentense"]))
    with pytest.raises(ConfigError, match=r"--select: unknown rule “long-sentense”; did you mean “long-sentence”\?"):
        validate(config, RULEBOOK)
    with pytest.raises(ConfigError, match="--profile: unknown profile “zzz”; the profiles are: article, docs, "):
        read_config(None, overrides(profile="zzz"))


def test_a_table_that_matches_no_file_is_validated_too(tmp_path: Path) -> None:
    config = read_config(_write(tmp_path, '[per-file."none/**"]\nignore = ["zzz"]\n'))
    assert list(_rules(config)) == DEFAULTS
    with pytest.raises(ConfigError, match=r'\[per-file\."none/\*\*"\]: unknown rule “zzz”'):
        validate(config, RULEBOOK)


# The command line


def test_arguments_become_values() -> None:
    assert overrides() == {}
    values = overrides(
        profile="news", select=["a,b", "c"], ignore=["d"], severity=["a=note"], gate={"min_score": 0, "fail_on": None}
    )
    assert values == {
        "profile": "news",
        "select": ["a", "b", "c"],
        "ignore": ["d"],
        "severity": {"a": "note"},
        "gate": {"min_score": 0},
    }


def test_a_severity_without_a_level_is_a_mistake() -> None:
    with pytest.raises(ConfigError, match="--severity: “long-sentence” is no severity; write RULE=LEVEL"):
        overrides(severity=["long-sentence"])


# Globs

GLOBS = [
    ("*.md", "a.md", True),
    ("*.md", "deep/er/a.md", True),
    ("/*.md", "deep/a.md", False),
    ("docs/*.md", "docs/a.md", True),
    ("docs/*.md", "docs/deep/a.md", False),
    ("docs/**/*.md", "docs/a.md", True),
    ("docs/**/*.md", "docs/deep/er/a.md", True),
    ("**/drafts/**", "a/drafts/b.md", True),
    ("drafts/", "a/drafts/b.md", True),
    ("drafts", "a/drafts/b.md", True),
    ("./docs", "docs/a.md", True),
    ("docs", "docs-old/a.md", False),
    ("a?.md", "ab.md", True),
    ("[!a].md", "a.md", False),
]


@pytest.mark.parametrize(("glob", "path", "matches"), GLOBS, ids=[f"{glob} on {path}" for glob, path, _ in GLOBS])
def test_globs_match_as_in_ignore_files(glob: str, path: str, matches: bool) -> None:
    assert path_matches(glob, path) is matches


_parts = st.lists(st.text("ab.", min_size=1, max_size=3), min_size=1, max_size=4)


@given(_parts)
def test_a_path_matches_itself_its_folders_and_two_stars(parts: list[str]) -> None:
    path = "/".join(parts)
    assert path_matches(f"/{path}", path)
    assert path_matches(f"/{parts[0]}/", path)
    assert path_matches("**", path)
    assert path_matches(f"**/{parts[-1]}", path)


# Profiles, template, description


def test_the_shipped_profiles_are_valid() -> None:
    rulebook = read_rulebook()
    assert profiles() == ("article", "docs", "marketing", "news", "strict")
    for name in profiles():
        validate(read_config(None, {"profile": name}), rulebook)


def test_the_default_profile_has_no_keys_so_that_it_need_not_be_read() -> None:
    import tomllib

    assert tomllib.loads((built_in() / "profiles" / "article.toml").read_text(encoding="utf-8")) == {}


def test_without_a_configuration_no_toml_parser_is_imported() -> None:
    code = (
        "import sys; from copydesk.config import find_config, read_config; "
        "read_config(None, {'select': ['all']}).for_file('a.md'); "
        "sys.exit(bool({'tomllib', 'difflib', 'pathspec'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_template_is_valid_as_it_is_and_with_every_example_switched_on(tmp_path: Path) -> None:
    assert read_config(_write(tmp_path, TEMPLATE)).gate == Gate()
    # A comment begins with "# ", an example that is switched off with "#".
    text = re.sub(r"^#(?! |$)", "", TEMPLATE, flags=re.MULTILINE)
    config = read_config(_write(tmp_path / "on", text))
    assert config.gate.min_score == 80
    assert config.project is not None
    assert config.project.severity == {"typography": "note"}
    validate(config, read_rulebook())


def test_a_description_shows_each_value_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = (
        'profile = "strict"\nignore = ["long-sentence"]\n[severity]\nstructure = "note"\n[gate]\nmin_score = 50\n'
        '[allow]\nempty-section = "a \\"stub\\""\n[facts.founded]\nsubject = "Arno"\nvalue = 1999\n'
        '[per-file."*.md".rules.duplicate-heading]\nsiblings_only = false\nwords = ["a"]\n'
    )
    rows = describe(read_config(_write(tmp_path, text), overrides(severity=["structure=error"])), "a.md")
    table = '[per-file."*.md"]'
    assert set(rows) >= {
        ("configuration", "copydesk.toml", ""),
        ("profile", "strict", "copydesk.toml"),
        ("select", '["all"]', "profile strict"),
        ("ignore", '["long-sentence"]', "copydesk.toml"),
        ("allow.empty-section", '"a \\"stub\\""', "copydesk.toml"),
        ("severity.structure", '"error"', "command line"),
        ("rules.duplicate-heading.siblings_only", "false", f"copydesk.toml {table}"),
        ("rules.duplicate-heading.words", '["a"]', f"copydesk.toml {table}"),
        ("gate.fail_on", '"warning"', "profile strict"),
        ("gate.min_score", "50.0", "copydesk.toml"),
        ("gate.max_warnings", "none", "default"),
        ("facts.founded", '{ subject = "Arno", value = 1999 }', "copydesk.toml"),
    }
    assert len({row.key for row in rows}) == len(rows)
