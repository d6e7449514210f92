"""Two spaces in a sentence."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.usage import Use, is_verbatim, together

_TWO = re.compile(r"(?<=[^\W_]|[,)”’]) {2}(?=[^\W_]|[(“‘])")


@rule(severity=Severity.NOTE, fixable=True)
def double_space(article: Article) -> Iterator[Problem]:
    """Two spaces stand between two words of a sentence.

    They are what is left where a word was taken out. Browsers show one space and everything else shows two: mail,
    feeds, text that is copied. One finding for the article; the fix leaves one space in each place.

    ```markdown bad
    The lock keeper opened the  gate at six.
    ```
    ```markdown fixed
    The lock keeper opened the gate at six.
    ```

    Two spaces after a full stop are a habit of typists, and more than two set something in columns.

    ```markdown good
    The gate opened.  The boats came in.

    | lock  | gates |
    | ----- | ----- |
    | upper |  2    |

    First line with a hard break
    and the second, with `a  b` as code.
    ```
    """
    if article.format == "html" or "  " not in article.source.text:
        return
    uses = [
        Use(block, match.start(), match.end(), "two")
        for block in article.prose
        if "  " in block.text and "   " not in block.text
        for match in _TWO.finditer(block.masked)
        if is_verbatim(article, block, match.start() - 1, match.end() + 1)
    ]
    if uses:
        yield together(article, uses, "two spaces stand between two words", lambda use, way: " ")
