"""A question on a matter that no section treats."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.claims.verdict import UNSUPPORTED_AT_MOST, verdicts
from copydesk.language.words import content_words


@rule(severity=Severity.NOTE, default=False, needs="faq")
def faq_uncovered_question(
    article: Article,
    *,
    min_words: Annotated[int, "a question of fewer content words may ask for anything"] = 3,
) -> Iterator[Problem]:
    """A question of the FAQ asks for what no section of the article treats.

    If readers ask for it often, it deserves a section; if not, it dilutes the FAQ. Compared are the rare words of the
    question with the headings and the sentences of the body. Off by default: many an FAQ collects what the text left.

    ```markdown bad
    # The ferry to the island

    The ferry to the island carries twelve passengers and two bicycles. It leaves from the north pier at noon and is
    back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and nobody has ever been left behind on the island, since
    the crew counts heads twice.

    ## FAQ

    ### Who cooks in the harbour canteen on Sundays?

    [Two cousins of the captain](https://example.org/canteen) cook fish there while the ferry waits at the north pier.
    ```
    ```markdown good
    # The ferry to the island

    The ferry to the island carries twelve passengers and two bicycles. It leaves from the north pier at noon and is
    back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and nobody has ever been left behind on the island, since
    the crew counts heads twice.

    ## FAQ

    ### Where are the tickets for the ferry sold?

    The tickets are sold aboard, by whoever of the crew is free.
    ```

    A page that is all FAQ has no sections to treat anything.

    ```markdown good
    # Ferry FAQ

    ## Who cooks in the harbour canteen on Sundays?

    Two cousins of the captain.

    ## What does the ferry cost?

    Four euros.
    ```
    """
    for one in verdicts(article):
        if one.verdict != "unsupported" or one.treated or one.support is None:
            continue
        reported = one.support < UNSUPPORTED_AT_MOST and not one.has_source
        if not reported and len(content_words(one.pair.question.text, article.language)) >= min_words:
            asked = one.pair.question.text.strip()
            yield Problem(one.pair.question.span, f"no section treats what “{asked}” asks")
