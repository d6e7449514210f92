"""A hyphen in a range of numbers."""

import re
from collections.abc import Iterator

from copydesk import Article, Problem, Severity, rule
from copydesk.article.usage import Use, together

_RANGE = re.compile(r"(?<![\w./:–\-+#$€£,])(\d{1,4})-(\d{1,4})(?![\w./:–\-]|,\d)")


@rule(severity=Severity.NOTE, default=False, fixable=True)
def range_dash(article: Article) -> Iterator[Problem]:
    """A range of numbers has a hyphen, where typography has an en dash.

    House styles differ, so that the rule is off unless it is selected. One finding for the article; the fix sets the
    dashes.

    ```markdown bad
    The mill ran 1870-1914, with 12-15 hands.
    ```
    ```markdown fixed
    The mill ran 1870–1914, with 12–15 hands.
    ```

    Telephone numbers, dates, versions, scores and names are no ranges: only what rises is.

    ```markdown good
    Call 555-0199 on 2024-05-01 about the 747-400, version 1.2-3, COVID-19, lost 3-2 and `10-12`.
    ```
    """
    if "-" not in article.source.text:
        return
    uses = [
        Use(block, match.start(1), match.end(), "-")
        for block in article.prose
        for match in _RANGE.finditer(block.masked)
        if int(match[1]) < int(match[2]) and len(match[1]) <= len(match[2]) and not match[2].startswith("0")
    ]
    if uses:
        yield together(article, uses, f"“{uses[0].text}” is a range with a hyphen; write an en dash", _rewritten)


def _rewritten(use: Use, _: str) -> str:
    return use.text.replace("-", "–")
