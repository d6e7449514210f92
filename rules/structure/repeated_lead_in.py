"""Lists that are all led to by the same words."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Problem, Related, Severity, Span, rule
from copydesk.article.listing import listings
from copydesk.language.excerpt import excerpt
from copydesk.language.sentences import sentences
from copydesk.language.words import normalised

_WORDS = 3  # that lead-ins have in common at their start
_MOST_PLACES = 20


@rule(severity=Severity.NOTE)
def repeated_lead_in(
    article: Article,
    *,
    times: Annotated[int, "so often the same words may not lead to a list"] = 4,
    min_share: Annotated[float, "so many of the lists have to begin so, 0 to 1"] = 0.4,
) -> Iterator[Problem]:
    """The same words lead to list after list.

    “Here are some ways to …:” four times in an article shows its template, and says nothing that the heading did not.
    Vary it, leave it out, or turn a list into a sentence. The first three words are compared. One note for the article.

    ```markdown bad times=3
    Here are some ways to get there:

    - by boat
    - on foot

    Here are some ways to stay warm:

    - in the hut
    - by the stove

    Here are some ways to get back:

    - by boat
    - across the ice
    ```
    ```markdown good times=3
    Two roads lead there:

    - by boat
    - on foot

    Here are some ways to stay warm:

    - in the hut
    - by the stove

    Back you can go

    - by boat
    - across the ice
    ```

    A single word such as “Example:” is a label, and in an article of many lists a few may begin alike.
    """
    leads = [one.lead for one in listings(article) if one.lead and one.is_led]
    groups: dict[str, list[Span]] = {}
    for lead in leads if len(leads) >= times else ():
        key, span = _opening(lead)
        if key:
            groups.setdefault(key, []).append(span)
    for places in groups.values():
        if len(places) >= times and len(places) >= min_share * len(leads):
            related = tuple(Related(span, "the same words") for span in places[1 : _MOST_PLACES + 1])
            words = excerpt(article.source[places[0]])
            yield Problem(places[0], f"“{words}” leads to {len(places)} of {len(leads)} lists", related=related)


def _opening(lead: Block) -> tuple[str, Span]:
    """The first words of the sentence that ends with the colon, as a key, and their place."""
    start, end = list(sentences(lead.masked))[-1]
    tokens = [token for token in lead.tokens if start <= token.start < end][:_WORDS]
    if len(tokens) < _WORDS:
        return "", lead.text_span
    span = lead.span_of(tokens[0].start, tokens[-1].end)
    return normalised(lead.text[tokens[0].start : tokens[-1].end]), span
