"""A question that a section of the article has answered already."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Zone
from copydesk.language.stems import stems


@rule(severity=Severity.WARNING, needs="faq")
def faq_repeats_heading(
    article: Article,
    *,
    similarity: Annotated[float, "the least share of content words in common, 0 to 1"] = 0.8,
) -> Iterator[Problem]:
    """A question of the FAQ repeats a heading of the body.

    The section below that heading answers it; readers get the answer twice, and search engines two places for it.

    ```markdown bad
    ## How long does the ferry take?

    Forty minutes in calm weather.

    ## FAQ

    ### How long does the ferry take?

    It takes forty minutes.
    ```
    ```markdown good
    ## How long the ferry takes in a storm

    It stays in port.

    ## FAQ

    ### How long does the ferry take?

    Forty minutes in calm weather.
    ```
    """
    if not article.faq.pairs:
        return
    language = article.language or "en"
    zones = {id(block): zone for block, zone in zip(article.blocks, article.zones, strict=True)}
    body = [
        (heading, set(stems(heading.text, language)))
        for heading in article.headings
        if zones[id(heading)] is not Zone.FAQ and heading.level > 1
    ]
    for pair in article.faq.pairs:
        asked = set(stems(pair.question.text, language))
        for heading, words in body:
            if len(asked) >= 2 and len(asked & words) >= similarity * len(asked | words):
                related = (Related(heading.text_span, "the section that answers it"),)
                message = f"“{pair.question.text.strip()}” repeats a heading of the body"
                yield Problem(pair.question.span, message, related=related)
                break
