"""Sentences that are announced, as by “it is worth noting that”, are compared by what they say."""

import pytest

from copydesk import lint

OPENERS = [
    "It is worth noting that",
    "It's important to remember that",
    "It should also be said that",
    "It is clear that",
]


def _disagreements(*sentences: str) -> list[str]:
    text = "# Bees on the roof\n\n" + "\n\n".join(sentences)
    return [one.message for one in lint(text).articles[0].findings if one.rule == "sentences-disagree"]


@pytest.mark.parametrize("opener", OPENERS)
def test_what_announces_two_statements_does_not_join_them(opener: str) -> None:
    assert not _disagreements(
        f"{opener} the hives cost 300 dollars each. {opener} neighbours rarely see the bees.",
        f"{opener} a good suit costs 90 dollars.",
    )


@pytest.mark.parametrize("opener", OPENERS)
def test_what_announces_a_statement_does_not_hide_it(opener: str) -> None:
    assert _disagreements(
        "The market hall is open on Sundays. Its roof was mended in spring.",
        f"{opener} the market hall is not open on Sundays.",
    )
