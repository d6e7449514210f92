"""An answer that points at text which readers may not have."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule

_POINTER = re.compile(
    r"\b(?:as (?:\w+ )?(?:mentioned|discussed|explained|noted|described|stated|said|shown|outlined|covered|seen)"
    r"(?: (?:above|before|earlier|previously|below|in (?:the|this) (?:article|section|post|guide)))?"
    r"|(?:see|as) (?:above|below)|(?:mentioned|discussed|described|listed|explained|shown) (?:above|below|earlier)"
    r"|(?:the )?(?:above|previous|preceding|following) (?:section|paragraph|table|list|question|answer)"
    r"|como (?:se )?(?:mencion|explic)\w+ (?:arriba|antes|anteriormente|acima)|wie (?:oben|bereits) \w+"
    r"|comme (?:mentionné|expliqué|indiqué)\w* (?:ci-dessus|plus haut))\b",
    re.IGNORECASE,
)


@rule(severity=Severity.NOTE, needs="faq")
def faq_context_reference(article: Article) -> Iterator[Problem]:
    """An answer of the FAQ points at another part of the page.

    Search results and voice assistants give the answer alone.

    ```markdown bad
    ## FAQ

    ### What does the ferry cost?

    As mentioned above, it depends on the season.
    ```
    ```markdown good
    ## FAQ

    ### What does the ferry cost?

    Four euros from May to October, three in winter.
    ```

    A link goes along with the answer.

    ```markdown good
    ## FAQ

    ### What does the ferry cost?

    It depends on the season; the [table of prices above](#prices) lists all of them.
    ```
    """
    for pair in article.faq.pairs:
        for passage in pair.answer:
            for match in _POINTER.finditer(passage.masked):
                if not passage.block.inlines:
                    message = f"“{match[0]}” points at text that the answer does not take along"
                    yield Problem(passage.span_of(*match.span()), message)
