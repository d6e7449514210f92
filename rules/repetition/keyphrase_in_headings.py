"""The same phrase in most headings."""

from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.article import Zone
from copydesk.article.phrase import frequent, repeated, runs
from copydesk.language.function_words import FUNCTION_WORDS


@rule(severity=Severity.NOTE)
def keyphrase_in_headings(
    article: Article,
    *,
    share: Annotated[float, "the share of the headings that may hold the same phrase, 0 to 1"] = 0.6,
    min_headings: Annotated[int, "with fewer headings that hold it, nothing is said"] = 4,
) -> Iterator[Problem]:
    """Most headings hold the same phrase.

    Headings tell sections apart. Where six in ten of them carry the same two words, they are written for a search
    engine (Yoast SEO calls more than 75 percent too many). Headings of levels 2 and 3 count, those of the FAQ do not.
    Good articles on one narrow subject do so too (4 of 350 posts that were read), hence it is a note.

    ```markdown bad
    # Cold brew coffee

    ## Why cold brew coffee tastes mild

    Less acid dissolves.

    ## How to make cold brew coffee

    Wait for a night.

    ## What cold brew coffee costs

    Beans and time.

    ## Where cold brew coffee comes from

    Kyoto, some say.
    ```

    Headings that share a name with half of the others, or a phrase of small words, are fine.

    ```markdown good
    # Cold brew coffee

    ## Why it tastes mild

    Less acid dissolves.

    ## How to make cold brew coffee

    Wait for a night.

    ## What it costs

    Beans and time.

    ## Where it comes from

    Kyoto, some say.
    ```
    """
    in_faq = {id(one) for one, zone in zip(article.blocks, article.zones, strict=True) if zone is Zone.FAQ}
    headings = [one for one in article.headings if one.level in (2, 3) and id(one) not in in_faq]
    if len(headings) < min_headings:
        return
    small = FUNCTION_WORDS.get(article.language or "en", frozenset())

    def counts(phrase: Sequence[str]) -> bool:
        return not any(word.isdigit() for word in phrase)

    for phrase in repeated(
        runs(headings, frequent(article, min_headings) - small, 2), length=2, least=min_headings, counts=counts
    ):
        holding = {id(place.block): place for place in phrase.places}
        if len(holding) >= min_headings and len(holding) > share * len(headings):
            first, *others = holding.values()
            related = tuple(Related(place.span, "again") for place in others[:20])
            message = f"“{phrase.text}” stands in {len(holding)} of {len(headings)} headings"
            yield Problem(first.span, message, related=related)
            return
