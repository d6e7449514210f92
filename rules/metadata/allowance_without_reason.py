"""An allowance that does not say why."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule


@rule(severity=Severity.WARNING, default=False)
def allowance_without_reason(article: Article) -> Iterator[Problem]:
    """An allowance gives no reason.

    Next year nobody knows whether it still holds. A reason stands behind two hyphens. The rule is off by default.

    ```markdown bad
    <!-- copydesk: allow duplicate-heading -->

    ## Pricing

    The plan costs nothing.
    ```
    ```markdown good
    <!-- copydesk: allow duplicate-heading -- both plans have a heading of their own -->

    ## Pricing

    The plan costs nothing.
    ```
    ```markdown good
    <!-- the heading is meant to be so -->

    ## Pricing

    The plan costs nothing.
    ```
    """
    for one in article.allowances.items:
        if not one.reason.strip():
            yield Problem(one.span, f"“{', '.join(one.rules)}” is allowed without a reason; add “-- reason”")
