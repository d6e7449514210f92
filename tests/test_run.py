"""A run: configurations, rulebooks and standard input come together; nothing is done twice or out of order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from copydesk import lint
from copydesk.errors import ConfigError, CopydeskError
from copydesk.run import Request, check_text, config_for, rulebook_here, run

SLIP = "# Tea\n\nBoil the the water first.\n"


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_each_file_is_checked_under_the_configuration_above_it() -> None:
    _write("a/copydesk.toml", 'select = ["doubled-word"]\n[severity]\ndoubled-word = "note"\n')
    _write("b/copydesk.toml", 'select = ["text-too-short"]\n')
    for folder in "abc":
        _write(f"{folder}/post.md", SLIP)
    report = run(Request(("c", "b", "a"), {"ignore": ["structure"]}))
    assert [one.path for one in report.articles] == ["c/post.md", "b/post.md", "a/post.md"]
    c, b, a = report.articles
    assert "doubled-word" in {one.rule for one in c.findings}
    assert b.findings == ()
    assert [(one.rule, one.severity.value) for one in a.findings] == [("doubled-word", "note")]


def test_a_path_with_dots_is_under_the_configuration_where_it_lies() -> None:
    _write("a/copydesk.toml", "nonsense = 1")
    _write("b.md", SLIP)
    assert config_for("a/../b.md").path == ""
    with pytest.raises(ConfigError, match="nonsense"):
        config_for("a/b.md")


def test_tables_for_some_files_hold_for_those() -> None:
    _write("copydesk.toml", 'select = ["doubled-word"]\n[per-file."drafts/**"]\nignore = ["doubled-word"]\n')
    _write("drafts/a.md", SLIP)
    _write("b.md", SLIP)
    counted = {one.path: len(one.findings) for one in run(Request((".",))).articles}
    assert counted == {"drafts/a.md": 0, "b.md": 1}


def test_what_a_configuration_excludes_is_left_out_unless_it_is_named() -> None:
    _write("copydesk.toml", 'exclude = ["old/"]\n')
    _write("old/a.md", SLIP)
    _write("b.md", SLIP)
    assert [one.path for one in run(Request((".",))).articles] == ["b.md"]
    assert [one.path for one in run(Request(("old/a.md",))).articles] == ["old/a.md"]


def test_progress_is_told_after_each_file() -> None:
    for name in ("a.md", "b.md", "c.md"):
        _write(name, SLIP)
    Path("b.md").write_bytes(b"\xff")
    told: list[tuple[int, int]] = []
    run(Request((".", "no.md")), advance=lambda done, whole: told.append((done, whole)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_gate_is_that_of_the_first_file() -> None:
    _write("a/copydesk.toml", '[gate]\nfail_on = "never"\n')
    _write("a/post.md", SLIP)
    _write("b.md", SLIP)
    assert run(Request(("a", "b.md"))).passed
    assert not run(Request(("b.md", "a"))).passed


def test_the_gate_is_told_apart_from_what_could_not_be_checked() -> None:
    _write("a.md", SLIP)
    one = {"select": ["doubled-word"]}
    assert run(Request(("a.md",), one)).exit_code == 1
    assert run(Request(("a.md",), {**one, "gate": {"fail_on": "never"}})).exit_code == 0
    assert run(Request(("a.md", "no.md"), {**one, "gate": {"fail_on": "never"}})).exit_code == 2


def test_a_run_needs_a_path() -> None:
    with pytest.raises(CopydeskError, match="no path; give a file, a folder or - for standard input"):
        run(Request(()))


def test_a_format_that_is_said_holds_whatever_the_suffix() -> None:
    _write("a.rst", "<p>Boil the the water.</p>")
    (article,) = run(Request(("a.rst",), format_in="html")).articles
    assert article.format == "html"
    assert not run(Request(("a.rst",))).articles


@pytest.mark.parametrize(("day", "found"), [(date(2026, 3, 31), 0), (date(2026, 4, 1), 1)])
def test_today_decides_which_allowances_hold(day: date, found: int) -> None:
    _write("a.md", SLIP.replace("Boil", "<!-- copydesk: allow doubled-word until=2026-03-31 -->\n\nBoil"))
    (article,) = run(Request(("a.md",), {"select": ["doubled-word"]}, today=day)).articles
    assert len(article.findings) == found


# The library


def test_a_text_is_linted_without_a_configuration() -> None:
    _write("copydesk.toml", "nonsense = 1")
    (article,) = lint(SLIP).articles
    assert article.path == ""
    assert "doubled-word" in {one.rule for one in article.findings}


@pytest.mark.parametrize(("text", "format"), [(SLIP, "markdown"), (f"<p>{SLIP}</p>", "html"), (SLIP, "text")])
def test_a_text_is_read_as_its_format(text: str, format: str) -> None:
    (article,) = lint(text, format=format, config={"select": ["doubled-word"]}).articles
    assert article.format == format
    assert [one.rule for one in article.findings] == ["doubled-word"]


def test_a_path_is_linted_under_its_configuration() -> None:
    _write("copydesk.toml", 'select = ["doubled-word"]\n')
    _write("posts/a.md", SLIP)
    report = lint(Path("posts"))
    assert [(one.path, len(one.findings)) for one in report.articles] == [("posts/a.md", 1)]
    assert not lint(Path("no.md")).articles
    assert lint(Path("no.md")).exit_code == 2


@pytest.mark.parametrize("config", [{"selct": []}, {"select": ["no-such-rule"]}, {"gate": {"fail_on": "all"}}])
def test_a_configuration_that_means_nothing_is_an_error(config: dict[str, object]) -> None:
    with pytest.raises(CopydeskError):
        lint(SLIP, config=config)


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(ConfigError, match="unknown format “markdwn”; did you mean “markdown”"):
        check_text(SLIP, "markdwn")


def test_the_rulebook_here_has_the_projects_rules() -> None:
    _write("copydesk.toml", 'rulebooks = ["house"]\n')
    _write("house/wording/house_talk.yaml", 'extends: existence\nmessage: "“%s”"\ntokens: [synergy]\npage: Talk.\n')
    assert "house-talk" in rulebook_here().rules
    _write("a.md", "# Tea\n\nBoil the synergy first.\n")
    assert "house-talk" in {one.rule for one in lint(Path("a.md")).articles[0].findings}
