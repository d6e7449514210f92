"""Answers of an FAQ that say nothing that the body has not said."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Zone
from copydesk.article.restated import Restatement, Said, coverings, said, weights
from copydesk.language.excerpt import excerpt

_RELATED = 20


@rule(severity=Severity.NOTE)
def faq_restates_body(
    article: Article,
    *,
    coverage: Annotated[float, "the share of a sentence's content that the body has in one place, 0 to 1"] = 0.6,
    share: Annotated[float, "the share of the FAQ's sentences that may be repetition, 0 to 1"] = 0.4,
    least: Annotated[int, "fewer such sentences are left alone"] = 2,
) -> Iterator[Problem]:
    """The FAQ says again what the body has said.

    Whoever reads on to the FAQ has a question left. Where most of its sentences are sentences of the body in other
    words, it answers none, and can go or ask something else. One note for the article, at the first such sentence,
    with the others and what they repeat beside it.

    ```markdown bad
    The night ferry leaves from the north pier at noon. It carries forty cars and two hundred passengers to the island.

    ## FAQ

    ### When does the ferry leave?

    The night ferry leaves the north pier at noon every day.

    ### How much does it carry?

    Forty cars and two hundred passengers can be carried to the island.
    ```
    ```markdown good
    The night ferry leaves from the north pier at noon. It carries forty cars and two hundred passengers to the island.

    ## FAQ

    ### Can I bring a dog?

    On a lead, yes; below deck there is a room with straw, and water in a bowl.

    ### What if I miss it?

    Tickets are good for the next boat, and the inn at the pier keeps two beds for such nights.
    ```

    A single answer may take up what the body said.

    ```markdown good
    The night ferry leaves from the north pier at noon. It carries forty cars and two hundred passengers to the island.

    ## FAQ

    ### When does the ferry leave?

    The night ferry leaves the north pier at noon every day.

    ### Can I bring a dog?

    On a lead, yes; below deck there is a room with straw, and water in a bowl.
    ```
    """
    if not article.faq.pairs:
        return
    sentences = said(article, least=4)
    in_faq = {id(block) for block, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}
    answers = [one for one in sentences if id(one.passage.block) in in_faq and not one.passage.text.endswith("?")]
    body = [one for one in sentences if id(one.passage.block) not in in_faq]
    known = [*body, *_joined(body)]
    found = [one for one in coverings(answers, known, weights(sentences)) if one.coverage >= coverage]
    if len(found) >= least and len(found) >= share * len(answers):
        yield _problem(found, len(answers))


def _joined(sentences: Sequence[Said]) -> Iterator[Said]:
    """Two sentences of a paragraph as one, since an answer may sum them up."""
    for one, other in pairwise(sentences):
        if one.passage.block is other.passage.block:
            yield Said(one.passage, one.keys | other.keys)


def _problem(found: Sequence[Restatement], answers: int) -> Problem:
    first, *others = found
    related = [Related(first.first.passage.span, "the body says so here")]
    related += [Related(one.again.passage.span, "in the body as well") for one in others]
    said_so = (
        f"{len(found)} of {answers} sentences of the FAQ repeat the body, “{excerpt(first.again.passage.text)}” first"
    )
    return Problem(first.again.passage.span, said_so, related=tuple(related[:_RELATED]))
