"""A heading that ends with a mark that belongs to sentences."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Edit, Fix, Problem, Severity, rule
from copydesk.language.excerpt import excerpt

_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|etc|vs|Bros|Mt|No|Dr|ca)|(?:\b\w\.){1,20}\w|\b[A-Z])\.$", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?]\s+\S")
_MAX_WORDS = 7  # a longer one that ends with a full stop is a sentence that was made a heading on purpose


@rule(severity=Severity.NOTE, fixable=True)
def heading_trailing_punctuation(
    article: Article,
    *,
    marks: Annotated[str, "the marks that no heading ends with"] = ".,;:",
    max_share: Annotated[float, "where more headings end so, it is the article's style, 0 to 1"] = 0.25,
) -> Iterator[Problem]:
    """A heading ends with a full stop, a comma, a colon or a semicolon.

    The line and its type end a heading; a mark looks like the rest of a sentence. The fix takes it off.

    ```markdown bad
    ## What it costs:

    Nine euros a head.

    ## How to book

    Write a letter.
    ```
    ```markdown fixed
    ## What it costs

    Nine euros a head.

    ## How to book

    Write a letter.
    ```

    A question keeps its mark, and so do a quotation, an abbreviation, a heading of one long sentence or two, and an
    ellipsis.

    ```markdown good
    ## What does it cost?

    Nine euros a head.

    ## “Nobody comes here in winter.”

    She laughed.

    ## Berg & Sons Inc.

    They own the boat.

    ## No bread. No stamps.

    The shop is shut.

    ## And then...

    Nothing more.
    ```

    An article whose headings mostly end so has its own style, and headings of plain text are only guessed.

    ```markdown good
    ## The boat.

    It leaves at noon.

    ## The house.

    It has a stove.
    ```
    """
    headings = [one for one in article.headings if one.text.strip() and not one.quoted]
    found = [one for one in headings if not one.inferred and _ends_wrongly(one, marks)]
    if len(found) <= max(1, max_share * len(headings)):
        for heading in found:
            end = len(heading.text.rstrip())
            place = heading.span_of(end - 1, end)
            fix = Fix("take it off", (Edit(place, ""),)) if article.source[place] == heading.text[end - 1] else None
            yield Problem(
                heading.text_span, f"heading “{excerpt(heading.text)}” ends with “{heading.text[end - 1]}”", fix
            )


def _is_sentence(text: str) -> bool:
    """Whether it is more than a name: two sentences, or a long one with its full stop."""
    return bool(_SENTENCE.search(text)) or (text.endswith(".") and len(text.split()) > _MAX_WORDS)


def _ends_wrongly(heading: Block, marks: str) -> bool:
    text = heading.text.rstrip()
    if text[-1] not in marks or text.endswith("..") or _is_sentence(text) or _ABBREVIATED.search(text):
        return False
    return heading.masked.rstrip().endswith(text[-1])
