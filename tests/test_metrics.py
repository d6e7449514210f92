"""copydesk metrics: the readability of articles and their sections."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from copydesk.language.classic import FORMULAS
from tests.command import copydesk, write

ENGLISH = """\
# The mill

Two sisters bought the mill. They want to bake bread there, and the wheel has to turn again.

## What the experts say

Preliminary investigations corroborated longstanding apprehensions concerning structural deterioration.

## An empty one
"""
SPANISH = "---\nlang: es\n---\n# El molino\n\nLas dos hermanas compraron el molino, porque quieren hacer pan.\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("mill.md", ENGLISH)
    write("molino.md", SPANISH)


def article(*arguments: str) -> dict[str, Any]:
    """What the JSON says of one article."""
    outcome = copydesk("metrics", "--format", "json", *arguments)
    assert outcome.code == 0
    [one] = outcome.data["articles"]
    return dict(one)


def test_each_section_with_prose_has_its_own_ease_and_hard_words() -> None:
    first, second = article("mill.md")["sections"]
    assert (first["heading"], first["line"]) == ("The mill", 1)
    assert (second["heading"], second["line"]) == ("What the experts say", 5)
    assert first["ease"] > 60
    assert second["ease"] < 20
    assert first["hard_words"] == []
    assert "corroborated" in second["hard_words"]


def test_the_costs_and_the_ease_make_100() -> None:
    one = article("mill.md")
    assert one["metrics"]["ease"] + sum(one["costs"].values()) == pytest.approx(100, abs=0.2)


def test_the_metrics_are_those_of_a_check() -> None:
    checked = copydesk("check", "mill.md", "--format", "json").data["articles"][0]
    assert article("mill.md")["metrics"] == checked["metrics"]


def test_classic_formulas_are_given_where_they_are_asked_for() -> None:
    assert article("mill.md")["formulas"] == {}
    assert tuple(article("mill.md", "--all")["formulas"]) == FORMULAS


def test_another_language_has_its_own_formulas_and_no_ease() -> None:
    one = article("molino.md", "--all")
    assert (one["language"], one["metrics"]["ease"], one["costs"]) == ("es", None, None)
    assert set(one["formulas"]) == {"fernandez_huerta", "szigriszt_pazos"}
    assert [section["ease"] for section in one["sections"]] == [None]


def test_the_table_shows_ease_reasons_and_hard_words() -> None:
    shown = copydesk("metrics", "mill.md", "molino.md").out
    assert "long sentences cost" in shown
    assert "corroborated" in shown
    assert "ease is not available for this language" in shown


def test_an_article_without_prose_has_no_sections() -> None:
    write("bare.md", "# The mill\n\n## The river\n")
    assert article("bare.md")["sections"] == []


def test_what_cannot_be_read_is_said_and_the_rest_is_shown() -> None:
    write("bad.md", b"\xff\xfe\xff")
    outcome = copydesk("metrics", "bad.md", "mill.md", "--format", "json")
    assert (outcome.code, len(outcome.data["articles"]), len(outcome.data["problems"])) == (2, 1, 1)


def test_an_unknown_format_is_a_mistake_with_a_hint() -> None:
    outcome = copydesk("metrics", "mill.md", "--format", "jsn")
    assert outcome.code == 2
    assert "json" in outcome.err


OFFLINE = """
import socket, sys

def refuse(*args, **kwargs):
    raise AssertionError("a socket was opened")

socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from copydesk.__main__ import run
assert run(["metrics", "mill.md", *sys.argv[1:]]) == 0
assert "nltk" not in sys.modules
print("textstat" in sys.modules)
"""


@pytest.mark.parametrize(("flags", "loaded"), [((), "False"), (("--all",), "True")], ids=["plain", "all formulas"])
def test_no_socket_is_opened_and_textstat_is_loaded_only_for_all_formulas(flags: tuple[str, ...], loaded: str) -> None:
    done = subprocess.run([sys.executable, "-c", OFFLINE, *flags], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == loaded
