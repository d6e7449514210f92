"""An acronym that is spelled out in two ways."""

from collections.abc import Iterator

from copydesk import Article, Problem, Related, Severity, rule
from copydesk.claims.acronyms import conflicts


@rule(severity=Severity.ERROR)
def acronym_two_expansions(article: Article) -> Iterator[Problem]:
    """An acronym stands for two different things.

    Whoever looks up what the letters mean finds two answers, and one of them is mostly a slip. Mend the wrong one, or
    say in so many words that the letters have two meanings.

    Only expansions whose initials are the acronym's letters are compared, behind it or before it in brackets or after
    “stands for”.

    ```markdown bad
    Every crew writes a daily field report (DFR) before supper.

    Last year nobody read the daily fuel record (DFR), and the tanks ran dry.
    ```
    ```markdown bad
    NGO stands for non-governmental organisation. The term is older than most of them.

    The town pays one national grant office (NGO) a year.
    ```

    Another inflection, spelling, hyphen or plural is the same expansion.

    ```markdown good
    A non-governmental organization (NGO) wrote the first draft.

    Two nongovernmental organisations (NGOs) paid for the second.
    ```

    So is a translation, and words that only happen to stand before the bracket are no expansion.

    ```markdown good
    The German Research Foundation (DFG) pays for it.

    Since 1951 the Deutsche Forschungsgemeinschaft (DFG) has had its seat in Bonn.
    ```

    An article that says that there are two meanings is right.

    ```markdown good
    In banking, an automated teller machine (ATM) hands out notes.

    Network engineers know another one: asynchronous transfer mode (ATM).
    ```
    """
    for first, second in conflicts(article):
        yield Problem(
            second.span,
            f"“{second.acronym}” stands for “{second.text}” here and for “{first.text}” in another place; "
            "spell it out in one way",
            related=(Related(first.span, f"“{first.text}” here"),),
        )
