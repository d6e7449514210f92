"""A probability of exactly zero."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule

_ZERO = re.compile(r"(?<![\w.])[pP](?:-value)?\s?[=≈]\s?0?\.0{2,}(?!\d)")
_CUES = ("= 0.00", "=0.00", "= .00", "=.00", "≈ 0.00", "≈0.00")


@rule(severity=Severity.WARNING, signs=".00")
def p_value_zero(article: Article) -> Iterator[Problem]:
    """The probability of a test is given as zero.

    No test gives a probability of zero: a program has cut off the digits. Readers of statistics take it for ignorance.
    Write the bound that the digits stand for.

    ```markdown bad
    The difference between the two piers was clear (p = 0.000).
    ```
    ```markdown good
    The difference between the two piers was clear (p < .001), that between the boats was not (p = 0.04).
    ```

    A small probability is not zero, and what a program prints is code.

    ```markdown good
    The third pier was no different (p = .005), and `p = 0.00` is what the program prints.
    ```
    """
    if not any(cue in article.source.text for cue in _CUES):
        return
    for block in article.worded:
        for match in _ZERO.finditer(block.masked):
            digits = match[0].rpartition(".")[2]
            message = f"“{match[0]}” cannot be zero; write “p < .{'0' * (len(digits) - 1)}1”"
            yield Problem(block.span_of(*match.span()), message)
