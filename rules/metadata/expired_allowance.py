"""An allowance whose last day has passed."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.allowance import Outcome


@rule(severity=Severity.WARNING, last=True)
def expired_allowance(article: Article, outcome: Outcome) -> Iterator[Problem]:
    """An allowance was given until a day that has passed.

    It permits nothing any more.

    ```markdown bad
    <!-- copydesk: allow duplicate-heading until=2020-06-30 -- until the new plan is out -->

    ## Pricing

    The plan costs nothing.
    ```
    ```markdown good
    <!-- copydesk: allow expired-allowance until=2999-12-31 -->

    ## Pricing

    The plan costs nothing.
    ```
    """
    for one in outcome.expired:
        yield Problem(one.span, f"allowed until {one.until} only; mend it, or set another day")
