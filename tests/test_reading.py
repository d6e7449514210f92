"""The rules of readability over whole articles: who is named, and how gravely."""

from __future__ import annotations

import pytest

from copydesk import lint
from copydesk.article.reading import section_readings
from copydesk.finding import Finding, Severity
from copydesk.loaders import load
from copydesk.source import Source

EASY = "The mill stands by the river and nobody has used it for years."
HARD = "Preliminary investigations corroborated longstanding apprehensions concerning structural deterioration {0}."


def findings(text: str, rule: str) -> list[Finding]:
    """What one rule says of a Markdown article."""
    return list(lint(text, config={"select": [rule]}).articles[0].findings)


def test_hard_sentences_are_named_together_the_hardest_first() -> None:
    text = "\n\n".join([EASY, HARD.format("yesterday"), EASY, HARD.format("notwithstanding remuneration")])
    [found] = findings(text, "hard-sentence")
    assert text[found.span.start : found.span.end] == HARD.format("notwithstanding remuneration")
    assert [text[one.span.start : one.span.end] for one in found.problem.related] == [HARD.format("yesterday")]
    assert found.message.startswith("2 of 4 sentences are hard to read")


def test_a_hard_sentence_is_told_where_it_may_be_split() -> None:
    [found] = findings(
        HARD.format("in the abutments, which the municipal engineers had repeatedly inspected"), "hard-sentence"
    )
    assert "split it before “which”" in found.message


def test_the_places_of_many_hard_sentences_are_not_all_listed() -> None:
    text = "\n\n".join(HARD.format(f"in the {letter}-section") for letter in "abcdefghijklmnopqrstuvwxyzäöü")
    [found] = findings(text, "hard-sentence")
    assert len(found.problem.related) == 24


@pytest.mark.parametrize(
    ("words", "severity"),
    [(140, None), (160, Severity.NOTE), (220, Severity.WARNING)],
    ids=["a long paragraph is fine", "a wall is a note", "a high wall is a warning"],
)
def test_a_wall_of_text_weighs_by_its_height(words: int, severity: Severity | None) -> None:
    sentence = "The river rose again and the old wheel went round. "  # 10 words
    found = findings(sentence * (words // 10), "wall-of-text")
    assert [one.severity for one in found] == ([severity] if severity else [])


def test_the_front_matter_sets_the_target_before_the_option() -> None:
    text = f"---\naudience: expert\n---\n\n{(EASY + ' ') * 10}\n"
    options = {"rules": {"grade-above-target": {"audience": "1", "tolerance": 1.0}}}
    [one] = lint(text, config={"select": ["grade-above-target"], **options}).articles
    assert not one.findings
    [other] = lint(text.partition("---\n\n")[2], config={"select": ["grade-above-target"], **options}).articles
    assert len(other.findings) == 1


def test_a_section_has_the_sentences_of_its_own_blocks() -> None:
    article = load(Source("a.md", f"# The mill\n\n{EASY} {EASY}\n\n## Bare\n\n## River\n\n{EASY}\n"), "markdown")
    read = [
        (one.section.heading.text, one.counts.sentences) for one in section_readings(article) if one.section.heading
    ]
    assert read == [("The mill", 2), ("River", 1)]


def test_all_sentences_belong_to_some_section() -> None:
    article = load(Source("a.md", f"{EASY}\n\n# One\n\n- {EASY}\n- {EASY}\n\n> {EASY}\n"), "markdown")
    assert sum(len(one.lines) for one in section_readings(article)) == len(article.sentences)
