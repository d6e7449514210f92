"""An answer that nothing in the body bears out."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Severity, rule
from copydesk.claims.verdict import UNSUPPORTED_AT_MOST, verdicts

_QUOTED = 3


@rule(severity=Severity.WARNING, needs="faq")
def faq_unsupported(
    article: Article,
    *,
    support: Annotated[
        float, "the least part of an answer's words that one place of the body holds, 0 to 1"
    ] = UNSUPPORTED_AT_MOST,
) -> Iterator[Problem]:
    """An answer gives figures or names that the body lacks, on a matter that it does not treat.

    Such an answer often comes from another article, or from nowhere. Treat the matter in the body, name a source, or
    leave the question out. The words of an answer are weighed by their rarity in the article.

    ```markdown bad
    # The ferry to the island

    The ferry to the island carries twelve passengers and two bicycles. It leaves from the north pier at noon and is
    back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and nobody has ever been left behind on the island, since
    the crew counts heads twice.

    ## FAQ

    ### Who runs the castle museum?

    The museum has belonged to Margarethe Aldinger since 1987, who opened forty rooms of it.
    ```
    ```markdown good
    # The ferry to the island

    The ferry to the island carries twelve passengers and two bicycles. It leaves from the north pier at noon and is
    back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and nobody has ever been left behind on the island, since
    the crew counts heads twice.

    ## FAQ

    ### May I take my bicycle on the ferry?

    The ferry carries two bicycles; tickets are sold aboard.
    ```

    A figure that adds to what the body treats is fine. General knowledge without figures and names is a note.

    ```markdown good
    # The ferry to the island

    The ferry to the island carries twelve passengers and two bicycles. It leaves from the north pier at noon and is
    back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and nobody has ever been left behind on the island, since
    the crew counts heads twice.

    ## FAQ

    ### What do tickets for the ferry cost?

    The tickets sold aboard the ferry cost 4 euros.
    ```

    A link or a footnote in the answer is a source of its own.

    ```markdown good
    # The ferry to the island

    The ferry to the island carries twelve passengers and two bicycles. It leaves from the north pier at noon and is
    back in town before dark. In winter the crew paints the hull and mends the nets in the old shed beside the pier,
    where visitors may look on. The tickets are sold aboard, and nobody has ever been left behind on the island, since
    the crew counts heads twice.

    ## FAQ

    ### Who runs the castle museum?

    The museum has belonged to [Margarethe Aldinger](https://example.org/aldinger) since 1987.
    ```
    """
    for one in verdicts(article):
        if one.verdict != "unsupported" or one.support is None or one.support >= support or one.has_source:
            continue
        span = one.pair.answer[0].span.to(one.pair.answer[-1].span)
        if one.strange and not one.treated:
            told = ", ".join(f"“{passage.text}”" for passage in one.strange[:_QUOTED])
            yield Problem(span, f"nothing in the body bears out this answer; it does not know {told}")
        elif not one.treated:
            yield Problem(span, "nothing in the body bears out this answer", severity=Severity.NOTE)
