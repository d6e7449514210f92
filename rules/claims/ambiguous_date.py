"""A date in numbers that two readers read as two days."""

import re
from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Related, Severity, rule

_NUMERIC = re.compile(r"(?<![\w./-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\w/])")
_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})


@rule(severity=Severity.NOTE, signs="/")
def ambiguous_date(article: Article) -> Iterator[Problem]:
    """A date in numbers can be read as two days.

    03/04/2026 is in March for some readers and in April for others. One note for the article, at the first.

    ```markdown bad
    Registration ends on 03/04/2026.
    ```
    ```markdown good
    Registration ends on 3 April 2026.
    ```

    Where a number above 12, or two equal ones, leave no doubt, nothing is said; nor is a path a date.

    ```markdown good
    Registration ends on 23/04/2026 and opens on 04/04/2026; see `log/03/04/2026`.
    ```
    """
    found = [
        block.span_of(*match.span())
        for block in article.blocks
        if block.kind not in _UNREAD and block.text.count("/") > 1
        for match in _NUMERIC.finditer(block.masked)
        if match[1].lstrip("0") != match[2].lstrip("0") and 0 < int(match[1]) <= 12 and 0 < int(match[2]) <= 12
    ]
    if not found:
        return
    related = tuple(Related(span, "likewise") for span in found[1:20])
    message = f"“{article.source[found[0]]}” can be read as two days; write the month as a word"
    yield Problem(found[0], message, related=related)
