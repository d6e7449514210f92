"""An allowance that permits nothing."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.allowance import Outcome


@rule(severity=Severity.WARNING, last=True)
def unused_allowance(article: Article, outcome: Outcome) -> Iterator[Problem]:
    """An allowance permits nothing.

    What it allowed is mended, or moved, or never was there. Left in, it would hide the next mistake of that kind.

    ```markdown bad
    <!-- copydesk: allow all -- the minutes are quoted as they are -->

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
        yield Problem(one.span, f"nothing here needs to be allowed by “{', '.join(one.rules)}”; take it out")
