"""copydesk audit: how often each rule speaks in a corpus, with samples from all over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import lint
from copydesk.reporters.tally import PER, render, spread, tallied
from tests.command import copydesk

DOUBLED = "# Tea\n\nBoil the the water, then pour it it.\n"
SOUND = "# Tea\n\nBoil the water, then pour it.\n"


@pytest.fixture(autouse=True)
def _corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("corpus").mkdir()
    Path("corpus/doubled.md").write_text(DOUBLED, encoding="utf-8")
    Path("corpus/sound.md").write_text(SOUND, encoding="utf-8")


def test_each_rule_that_spoke_has_a_line_with_its_rate_and_its_samples() -> None:
    outcome = copydesk("audit", "corpus", "--select", "doubled-word", "--samples", "1")
    first, row, sample = outcome.out.splitlines()
    words = len(DOUBLED.split()) - 1 + len(SOUND.split()) - 1
    assert first == f"2 articles, {words} words; hits per {PER} words"
    assert row.split()[:3] == ["doubled-word", f"{2 * PER / words:.2f}", "2"]
    assert "2 hits in 1 of 2 articles (2 error)" in row
    assert sample == "    corpus/doubled.md:3:6: “the” stands twice"
    assert (outcome.code, outcome.err) == (0, "")


def test_rules_that_are_off_by_default_run_too() -> None:
    assert "author-missing" in copydesk("audit", "corpus").out


def test_what_cannot_be_read_is_told_and_the_others_are_counted() -> None:
    Path("corpus/torn.md").write_bytes(b"caf\xe9")
    outcome = copydesk("audit", "corpus", "--select", "doubled-word")
    assert outcome.code == 2
    assert "torn.md" in outcome.err
    assert "2 hits" in outcome.out


def test_a_corpus_without_hits_is_one_line() -> None:
    assert copydesk("audit", "corpus/sound.md", "--select", "doubled-word").out.count("\n") == 1


def test_the_loudest_rule_comes_first() -> None:
    articles = lint(DOUBLED + "\nSee [the list]().\n", config={"select": ["doubled-word", "empty-link"]}).articles
    assert list(tallied(articles)) == ["doubled-word", "empty-link"]
    assert render(articles, 0).count("\n") == 3


@given(st.integers(0, 40), st.integers(0, 12))
def test_samples_are_spread_from_the_first_hit_on(hits: int, samples: int) -> None:
    article = lint(DOUBLED).articles[0]
    finding = article.findings[0]
    places = list(spread([(article, finding)] * hits, samples))
    assert len(places) == min(hits, samples)


def test_the_times_of_a_check_are_shown_by_stage_and_by_rule() -> None:
    outcome = copydesk("audit", "corpus", "--times", "--select", "doubled-word")
    lines = outcome.out.splitlines()
    assert lines[0].endswith("words; milliseconds per 1,000 words")
    assert [line.split(maxsplit=1)[1] for line in lines if "doubled-word" in line] == ["doubled-word (2)"]
    assert lines[-1].endswith("in all")
    assert (outcome.code, outcome.err) == (0, "")
