"""Figures of studies and shares without a source."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Problem, Related, Severity, rule
from copydesk.claims.ledger import Claim, ClaimKind, SourceKind, claims

_CHECKED = frozenset({ClaimKind.PERCENTAGE, ClaimKind.STUDY})
_OWN = re.compile(
    r"\(\d{1,3}\)|\b(?:I|we|our|my|us|you|your|if|should|set|increase by|reduce|by at least|example|e\.g|off|discount"
    r"|APR|interest|VAT|tax|cream|milk|cocoa|cotton|alcohol|ABV|humidity|battery|volume|opacity|width|height|zoom|CPU"
    r"|memory|confidence)\b"
)

_CUES = ("%", "percent", "per cent", "study", "studies", "survey", "research")
_OWN_SURVEY = re.compile(
    r"\b(?:our|this|the|this year[’']s) (?:survey|respondents|findings|poll)\b|\bwe (?:surveyed|polled|asked)\b"
)
_OWN_WORDS = frozenset(  # one of which stands in what `_OWN_SURVEY` finds
    [
        *(
            f"{whose} {what}"
            for whose in "our this the s".split()
            for what in "survey respondents findings poll".split()
        ),
        *("we surveyed", "we polled", "we asked"),
    ]
)


@rule(severity=Severity.NOTE, languages=("en",))
def uncited_statistic(
    article: Article,
    *,
    min_claims: Annotated[int, "with fewer such claims nothing is said"] = 3,
    share: Annotated[float, "the part of them that may stand without a source, 0 to 1"] = 0.75,
) -> Iterator[Problem]:
    """Most of the article's shares and studies have no source beside them.

    A figure that somebody has counted can be looked up, if the article says where: by a link, a footnote, or a name.
    One note for the article, at the first; `copydesk claims` lists them all.

    ```markdown bad
    Half of the work is done by hand. Some 62% of the boats leak in winter, and 18% of them sink at the pier.

    Only 7% of the owners look after them after May, and a survey found that most of them live elsewhere.
    ```
    ```markdown good
    According to the Harbour Office, 62% of the boats leak in winter, and 18% of them sink at the pier. The
    [same report](https://example.org) counts 7% of owners who look after them.
    ```

    Few figures, a survey of one's own, and settings and amounts of a recipe need none.

    ```markdown good
    We counted: 62% of our boats leak, and 18% sink. Set the pump to 40%, use cream with 30% fat, and take 10% off the
    price.
    ```
    """
    if sum(article.source.text.count(one) for one in _CUES) < min_claims:
        return
    if not _OWN_WORDS.isdisjoint(article.phrases) and _OWN_SURVEY.search(article.vocabulary_text):
        return
    told = [one for one in claims(article, _CUES, _CHECKED) if not _OWN.search(one.sentence)]
    bare = [one for one in told if one.source.kind is SourceKind.NONE]
    if len(told) >= min_claims and len(bare) > share * len(told):
        yield _problem(bare)


def _problem(bare: list[Claim]) -> Problem:
    related = tuple(Related(one.span, "likewise") for one in bare[1:20])
    return Problem(
        bare[0].span, f"“{bare[0].value}” has no source beside it, and {len(bare) - 1} more", related=related
    )
