"""An allowance that is written wrongly."""

from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule


@rule(severity=Severity.WARNING)
def unclosed_allowance(article: Article) -> Iterator[Problem]:
    """An allowance is open to the end of the file, or is not written as one.

    `allow-start` needs an `allow-end`; every allowance names a rule, and its verb is one of `allow`, `allow-start`,
    `allow-end`, `allow-file`.

    ```markdown bad
    <!-- copydesk: allow-start very-long-sentence -->

    The minutes are quoted as they were written.
    ```
    ```markdown bad
    <!-- copydesk: alow very-long-sentence -->

    The minutes are quoted as they were written.
    ```
    ```markdown good
    <!-- copydesk: allow-start very-long-sentence -->

    The minutes are quoted as they were written.

    <!-- copydesk: allow-end very-long-sentence -->
    ```
    """
    for one in article.allowances.mistakes:
        yield Problem(one.span, one.message)
