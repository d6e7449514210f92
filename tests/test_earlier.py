"""A run compared with an earlier report: what rose, what fell, what is new, what is gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import copydesk, write

TEA = "# Tea\n\nBoil the the water first. Then warm the pot.\n"
MENDED = "# Tea\n\nBoil the water first. Then warm the pot.\n"
WORSE = f"{TEA}\nAdvertisement\n"
ONLY = ("--select", "doubled-word,residue")


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("tea.md", TEA)
    write("old.json", copydesk("tea.md", "--format", "json", *ONLY).out)


def compared(text: str, *arguments: str) -> tuple[int, str]:
    """The exit code and the report of an article that reads so now."""
    write("tea.md", text)
    outcome = copydesk("tea.md", "--compare", "old.json", "--fail-on", "never", *ONLY, *arguments)
    assert outcome.err == ""
    return outcome.code, outcome.out


def test_an_article_that_stayed_passes() -> None:
    code, out = compared(TEA)
    assert code == 0
    assert "compared with old.json: 0 rose, 0 fell, 0 new findings, 0 gone\n" in out


def test_an_article_that_rose_passes() -> None:
    code, out = compared(MENDED)
    assert code == 0
    assert "compared with old.json: 1 rose, 0 fell, 0 new findings, 1 gone\n  tea.md  rose " in out
    assert " → 100.0  0 new, 1 gone\n" in out


def test_an_article_that_fell_fails_and_its_new_findings_are_shown() -> None:
    code, out = compared(WORSE)
    assert code == 1
    assert "compared with old.json: 0 rose, 1 fell, 1 new finding, 0 gone\n  tea.md  fell " in out
    assert "    new 5:1  error  “Advertisement” marks" in out
    assert "the gate does not hold: tea.md fell from " in out


def test_a_finding_is_known_again_where_its_line_has_moved() -> None:
    code, out = compared(TEA.replace("\n\n", "\n\nA pot holds four cups of it.\n\n", 1))
    assert (code, "0 new findings, 0 gone" in out) == (0, True)


def test_an_article_that_the_report_does_not_know_is_no_change() -> None:
    write("pot.md", WORSE)
    outcome = copydesk("pot.md", "--compare", "old.json", "--fail-on", "never", *ONLY)
    assert outcome.code == 0
    assert "compared with old.json: 0 rose, 0 fell, 0 new findings, 0 gone, 1 not in it\n" in outcome.out


def test_the_spelling_of_a_path_does_not_matter() -> None:
    write("tea.md", WORSE)
    assert copydesk("./tea.md", "--compare", "./old.json", "--fail-on", "never", *ONLY).code == 1


def test_the_json_report_has_the_comparison() -> None:
    _, out = compared(WORSE.replace("the the", "the"), "--format", "json")
    data = json.loads(out)
    (article,) = data["articles"]
    assert data["comparison"]["with"] == "old.json"
    (change,) = data["comparison"]["articles"]
    assert (change["path"], change["now"]) == ("tea.md", article["score"]["total"])
    assert change["new"] == [one["fingerprint"] for one in article["findings"]]
    assert [(one["rule"], one["line"]) for one in change["gone"]] == [("doubled-word", 3)]
    assert "comparison" not in copydesk("tea.md", "--format", "json", *ONLY).data


def test_the_concise_report_sums_it_up() -> None:
    _, out = compared(WORSE, "--format", "concise")
    assert "\ncompared with old.json: 0 rose, 1 fell, 1 new finding, 0 gone\n1 article: " in out


def test_a_configuration_can_name_the_report_beside_it() -> None:
    write("site/tea.md", WORSE)
    write("site/copydesk.toml", '[gate]\nfail_on = "never"\ncompare = "last.json"\n')
    write("site/last.json", Path("old.json").read_text(encoding="utf-8").replace('"tea.md"', '"site/tea.md"'))
    outcome = copydesk("site/tea.md", *ONLY)
    assert (outcome.code, outcome.err) == (1, "")
    assert "site/tea.md fell from " in outcome.out


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "no such file or directory; name a report that --format json wrote"),
        (b"\xff\xfe{}", "no report of copydesk; write one with copydesk check --format json"),
        (b"tea", "no report of copydesk; write one with copydesk check --format json"),
        (b"[]", "no report of copydesk; write one with copydesk check --format json"),
        (b"[" * 100_000, "no report of copydesk; write one with copydesk check --format json"),
        (b'{"articles": 7}', "no report of copydesk; write one with copydesk check --format json"),
        (b'{"articles": [{"path": "a"}]}', "no report of copydesk; write one with copydesk check --format json"),
        (
            b'{"articles": [{"path": "a", "score": {"total": "x"}, "findings": []}]}',
            "no report of copydesk; write one with copydesk check --format json",
        ),
        (
            b'{"articles": [{"path": "a", "score": {"total": 1}, "findings": [{"fingerprint": "f"}]}]}',
            "no report of copydesk; write one with copydesk check --format json",
        ),
    ],
)
def test_a_report_that_is_none_is_one_line(content: bytes | None, reason: str) -> None:
    if content is not None:
        write("new.json", content)
    assert copydesk("tea.md", "--compare", "new.json") == (2, "", f"copydesk: new.json: {reason}\n")
