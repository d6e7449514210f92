"""An allowance that names a rule which does not exist."""

from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Problem, Severity, Span, rule
from copydesk.article.allowance import Outcome, UnknownRule


@rule(severity=Severity.ERROR, last=True, fixable=True)
def unknown_rule(article: Article, outcome: Outcome) -> Iterator[Problem]:
    """An allowance names a rule that does not exist.

    It allows nothing, and its author believes that it does. Unknown names in a configuration or on the command line
    stop the run instead. The unsafe fix writes the name that is meant, where one is alike.

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
        yield Problem(one.allowance.span, f"no rule “{one.name}”{advice}", _fix(article, one))


def _fix(article: Article, one: UnknownRule) -> Fix | None:
    span = one.allowance.span
    at = article.source.text.find(one.name, span.start, span.end) if one.suggestion else -1
    if at < 0:
        return None
    return Fix(f"write “{one.suggestion}”", (Edit(Span(at, at + len(one.name)), one.suggestion),), safe=False)
