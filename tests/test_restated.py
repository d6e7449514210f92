"""Sentences that say again what others have said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk.article import Article
from copydesk.article.restated import coverings, restatements, said, weights
from copydesk.loaders import load
from copydesk.source import Source

FIRST = "Curators keep the oldest maps of the harbour in a vault below the river."
AGAIN = "The harbour's oldest maps are kept by curators in a vault that lies below the river."
OTHER = "Restorers work upstairs, where morning light falls through tall northern windows."

texts = st.lists(st.sampled_from([FIRST, AGAIN, OTHER]), min_size=1, max_size=8)


def article(*paragraphs: str) -> Article:
    return load(Source("a.md", "\n\n".join(paragraphs)), "markdown")


@given(texts)
def test_shares_lie_between_nothing_and_all(paragraphs: list[str]) -> None:
    sentences = said(article(*paragraphs))
    for one in restatements(sentences, weights(sentences)):
        assert 0 <= one.similarity <= one.containment <= 1
        assert one.coverage <= one.containment


@given(texts)
def test_what_was_said_first_stands_before_what_says_it_again(paragraphs: list[str]) -> None:
    sentences = said(article(*paragraphs))
    for one in restatements(sentences, weights(sentences)):
        assert one.first.passage.span.end <= one.again.passage.span.start


def test_a_sentence_in_other_words_is_nearer_than_another_one() -> None:
    sentences = said(article(FIRST, OTHER, AGAIN))
    found = {one.again.passage.text: one for one in restatements(sentences, weights(sentences))}
    assert found[AGAIN].first.passage.text == FIRST
    assert found[AGAIN].similarity > 0.5
    assert OTHER not in found


def test_a_sentence_of_a_paragraph_is_not_compared_with_its_neighbours() -> None:
    sentences = said(article(f"{FIRST} {AGAIN}"))
    assert list(restatements(sentences, weights(sentences))) == []


def test_a_covering_is_the_sentence_that_has_most_of_it() -> None:
    sentences = said(article(OTHER, FIRST, AGAIN))
    *known, last = sentences
    (found,) = coverings([last], known, weights(sentences))
    assert found.first.passage.text == FIRST
