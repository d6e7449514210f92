"""The metrics of an article."""

from __future__ import annotations

import pytest

from copydesk.inspection import metrics
from copydesk.loaders import load
from copydesk.source import Source


@pytest.mark.parametrize("text", ["A single line that stands alone", "Ferry times", "# Ferry times"])
def test_a_text_of_nothing_but_labels_is_measured_all_the_same(text: str) -> None:
    found = metrics(load(Source("a.txt", text), "text"))
    assert found["ease"] is not None
    assert found["sentences"] == 1


@pytest.mark.parametrize("text", ["", "***", "```\ncode()\n```"])
def test_a_text_without_words_has_no_ease(text: str) -> None:
    assert metrics(load(Source("a.md", text), "markdown"))["ease"] is None


def test_labels_do_not_count_beside_prose() -> None:
    labelled = metrics(
        load(Source("a.md", "# Organisational interdependencies\n\nThe ferry leaves at noon.\n"), "markdown")
    )
    plain = metrics(load(Source("a.md", "The ferry leaves at noon.\n"), "markdown"))
    assert labelled["ease"] == plain["ease"]


def test_a_language_without_a_formula_has_no_ease() -> None:
    text = "El barco sale del muelle a las doce y vuelve a la ciudad antes de que caiga la noche sobre la isla."
    assert metrics(load(Source("a.md", text), "markdown"))["ease"] is None
