"""Laws of the score over whole articles: what changes nothing for a reader changes nothing for the score."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from copydesk import lint
from copydesk.loaders import format_of, load
from copydesk.source import Source

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
ARTICLES = sorted(
    path
    for folder in ("clean", "flawed")
    for path in (EXAMPLES / folder).iterdir()
    if path.suffix in (".md", ".txt", ".html")
)
MARKDOWN = [path for path in ARTICLES if path.suffix == ".md"]
CLEAN = [path for path in ARTICLES if path.parent.name == "clean"]

article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)


def total(text: str, format: str, **config: object) -> float:
    return lint(text, format=format, config=config or None).articles[0].score.total


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@article
def test_line_ends_change_nothing(path: Path) -> None:
    text, format = text_of(path), format_of(path.name)
    assert total(text.replace("\n", "\r\n"), format) == total(text, format)


@article
def test_a_space_at_the_end_of_lines_changes_nothing(path: Path) -> None:
    text, format = text_of(path), format_of(path.name)
    spaced = re.sub(r"(?<=[a-z.,])$", " ", text, flags=re.MULTILINE)
    assert total(spaced, format) == total(text, format)


@pytest.mark.parametrize("path", [path for path in CLEAN if path.suffix == ".md"], ids=lambda path: path.name)
def test_wrapping_paragraphs_anew_changes_nothing(path: Path) -> None:
    text = text_of(path)
    head, *blocks = text.split("\n\n")
    again = [
        re.sub(r"(?<=[a-z,]) (?=[a-z]+ )", "\n", block, count=2) if block[:1].isalpha() else block for block in blocks
    ]
    assert again != blocks
    assert total("\n\n".join([head, *again]), "markdown") == total(text, "markdown")


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_deleting_a_sentence_moves_the_score_by_at_most_5(path: Path) -> None:
    text, format = text_of(path), format_of(path.name)
    read = load(Source(path.name, text), format)
    whole = total(text, format)
    middle = [one for one in read.sentences if one.block.kind == "paragraph" and one.span.end < len(text) * 0.9]
    assert middle
    for sentence in middle[:: max(1, len(middle) // 8)]:
        shorter = text[: sentence.span.start] + text[sentence.span.end :]
        assert abs(total(shorter, format) - whole) <= 5, sentence.text


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_an_article_three_times_over_keeps_its_score_apart_from_repetition(path: Path) -> None:
    text, format = text_of(path), format_of(path.name)
    config = {"ignore": ["repetition", "structure", "metadata", "residue", "faq"]}
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    assert total("\n\n".join([body] * 3), format, **config) == pytest.approx(total(body, format, **config), abs=0.5)


SHARED = """
The ferry leaves from the north pier at noon, and the crossing takes forty minutes in calm weather.

{h}What it costs{/h}

Adults pay four euros, and children under twelve travel free. Advertisement

Advertisement

{h}Where it lands{/h}

The the landing stage lies below the old lighthouse. TODO: ask when it was built.

The ferry goes back at six, so that nobody has to stay the night unless the sea is rough.
"""


def as_html(text: str) -> str:
    parts = [
        f"<h2>{block[3:-4]}</h2>" if block.startswith("{h}") else f"<p>{html.escape(block)}</p>"
        for block in text.strip().split("\n\n")
    ]
    return "<h1>The ferry to the island</h1>\n" + "\n".join(parts)


def test_an_article_scores_alike_in_all_formats() -> None:
    config = {"ignore": ["text-too-short", "no-subheadings"]}
    markdown = "# The ferry to the island\n" + SHARED.replace("{h}", "## ").replace("{/h}", "")
    plain = "The ferry to the island\n" + SHARED.replace("{h}", "").replace("{/h}", "")
    scores = [
        total(markdown, "markdown", **config),
        total(plain, "text", **config),
        total(as_html(SHARED), "html", **config),
    ]
    assert max(scores) - min(scores) <= 2, scores
    assert max(scores) < 90
