"""The limits of an article: what is beyond one is refused in one line wherever it is read, and the others go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.errors import ArticleError
from copydesk.loaders import load
from copydesk.loaders.limits import MAX_BLOCKS, MAX_BYTES, MAX_LINES, MAX_MARKS, MAX_TEXT
from copydesk.source import Source
from tests.command import GOOD, copydesk, write
from tests.editor import Client

LINES = "\n" * (MAX_LINES + 1)
TOO_MANY = "1,000,001 lines, more than 1,000,000; split it, or leave it out with exclude"
MARKS = "more than 1,000,000 pieces of markup"

BEYOND = {
    "a text of too many characters": ("text", " " * (MAX_BYTES + 1), "16,000,001 characters, more than 16,000,000"),
    "too many lines": ("markdown", LINES, "1,000,001 lines, more than 1,000,000"),
    "too many lines that end as on old machines": ("text", "\r" * (MAX_LINES + 1), "1,000,001 lines"),
    "too much text": ("text", "a" * (MAX_TEXT + 1), "4,000,001 characters of text, more than 4,000,000"),
    "too many blocks": ("html", "<hr>" * (MAX_BLOCKS + 1), "150,001 blocks (paragraphs, headings, list items, cells)"),
    "too many tags": ("html", "<b>" * MAX_MARKS, MARKS),
    "too many signs in a line": ("markdown", "*a _b " * (MAX_MARKS // 3), MARKS),
    "too wide a table": ("markdown", "|a" * MAX_MARKS + "|\n" + "|-" * MAX_MARKS + "|\n", MARKS),
    "short rows of wide tables": (
        "markdown",
        ("|a" * 4_000 + "|\n" + "|-" * 4_000 + "|\n" + "|a|\n" * 15 + "\n") * 8,
        MARKS,
    ),
}

WITHIN = {
    "a page with pictures in it": (
        "html",
        f'<p>Tea.</p><img alt="" src="data:image/png;base64,{"iVBOR" * 1_600_000}">',
    ),
    "a page of scripts": ("html", "<script>" + "if (a < b) { tea(); }\n" * 360_000 + "</script><p>Tea.</p>"),
    "a picture in Markdown": ("markdown", f"Tea.\n\n![A cup](data:image/png;base64,{'iVBOR' * 1_600_000})\n"),
    "a novel": ("text", "The ferry to Marlow leaves at nine, and nobody was aboard. " * 50_000),
    "line ends of two characters": ("text", "\r\n" * (MAX_LINES * 6 // 10)),
}


@pytest.mark.parametrize(("format", "text", "message"), BEYOND.values(), ids=BEYOND)
def test_what_is_beyond_a_limit_is_refused(format: str, text: str, message: str) -> None:
    with pytest.raises(ArticleError) as refused:
        load(Source("a", text), format)
    assert str(refused.value).startswith(message)
    assert str(refused.value).endswith("; split it, or leave it out with exclude")


@pytest.mark.parametrize(("format", "text"), WITHIN.values(), ids=WITHIN)
def test_what_is_large_for_other_reasons_is_read(format: str, text: str) -> None:
    assert load(Source("a", text), format)


@pytest.mark.parametrize("command", [["check"], ["fix", "--diff"], ["claims"], ["metrics"]], ids=" ".join)
def test_a_file_beyond_a_limit_is_one_line_and_the_others_are_read(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("bad.md", LINES)
    write("good.md", GOOD)
    outcome = copydesk(*command, "bad.md", "good.md")
    assert f"copydesk: bad.md: {TOO_MANY}" in outcome.err.splitlines()
    assert outcome.code == 2
    assert outcome.out
    assert Path("bad.md").read_text() == LINES


def test_standard_input_beyond_a_limit_is_one_line() -> None:
    outcome = copydesk("check", "-", given=LINES.encode())
    assert (outcome.code, outcome.err) == (2, f"copydesk: <stdin>: {TOO_MANY}\n")


def test_an_editor_is_told_of_a_limit(tmp_path: Path) -> None:
    client = Client(tmp_path)
    try:
        client.welcomed(tmp_path)
        assert [one["message"] for one in client.open(tmp_path / "bad.md", LINES, "markdown")] == [TOO_MANY]
        assert client.open(tmp_path / "good.md", GOOD, "markdown")
    finally:
        client.kill()
