"""A run in which no article could be checked has no score."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk import lint
from copydesk.reporters import concise, github, markdown, terminal
from copydesk.summary import Summary

REPORTERS = {"terminal": terminal, "concise": concise, "github": github, "markdown": markdown}


@pytest.mark.parametrize("name", REPORTERS)
def test_no_score_is_told_without_an_article(name: str, tmp_path: Path) -> None:
    shown = REPORTERS[name].reporter().render(lint(tmp_path)).casefold()
    assert "no score" in shown
    assert "100.0" not in shown


@pytest.mark.parametrize("name", REPORTERS)
def test_an_article_has_a_score(name: str) -> None:
    shown = REPORTERS[name].reporter().render(lint("# The mill\n\nThe mill stands by the river.\n"))
    assert "no score" not in shown.casefold()
    assert "core " in shown


def test_a_summary_without_articles_shows_no_score() -> None:
    assert Summary(()).score_shown == "no score"
