"""An allowance that permits nothing."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Problem, Severity, Span, rule
from copydesk.article.allowance import Allowance, Outcome

_ALONE = re.compile(r"(?:<!--|\{/\*)\s*copydesk:\s*allow(?:-file)?\s", re.IGNORECASE)


@rule(severity=Severity.WARNING, last=True, fixable=True)
def unused_allowance(article: Article, outcome: Outcome) -> Iterator[Problem]:
    """An allowance permits nothing.

    What it allowed is mended, or moved, or never was there. Left in, it would hide the next mistake of that kind. The
    fix deletes a comment that names one rule; of several, another may be needed.

    ```markdown bad
    <!-- copydesk: allow all -- the minutes are quoted as they are -->

    ## Pricing

    The plan costs nothing.
    ```
    ```markdown fixed
    ## Pricing

    The plan costs nothing.
    ```
    ```markdown good
    ## Pricing

    The plan costs nothing.
    ```

    An allowance for a rule that does not run is not judged.

    ```markdown good
    <!-- copydesk: allow missing-file -->

    ![The harbour at night](later/harbour.jpg)
    ```
    """
    for one in outcome.unused:
        message = f"nothing here needs to be allowed by “{', '.join(one.rules)}”; take it out"
        yield Problem(one.span, message, _fix(article, one))


def _fix(article: Article, one: Allowance) -> Fix | None:
    if len(one.rules) > 1 or not _ALONE.match(article.source[one.span]):
        return None
    return Fix("take it out", (Edit(_place(article.source.text, one.span), ""),))


def _place(text: str, span: Span) -> Span:
    """The comment; with its line and the blank lines after it where it stands alone."""
    line = text.rfind("\n", 0, span.start) + 1
    rest = len(text) - len(text[span.end :].lstrip())
    if text[line : span.start].strip() or "\n" not in text[span.end : rest]:
        return span
    return Span(line, rest - len(text[text.rfind("\n", 0, rest) + 1 : rest]))
