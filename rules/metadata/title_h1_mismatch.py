"""A stated title and a heading that name two articles."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article.title import stated_title
from copydesk.language.stems import stems

_BRAND = re.compile(r"(?<!\s)\s++[|–—·•«»-]\s+[^|–—·•]{1,40}$")

_STANDFIRST = 30  # words


@rule(severity=Severity.WARNING)
def title_h1_mismatch(
    article: Article,
    *,
    share: Annotated[float, "the share of the shorter one's words that has to stand in the other, 0 to 1"] = 0.3,
) -> Iterator[Problem]:
    """The stated title and the first heading share almost no words.

    The one is shown in search results, the other on the page: who clicks thinks that the link was wrong. Often the
    front matter was copied from another article.

    ```markdown bad
    ---
    title: Ten soups for cold evenings
    ---

    # Why the ferry is late

    The tide is low at noon.
    ```
    ```markdown good
    ---
    title: Why the ferry is so often late
    ---

    # The ferry is late: why?

    The tide is low at noon.
    ```

    A brand behind the title counts as nothing, and one of the two may be much shorter.

    ```html good
    <html><head><title>Ferry delays explained - The Harbour Times</title></head>
    <body><h1>Ferry</h1><p>The tide is low at noon.</p></body></html>
    ```

    A heading of the first level below the introduction is a section's, not the page's.

    ```markdown good
    ---
    title: Why the ferry is so often late
    ---

    The tide is low at noon, and the ferry draws two metres. That is all there is to say, and yet every summer the
    harbour office has to say it again to a queue of angry cyclists who have read another timetable on another page.

    # Further reading

    The almanac has the tides.
    ```
    """
    stated, shown = stated_title(article.metadata), article.title
    if stated is None or shown is None or shown.heading is None:
        return
    if not _opens(article, shown.heading):
        return
    language = article.language or "en"
    one, other = set(stems(_BRAND.sub("", stated.text), language)), set(stems(shown.text, language))
    if min(len(one), len(other)) >= 2 and len(one & other) < share * min(len(one), len(other)):
        message = f"title “{stated.text[:60]}” and heading “{shown.text[:60]}” name two subjects"
        yield Problem(stated.span, message, related=(Related(shown.span, "the heading"),))


def _opens(article: Article, heading: Block) -> bool:
    """Whether no more than a standfirst comes before a heading."""
    before = article.blocks[: article.blocks.index(heading)]
    return sum(len(block.text.split()) for block in before if block.kind is Kind.PARAGRAPH) <= _STANDFIRST
