"""An allowance that names a rule which does not exist."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.allowance import Outcome


@rule(severity=Severity.ERROR, last=True)
def unknown_rule(article: Article, outcome: Outcome) -> Iterator[Problem]:
    """An allowance names a rule that does not exist.

    It allows nothing, and its author believes that it does. Unknown names in a configuration or on the command line
    stop the run instead.

    ```markdown bad
    <!-- copydesk: allow duplicate-headings -->

    ## Pricing

    The plan costs nothing.
    ```
    ```markdown good
    <!-- a plain comment: allow duplicate-headings -->

    ## Pricing

    The plan costs nothing.
    ```
    """
    for one in outcome.unknown:
        advice = f"; did you mean “{one.suggestion}”?" if one.suggestion else ""
        yield Problem(one.allowance.span, f"no rule “{one.name}”{advice}")
